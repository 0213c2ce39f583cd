import { archive } from '#archive';
import { peopleData } from '#domain/open-data.ts';

export const GET = () => Response.json(peopleData(archive()));
