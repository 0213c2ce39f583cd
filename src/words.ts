import { KIND_NAMES, kindRow, SHELF_KINDS } from '#domain/record/kinds.ts';
import { paths } from '#domain/values/paths.ts';

/** 栏目用语 — what a column of the site is called, and the labels that public bodies put on its pages (国办发〔2017〕47号). */
interface ColumnWords {
  path: string;
  name: string;
  description: string;
  keywords: string;
  type: '首页' | '数据发布' | '政策文件' | '概况信息';
}

/** Columns that show no one kind of entry. */
const OWN = {
  home: {
    path: paths.home,
    name: '首页',
    description: '“齐鲁工匠”荣誉名录与档案的首页',
    keywords: '齐鲁工匠,齐鲁大工匠,山东',
    type: '首页',
  },
  places: {
    path: paths.places,
    name: '地市',
    description: '按地市查看获得称号的人物',
    keywords: '齐鲁工匠,山东,地市',
    type: '数据发布',
  },
  industries: {
    path: paths.industries,
    name: '行业',
    description: '按国民经济行业门类查看获得称号的人物',
    keywords: '齐鲁工匠,行业',
    type: '数据发布',
  },
  stories: {
    path: paths.stories(),
    name: '故事',
    description: '工匠的故事，以事为题，按精神、工种、地市、长短',
    keywords: '齐鲁工匠,故事,事迹',
    type: '数据发布',
  },
  timeline: {
    path: paths.timeline(),
    name: '大事记',
    description: '工程的活动、论坛、影片、机构，从早到近',
    keywords: '齐鲁工匠,大事记',
    type: '数据发布',
  },
  statistics: {
    path: paths.statistics,
    name: '统计',
    description: '收录的人物和命名，按年度、称号、地市、行业、工种',
    keywords: '齐鲁工匠,统计',
    type: '数据发布',
  },
  search: {
    path: paths.search,
    name: '检索',
    description: '检索人物、单位、工种和事迹',
    keywords: '齐鲁工匠,检索',
    type: '数据发布',
  },
  data: {
    path: paths.openData,
    name: '开放数据',
    description: '名录的 JSON 与 CSV 文件',
    keywords: '齐鲁工匠,开放数据',
    type: '数据发布',
  },
  about: {
    path: paths.about,
    name: '关于',
    description: '名录的来历、口径与更正办法',
    keywords: '齐鲁工匠,说明',
    type: '概况信息',
  },
  listen: {
    path: paths.listen,
    name: '朗读',
    description: '把人物的事迹读出来',
    keywords: '齐鲁工匠,朗读',
    type: '概况信息',
  },
  accessibility: {
    path: paths.accessibility,
    name: '无障碍',
    description: '本站怎样照顾每一位读者',
    keywords: '齐鲁工匠,无障碍,长者模式',
    type: '概况信息',
  },
  corrections: {
    path: paths.corrections(),
    name: '纠错',
    description: '如何报告名录中的差错',
    keywords: '齐鲁工匠,纠错',
    type: '概况信息',
  },
  sitemap: {
    path: paths.sitemap,
    name: '网站地图',
    description: '本站全部栏目',
    keywords: '齐鲁工匠,网站地图',
    type: '概况信息',
  },
} as const satisfies Record<string, ColumnWords>;

/** Columns of a kind of entry, by the first part of their address. */
const ofKinds = KIND_NAMES.flatMap((kind): [string, ColumnWords][] => {
  const { column } = kindRow(kind);
  if (!column) return [];
  const { path, name, about, keywords, policy } = column;
  return [[path.split('/')[1]!, { path, name, description: about, keywords, type: policy ? '政策文件' : '数据发布' }]];
});

/** 栏目 — every column of the site, by its code. */
export const COLUMNS: Readonly<Record<string, ColumnWords>> = { ...Object.fromEntries(ofKinds), ...OWN };
export type Column = string;

const link = (code: string): { path: string; name: string } => {
  const column = COLUMNS[code];
  if (!column) throw new Error(`没有“${code}”这个栏目。`);
  return { path: column.path, name: column.name };
};

/** 导航 — the columns that the head of each page leads to, on a wide screen. */
export const NAVIGATION = ['stories', 'honours', 'craftsmen', 'places', 'events', 'rules', 'about'].map(link);

/** 目录 — what the menu of each page unfolds, on every width. */
export const MENU = [
  'stories',
  'honours',
  'craftsmen',
  'places',
  'industries',
  'studios',
  'events',
  'timeline',
  'statistics',
  'rules',
  'titles',
  'data',
  'corrections',
  'about',
].map(link);

/** 页脚 — every column of the site, by what a reader comes for. */
export const FOOTER: readonly { name: string; links: readonly { path: string; name: string }[] }[] = [
  { name: '名录', links: ['stories', 'honours', 'craftsmen', 'places', 'industries', 'search'].map(link) },
  {
    name: '档案',
    links: [...SHELF_KINDS.filter((kind) => !kindRow(kind).column?.onceRecorded), 'timeline'].map(link),
  },
  {
    name: '依据',
    links: [
      ...['rules', 'titles', 'glossary'].map(link),
      { path: paths.exceptions, name: '例外账' },
      link('statistics'),
      link('data'),
      { path: paths.feed, name: '订阅' },
    ],
  },
  { name: '本站', links: ['about', 'corrections', 'accessibility', 'sitemap'].map(link) },
];
