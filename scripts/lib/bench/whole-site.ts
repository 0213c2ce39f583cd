import { type Snapshot } from '#door/snapshot.ts';
import { type Made } from '../artefacts/make.ts';
import { type BuildOptions, buildSite } from '../site/build.ts';

/** 整个网站 — built as for the public; a fault in it is no result of a measurement. */
export async function wholeSite(inspected: Snapshot, options: BuildOptions): Promise<{ artefacts: Made[] }> {
  const { faults, made } = await buildSite(inspected, options);
  if (faults.length > 0) throw new Error(faults.map(({ file, message }) => `  【错误】${file}　${message}`).join('\n'));
  return { artefacts: made };
}
