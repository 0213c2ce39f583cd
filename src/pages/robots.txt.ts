import { robotsText } from '#domain/export/crawlers.ts';
import { archive } from '#door/archive.ts';
import { origin } from '#addresses';

/** 爬虫说明 — who may read, and where the list of pages is. */
export const GET = () =>
  new Response(robotsText(archive().site, origin()), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
