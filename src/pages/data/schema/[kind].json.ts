import { type APIRoute } from 'astro';
import { jsonSchemaOf } from '#domain/export/json-schema.ts';
import { KIND_NAMES, type KindName } from '#domain/record/kinds.ts';

export const getStaticPaths = () => KIND_NAMES.map((kind) => ({ params: { kind }, props: { kind } }));
export const GET: APIRoute<{ kind: KindName }> = ({ props }) => Response.json(jsonSchemaOf(props.kind));
