import { archive } from '#door/archive.ts';
import { atomFeed } from '#domain/export/feeds/feed.ts';
import { origin } from '#addresses';

export const GET = () =>
  new Response(atomFeed(archive(), origin()), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
