import { archive } from '#door/archive.ts';
import { peopleData } from '#domain/export/open-data.ts';

export const GET = () => Response.json(peopleData(archive()));
