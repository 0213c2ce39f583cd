import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { type PersonEntry } from '#domain/views/honours/entry.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { oembedOf } from '#domain/export/embed.ts';
import { origin } from '#addresses';

export const getStaticPaths = () =>
  listsOf(archive()).directory.map((row) => ({ params: { id: row.person.id }, props: { row } }));
export const GET: APIRoute<{ row: PersonEntry }> = ({ props }) => Response.json(oembedOf(archive(), props.row, origin()));
