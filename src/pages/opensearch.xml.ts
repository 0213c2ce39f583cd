import { archive } from '#archive';
import { openSearch } from '#domain/feed.ts';
import { origin } from '../address.ts';

export const GET = () =>
  new Response(openSearch(archive().site, origin()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
