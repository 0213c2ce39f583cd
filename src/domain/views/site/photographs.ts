import { type Archive } from '../../record/archive.ts';
import { type Photograph } from '../../record/entries/person.ts';
import { listsOf } from '../honours/lists.ts';
import { isHeld } from '../honours/held.ts';

/** 一张照片 — whose, on what terms, and how large it can be printed. */
export interface Printable {
  person: string;
  name: string;
  rights: Photograph;
  /** 原图文件 — the name of the picture, its width in pixels. */
  picture: { name: string; width: number };
  /** “12.7×17.8 厘米”, at 300 dots an inch. */
  print: string;
}

const [DOTS, CENTIMETRES] = [300, 2.54];

/** 印刷尺寸 — of pixels, at 300 dots an inch. */
export const printSize = (width: number, height: number): string =>
  `${[width, height].map((pixels) => ((pixels / DOTS) * CENTIMETRES).toFixed(1)).join('×')} 厘米`;

/** 照片 — of people all of whose titles stand, in the order of the directory. */
export const photographsOf = (archive: Archive): Printable[] =>
  listsOf(archive).directory.flatMap(({ person: { id, name, photograph }, entries }) => {
    const picture = photograph && archive.assets.get(photograph.file)?.picture;
    if (!photograph || !picture || !entries.every(({ honour }) => isHeld(honour))) return [];
    return [{ person: id, name, rights: photograph, picture, print: printSize(picture.width, picture.height) }];
  });
