import { KIND_NAMES, kindRow } from '#domain/record/kinds.ts';
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
  classroom: {
    path: paths.classroom,
    name: '课堂',
    description: '教案、学习任务单、幻灯片：按学段、任务群、工种、地市选一位工匠上课',
    keywords: '齐鲁工匠,课堂,教案,劳动教育,小学,中学,职业院校,老师',
    type: '数据发布',
  },
  panels: {
    path: paths.panels,
    name: '展板',
    description: '工匠文化长廊的展板：A3、A1、易拉宝，喷绘和印刷两种',
    keywords: '齐鲁工匠,展板,工匠文化长廊',
    type: '数据发布',
  },
  press: {
    path: paths.press,
    name: '媒体',
    description: '历年名单的现成文本和文件、口径、引用格式',
    keywords: '齐鲁工匠,媒体,名单,引用',
    type: '数据发布',
  },
  offline: {
    path: paths.offline,
    name: '离线版',
    description: '整个网站一个文件，没有网络也能看、能查',
    keywords: '齐鲁工匠,离线版',
    type: '概况信息',
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
    keywords: '齐鲁工匠,纠错,更正,补充,勘误',
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
