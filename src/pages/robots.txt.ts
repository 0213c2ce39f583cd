import { origin } from '../address.ts';

/** 爬虫说明 — everything may be read; where the list of pages is. */
export const GET = () =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${origin()}/sitemap-index.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
