import { type Archive } from '../../record/archive.ts';
import { type Asset } from '../../record/entries/asset.ts';
import { assetUses } from './asset-use.ts';
import { type Passage, transcriptOf } from '../../values/caption.ts';
import { type ShelfKind, type Shelved } from '../../record/kinds.ts';
import { pathOf, titleOf } from './chronicle.ts';

/** 文字实录 — of one caption file: the film or recording that it belongs to, and what is said. */
export interface Transcript {
  id: string;
  path: string;
  title: string;
  of: { title: string; path: string; kind: ShelfKind };
  passages: Passage[];
  served?: Asset['served'];
}

/** 实录地址 — below its entry: `/films/m0001/captions/`. */
export const transcriptPath = (entry: Pick<Shelved, 'is' | 'id'>, captions: string): string =>
  `${pathOf(entry)}${captions.replace(/\.vtt$/, '')}/`;

/** 全部实录 — one for every caption file. */
export const transcriptsOf = (archive: Archive): Transcript[] =>
  assetUses(archive)
    .filter(({ what }) => what === '字幕')
    .map(({ entry, file, title: about }) => {
      const of = entry as Shelved;
      const captions = file.split('/').at(-1)!;
      const asset = archive.assets.get(file);
      return {
        id: `${of.id}-${captions.replace(/\.vtt$/, '')}`,
        path: transcriptPath(of, captions),
        title: `“${about}”文字实录`,
        of: { title: titleOf(of), path: pathOf(of), kind: of.is },
        passages: transcriptOf(asset?.cues ?? []),
        ...(asset?.served && { served: asset.served }),
      };
    });
