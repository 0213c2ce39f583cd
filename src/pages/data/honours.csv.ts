import { archive } from '#door/archive.ts';
import { honoursCsv } from '#domain/export/honours-csv.ts';

export const GET = () => new Response(honoursCsv(archive()), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
