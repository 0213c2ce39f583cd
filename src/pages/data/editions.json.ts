import { archive } from '#door/archive.ts';
import { editionsData } from '#domain/export/open-data.ts';

export const GET = () => Response.json(editionsData(archive()));
