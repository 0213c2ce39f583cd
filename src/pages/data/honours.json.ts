import { archive } from '#door/archive.ts';
import { honoursData } from '#domain/export/open-data.ts';

export const GET = () => Response.json(honoursData(archive()));
