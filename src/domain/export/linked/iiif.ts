import { type Archive } from '../../record/archive.ts';
import { type Picture } from '../../record/entries/asset.ts';
import { paths } from '../../values/paths.ts';
import { namingsHeld } from '../../views/honours/held.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { assetPath, materialsOf } from '../../views/shelf/asset-use.ts';
import { pathOf, titleOf } from '../../views/shelf/chronicle.ts';

/** 一幅 — a picture of an entry, what it shows, and on what terms. */
interface Shown {
  picture: Picture;
  label: string;
  rights: { credit: string; licence: string; aiGenerated: string };
}

/** 图像清单 — of the pictures of one entry (IIIF Presentation 3). */
export interface IiifManifest {
  [part: string]: unknown;
  /** The id of the entry. */
  entry: string;
  manifest: object;
}

const chinese = (...words: string[]) => ({ 'zh-CN': words });

/** 署名与许可 — terms are words of whoever gave the picture: no address of a licence stands for them. */
const statementOf = ({ credit, licence, aiGenerated }: Shown['rights']) => ({
  label: chinese('署名与许可'),
  value: chinese(`摄影或制作：${credit}。${licence}。${aiGenerated === '否' ? '' : `（AI生成：${aiGenerated}）`}`),
});

function canvas(base: string, origin: string, { picture, label, rights }: Shown, index: number) {
  const id = `${base}#canvas-${index + 1}`;
  const size = { width: picture.width, height: picture.height };
  return {
    id,
    type: 'Canvas',
    label: chinese(label),
    ...size,
    requiredStatement: statementOf(rights),
    items: [
      {
        id: `${id}-page`,
        type: 'AnnotationPage',
        items: [
          {
            id: `${id}-image`,
            type: 'Annotation',
            motivation: 'painting',
            target: id,
            body: {
              id: `${origin}${paths.picture(picture.name, picture.width, 'jpg')}`,
              type: 'Image',
              format: 'image/jpeg',
              ...size,
            },
          },
        ],
      },
    ],
  };
}

/** 一份清单 — of an entry under its name, with the page that shows it. */
function manifestOf(origin: string, entry: string, label: string, path: string, pictures: readonly Shown[]): IiifManifest {
  const id = `${origin}${paths.iiif(entry)}`;
  return {
    entry,
    manifest: {
      '@context': 'http://iiif.io/api/presentation/3/context.json',
      id,
      type: 'Manifest',
      label: chinese(label),
      homepage: [{ id: `${origin}${path}`, type: 'Text', label: chinese(label), format: 'text/html', language: ['zh-CN'] }],
      items: pictures.map((shown, index) => canvas(id, origin, shown, index)),
    },
  };
}

/** 全部清单 — one for each entry that has a picture; none where there is none. */
export function manifestsOf(archive: Archive, origin: string): IiifManifest[] {
  const pictureOf = (file: string): Picture | undefined => archive.assets.get(file)?.picture;
  const people = listsOf(archive).directory.flatMap(({ person, entries }) => {
    const { photograph } = person;
    const picture = photograph && namingsHeld(entries).length > 0 && pictureOf(photograph.file);
    if (!picture) return [];
    return [
      manifestOf(origin, person.id, person.name, paths.person(person.id), [
        { picture, label: photograph.alt, rights: photograph },
      ]),
    ];
  });
  const shelved = [...archive.studios, ...archive.activities].flatMap((entry) => {
    const pictures = materialsOf(entry).flatMap(({ material }): Shown[] => {
      const picture = material.kind === '照片' && material.file ? pictureOf(assetPath(entry, material.file)) : undefined;
      return picture ? [{ picture, label: material.title, rights: material }] : [];
    });
    return pictures.length > 0 ? [manifestOf(origin, entry.id, titleOf(entry), pathOf(entry), pictures)] : [];
  });
  return [...people, ...shelved];
}
