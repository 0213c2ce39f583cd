import { archive } from '#door/archive.ts';
import { plateFile } from '#components/drawings/plates.ts';

export const getStaticPaths = () =>
  [...new Set(archive().trades.flatMap(({ plate }) => plate ?? []))].map((plate) => ({ params: { plate } }));

export const GET = ({ params }: { params: { plate: string } }) =>
  new Response(plateFile(params.plate), { headers: { 'content-type': 'image/svg+xml' } });
