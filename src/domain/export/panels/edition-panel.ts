import { type Archive } from '../../record/archive.ts';
import { type Edition, editionSources } from '../../record/entries/edition.ts';
import { governedBy, onlyTitle } from '../../programme/governed.ts';
import { type Programme, PROGRAMME } from '../../programme/programme.ts';
import { quota } from '../../programme/quotas.ts';
import { titleName } from '../../programme/titles.ts';
import { paths } from '../../values/paths.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { hasPanel } from './panel-people.ts';
import { type Entry } from '../../views/honours/entry.ts';
import { isHeld, namingsHeld } from '../../views/honours/held.ts';
import { groupText, ordinalText, rollOf } from '../../views/honours/roll.ts';
import { type EditionPanel, onEveryPanel, type RulesPanel, sourcesLine, type TitlePanel } from './panel.ts';

/** 一廊至多人数 — as many panels as a corridor of a school can carry. */
const MOST_PEOPLE = 20;

/** 年度板 — every name of the year that stands, and a dashed plate for each that was announced and is not known. */
export function editionPanel(archive: Archive, edition: Edition, address: string): EditionPanel {
  const { year } = edition;
  const roll = rollOf(archive, edition);
  const only = onlyTitle(year);
  const unnamed = roll.groups.reduce((sum, { announced, entries }) => sum + Math.max(0, (announced ?? 0) - entries.length), 0);
  const open = roll.groups.filter(({ announced, entries }) => announced === null && entries.length > 0);
  return {
    is: 'edition',
    ...onEveryPanel(archive, {
      title: `${year}年度“齐鲁工匠”，展板`,
      url: `${address}${paths.roll(year)}`,
      caption: '扫码看名单和每条的依据',
      sources: sourcesLine(archive, editionSources(edition, (archive.honoursIn.get(year) ?? []).filter(isHeld))),
    }),
    year,
    line: ordinalText(edition),
    rolls: roll.groups.map(({ title, entries, ...group }) => ({
      title,
      told: groupText({ title, entries, ...group }).trim(),
      names: namingsHeld(entries).map(({ person }) => person.name),
      unknown: Math.max(0, (group.announced ?? 0) - entries.length),
    })),
    notes: [
      ...(roll.groups.length === 0 ? ['公开的名单没有查到。没有查到不等于没有评选。'] : []),
      ...(only ? [only] : []),
      ...(unnamed > 0 ? [`虚线的${unnamed}块，公布过名额，名字没有查到。知道的，请扫码告诉我们。`] : []),
      ...(open.length > 0 ? [`${open.map(({ title }) => title).join('、')}公布了多少名，没有查到，名单也许不全。`] : []),
    ],
  };
}

/** 一廊的人 — those who have a panel, in the order of the roll, the highest title first, each once. */
export function corridorPeople(archive: Archive, edition: Edition): { people: Entry['person'][]; more: number } {
  const all = rollOf(archive, edition).groups.flatMap(({ entries }) => namingsHeld(entries).map(({ person }) => person));
  const { row } = listsOf(archive);
  const people = [...new Set(all)].filter(({ id }) => {
    const listed = row.get(id);
    return listed !== undefined && hasPanel(archive, listed);
  });
  return { people: people.slice(0, MOST_PEOPLE), more: Math.max(0, people.length - MOST_PEOPLE) };
}

/** 挂廊的年度 — those of which somebody's title stands, and whose panel is made. */
export const corridorEditions = (archive: Archive): Edition[] =>
  archive.editions.filter(
    (edition) => (archive.honoursIn.get(edition.year) ?? []).some(isHeld) && corridorPeople(archive, edition).people.length > 0,
  );

/** 题板 — whose names follow, and how far the list is known. */
export function titlePanel(archive: Archive, edition: Edition, address: string): TitlePanel {
  const { year } = edition;
  const { people, more } = corridorPeople(archive, edition);
  return {
    is: 'title',
    ...onEveryPanel(archive, {
      title: `${year}年度“齐鲁工匠”，题板`,
      url: `${address}${paths.roll(year)}`,
      caption: '扫码看名单和每条的依据',
      sources: sourcesLine(archive, editionSources(edition, [])),
    }),
    year,
    line: ordinalText(edition),
    titles: rollOf(archive, edition).groups.map(({ title }) => title),
    names: people.map(({ name }) => name),
    notes: [
      ...rollOf(archive, edition).groups.map((group) => `${group.title}${groupText(group)}`),
      ...(more > 0 ? [`这里挂出${people.length}人，另有${more}人见网页`] : []),
    ],
  };
}

/** 规则板 — how many the rule of the year let through at each stage, and in its words what it was. */
export function rulesPanel(archive: Archive, { year }: Edition, address: string, programme: Programme = PROGRAMME): RulesPanel {
  const { candidates, nominees, named, masters, document } = quota(year, programme.quotas);
  return {
    is: 'rules',
    ...onEveryPanel(archive, {
      title: `${year}年度“齐鲁工匠”怎样选出来，规则板`,
      url: `${address}${paths.verification(year)}`,
      caption: '扫码看这一年逐条核到了什么',
      sources: `${document.name}，${document.mark}`,
    }),
    year,
    stages: [
      { name: '候选人', persons: candidates ?? 0 },
      { name: '提名人选', persons: nominees },
      { name: titleName('craftsman'), persons: named },
      { name: titleName('master'), persons: masters },
    ].filter(({ persons }) => persons > 0),
    rules: governedBy(year, programme),
  };
}
