import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { personName } from '#domain/record/schema/shape.ts';
import { ask, type Read, wrong } from './read.ts';
import { inOneLine } from './plain.ts';

/** 复姓 — surnames of two characters that are in use; of no other is a two-character beginning known to be one. */
const COMPOUND_SURNAMES = new Set(
  `欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离
  长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门
  羊舌 微生 梁丘 左丘 东门 西门 南荣 第五`.split(/\s+/),
);

/** 姓的字数 — two for a surname of two characters with a given name after it. */
export const surnameLength = (name: string): number =>
  Array.from(name).length > 2 && COMPOUND_SURNAMES.has(Array.from(name).slice(0, 2).join('')) ? 2 : 1;

const NAMES = personName();
const WANTED = '一个人的姓名，只写汉字和间隔号“·”';
/** （女，回族） behind a name: what a list of names says of a person and the record never does. */
const ASIDE = /[（(]([^（）()]*)[）)]$/;

/** 姓名 — 王　强 is 王强; what may be two names, or none, is asked. `sure` if the clerk has said who it is. */
export function nameFrom(value: string | number | boolean, sure = false): Read<string> {
  let text = inOneLine(value).replace(/\s*[•・‧∙．]\s*/g, '·');
  let said: string | undefined;
  const aside = ASIDE.exec(text);
  if (aside && isPrivateAside(aside[1]!)) {
    text = text.slice(0, aside.index).trim();
    said = '姓名后面括号里的性别、民族没有读';
  }
  if (text.includes('(') || text.includes('（'))
    return ask('姓名后面有括号', WANTED, '括号里的话如果不是姓名的一部分，请移到“备注”列。');
  if (findPrivate(text, { only: 'values' }).length > 0) return wrong('姓名里夹着个人信息', WANTED, '请删去，只留姓名。');
  const parts = text.split(' ');
  if (parts.length > 1 && !isPadded(parts))
    return ask(`“${text}”中间有空格，可能是两个人`, WANTED, '如果是一个人，请删去空格；如果是两个人，请分成两行。');
  const name = parts.join('');
  const fault = NAMES.safeParse(name).error?.issues[0]?.message;
  if (fault !== undefined) return ask(`“${name}”：${fault}`, WANTED, '请核对后改正。');
  if (!/\p{Script=Han}/u.test(name) && !sure)
    return ask(`“${name}”是外文`, WANTED, '如果来源就这样写，请在这一行的“人员编号”列写“新”。');
  if (Array.from(name).length === 1) return ask(`“${name}”只有一个字`, WANTED, '请核对，补全姓名。');
  return { value: name, ...(said !== undefined && { said }) };
}

/** Nothing but sex and descent, however they are set apart. */
const isPrivateAside = (aside: string): boolean =>
  [aside, aside.replaceAll(' ', '')].some((words) =>
    words
      .split(/[，,、;；\s]+/)
      .every((part) => /^[男女]性?$/.test(part) || findPrivate(part, { only: 'values' }).some(({ what }) => what === '民族')),
  );

/** 垫开的姓名 — single characters set apart, one part at most of two, or a surname of two before the given name. */
function isPadded(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => Array.from(part).length);
  const [head, ...others] = lengths;
  if (head === 2 && COMPOUND_SURNAMES.has(parts[0]!)) return others.every((length) => length === 1) || lengths.join() === '2,2';
  return lengths.every((length) => length <= 2) && lengths.filter((length) => length === 2).length <= 1;
}
