import { xmlText } from '#domain/values/formats/xml.ts';
import { legalText } from '../office/legal.ts';
import { cellName, type Place, cellPlace } from './place.ts';
import { type Element, SHEETS, XmlPart } from './xml/xml-part.ts';

/** 批注 — of one cell. */
export interface Note extends Place {
  text: string;
}

/** 批注人 — by whom a note of ours is told from the clerk's own. */
export const NOTE_AUTHOR = '检查';

/** 空的批注 — for a sheet that has none. */
export const NO_NOTES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${SHEETS}"><authors/><commentList/></comments>`;

/** A note holds no more than a cell does. */
const LONGEST = 32_000;

const said = ({ text }: Note): string => `【${NOTE_AUTHOR}】${text}`;
const legal = (text: string): string => xmlText(legalText(text).slice(0, LONGEST).toWellFormed());

/** 一段 — of a note, after what stands in it. */
const runOf = (prefix: string, text: string): string =>
  `<${prefix}r><${prefix}rPr><${prefix}sz val="9"/><${prefix}rFont val="宋体"/></${prefix}rPr><${prefix}t xml:space="preserve">${legal(text)}</${prefix}t></${prefix}r>`;

/** 加批注 — behind what a cell has already been noted with, or new; gives those that are new, which need a box. */
export function addNotes(source: string, notes: readonly Note[]): { xml: string; fresh: Note[] } {
  const xml = new XmlPart(source, SHEETS, 4);
  const { root, prefix } = xml;
  const list = xml.must(root, 'commentList');
  const held = new Map(xml.all(list, 'comment').map((comment) => [xml.value(comment, 'ref')?.toUpperCase(), comment]));
  const fresh = notes.filter((note) => !held.has(cellName(note)));
  for (const note of notes) {
    const comment = held.get(cellName(note));
    if (!comment) continue;
    const run = runOf(prefix, `\n${said(note)}`);
    // What the last check said word for word, of a copy that it marked, is not said twice.
    if (!source.slice(comment.tag.end, comment.end).includes(legal(said(note)))) appendRun(xml, xml.must(comment, 'text'), run);
  }
  if (fresh.length > 0) {
    const authors = xml.must(root, 'authors');
    const names = xml.all(authors, 'author');
    const known = names.findIndex(({ tag, end }) => source.slice(tag.end, end) === `${NOTE_AUTHOR}</${prefix}author>`);
    if (known < 0) xml.add(authors, `<${prefix}author>${NOTE_AUTHOR}</${prefix}author>`);
    const author = known < 0 ? names.length : known;
    const comments = fresh.map(
      (note) =>
        `<${prefix}comment ref="${cellName(note)}" authorId="${author}"><${prefix}text>${runOf(prefix, said(note))}</${prefix}text></${prefix}comment>`,
    );
    xml.add(list, comments.join(''));
  }
  return { xml: xml.done(), fresh };
}

/** Behind the runs and before the readings of a text; what stands there without a run becomes the first of them. */
function appendRun(xml: XmlPart, text: Element, run: string): void {
  const plain = xml.one(text, 't');
  if (plain) {
    xml.put(plain.tag.start, `<${xml.prefix}r>`);
    xml.put(plain.end, `</${xml.prefix}r>`);
  }
  const last = xml.all(text, 'r').at(-1) ?? plain;
  if (last) xml.put(last.end, run);
  else xml.add(text, run);
}

/** 讨论的格 — a thread of replies stands there: a note beside it would be lost, and into it nothing is written. */
export const threadedCells = (source: string): string[] => {
  const xml = new XmlPart(source, 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments', 1);
  return xml.all(xml.root, 'threadedComment').flatMap((thread) => {
    const place = cellPlace(xml.value(thread, 'ref') ?? '');
    return place ? [cellName(place)] : [];
  });
};
