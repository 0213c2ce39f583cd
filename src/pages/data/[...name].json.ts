import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { downloadsAs, type TextFile } from '#domain/export/downloads.ts';

export const getStaticPaths = () => downloadsAs('json');
export const GET: APIRoute<TextFile> = ({ props }) => new Response(props.text(archive()));
