import { type Archive } from '../../record/archive.ts';
import { kindRow, SHELF_KINDS } from '../../record/kinds.ts';
import { countiesOf } from '../../programme/counties.ts';
import { SECTIONS } from '../../programme/industry.ts';
import { TITLES } from '../../programme/titles.ts';
import { paths } from '../../values/paths.ts';
import { listsOf, places } from '../honours/lists.ts';
import { sortOf } from '../shelf/chronicle.ts';
import { SEARCH_KINDS } from '../site/search-kinds.ts';

/** 词类 — what a word of a query is, as its chip calls it. */
export type WordClass = '称号' | '地市' | '县区' | '行业' | '工种' | '单位' | '类型' | '栏目' | '说法';

/** 用语 — something of the record, the ways in which it is called, and the page that is its own. */
export interface SearchWord {
  is: WordClass;
  /** As its filter and its chip name it. */
  name: string;
  /** 别的叫法. */
  also: readonly string[];
  path?: string;
}

/** 类型的别的叫法 — as readers ask for pages of a kind; kinds are those of `SEARCH_KINDS`. */
export const KIND_ALSO: Readonly<Record<string, readonly string[]>> = {
  人物: ['获评者'],
  名单: ['名册', '获奖名单', '公布名单', '榜单', '历年', '历届', '历年来'],
  工作室: ['创新工作室', '工匠工作室', '劳模工作室'],
  师带徒: ['师徒', '拜师', '带徒'],
  影片: ['视频', '宣传片', '纪录片', '短片'],
  机构: ['学校', '研究院'],
  规则: ['办法', '规定', '条文', '文件', '制度'],
  课堂: ['教案', '课件', '上课', '一节课'],
};

/** 同义的说法 — as the documents say what readers ask in other words. */
const SAID_SO: Readonly<Record<string, readonly string[]>> = {
  疗休养: ['疗养', '休养'],
  公布: ['公示', '公开名单'],
  推荐: ['报名', '自荐'],
  工资: ['涨工资', '加工资', '待遇'],
  配套: ['配多少', '配套资金', '配套比例'],
  处理: ['处罚', '追究'],
  每年: ['多久评一次', '几年一次', '一年评'],
  在职职工: ['在职', '退休'],
};

/** 单独不成称呼的县区 — their short names are words of the language or stand inside other names. */
const COMMON = new Set(['平原', '惠民', '东平', '高唐']);

/** 县区的短名 — cities and counties go by it, districts keep their ending. */
const shortCounty = (name: string): string[] => {
  const short = name.slice(0, -1);
  return name.endsWith('区') || short.length < 2 || COMMON.has(short) ? [] : [short];
};

/** 检索用语 — of the whole record, each class in an order of its own; employers last, since they may be many. */
export function searchWords(archive: Archive): SearchWord[] {
  const { byEmployer, byTrade, bySection } = listsOf(archive);
  const kinds = [...new Set(SEARCH_KINDS.values())];
  const sorts = new Set([...sortsOf(archive).values()].flat());
  return [
    ...TITLES.map(({ name, short, code }): SearchWord => ({
      is: '称号',
      name,
      also: short.length > 2 ? [short] : [],
      path: paths.axis('title', code),
    })),
    ...places(archive).map(({ code, name }): SearchWord => ({
      is: '地市',
      name,
      also: [name.slice(0, -1)],
      path: paths.place(code),
    })),
    ...countiesOf().map(({ name, city }): SearchWord => ({ is: '县区', name, also: shortCounty(name), path: paths.place(city) })),
    ...SECTIONS.filter(({ code }) => bySection.has(code)).map(({ code, name }): SearchWord => ({
      is: '行业',
      name,
      also: [],
      path: paths.industry(code),
    })),
    ...archive.trades.map(({ id, name, aliases = [] }): SearchWord => ({
      is: '工种',
      name,
      also: aliases,
      ...(byTrade.has(id) && { path: paths.axis('trade', id) }),
    })),
    ...kinds.map((name): SearchWord => ({ is: '类型', name, also: KIND_ALSO[name] ?? [], ...columnOf(name) })),
    ...[...sorts].map((name): SearchWord => ({ is: '类型', name, also: [] })),
    ...Object.entries(SAID_SO).map(([name, also]): SearchWord => ({ is: '说法', name, also })),
    ...archive.employers.map(({ id, name, aliases = [], formerNames = [] }): SearchWord => ({
      is: '单位',
      name,
      also: [...aliases, ...formerNames.map((former) => former.name)],
      ...(byEmployer.has(id) && { path: paths.axis('employer', id) }),
    })),
  ];
}

/** 类型的栏目 — the index of all pages of a kind. */
const columnOf = (name: string): Pick<SearchWord, 'path'> => {
  const [first] = [...SEARCH_KINDS].find(([, kind]) => kind === name) ?? [];
  return first === undefined ? {} : { path: `/${first}/` };
};

/** 细类 — the sorts of the entries of each shelf that are not the shelf itself, by its name in the search. */
export const sortsOf = (archive: Archive): ReadonlyMap<string, readonly string[]> =>
  new Map(
    SHELF_KINDS.map((kind): [string, string[]] => {
      const name = kindRow(kind).column!.search;
      return [name, [...new Set(archive[kind].map(sortOf))].filter((sort) => sort !== name).sort()];
    }),
  );
