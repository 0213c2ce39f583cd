import { type Sense } from './words.ts';

/** 问句的框架 — what asks but is not searched for; some ask for a thing of their own. */
const FRAMES: Record<string, string> = {
  ask: '谁是 是谁 谁 有谁 都有谁 什么人 哪些人 哪几个 有哪些 哪些 哪个 哪家 哪里 在哪 什么 是 的 了 和 与 在 有 被 叫 吗 呢 请问 查询 查 找 看看 关于 一览 怎么样 怎样 如何 获得 获评 评为 当选 入选 获得者 得主 简介 简历 介绍 同志 师傅 先生 女士 老师 个人 事迹 先进事迹 主要事迹 故事 资料 信息 情况 全部 所有 山东 山东省 山东的 全省 工匠 工匠们 大师 能手 高手 人 的人 获评的人 获奖的人 入选的人 人员 人选 材料 先进事迹材料 事迹材料 有没有 我想知道 我想找 我想看 我要找 想看 打开 进入 页面 栏目 本站 网站 网页 在哪里看 在哪看 在哪儿 哪里看 为什么 吗 么 都 请 给我 帮我找 介绍一下 说说 怎么 可以 能不能 能 需要 要 应当 应该 才能 如何能 在哪一条 哪一条 第几条 的规定 规定是什么 怎么规定 怎么办 多久 几天',
  meaning:
    '什么是 是什么 什么意思 是什么意思 什么叫 是哪一级的 有什么不同 有什么区别 有啥区别 区别 有何不同 不同 一样吗 一样么 是不是一回事 定义',
  count: '多少人 多少名 多少个 多少位 有多少 有多少人 有几人 几人 几名 几位 几个 几个人 人数 共多少 一共多少',
  money:
    '多少钱 给多少钱 奖多少钱 奖金 奖励 奖励多少 奖励多少钱 奖励标准 资助多少 资助多少钱 补助多少 补多少钱 资助标准 资助金额 补助标准',
  apply: '怎么申报 如何申报 怎样申报 怎么申请 如何申请 申报条件 申请条件 怎么报名 如何推荐 怎么推荐 推荐条件 参评条件',
  choose: '怎么评选 如何评选 怎样评选 怎么选 怎么评 怎样产生 评选条件 评选标准 评选办法 评选流程 评选程序',
};

/** 框架 — stretch → what it asks; `ask` for what only frames. */
export const FRAME = new Map(
  Object.entries(FRAMES).flatMap(([asks, words]) => words.split(' ').map((word) => [word, asks] as const)),
);

const DIGITS = '〇一二三四五六七八九';

/** 中文数 — up to 99, as 届 are counted. */
export function numberOf(text: string): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const [, tens, ones] = /^([一二三四五六七八九]?)十?([一二三四五六七八九]?)$/.exec(text.replace('首', '一')) ?? [];
  if (tens === undefined || (tens === '' && ones === '' && text !== '十')) return undefined;
  if (!text.includes('十')) return text.length === 1 ? DIGITS.indexOf(text.replace('首', '一')) : undefined;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** 年和届 — a stretch that names a year, or an edition by its number; the year of a 届 that is not held is nothing. */
export function yearSense(stretch: string, years: Record<string, { ordinal?: number; document: number }>): Sense | undefined {
  const year = /^((?:19|20)\d\d)年?度?$/.exec(stretch)?.[1];
  const short = `20${/^(\d\d)年度?$/.exec(stretch)?.[1] ?? ''}`;
  if (years[short]) return { is: '年度', name: short, document: years[short].document, also: [] };
  if (year) return { is: '年度', name: year, document: years[year]?.document ?? -1, also: [] };
  const number = numberOf(/^第?([\d一二三四五六七八九十首]{1,3})届$/.exec(stretch)?.[1] ?? '');
  if (number === undefined) return undefined;
  const held = Object.entries(years).find(([, { ordinal }]) => ordinal === number);
  return held
    ? { is: '年度', name: held[0], document: held[1].document, also: [] }
    : { is: '届', name: stretch, document: -1, also: [] };
}
