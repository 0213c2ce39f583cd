import { type Archive } from '../../record/archive.ts';
import { type Activity, type EntryOf, KINDS, type Shelved } from '../../record/kinds.ts';
import { type Material, type PictureFile } from '../../record/entries/material.ts';

/** 文件的用处 — where the record names a file: which entry, which field, and what is said of it there. */
export interface AssetUse {
  entry: Shelved | EntryOf<'people'>;
  /** Field inside the entry. */
  path: string;
  /** Path of the file in the record. */
  file: string;
  what: '照片' | '海报' | '字幕' | '资料';
  /** 标明的 AI 生成; captions say nothing of it. */
  aiGenerated?: string;
  sha256?: string;
  /** 题名 — of the recording that the captions belong to. */
  title?: string;
}

/** 文件在记录里的位置 — beside its entry: `forums/f0001/slides.pdf`. */
export const assetPath = ({ is, id }: Pick<Shelved, 'is' | 'id'>, file: string): string => `${KINDS[is].folder}/${id}/${file}`;

/** 全部资料 — those of the entry and of its talks, each with its field. */
export const materialsOf = (entry: Activity | EntryOf<'studios'>): { material: Material; path: string }[] => [
  ...(entry.materials ?? []).map((material, index) => ({ material, path: `materials[${index}]` })),
  ...('sessions' in entry ? (entry.sessions ?? []) : []).flatMap(({ talks }, session) =>
    talks.flatMap(({ materials = [] }, talk) =>
      materials.map((material, index) => ({ material, path: `sessions[${session}].talks[${talk}].materials[${index}]` })),
    ),
  ),
];

/** 海报和字幕 — of one recording or film. */
const beside = (
  entry: Shelved,
  path: string,
  { poster, captions, title }: { poster?: PictureFile | undefined; captions?: string | undefined; title: string },
): AssetUse[] => [
  ...(poster
    ? [
        {
          entry,
          path: `${path}poster.file`,
          file: assetPath(entry, poster.file),
          what: '海报' as const,
          aiGenerated: poster.aiGenerated,
        },
      ]
    : []),
  ...(captions ? [{ entry, path: `${path}captions`, file: assetPath(entry, captions), what: '字幕' as const, title }] : []),
];

/** 全部用处 — every file that the record names. */
export function assetUses(archive: Archive): AssetUse[] {
  const uses: AssetUse[] = [];
  for (const person of archive.people) {
    const { file, aiGenerated } = person.photograph ?? {};
    if (file) uses.push({ entry: person, path: 'photograph.file', file, what: '照片', ...(aiGenerated && { aiGenerated }) });
  }
  for (const entry of [...archive.studios, ...archive.activities]) {
    for (const { material, path } of materialsOf(entry)) {
      const { file, aiGenerated, sha256 } = material;
      if (file) {
        const what = material.kind === '照片' ? '照片' : '资料';
        uses.push({
          entry,
          path: `${path}.file`,
          file: assetPath(entry, file),
          what,
          aiGenerated,
          ...(sha256 && { sha256 }),
        });
      }
      uses.push(...beside(entry, `${path}.`, material));
    }
    if (entry.is !== 'films') continue;
    if (entry.file) uses.push({ entry, path: 'file', file: assetPath(entry, entry.file), what: '资料' });
    uses.push(...beside(entry, '', entry));
  }
  return uses;
}

/** 全部播放地址 — where recordings and films play. */
export const playersOf = (archive: Archive): { entry: object; path: string; link: string }[] => [
  ...archive.films.flatMap((film) => (film.link ? [{ entry: film, path: 'link', link: film.link }] : [])),
  ...[...archive.studios, ...archive.activities].flatMap((entry) =>
    materialsOf(entry).flatMap(({ material, path }) =>
      material.link ? [{ entry, path: `${path}.link`, link: material.link }] : [],
    ),
  ),
];
