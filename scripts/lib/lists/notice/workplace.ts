import { type Archive } from '#domain/record/archive.ts';
import { plainCell } from '../reading/plain.ts';

/** 单位和岗位 — of words that name one after the other, or only one of them. */
export interface Workplace {
  employer?: string;
  work?: string;
}

/** What a unit's name ends in beyond doubt, the whole chain of it: 集团股份有限公司 is one end. */
const END = /(?:公司|集团|医院|大学|学院|研究院|研究所|设计院)/g;
/** Between two such words that belong to one name. */
const LINK = /^(?:控股|股份|有限|责任|总|[（(][^（）()]{1,8}[)）])*$/;
/** Whole names only: within longer words these signs say nothing certain. */
const UNIT = /(?:厂|矿|局|站|所|队|段|院|校|社|馆|场|港|行|中心|车间|银行|电台|供电|中学|小学)$/;
const WITHIN = /公司|集团|厂|矿|局|医院|大学|学院|研究|中心/;
/** What work is called by its last sign. */
const WORK = /(?:[工师长员手人任理记士授家监]|专家|教授|主管|职工)(?:[（(][^（）()]*[)）])?$/;

/** 像单位 — a name that ends as units do. */
export const isUnit = (text: string): boolean =>
  text.length >= 4 && (/(?:公司|集团|医院|大学|学院)$/.test(text) || UNIT.test(text));
/** 像岗位 — words that end as posts and trades do. */
export const isWork = (text: string): boolean => text.length >= 2 && text.length <= 24 && WORK.test(text);

/** 分开单位和岗位 — by an employer of the record, else by the one legal end that the words hold; nothing where it is not certain. */
export function workplaceIn(said: string, { employers, trades }: Archive): Workplace | undefined {
  const text = plainCell(said);
  if (trades.some(({ name }) => name === text)) return { work: text };
  const names = employers.flatMap(({ name, aliases = [], formerNames = [] }) => [
    ...[name, ...aliases],
    ...formerNames.map((former) => former.name),
  ]);
  const known = names.filter((name) => text.startsWith(name)).toSorted((a, b) => b.length - a.length)[0];
  const after = known === undefined ? undefined : text.slice(known.length);
  if (known !== undefined && (after === '' || isWorkAlone(after!))) return { employer: known, ...(after && { work: after }) };
  const ends = endsIn(text);
  const [end] = ends;
  if (end === undefined) return isUnit(text) ? { employer: text } : isWorkAlone(text) ? { work: text } : undefined;
  if (ends.at(-1) === text.length) return { employer: text };
  const rest = text.slice(end);
  return ends.length === 1 && isWorkAlone(rest) ? { employer: text.slice(0, end), work: rest } : undefined;
}

const isWorkAlone = (text: string): boolean => isWork(text) && !WITHIN.test(text);

/** Where names of units end in a text; one that goes on as a legal form ends only there. */
function endsIn(text: string): number[] {
  const ends: number[] = [];
  let last = 0;
  for (const { index, 0: word } of text.matchAll(END)) {
    if (ends.length > 0 && LINK.test(text.slice(last, index))) ends.pop();
    last = index + word.length;
    ends.push(last);
  }
  return ends;
}
