import { archive } from '#archive';
import { honoursCsv } from '#domain/honours-csv.ts';

export const GET = () => new Response(honoursCsv(archive()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
