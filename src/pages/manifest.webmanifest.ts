import { archive } from '#door/archive.ts';
import { manifestOf } from '#domain/export/manifest.ts';
import { address } from '#addresses';

/** 应用清单 — for whoever keeps the site on a screen. */
export const GET = () =>
  new Response(JSON.stringify(manifestOf(archive().site, address)), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
