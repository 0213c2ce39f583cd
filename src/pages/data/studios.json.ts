import { archive } from '#archive';
import { studiosData } from '#domain/activity-data.ts';

export const GET = () => Response.json(studiosData(archive()));
