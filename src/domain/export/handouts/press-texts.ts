import { type Archive } from '../../record/archive.ts';
import { type Edition, reached } from '../../record/entries/edition.ts';
import { OPINION } from '../../programme/documents.ts';
import { quota } from '../../programme/quotas.ts';
import { FIRST_EDITION, TWO_LEVEL_FROM } from '../../programme/titles.ts';
import { chineseDate } from '../../values/date.ts';
import { COMPILED, NOT_APPROVED } from '../../values/words.ts';
import { type Entry } from '../../views/honours/entry.ts';
import { namingsHeld, standingOf, standingText } from '../../views/honours/held.ts';
import { rollOf } from '../../views/honours/roll.ts';
import { totals } from '../../views/honours/totals.ts';

/** 至多列这么多人的姓名: beyond it nobody prints them in one sentence. */
const MOST = 120;

/** 可以直接用的一段 — the names of an edition whose titles stand, title by title, and how many are not known. */
export function readyText(archive: Archive, edition: Edition): string {
  const { site } = archive;
  const { groups, recorded } = rollOf(archive, edition);
  const opening = `据“${site.name}”（${chineseDate(site.recordDate)}记录），`;
  if (recorded.given === 0) return `${opening}${edition.year}年度“齐鲁工匠”的名单还没有查到。`;
  const computed = [edition.counts.named, edition.counts.masters].some((count) => count?.basis === 'computed');
  const parts = groups.map(({ title, announced, entries }) => {
    const held = namingsHeld(entries);
    const names = held.slice(0, MOST).map(nameText);
    const found =
      held.length === 0 ? '还没有查到姓名' : `查到${held.length}人：${names.join('、')}${held.length > MOST ? '等' : ''}`;
    const taken = entries.length > held.length ? `，另有${entries.length - held.length}人的称号已撤销` : '';
    const of = announced === null ? '公布了多少人没有查到' : `${computed ? '推算' : '公布'}${announced}人`;
    return `获评“${title}”的，${of}，${found}${taken}`;
  });
  const later = groups.some(({ entries }) => entries.some(({ employer, told }) => employer && !told.employer?.then));
  return `${opening}${edition.year}年度${parts.join('；')}。${later ? '括号里是报道所载的单位，未必是命名当时的。' : ''}`;
}

/** 姓名、单位，年度推定的写明. */
const nameText = ({ honour, person, employer }: Entry): string => {
  const beside = [employer, honour.yearBasis === 'inferred' && '年度推定'].filter(Boolean).join('，');
  return `${person.name}${beside ? `（${beside}）` : ''}`;
};

/** 介绍 — of the programme and of this record, in two lengths; only what the documents and the record say. */
export interface Boilerplate {
  name: string;
  text: string;
  /** 连标点的字数. */
  length: number;
}

/** 两种长短的介绍. */
export function boilerplates(archive: Archive): Boilerplate[] {
  const { site } = archive;
  const two = quota(TWO_LEVEL_FROM);
  const all = totals(archive);
  const founded = `“齐鲁工匠”建设工程由${OPINION.name}（${OPINION.mark}）确立`;
  const named = `每年选树命名${two.named}名“齐鲁工匠”，再从中命名${two.masters}名“齐鲁大工匠”`;
  const record = `“${site.name}”${site.sponsor ? `由${site.sponsor}主办` : COMPILED}`;
  const short = `${founded}，${named}。${record}。`;
  const long = [
    founded,
    `：初审确定${two.candidates}名候选人，专家评审确定${two.nominees}名提名人选，综合公众投票与专家评审，${named}。`,
    `${FIRST_EDITION}年曾按当年自定的办法评选一次，拟命名${quota(FIRST_EDITION).named}名。`,
    `${record}，截至${chineseDate(site.recordDate)}收录${all.people}人、命名${standingText({ given: all.honours, held: all.held }, '条').replaceAll(' ', '')}，逐条注明来源。`,
    site.sponsor ? '' : `${NOT_APPROVED.replace(`${COMPILED}，`, '名单')}，以主办单位公布的为准。`,
  ].join('');
  return [
    { name: '短的', text: short },
    { name: '长的', text: long },
  ].map((each) => ({ ...each, length: Array.from(each.text).length }));
}

/** 名单为什么不全 — in figures: what was announced and what was found, years without a list, namings without a year. */
export function whyIncomplete(archive: Archive, state: string | undefined): string[] {
  const empty = archive.editions.filter(({ year }) => !archive.honoursIn.has(year)).map(({ year }) => year);
  const unknown = archive.editions
    .filter(({ counts, year }) => reached(counts.named) === undefined && archive.honoursIn.has(year))
    .map(({ year }) => year);
  const { undated } = totals(archive);
  const list = (years: readonly number[]): string => years.toSorted().join('、');
  const without = standingOf(archive.honours).given - archive.honours.filter(({ employer }) => employer).length;
  return [
    ...(state ? [state] : []),
    ...(empty.length > 0 ? [`${list(empty)}年度的名单没有查到。`] : []),
    ...(unknown.length > 0 ? [`${list(unknown)}年度公布了多少人，没有查到。`] : []),
    ...(undated > 0 ? [`另有${undated}条命名，报道没有写明年度，不列入任何年度名单。`] : []),
    ...(without > 0 ? [`${without}条命名没有查到单位。`] : []),
  ];
}
