import { paths } from '#domain/values/paths.ts';
import { origin } from '#addresses';

/** 爬虫说明 — everything may be read; where the list of pages is. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${origin()}${paths.sitemapIndex}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
