import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { type Download, downloadsAs } from '#domain/export/downloads.ts';

export const getStaticPaths = () =>
  downloadsAs('json').map((download) => ({ params: { name: download.file.slice(0, -'.json'.length) }, props: { download } }));
export const GET: APIRoute<{ download: Download }> = ({ props }) => new Response(props.download.make(archive()));
