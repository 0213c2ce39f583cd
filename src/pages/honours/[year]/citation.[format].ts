import { type APIRoute } from 'astro';
import { archive as open } from '#door/archive.ts';
import { citedRoll } from '#domain/export/references/citations.ts';
import { REFERENCES } from '#domain/export/references/reference-files.ts';
import { CITATION_FORMATS } from '#domain/values/takeaways.ts';
import { origin } from '#addresses';

export const getStaticPaths = () =>
  open().editions.flatMap(({ year }) =>
    CITATION_FORMATS.map((format) => ({ params: { year: String(year), format }, props: { year, format } })),
  );
export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props: { year, format } }) =>
  new Response(REFERENCES[format].make(citedRoll(open(), year, origin())));
