import { type APIRoute } from 'astro';
import { archive } from '#archive';
import { type PersonEntry } from '#domain/entry.ts';
import { listsOf } from '#domain/lists.ts';
import { personData } from '#domain/open-data.ts';

export const getStaticPaths = () =>
  listsOf(archive()).directory.map((row) => ({ params: { id: row.person.id }, props: { row } }));
export const GET: APIRoute<{ row: PersonEntry }> = ({ props }) => Response.json(personData(archive(), props.row));
