import { type Title } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { type SheetFault } from '../../workbook/sheet.ts';
import { editionsIn } from '../reading/edition.ts';
import { inOneLine, shortened } from '../reading/plain.ts';
import { isPlace } from '../reading/city.ts';
import { type ListStage, stageIn, titlesNamedIn } from '../reading/title.ts';
import { type ListOptions } from '../list-row.ts';
import { captionIn } from './lines.ts';
import { type FoundTable } from './found.ts';

/** 表题所说 — what the lines above a table, or else the name of its sheet, say of everybody in it. */
export interface Context {
  years: number[];
  titles: Title[];
  stage: ListStage | undefined;
  city: string | undefined;
  faults: SheetFault[];
}

/** The record holds of a selection what its organiser published: nobody’s name because a list went round that has it. */
const PUBLISHED =
  '主办单位公布过的，逐人填进填报表的“评选”（候选序号、姓名、评分、得票、公布的来源），人数填进“届次”；没有公布的，姓名不收。';
const NOT_YET = { 候选: PUBLISHED, 提名: PUBLISHED, 推荐: '推荐的人没有公布，姓名不收；人数填进填报表的“届次”。' } as const;

/** 命名以前 — a list of people of whom it is not decided yet. */
export const isBeforeNaming = (stage: ListStage | undefined): stage is keyof typeof NOT_YET =>
  stage !== undefined && stage in NOT_YET;

/** 读表题 — the lines first; what they leave open the sheet's name may say. */
export function contextOf({ sheet, lines, rows }: FoundTable, archive: Archive, { named = false }: ListOptions): Context {
  const texts = lines.map(({ value }) => inOneLine(value));
  const parts = [texts.join(' | '), sheet];
  const first = <T>(read: (text: string) => T[]): T[] => parts.map(read).find((found) => found.length > 0) ?? [];
  const stage = first((text) => [stageIn(text)].filter((each) => each !== undefined)).at(0);
  const captions = lines.flatMap((cell) => captionIn(cell, archive) ?? []);
  const [city, title] = [captions.findLast((each) => each.city)?.city, captions.findLast((each) => each.title)?.title];
  const tab = sheet.replace(/^[\d\s.、-]+/, '');
  const context: Context = {
    years: first((text) => editionsIn(text, archive)),
    titles: title ? [title] : first((text) => titlesNamedIn(text, archive).own),
    stage,
    city: city ?? (isPlace(tab) ? tab : undefined),
    faults: [],
  };
  const at = (words: RegExp | string) => lines[texts.findIndex((text) => text.search(words) >= 0)]?.ref ?? null;
  const fault = (is: SheetFault['is'], ref: string | null, found: string, wanted: string, mend: string): void =>
    void context.faults.push({ sheet, ref, heading: null, is, found, wanted, mend });

  const [other] = first((text) => titlesNamedIn(text, archive).others);
  if (other !== undefined)
    fault('差错', at(other), `表题说的是“${other}”，不是本工程的称号`, '本工程的命名名单', '请核对，只导入本工程的名单。');
  const line = shortened(texts.find((text) => stageIn(text) === stage) ?? sheet, 30);
  const ref = lines.find(({ value }) => stageIn(inOneLine(value)) === stage)?.ref ?? null;
  if (stage === '公示' && !named)
    fault(
      '询问',
      ref,
      `“${line}”是公示名单，公示的还没有命名`,
      '正式命名的名单',
      '如果已经照此命名，请勾“这份公示里的人已经命名”（命令后加 --named），或把表题改成命名的名单；没有就先不导入。',
    );
  if (isBeforeNaming(stage))
    fault('差错', ref, `“${line}”是${stage}名单，不是命名（${rows.length} 人）`, '正式命名的名单', NOT_YET[stage]);
  return context;
}
