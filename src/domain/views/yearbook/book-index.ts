import { type Archive } from '../../record/archive.ts';
import { type PersonEntry } from '../honours/entry.ts';
import { listsOf } from '../honours/lists.ts';
import { letterOf } from '../names/pinyin.ts';
import { byStroke, strokesOf, surnameOf } from '../names/stroke.ts';

/** 索引一组 — a letter or a number of strokes, with those under it. */
export interface Index {
  heading: string;
  /** 名字 — of namesakes with the id. */
  people: { id: string; label: string }[];
}

const grouped = (archive: Archive, rows: readonly PersonEntry[], headingOf: (row: PersonEntry) => string): Index[] =>
  [...Map.groupBy(rows, headingOf)].map(([heading, alike]) => ({
    heading,
    people: alike.map(({ person: { id, name } }) => ({
      id,
      label: (listsOf(archive).byName.get(name) ?? 0) > 1 ? `${name}（${id}）` : name,
    })),
  }));

const rowsOf = (archive: Archive, people: ReadonlySet<string>): PersonEntry[] =>
  listsOf(archive).directory.filter(({ person }) => people.has(person.id));

/** 拼音索引 — by the first letter of the surname; the readings of the record decide. */
export const indexByPinyin = (archive: Archive, people: ReadonlySet<string>): Index[] =>
  grouped(archive, rowsOf(archive, people), ({ person }) => letterOf(person));

/** 笔画索引 — by the strokes of the surname. */
export const indexByStroke = (archive: Archive, people: ReadonlySet<string>): Index[] =>
  grouped(archive, rowsOf(archive, people).toSorted(byStroke(({ person }) => person)), ({ person }) => {
    const strokes = strokesOf(surnameOf(person));
    return strokes === undefined ? '笔画未详' : `${strokes}画`;
  });
