import { type Archive } from '../../record/archive.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { governedBy, onlyTitle } from '../../programme/governed.ts';
import { chineseDate } from '../../values/date.ts';
import { type Entry, entryOf } from '../honours/entry.ts';
import { isHeld } from '../honours/held.ts';
import { completeness, groupText, ordinalText, type RollGroup, rollOf } from '../honours/roll.ts';
import { type Line, type Numbering } from './numbering.ts';
import { type Scope } from './scope.ts';

/** 名单一行 — as the roll of the site shows it: what is not known is absent. */
export interface RollRow {
  person: string;
  name: string;
  employer?: string;
  /** 岗位或工种. */
  work?: string;
  city?: string;
  /** 已撤销、年度推定 — said beside the name. */
  status: string[];
  sources: number[];
}

/** 一届的名单 — title by title, in the order of the source; how the edition went; the rule that governed it. */
export interface BookRoll {
  year: number | null;
  title: string;
  /** 一句话 — which edition it is and how complete. */
  about: string;
  /** 名单次序取自哪里. */
  order?: string;
  groups: { title: string; about: string; rows: RollRow[] }[];
  /** 评选经过和说明. */
  lines: Line[];
  /** 当年适用的规则. */
  rules: string[];
}

const rowOf = ({ honour, person, employer, post, trade, city }: Entry, { cite }: Numbering): RollRow => {
  const work = post ?? trade;
  return {
    person: person.id,
    name: person.name,
    ...(employer && { employer }),
    ...(work && { work }),
    ...(city && { city }),
    status: [...(isHeld(honour) ? [] : ['已撤销']), ...(honour.yearBasis === 'inferred' ? ['年度推定'] : [])],
    sources: cite(honour.sources),
  };
};

const groupOf = (group: RollGroup, cited: Numbering): BookRoll['groups'][number] => ({
  title: group.title,
  about: groupText(group).trimStart(),
  rows: group.entries.map((entry) => rowOf(entry, cited)),
});

/** 各届的名单 — the newest first; those of no known year last, only in the book of all. */
export function rollsIn(archive: Archive, scope: Scope, cited: Numbering): BookRoll[] {
  const editions = archive.editions.filter(({ year }) => scope === 'all' || year === scope);
  const rolls = editions.map((edition) => rollOfEdition(archive, edition, cited));
  const undated = scope === 'all' ? archive.honours.filter(({ edition }) => edition === null) : [];
  if (undated.length === 0) return rolls;
  const groups = [...Map.groupBy(undated, ({ title }) => title)].map(([title, honours]) => ({
    title,
    about: `${honours.length} 条`,
    rows: honours.map((honour) => rowOf(entryOf(archive, honour), cited)),
  }));
  const about = '来源写明称号，没有写明是哪一年度，不列入任何年度名单。';
  return [...rolls, { year: null, title: '年度待考', about, groups, lines: [], rules: [] }];
}

function rollOfEdition(archive: Archive, edition: Edition, cited: Numbering): BookRoll {
  const { year, rollOrder } = edition;
  const roll = rollOf(archive, edition);
  const only = onlyTitle(year);
  return {
    year,
    title: `${year}年度“齐鲁工匠”名单`,
    about: `${ordinalText(edition)}。${completeness(roll)}。${only ?? ''}`,
    ...(rollOrder && { order: rollOrder }),
    groups: roll.groups.map((group) => groupOf(group, cited)),
    lines: [...papersOf(edition), ...edition.process, ...ceremonyOf(edition), ...edition.notes].map(cited.line),
    rules: governedBy(year),
  };
}

const papersOf = ({ notice, announced }: Edition) =>
  [
    { label: '申报', ...notice },
    { label: '公布', ...announced },
  ].flatMap(({ label, name, number, date, dateNote, sources }) => {
    const said = [name && `《${name}》`, number, date && chineseDate(date), dateNote].filter(Boolean).join('，');
    return sources && said ? [{ text: `${label}：${said}。`, sources }] : [];
  });

const ceremonyOf = ({ ceremony }: Edition) =>
  ceremony
    ? [
        {
          text: `${ceremony.date ? `${chineseDate(ceremony.date)}，` : ''}${ceremony.place ? `在${ceremony.place}举行` : ''}${ceremony.name}。`,
          sources: ceremony.sources,
        },
      ]
    : [];
