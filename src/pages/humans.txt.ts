import { humansText } from '#domain/export/crawlers.ts';
import { archive } from '#door/archive.ts';
import { origin } from '#addresses';

/** 网站说明 — for people who look behind a site. */
export const GET = () =>
  new Response(humansText(archive().site, origin()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
