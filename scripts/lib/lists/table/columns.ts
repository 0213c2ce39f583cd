import { labelOf } from '#domain/record/kinds.ts';
import { compact } from '../reading/plain.ts';
import { privateColumn } from './private-columns.ts';

/** 列一行 — what a column of a list means to the record, and under which headings unions send it. */
interface ColumnRow {
  /** 名称 — as messages call it. */
  readonly label: string;
  /** 同义的标题 — without blanks, brackets, stars. */
  readonly synonyms: string;
  /** 可以有几列 — what two columns hold is set one behind the other. */
  readonly many?: true;
  /** 不收 — understood, and told, yet no part of a list of namings. */
  readonly left?: string;
}

/** 各列 — the one table of what is read of a list. */
export const LIST_COLUMNS = {
  order: { label: '序号', synonyms: '编号 排序 顺序 名次 排名 次序 序' },
  name: {
    label: labelOf('people', 'name'),
    synonyms: '名字 人员姓名 工匠姓名 人选姓名 职工姓名 获奖者 获评者 人选 获奖人 命名人选 拟命名人选 工匠',
  },
  pinyin: { label: labelOf('people', 'pinyin'), synonyms: '姓名拼音 汉语拼音 读音' },
  person: { label: '人员编号', synonyms: `人员编码 ${labelOf('people', 'id')}` },
  employer: {
    label: labelOf('honours', 'employer'),
    synonyms: '工作单位 所在单位 单位名称 单位全称 工作单位名称 所在单位名称 企业名称 企业 所属单位 现工作单位 就职单位 任职单位',
  },
  employerId: { label: labelOf('employers', 'id'), synonyms: '单位编码' },
  recommender: {
    label: '推荐单位',
    synonyms: '申报单位 报送单位 推荐工会 推报单位 推荐部门 推荐单位名称 报送工会 推荐渠道 推荐市 申报渠道',
  },
  trade: { label: labelOf('honours', 'trade'), synonyms: '职业 从事工种 职业工种 工种职业 工种名称 职业名称 专业工种 所在工种' },
  tradeId: { label: labelOf('trades', 'id'), synonyms: '工种编码' },
  post: {
    label: labelOf('honours', 'post'),
    synonyms: `岗位 职务 职称 岗位职务 职务岗位 职务职称 职称职务 工作岗位 现任职务 所在岗位 现岗位 技术职称 技能等级 职业技能等级 技术等级
      岗位名称 专业技术职务 职业资格 技能职称`,
    many: true,
  },
  work: {
    label: '岗位或工种',
    synonyms: '岗位工种 工种岗位 岗位或工种 工种或岗位 从事岗位工种 职业岗位 岗位职业 工种职务 从业岗位工种',
  },
  city: {
    label: labelOf('honours', 'city'),
    synonyms: `市 所在市 区域 地区 所在地市 所属地市 市地 所在地 城市 所属市 设区市 所在区域 地市县 县市区 市县 所在市县 属地 所在县市区 各市 市别
      所在地区 市行业 地市行业`,
  },
  title: {
    label: labelOf('honours', 'title'),
    synonyms:
      '荣誉称号 类别 荣誉 命名称号 授予称号 拟命名称号 荣誉类别 推荐类别 命名类别 所获称号 获得称号 荣誉名称 称号名称 称号类别',
  },
  edition: {
    label: labelOf('honours', 'edition'),
    synonyms: '届次 届 年份 评选年度 命名年度 命名年份 获评年度 获评年份 所属年度 届别 年',
  },
  source: { label: labelOf('sources', 'id'), synonyms: '来源 来源编码' },
  grant: { label: '资助金额', synonyms: '资助 资助资金 资助经费 补助金额 补助资金 奖励金额 资助额' },
  match: { label: '配套金额', synonyms: '配套 配套资金 配套经费 单位配套 配套额' },
  paidOn: { label: '拨付日期', synonyms: '拨付时间 拨款日期 拨款时间 拨付日' },
  receivedOn: { label: '到账日期', synonyms: '到账时间 收到日期 到款日期 到账日' },
  deeds: {
    label: '事迹',
    synonyms: '主要事迹 简要事迹 事迹简介 先进事迹 事迹材料 个人简介 简介 主要业绩 突出贡献',
    left: '事迹请写成 Word 文件，用 --person 导入',
  },
  note: { label: '备注', synonyms: '说明 附注 注', left: '备注只查有没有个人信息；要记进命名的，填进填报表“命名”的“说明”' },
  score: { label: '评分', synonyms: '专家评分 评审得分 专家得分 得分 总分 综合得分 综合成绩', left: '评分填进填报表的“评选”' },
  votes: { label: '得票', synonyms: '得票数 票数 网络得票 投票数 网络票数', left: '得票填进填报表的“评选”' },
} as const satisfies Record<string, ColumnRow>;

export type ColumnKey = keyof typeof LIST_COLUMNS;
const KEYS = Object.keys(LIST_COLUMNS) as ColumnKey[];
export const columnRow = (key: ColumnKey): ColumnRow => LIST_COLUMNS[key];

/** 标题的写法 — without blanks, stars, marks; brackets open, so that 职业（工种） is 职业工种. */
const bare = (heading: string): string => compact(heading).replace(/[*★☆:：/、,，;；.()（）【】[\]“”"'|\\-]/g, '');
const withoutAside = (heading: string): string => bare(compact(heading).replace(/[([【][^)\]】]*[)\]】]/g, ''));

const BY_HEADING = new Map(
  KEYS.flatMap((key) =>
    [columnRow(key).label, ...columnRow(key).synonyms.split(/\s+/)].map((word) => [bare(word), key] as const),
  ),
);
/** 对人的称呼 — what a form sets before 姓名 or 工作单位, of the same person. */
const OF_PERSON = /^(?:获评者|获奖者|候选人|提名人选|拟命名人选|命名人选|人选|申报人|被推荐人|个人|本人|职工|工匠)的?(?=.{2})/;

/** 一列的意思 — a column of the list, one that is private, one that the clerk leaves out, or nothing that is known. */
export type Meaning = { key: ColumnKey } | { private: string } | { left: true };

/** 不导入 — before a heading: the clerk says herself that this column stays out. */
const LEFT_OUT = /^(?:不导入|不读|忽略)/;

/** 标题的意思 — by the table of columns; its own words first, then without what stands in brackets. */
export function meaningOf(heading: string): Meaning | undefined {
  if (LEFT_OUT.test(bare(heading))) return { left: true };
  for (const words of [bare(heading), withoutAside(heading)]) {
    const key = BY_HEADING.get(words) ?? BY_HEADING.get(words.replace(OF_PERSON, ''));
    if (key !== undefined) return { key };
  }
  const kind = privateColumn(bare(heading));
  return kind === undefined ? undefined : { private: kind };
}
