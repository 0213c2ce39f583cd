import { type APIRoute } from 'astro';
import { archive } from '#door/archive.ts';
import { type IiifManifest, manifestsOf } from '#domain/export/linked/iiif.ts';
import { origin } from '#addresses';

export const getStaticPaths = () =>
  manifestsOf(archive(), origin()).map((manifest) => ({ params: { id: manifest.entry }, props: manifest }));
export const GET: APIRoute<IiifManifest> = ({ props }) => Response.json(props.manifest);
