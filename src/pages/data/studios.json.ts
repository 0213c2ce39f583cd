import { archive } from '#door/archive.ts';
import { studiosData } from '#domain/export/activity-data.ts';

export const GET = () => Response.json(studiosData(archive()));
