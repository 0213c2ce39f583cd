import { type Title } from '#domain/programme/titles.ts';
import { type Archive } from '#domain/record/archive.ts';
import { isPlace } from '../reading/city.ts';
import { compact, inOneLine } from '../reading/plain.ts';
import { type Doubt } from '../reading/read.ts';
import { titlesNamedIn } from '../reading/title.ts';
import { isNoteText } from '../table/lines.ts';
import { isName, type NoticeEntry, parted, personIn, allOrDoubt, unclear } from './notice-person.ts';
import { isUnit, isWork, workplaceIn } from './workplace.ts';

/** 一段里的人 — with what stands before a colon over them, and how many they are said to be. */
export interface NoticeLine {
  entries: NoticeEntry[];
  city?: string;
  title?: Title;
  count?: number;
  /** 一句决定 — a sentence that names them, all or, with 等, the first of them. */
  decision?: 'all' | 'first';
}

export type LineReading = NoticeLine | { doubt: Doubt } | undefined;

/** 编号 — 1. （1） 1、 before a person of a list. */
export const NUMBER = /^(?:[（(](\d{1,3})[)）]|(\d{1,3})(?:[.．、)）]|(?=\s)))\s*/;
const OVER = /^([^:：（(，,、;；。]{2,14})(?:[（(]共?(\d{1,4})[名人位][)）])?[:：]\s*(.+)$/;
const GIVEN =
  /(?:授予|命名|拟授予|拟命名)(?!工作|名单|人选)(.+?)(等)?(\d{1,4})?[名位]?(?:人|同志|职工)*(?:为|以)?[“"]?(?=鲁班首席工匠|齐鲁大工匠|齐鲁工匠)/;
/** 读一段 — whoever it names for certain; a doubt where it names somebody and it is not certain whom; nothing for any other text. */
export function noticeLine(said: string, archive: Archive): LineReading {
  const isSentence = /[。！？]$/.test(said.trim());
  const whole = inOneLine(said).replace(/[。；;，,、\s]+$/, '');
  if (isNoteText(compact(whole))) return undefined;
  const given = GIVEN.exec(whole);
  if (given) return givenIn(given, whole, archive);
  const number = NUMBER.exec(whole);
  const text = whole.slice(number?.[0].length ?? 0);
  const [, over, count, below] = OVER.exec(text) ?? [];
  if (over !== undefined && below !== undefined && !isName(over)) {
    const read = entriesIn(below, archive, true);
    const [title] = titlesNamedIn(over, archive).own;
    const isKnown = isPlace(over) || title !== undefined;
    if (!read) return isKnown ? unclear(below, '看不出是谁') : undefined;
    if (!isKnown) return unclear(text, '冒号前面看不出是地市还是称号');
    if ('doubt' in read) return read;
    return { entries: read, ...(title ? { title } : { city: over }), ...(count !== undefined && { count: Number(count) }) };
  }
  const read = entriesIn(over !== undefined && below !== undefined ? `${over}，${below}` : text, archive, number !== null);
  if (!read || ('doubt' in read && isSentence && !number)) return undefined;
  if ('doubt' in read) return read;
  const [only, ...more] = read;
  const order = number?.[1] ?? number?.[2];
  return { entries: only && more.length === 0 && order !== undefined ? [{ ...only, order }] : read };
}

/** 授予某某等 10 名同志“齐鲁大工匠”称号 — a decision that names in one sentence. */
function givenIn([all, names = '', open, count]: RegExpExecArray, whole: string, archive: Archive): LineReading {
  const read = entriesIn(names.replace(/同志$/, ''), archive, true);
  const [title] = titlesNamedIn(whole.slice(whole.indexOf(all) + all.length, whole.length), archive).own;
  if (!read || !title) return undefined;
  if ('doubt' in read) return read;
  const isAll = !open || read.length === Number(count);
  return { entries: read, title, ...(count !== undefined && { count: Number(count) }), decision: isAll ? 'all' : 'first' };
}

/** Several people between ； or 、, or one whose fields commas or blanks set apart. `sure` if it is known that people come. */
function entriesIn(text: string, archive: Archive, sure: boolean): NoticeEntry[] | { doubt: Doubt } | undefined {
  const groups = parted(text, '；;。');
  const read = groups.map((group) => groupIn(group, archive, sure || groups.length > 1));
  if (read.every((each) => each === undefined)) return undefined;
  const doubt = read.find((each) => each !== undefined && 'doubt' in each);
  if (doubt) return doubt;
  const lost = groups.find((_, index) => read[index] === undefined);
  return lost === undefined ? (read as NoticeEntry[][]).flat() : unclear(lost, '看不出是谁');
}

function groupIn(group: string, archive: Archive, sure: boolean): NoticeEntry[] | { doubt: Doubt } | undefined {
  const items = parted(group, '、').flatMap((item, _, all) => (all.length > 1 ? parted(item, '，,') : [item]));
  const bracketed = items.map((item) => /^([^（(]+)[（(](.*)[)）]$/s.exec(item));
  const isPerson = items.map((item, index) => isName(bracketed[index]?.[1] ?? item));
  if (items.length > 1 && isPerson.every(Boolean))
    return allOrDoubt(items.map((item, index) => personIn(bracketed[index]?.[1] ?? item, bracketed[index]?.[2], archive)));
  const [only] = bracketed;
  if (items.length === 1 && only && isPerson[0]) return allOrDoubt([personIn(only[1]!, only[2], archive)]);
  if (items.length > 1 && bracketed.some((each, index) => each && isPerson[index])) return unclear(group, '里有看不出是谁的一段');
  return spacedIn(group, archive, sure);
}

/** 示例甲，某集团首席技师; 示例甲　某公司　钳工; names alone, blanks between them. */
function spacedIn(group: string, archive: Archive, sure: boolean): NoticeEntry[] | { doubt: Doubt } | undefined {
  if (isName(group)) return sure ? allOrDoubt([personIn(group, undefined, archive)]) : undefined;
  const marks = /[，,]/.test(group) ? '，,' : ' ';
  const [first = '', ...rest] = parted(group, marks);
  if (rest.length === 0 || !isName(first)) return sure && isName(first) ? unclear(group, '看不出是谁') : undefined;
  if (rest.some((part) => isUnit(part) || workplaceIn(part, archive)?.employer !== undefined))
    return allOrDoubt([personIn(first, rest.join('，'), archive)]);
  const areNames = rest.every((part) => isName(part) && !isWork(part)) && !isWork(first);
  if (areNames && marks === ' ') return allOrDoubt([first, ...rest].map((name) => personIn(name, undefined, archive)));
  return sure || areNames ? unclear(group, areNames ? '看不出是一个人还是几个人' : '看不出哪里是单位') : undefined;
}
