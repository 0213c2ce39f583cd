import { archive } from '#archive';
import { activitiesData } from '#domain/activity-data.ts';

export const GET = () => Response.json(activitiesData(archive()));
