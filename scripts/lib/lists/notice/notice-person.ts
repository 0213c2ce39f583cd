import { type Archive } from '#domain/record/archive.ts';
import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { isPlace } from '../reading/city.ts';
import { shortened } from '../reading/plain.ts';
import { ask, type Doubt } from '../reading/read.ts';
import { titlesNamedIn } from '../reading/title.ts';
import { workplaceIn } from './workplace.ts';

/** 一个人 — as running text names them, each word where a column of a table would have it. */
export interface NoticeEntry {
  name: string;
  order?: string;
  person?: string;
  employer?: string;
  employerId?: string;
  work?: string;
  city?: string;
  title?: string;
  /** 个人信息 — is told by its place alone. */
  post?: string;
}

const OPENING = '（([［【〔';
const CLOSING = '）)]］】〕';
const DECIDED = /[[［【〔]([qu]\d{4,}|新\d*)[\]］】〕]$/i;
const NO_NAME =
  /[的了为和及与等是在由将以]|公示|通知|公告|附件|名单|如下|工会|委员|办公|电话|时间|地点|联系|监督|特此|单位|人选|称号|评选|推荐|候选/;
const WANTED = '姓名（单位，岗位）、姓名（单位，岗位），或一段一人：姓名，单位，岗位';

/** 像姓名 — two to four hanzi, or names with a dot, that are no place and no word of a notice. */
export function isName(said: string): boolean {
  const text = said.trim().replace(DECIDED, '');
  const name = /^\p{Script=Han} \p{Script=Han}$/u.test(text) ? text.replace(' ', '') : text;
  return (
    /^(?:[\p{Script=Han}〇]{2,4}|[\p{Script=Han}]+(?:[·•・‧∙．][\p{Script=Han}]+)+)$/u.test(name) &&
    !NO_NAME.test(name) &&
    !isPlace(name)
  );
}

/** 切开 — at marks that stand in no brackets. */
export function parted(text: string, marks: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth -= 1;
    if (depth <= 0 && marks.includes(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** 分不清 — what a clerk is asked of a paragraph. */
export const unclear = (text: string, what: string): { doubt: Doubt } =>
  ask(
    `“${findPrivate(text).length > 0 ? '有个人信息，不照印' : shortened(text, 24)}”${what}`,
    WANTED,
    '请照这个样子改写这一段，或把名单做成表格；不是名单的，改成完整的句子（以“。”结尾）或以“注：”开头。',
  );

/** 都认得 — people, or the first doubt among them. */
export function allOrDoubt(people: readonly (NoticeEntry | { doubt: Doubt })[]): NoticeEntry[] | { doubt: Doubt } {
  return people.find((each): each is { doubt: Doubt } => 'doubt' in each) ?? (people as NoticeEntry[]);
}

/** 一个人的各项 — what stands in the brackets behind a name, or after its comma. */
export function personIn(said: string, inside: string | undefined, archive: Archive): NoticeEntry | { doubt: Doubt } {
  const person = DECIDED.exec(said.trim())?.[1];
  const entry: NoticeEntry = { name: said.trim().replace(DECIDED, ''), ...(person && { person }) };
  for (const part of parted(inside ?? '', '，,、；;：: ')) {
    const employerId = DECIDED.exec(part)?.[1];
    const words = part.replace(DECIDED, '');
    const own = findPrivate(words, { only: 'values' }).length > 0 || /^[男女]性?$/.test(words);
    const found = own ? undefined : employerId ? { employer: words } : workplaceIn(words, archive);
    const [title] = titlesNamedIn(words, archive).own;
    if (own && !/^(?:[男女]性?|.{1,4}族)$/.test(words)) entry.post = words;
    else if (own) entry.name = `${entry.name.replace(/）$/, '')}${entry.name.endsWith('）') ? '，' : '（'}${words}）`;
    else if (isPlace(words) && entry.city === undefined) entry.city = words;
    else if (title && !found?.employer && !/\d|届/.test(words)) entry.title = title;
    else if (!found || (found.employer !== undefined && entry.employer !== undefined))
      return unclear(words, found ? '是第二个单位' : '看不出哪里是单位、哪里是岗位');
    else {
      if (found.employer !== undefined) entry.employer = found.employer;
      if (found.work !== undefined) entry.work = entry.work === undefined ? found.work : `${entry.work}、${found.work}`;
    }
    if (employerId) entry.employerId = employerId;
  }
  return entry;
}
