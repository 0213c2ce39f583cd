import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { outcomes } from '#door/outcomes.ts';
import { rulesData } from '#rules/data.ts';

export const GET: APIRoute = () => Response.json(rulesData(archive(), outcomes()));
