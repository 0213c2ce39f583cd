import { type KindName } from '#domain/record/kinds.ts';

/** 逐项 — a list of an entry, or of an item of such a list; its items are told apart by a field, or by their place. */
export interface ItemList {
  list: string;
  by?: string;
}

/** 填报表的一张工作表 — whose entries, and what is a row; headings, notes and choices come from the fields themselves. */
export interface TemplateSheet {
  name: string;
  kinds: readonly KindName[];
  about: string;
  /** 行 — one row an item; without it one row an entry. */
  items?: readonly ItemList[];
  /** 并排 — lists of the row whose items stand side by side, the second below the first. */
  beside?: readonly string[];
  /** 对照 — a list of the entry whose items have the same key as the row. */
  joined?: string;
  /** 名单 — lists of keys in the entry: 是 for a row that is in it. */
  marked?: readonly string[];
  /** 不列 — fields that another sheet has. */
  leave?: readonly string[];
}

/** 各工作表 — in the order in which they stand in the workbook. */
export const TEMPLATE_SHEETS: readonly TemplateSheet[] = [
  {
    name: '届次',
    kinds: ['editions'],
    about: '一个年度一行：通知、人数、颁奖活动',
    leave: ['selection.nominees', 'selection.named', 'selection.masters'],
  },
  { name: '人员', kinds: ['people'], about: '一个人一行：姓名、拼音' },
  { name: '命名', kinds: ['honours'], about: '一次命名一行：谁、哪一年度、什么称号，当天的单位、工种、地市' },
  {
    name: '评选',
    kinds: ['editions'],
    about: '一个候选人一行：提名、命名、评分、得票',
    items: [{ list: 'selection.candidates', by: 'key' }],
    joined: 'selection.scores',
    marked: ['selection.nominees', 'selection.named', 'selection.masters'],
  },
  { name: '工作室', kinds: ['studios'], about: '一个工作室一行' },
  {
    name: '资助与配套',
    kinds: ['studios'],
    about: '一笔资助一行；分几次拨付、配套的，同一工作室、同一命名接着写几行，其余的栏只填第一行',
    items: [{ list: 'grants', by: 'honour' }],
    beside: ['payments', 'match'],
  },
  {
    name: '资金路径',
    kinds: ['studios'],
    about: '资助经过的一级工会一行',
    items: [{ list: 'grants', by: 'honour' }, { list: 'path' }],
  },
  {
    name: '支出',
    kinds: ['studios'],
    about: '一笔支出一行',
    items: [{ list: 'grants', by: 'honour' }, { list: 'spending' }],
  },
  { name: '论坛与活动', kinds: ['forums', 'events'], about: '一场论坛、一次活动一行' },
  { name: '影片', kinds: ['films'], about: '一部宣传片一行' },
  { name: '机构', kinds: ['institutions'], about: '一所工匠学院、一个研究院或基地一行' },
  { name: '师带徒', kinds: ['mentoring'], about: '一对师徒一行', beside: ['assessments'] },
  { name: '来源', kinds: ['sources'], about: '一篇报道或文件一行；别的表用它的编号' },
  { name: '单位', kinds: ['employers'], about: '一个单位一行；命名和工作室用它的编号' },
  { name: '工种', kinds: ['trades'], about: '一个工种一行' },
  { name: '人员来源', kinds: ['people'], about: '一个人的一条来源一行', items: [{ list: 'sources', by: 'source' }] },
  { name: '人员事实', kinds: ['people'], about: '一个人的一件事一行', items: [{ list: 'facts', by: 'id' }] },
  { name: '工作室事实', kinds: ['studios'], about: '工作室的一件事一行', items: [{ list: 'facts' }] },
  {
    name: '活动事实',
    kinds: ['forums', 'events', 'films', 'institutions'],
    about: '活动的一件事一行',
    items: [{ list: 'facts' }],
  },
  {
    name: '活动人物',
    kinds: ['forums', 'events', 'films', 'institutions'],
    about: '出席活动、影片讲到的一个人一行',
    items: [{ list: 'people' }],
  },
];
