import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { type Download, DOWNLOADS } from '#domain/export/downloads.ts';

export const getStaticPaths = () => DOWNLOADS.map((download) => ({ params: { file: download.file }, props: { download } }));
export const GET: APIRoute<{ download: Download }> = ({ props }) => new Response(props.download.make(archive()));
