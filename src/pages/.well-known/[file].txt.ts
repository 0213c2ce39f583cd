import { type APIRoute } from 'astro';
import { securityText } from '#domain/export/crawlers.ts';
import { archive } from '#door/archive.ts';
import { origin } from '#addresses';

/** 漏洞联系 — a file only where there is somebody to tell. */
export const getStaticPaths = () => {
  const text = securityText(archive().site, origin());
  return text === undefined ? [] : [{ params: { file: 'security' }, props: { text } }];
};

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
