import { kindRow, SHELF_KINDS } from '#domain/record/kinds.ts';
import { paths } from '#domain/values/paths.ts';
import { COLUMNS } from '#words';

const link = (code: string): { path: string; name: string } => {
  const column = COLUMNS[code];
  if (!column) throw new Error(`没有“${code}”这个栏目。`);
  return { path: column.path, name: column.name };
};

/** 导航 — the columns that the head of each page leads to, on a wide screen. */
export const NAVIGATION = ['stories', 'honours', 'craftsmen', 'places', 'events', 'classroom', 'rules', 'about'].map(link);

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
  'classroom',
  'panels',
  'press',
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
      { path: paths.feed, name: '订阅' },
    ],
  },
  { name: '拿去用', links: ['classroom', 'panels', 'press', 'data', 'offline'].map(link) },
  { name: '本站', links: ['about', 'corrections', 'accessibility', 'sitemap'].map(link) },
];
