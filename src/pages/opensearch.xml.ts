import { archive } from '#door/archive.ts';
import { openSearch } from '#domain/export/feeds/feed.ts';
import { origin } from '#addresses';

export const GET = () =>
  new Response(openSearch(archive().site, origin()), {
    headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
