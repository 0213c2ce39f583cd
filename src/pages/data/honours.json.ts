import { archive } from '#archive';
import { honoursData } from '#domain/open-data.ts';

export const GET = () => Response.json(honoursData(archive()));
