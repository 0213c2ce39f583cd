import { type Archive } from '../record/archive.ts';
import { type Asset } from '../record/asset.ts';
import { assetUses } from '../record/asset-use.ts';
import { type Passage, transcriptOf } from '../values/caption.ts';
import { pathOf } from './chronicle.ts';

/** 文字实录 — of one caption file: the film or recording that it belongs to, and what is said. */
export interface Transcript {
  id: string;
  path: string;
  title: string;
  of: { title: string; path: string };
  passages: Passage[];
  served?: Asset['served'];
}

/** 实录地址 — below its entry: `/films/m0001/captions/`. */
export const transcriptPath = (id: string, captions: string): string => `${pathOf(id)}${captions.replace(/\.vtt$/, '')}/`;

/** 全部实录 — one for every caption file. */
export const transcriptsOf = (archive: Archive): Transcript[] =>
  assetUses(archive)
    .filter(({ what }) => what === '字幕')
    .map(({ entry, file, title: about }) => {
      const { id, title, name } = entry as { id: string; title?: string; name?: string };
      const captions = file.split('/').at(-1)!;
      const asset = archive.assets.get(file);
      return {
        id: `${id}-${captions.replace(/\.vtt$/, '')}`,
        path: transcriptPath(id, captions),
        title: `“${about}”文字实录`,
        of: { title: title ?? name!, path: pathOf(id) },
        passages: transcriptOf(asset?.cues ?? []),
        ...(asset?.served && { served: asset.served }),
      };
    });
