import { archive } from '#door/archive.ts';
import { activitiesData } from '#domain/export/activity-data.ts';

export const GET = () => Response.json(activitiesData(archive()));
