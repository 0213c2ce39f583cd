import { type Archive } from '../../record/archive.ts';
import { type Edition } from '../../record/entries/edition.ts';
import { csv } from '../../values/csv.ts';
import { chineseDate } from '../../values/date.ts';
import { paths } from '../../values/paths.ts';
import { NOT_APPROVED } from '../../values/words.ts';
import { sourceText } from '../../views/honours/citation.ts';
import { type Entry, yearText } from '../../views/honours/entry.ts';
import { isHeld } from '../../views/honours/held.ts';
import { completeness, rollOf } from '../../views/honours/roll.ts';
import { type Block, type Handout, type Workbook } from './handout.ts';
import { readyText } from './press-texts.ts';

/** 一栏 — of the list for newsrooms: what it is called, how wide, what it says of a naming. */
interface Column {
  heading: string;
  width: number;
  of: (entry: Entry, archive: Archive, address: string) => string;
}

const COLUMNS: readonly Column[] = [
  { heading: '姓名', width: 12, of: ({ person }) => person.name },
  { heading: '称号', width: 14, of: ({ honour }) => honour.title },
  { heading: '年度', width: 18, of: ({ honour }) => yearText(honour) },
  { heading: '单位', width: 32, of: ({ employer }) => employer ?? '' },
  { heading: '岗位或工种', width: 24, of: ({ post, trade }) => post ?? trade ?? '' },
  { heading: '地市', width: 10, of: ({ city }) => city ?? '' },
  { heading: '状态', width: 10, of: ({ honour }) => honour.status },
  { heading: '单位所据', width: 28, of: ({ told }) => told.employer?.by ?? '' },
  { heading: '来源', width: 48, of: ({ honour }, archive) => sourcesText(archive, honour.sources) },
  { heading: '固定地址', width: 40, of: ({ person }, _archive, address) => `${address}${paths.person(person.id)}` },
];

const sourcesText = (archive: Archive, ids: readonly string[]): string =>
  ids
    .flatMap((id) => archive.by.sources.get(id) ?? [])
    .map(sourceText)
    .join('；');

/** 名单各行 — as the roll of the edition has them, those taken back too, which say so. */
const rowsOf = (archive: Archive, edition: Edition, address: string): string[][] =>
  rollOf(archive, edition).groups.flatMap(({ entries }) =>
    entries.map((entry) => COLUMNS.map(({ of }) => of(entry, archive, address))),
  );

/** What stands above the list, in whatever format: whose it is, as of when, how complete. */
const headOf = (archive: Archive, edition: Edition): string[] => [
  ...(archive.site.sponsor ? [] : [`${NOT_APPROVED}。`]),
  `记录截至${chineseDate(archive.site.recordDate)}。${completeness(rollOf(archive, edition))}。`,
  '空着的栏没有查到。“单位所据”写明单位是命名当时的，还是哪一篇报道所载。',
];

const titleOfList = (year: number): string => `${year}年度“齐鲁工匠”名单`;

/** 供媒体的名单，文档 — the ready text, then the list; to be changed by whoever prints it. */
export function pressHandout(archive: Archive, edition: Edition, address: string): Handout {
  const { year } = edition;
  const url = `${address}${paths.roll(year)}`;
  const shown = COLUMNS.slice(0, 6).filter(({ heading }) => heading !== '年度');
  const table = (entries: readonly Entry[]): Block => ({
    is: 'table',
    columns: shown.map(({ heading, width }) => ({ heading, share: width })),
    rows: entries.map((entry) =>
      shown.map(({ of }, index) => [`${of(entry, archive, address)}${index === 1 && !isHeld(entry.honour) ? '（已撤销）' : ''}`]),
    ),
  });
  const sources = [...new Set((archive.honoursIn.get(year) ?? []).flatMap((honour) => honour.sources))];
  return {
    title: titleOfList(year),
    name: `齐鲁工匠-名单-${year}-媒体`,
    footer: `${archive.site.name}，${url}`,
    blocks: [
      ...headOf(archive, edition).map((text): Block => ({ is: 'paragraph', runs: [text], as: 'small' })),
      { is: 'heading', rank: 1, text: '可以直接用的一段' },
      { is: 'paragraph', runs: [readyText(archive, edition)] },
      ...rollOf(archive, edition)
        .groups.filter(({ entries }) => entries.length > 0)
        .flatMap(({ title, entries }): Block[] => [{ is: 'heading', rank: 1, text: title }, table(entries)]),
      { is: 'heading', rank: 1, text: '来源' },
      { is: 'list', numbered: true, items: sources.map((id) => [sourcesText(archive, [id])]) },
    ],
  };
}

/** 供媒体的名单，表格. */
export const pressWorkbook = (archive: Archive, edition: Edition, address: string): Workbook => ({
  title: titleOfList(edition.year),
  sheets: [
    {
      name: `${edition.year}年度`,
      columns: COLUMNS.map(({ heading, width }) => ({ heading, width })),
      rows: rowsOf(archive, edition, address),
    },
    {
      name: '说明',
      columns: [{ heading: '说明', width: 80 }],
      rows: headOf(archive, edition).map((text) => [text]),
    },
  ],
});

/** 供媒体的名单，CSV. */
export const pressCsv = (archive: Archive, edition: Edition, address: string): string =>
  csv(
    COLUMNS.map(({ heading }) => heading),
    rowsOf(archive, edition, address),
  );

/** 供媒体的名单，JSON — what is not known is `null`. */
export const pressJson = (archive: Archive, edition: Edition, address: string): string => {
  const rows = rowsOf(archive, edition, address).map((row) =>
    Object.fromEntries(COLUMNS.map(({ heading }, index) => [heading, row[index] || null])),
  );
  return JSON.stringify({
    title: titleOfList(edition.year),
    head: headOf(archive, edition),
    page: `${address}${paths.roll(edition.year)}`,
    total: rows.length,
    rows,
  });
};

/** 供媒体的名单，纯文本 — to be pasted anywhere. */
export const pressText = (archive: Archive, edition: Edition, address: string): string =>
  [
    titleOfList(edition.year),
    '',
    ...headOf(archive, edition),
    '',
    readyText(archive, edition),
    '',
    ...rowsOf(archive, edition, address).map(([...row]) =>
      [...row.slice(0, 6), row[6] === '有效' ? '' : row[6]].filter(Boolean).join('，'),
    ),
    '',
    `${address}${paths.roll(edition.year)}`,
    '',
  ].join('\r\n');
