import { archive } from '#door/archive.ts';
import { jsonFeed } from '#domain/export/feeds/feed.ts';
import { origin } from '#addresses';

export const GET = () =>
  new Response(JSON.stringify(jsonFeed(archive(), origin())), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
