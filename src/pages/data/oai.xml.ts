import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { oaiRepository } from '#domain/export/linked/oai.ts';
import { origin } from '#addresses';

export const GET: APIRoute = () => new Response(oaiRepository(archive(), origin()));
