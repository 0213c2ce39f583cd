import { archive } from '#archive';
import { nameRows } from '#domain/name-index.ts';

export const GET = () => Response.json({ rows: nameRows(archive()) });
