import { type Edition } from './entries/edition.ts';

const YEARS = '(?<![近最\\d])(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})年';

/** 不得作为条件的七种 — each with the words that give it away under another heading (意见 三（二）1). */
const BARRED: Record<string, RegExp> = {
  年龄: /年龄|岁(?!月)|出生|青年|年轻/,
  性别: /性别|男|(?<![子儿])女/,
  学历: /学历|学位|文凭|文化程度|毕业|本科|[大中]专|专科|[高初]中|硕士|博士|研究生/,
  职级: /职级|职务|行政级别|[处科厅局]级|班组长|领导干部|管理人员/,
  职称: /职称|职业资格|技能等级|工程师|高级工|技师(?!学院)/,
  工作年限: new RegExp(`工龄|年限|入职|${YEARS}及?以上|(?:满|从业|从事|连续|工作|在岗)[^年]*${YEARS}`),
  荣誉基础: /荣誉|劳模(?!精神)|劳动模范(?!精神)|奖章|技术能手|先进(?:工作者|个人)|表彰|(?:获|授予|具有).*(?:称号|奖)/,
};
const NARROWED = /限(?!制(?!造))|除外|不含|不包括|不接受/;

/** “不受年龄限制”, “已命名的不再参评” and the retirement that ends service are no conditions of the seven kinds. */
const WAIVED = /不受[^。；]*?限制|已[^。；]*?(?:不再|不重复|不得重复)[^，。；]*|(?:法定)?退休年龄/g;
const OPEN = /不限(?!于)|无限制|不作|不设|不要求|不论|无论|不分|不看|男女均可/;

/** 分句 — of a sentence, the clauses that waive nothing; each as it stands, marks and all. */
const clausesOf = (text: string): string[] => text.replace(WAIVED, '').split(/[，。；,;]/);

/** 所涉门槛 — the kinds of bar that a published condition sets; empty if it sets none. */
export function barsIn(about: string, text: string): string[] {
  const left = clausesOf(text)
    .filter((clause) => !OPEN.test(clause))
    .join('，');
  if (about in BARRED && left === text.replaceAll(/[。；,;]/g, '，')) return [about];
  const found = Object.keys(BARRED).filter((kind) => BARRED[kind]!.test(left));
  return about === '行业' && NARROWED.test(left) ? [...found, '行业'] : found;
}

/** 设条件的话 — what turns a word about age or schooling into a condition. */
const SETS =
  /以[上下内]|不(?:得|能|应)?(?:超过|低于|高于|少于|多于|满|小于|大于|足|接受|招收|推荐)|[年未须]满|必须|须|应当?(?:为|是|在|具|获|持)|要求|限(?!制(?![为在于]))|方可|才[能可]|[仅只](?:面向|接受|推荐|限|选|允)|具[有备]|(?:人选|候选人|参评者|职工)[^，。；]{0,4}[为是]|范围内/;
/** Who is judged by it is somebody else, or nothing is asked but papers, or it is what the named get. */
const ASIDE =
  /专家|评委|评审(?:委员|组)|填写|写明|注明|附[上有]?|材料|报送|提交|申报泰山|推荐申报|奖金|奖励|证书|资助|同时授予|可同时|已获评|获评者|被?命名(?:后|的)|平均|最[大小]|占/;

/** 叙述里的条件 — the clauses of an account that set one of the seven bars, each with the kinds it sets. */
export const barsTold = (text: string): { quote: string; kinds: string[] }[] =>
  clausesOf(text).flatMap((clause) => {
    if (OPEN.test(clause) || ASIDE.test(clause) || !SETS.test(clause)) return [];
    const kinds = Object.keys(BARRED).filter((kind) => BARRED[kind]!.test(clause));
    return kinds.length > 0 ? [{ quote: clause.trim(), kinds }] : [];
  });

/** 不谈条件的部分 — an account less the clauses that set or waive conditions: what is left may speak of a person. */
export const withoutConditions = (text: string): string =>
  barsTold(text).reduce(
    (left, { quote }) => left.replace(quote, ''),
    text
      .replace(WAIVED, '')
      .split(/(?<=[，。；,;])/)
      .filter((clause) => !OPEN.test(clause))
      .join(''),
  );

/** 一处文字 — words of an edition that may tell what was asked of those who took part. */
interface Account {
  path: string;
  text: string;
  /** 在哪里 — “评选经过”: as a message names the place. */
  what: string;
}

/** 各处文字 — wherever an edition tells in words how it was held, beside the conditions as published. */
export function accountsOf({
  process,
  notes,
  plan,
  notice,
  selection: { criteria = [], channels = [], review, method } = {},
}: Edition): Account[] {
  const list = (all: readonly string[], path: (index: number) => string, what: string): Account[] =>
    all.map((text, index) => ({ path: path(index), text, what }));
  const one = (text: string | undefined, path: string, what: string): Account[] =>
    text === undefined ? [] : [{ path, text, what }];
  return [
    ...list(
      process.map(({ text }) => text),
      (index) => `process[${index}].text`,
      '评选经过',
    ),
    ...list(
      notes.map(({ text }) => text),
      (index) => `notes[${index}].text`,
      '说明',
    ),
    ...list(criteria, (index) => `selection.criteria[${index}]`, '评审标准'),
    ...list(channels, (index) => `selection.channels[${index}]`, '推荐渠道'),
    ...one(review?.method, 'selection.review.method', '评审方式'),
    ...one(method?.text, 'selection.method.text', '综合的算法'),
    ...[plan, notice].flatMap((paper, index) => {
      const [where, what] = index === 0 ? ['plan', '工作方案'] : ['notice', '申报通知'];
      return [
        ...one(paper?.name, `${where}.name`, `${what}的名称`),
        ...one(paper?.dateNote, `${where}.dateNote`, `${what}的日期说明`),
      ];
    }),
  ];
}
