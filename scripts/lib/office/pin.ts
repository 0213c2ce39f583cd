import { unzipSync, type Zippable, zipSync } from 'fflate';
import { xmlText } from '#domain/values/formats/xml.ts';
import { packedAt } from '../packing/zip.ts';
import { legalText } from './legal.ts';

const TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';

/** 属性 — title and language alone: who made it, when and with what says nothing about what is in it. */
const coreOf = (title: string): string =>
  `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(legalText(title))}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;
const APP = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

/** 改标签 — what stands between `<` and `>`; a text never holds the first. */
const inTags = (source: string, change: (tag: string) => string): string => source.replace(/<[^>]*>/g, change);

type Parts = Map<string, Uint8Array>;

const fileOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** 一份一张 — the same picture is stored once; whoever points at a copy is led to the first. */
function sharePictures(parts: Parts): Map<string, string> {
  const first = new Map<string, string>();
  const moved = new Map<string, string>();
  for (const [name, bytes] of parts) {
    if (!/\/media\//.test(name)) continue;
    const key = Buffer.from(bytes).toString('base64');
    const kept = first.get(key);
    if (kept === undefined) first.set(key, name);
    else {
      moved.set(fileOf(name), fileOf(kept));
      parts.delete(name);
    }
  }
  return moved;
}

/**
 * 定住 — an Office package without anything that differs from one making to the next: dice in the ids of links, a
 * counter of the whole process in those of pictures, the clock, the order of the parts. `mend` is the format's own.
 */
export function pinned(bytes: Uint8Array, title: string, mend = (_part: string, xml: string): string => xml): Uint8Array {
  const unpacked = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const parts: Parts = new Map(unpacked.sort(([a], [b]) => (a === TYPES ? -1 : b === TYPES ? 1 : a < b ? -1 : 1)));
  const moved = sharePictures(parts);
  const links = new Map<string, string>();
  const linkOf = (id: string): string => {
    const known = links.get(id) ?? `rIdL${links.size + 1}`;
    links.set(id, known);
    return known;
  };
  let pictures = 0;
  const pin = (name: string, source: string): string => {
    if (name === 'docProps/core.xml') return coreOf(title);
    if (name === 'docProps/app.xml') return APP;
    let drawings = 0;
    const tags = inTags(source, (tag) => {
      // A package that names a part which it lacks is one that has to be mended.
      const covers = name === TYPES ? /^<Override\b.*\bPartName="\/([^"]+)"/.exec(tag)?.[1] : undefined;
      if (covers !== undefined && !parts.has(covers)) return '';
      if (/^<(?:wp:docPr|pic:cNvPr)\b/.test(tag))
        return tag.replace(/\bid="\d+"/, () => `id="${tag.startsWith('<wp') ? ++pictures : pictures}"`);
      // A table is counted apart there, and may be given the number of a picture.
      if (tag.startsWith('<p:cNvPr ')) return tag.replace(/\bid="\d+"/, () => `id="${++drawings}"`);
      return tag
        .replace(/(?<=\b(?:r:\w+|Id)=")rId[\w-]{12,}(?=")/g, linkOf)
        .replace(/(?<=\bTarget="[^"]*\bmedia\/)[^"/]*(?=")/, (file) => moved.get(file) ?? file);
    });
    return mend(name, tags);
  };
  const packed: Zippable = {};
  for (const [name, part] of parts)
    packed[name] = /\.(?:xml|rels)$/.test(name) ? Buffer.from(pin(name, Buffer.from(part).toString())) : [part, { level: 0 }];
  return zipSync(packed, { mtime: packedAt(), level: 9 });
}
