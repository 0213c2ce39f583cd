import { jsonSchemaOf } from '#domain/export/json-schema.ts';
import { KIND_NAMES } from '#domain/record/kinds.ts';
import type { APIRoute } from 'astro';

export const getStaticPaths = () => KIND_NAMES.map((kind) => ({ params: { kind }, props: { kind } }));
export const GET: APIRoute = ({ props }) => new Response(JSON.stringify(jsonSchemaOf(props['kind']), null, 1));
