import { type APIRoute } from 'astro';
import { schemaOf } from '#domain/export/json-schema.ts';
import { FILE_SHAPES } from '#domain/export/package/shapes.ts';

export const getStaticPaths = () =>
  Object.keys(FILE_SHAPES).map((file) => ({ params: { file: file.slice(0, -'.json'.length) } }));
export const GET: APIRoute = ({ params }) => Response.json(schemaOf(FILE_SHAPES[`${params['file']}.json`]!));
