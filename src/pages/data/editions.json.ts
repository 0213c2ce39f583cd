import { archive } from '#archive';
import { editionsData } from '#domain/open-data.ts';

export const GET = () => Response.json(editionsData(archive()));
