import { archive } from '#archive';
import { atomFeed } from '#domain/feed.ts';
import { origin } from '../address.ts';

export const GET = () =>
  new Response(atomFeed(archive(), origin()), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
