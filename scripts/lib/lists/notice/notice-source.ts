import { type SheetCell } from '../../workbook/sheet.ts';
import { dateFrom } from '../reading/date.ts';
import { compact, inOneLine } from '../reading/plain.ts';

/** Whoever signs below a notice. */
const BODY = /^[\p{Script=Han}（）()]{2,30}(?:总工会|工会委员会|组委会|领导小组|办公室|委员会)$/u;
const NUMBER = /[\p{Script=Han}]{1,10}[〔[［(（]20\d\d[〕\]］)）]\s*\d{1,4}\s*号/u;

/** 拟登记的来源 — title, publisher, day and number of a notice, for the clerk to register: who speaks and how it was read only she knows. */
export function sourceProposed(lines: readonly SheetCell[], headings: readonly SheetCell[]): string[] {
  const texts = lines.map(({ value }) => inOneLine(value));
  const title = headings.map(({ value }) => inOneLine(value)).find((text) => /公示|决定|通知|公告|名单/.test(text));
  const body = texts.findLast((text) => BODY.test(compact(text)));
  const day = lines
    .map((line) => (/^[\d〇零○一二三四五六七八九十年月日.\-/ ]{8,14}$/.test(inOneLine(line.value)) ? dateFrom(line) : undefined))
    .findLast((read) => read !== undefined && 'value' in read);
  const number = texts.map((text) => NUMBER.exec(text)?.[0]).find((found) => found !== undefined);
  const parts = [
    body && `发布者“${compact(body)}”`,
    title && `标题“${title}”`,
    day && 'value' in day && `日期 ${day.value}（发布日）`,
    number && `文号 ${compact(number)}`,
  ].filter(Boolean);
  return body === undefined && number === undefined && !day
    ? []
    : [
        `名单的来源可以照此登记在填报表的“来源”：${parts.join('，')}；谁说的、怎样读到的请您填，再写明“来源”（命令后加 --source 和它的编号）`,
      ];
}
