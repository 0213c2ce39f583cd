import { type APIRoute } from 'astro';
import { archive as open } from '#door/archive.ts';
import { citedPerson } from '#domain/export/references/citations.ts';
import { REFERENCES } from '#domain/export/references/reference-files.ts';
import { CITATION_FORMATS } from '#domain/values/takeaways.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { origin } from '#addresses';

export const getStaticPaths = () =>
  listsOf(open()).directory.flatMap((row) =>
    CITATION_FORMATS.map((format) => ({ params: { id: row.person.id, format }, props: { row, format } })),
  );
export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]['props']> = ({ props: { row, format } }) =>
  new Response(REFERENCES[format].make(citedPerson(open(), row, origin())));
