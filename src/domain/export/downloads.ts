import { type Archive } from '../record/archive.ts';
import { KINDS, OPEN_KINDS, type OpenKind } from '../record/kinds.ts';
import { CHART_IDS, type DataFile } from '../values/paths.ts';
import { activitiesData, changesData, studiosData, termsData, titlesData } from './activity-data.ts';
import { honoursTable } from './honours-csv.ts';
import { editionsData, honoursData, peopleData } from './open-data.ts';
import { releasesData } from './package/releases.ts';
import { CHARTED, chartTable, statisticsData } from './statistics-data.ts';
import { kindData, kindLines, kindTable } from './tables/kind-table.ts';
import { csvOf, type Table } from './tables/table.ts';

/** 数据的分组 — as the page of the data parts them. */
export const DOWNLOAD_GROUPS = {
  joined: '直接用的表',
  counts: '统计',
  tables: '按种类的全部条目',
  linked: '关联数据',
  package: '数据包、校验与版本',
} as const;
export type DownloadGroup = keyof typeof DOWNLOAD_GROUPS;

/** 数据文件 — one file under `/data/`: what is in it, and how it is made. */
export interface Download {
  file: DataFile;
  group: DownloadGroup;
  /** 条目的种类 — whose entries alone it holds. */
  kind?: OpenKind;
  about: (archive: Archive) => string;
  /** Its text; without one the build makes the file once the pages stand. */
  make?: (archive: Archive) => string;
  /** What a file of CSV is written from. */
  table?: (archive: Archive) => Table;
}

const json =
  (data: (archive: Archive) => object) =>
  (archive: Archive): string =>
    JSON.stringify(data(archive));

/** 一张表 — as CSV. */
const csv = (table: (archive: Archive) => Table): Pick<Download, 'make' | 'table'> => ({
  table,
  make: (archive) => csvOf(table(archive)),
});

const whole: Omit<Download, 'group'>[] = [
  {
    file: 'honours.csv',
    about: ({ honours }) => `全部命名，${honours.length} 行；UTF-8 带 BOM，可直接用 Excel、WPS 打开`,
    ...csv(honoursTable),
  },
  { file: 'honours.xlsx', about: ({ honours }) => `全部命名，${honours.length} 行，Excel 工作簿；编号是文字` },
  { file: 'honours.json', about: ({ honours }) => `全部命名，${honours.length} 条，含来源`, make: json(honoursData) },
  { file: 'people.json', about: ({ people }) => `全部人物，${people.length} 人，含每人数据文件的地址`, make: json(peopleData) },
  {
    file: 'editions.json',
    about: ({ editions }) => `全部年度，${editions.length} 个，含公布人数和已收录人数`,
    make: json(editionsData),
  },
  { file: 'studios.json', about: () => '工作室及其资助账目（有记录的），金额以分为单位', make: json(studiosData) },
  { file: 'activities.json', about: () => '论坛、活动、影片，含来源', make: json(activitiesData) },
  { file: 'titles.json', about: ({ titles }) => `称号辨析，${titles.length} 种称号`, make: json(titlesData) },
  { file: 'terms.json', about: ({ terms }) => `术语，${terms.length} 条解释`, make: json(termsData) },
  {
    file: 'rules.json',
    about: ({ articles }) => `文件的 ${articles.length} 条要求、把守的规则、历年核验的结果和例外`,
  },
  { file: 'tables.xlsx', about: () => '全部条目，Excel 工作簿，每种一张工作表' },
];

const counts: Omit<Download, 'group'>[] = [
  { file: 'statistics.json', about: () => '统计页各图的题目和数字，含公布的人数和它的性质', make: json(statisticsData) },
  ...CHART_IDS.map((id) => ({
    file: `statistics-${id}.csv` as const,
    about: () => `按${CHARTED[id]}统计的数字，和统计页的图一致`,
    ...csv((archive) => chartTable(archive, id)),
  })),
];

/** 按种类 — every kind that may leave the house, in each format of a table. */
const tables: Omit<Download, 'group'>[] = OPEN_KINDS.flatMap((kind) => {
  const about = (archive: Archive): string => `${KINDS[kind].name}，${archive[kind].length} 条`;
  return [
    { file: `tables/${kind}.csv` as const, kind, about, ...csv((archive) => kindTable(archive, kind)) },
    { file: `tables/${kind}.json` as const, kind, about, make: json((archive) => kindData(archive, kind)) },
    { file: `tables/${kind}.jsonl` as const, kind, about, make: (archive: Archive) => kindLines(archive, kind) },
  ];
});

const linked: Omit<Download, 'group'>[] = [
  { file: 'archive.jsonld', about: () => '全部人物、年度、活动、机构和术语，用 schema.org 词汇连成一张图' },
  { file: 'archive.nq', about: () => '同一张图，一行一句' },
  { file: 'oai.xml', about: () => 'OAI-PMH 静态仓储，供图书馆和档案馆的系统收割' },
];

const parcel: Omit<Download, 'group'>[] = [
  { file: 'qilu-craftsmen-data.zip', about: () => '以下全部数据文件，一个压缩包；解开就是一个数据包' },
  {
    file: 'datapackage.json',
    about: () => '数据包描述（Data Package v2）：每张表的栏目、类型、主键、外键，每个文件的大小和校验码',
  },
  {
    file: 'manifest.json',
    about: () => '全部数据文件的清单：种类、条数、大小、校验码；抄一份的人照着它，只取有变的',
  },
  { file: 'SHA256SUMS', about: () => '每个数据文件的 SHA-256 校验码，用 sha256sum -c 核对' },
  {
    file: 'changes.json',
    about: ({ changes }) => `改动账，${changes.length} 行：收录、补充、更正、撤销、撤下`,
    make: json(changesData),
  },
  {
    file: 'releases.json',
    about: () => '各次发布，每次和上一次相比收录、补充、更正、撤销、撤下了哪些',
    make: json(releasesData),
  },
];

/** 各数据文件 — the page of the data, the map of the site, the data package and the addresses are all made from these rows. */
export const DOWNLOADS: readonly Download[] = Object.entries({ joined: whole, counts, tables, linked, package: parcel }).flatMap(
  ([group, rows]) => rows.map((row): Download => ({ ...row, group: group as DownloadGroup })),
);

/** 写出的文本 — what the address of a file is handed. */
export interface TextFile {
  [part: string]: unknown;
  text: (archive: Archive) => string;
}

/** 随页面写出的数据文件 — each format has a page of addresses, so that the live preview knows its ending. */
export const downloadsAs = (ending: string): { params: { name: string }; props: TextFile }[] =>
  DOWNLOADS.flatMap(({ file, make }) =>
    make && file.endsWith(`.${ending}`) ? [{ params: { name: file.slice(0, -ending.length - 1) }, props: { text: make } }] : [],
  );
