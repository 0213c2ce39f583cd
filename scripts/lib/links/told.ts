import { type Archive } from '#domain/record/archive.ts';
import { publisherText, SIGHTS, type Source } from '#domain/record/entries/source.ts';
import { sourceText } from '#domain/views/honours/citation.ts';
import { type Looked } from './links.ts';
import { type Order } from './order.ts';

const leadOf = ({ lead }: Source): string => (lead === undefined ? '' : `　线索：${lead}`);

/** 先看哪些 — what somebody has to find, and how many wait to be looked at. */
export function orderText({ by }: Archive, { namings, wanted, asked }: Order): string {
  const who = new Set(namings.map(({ person }) => by.people.get(person)?.name ?? person));
  const lost =
    namings.length === 0
      ? ['每一项命名都至少有一处来源打得开。']
      : [
          `${namings.length} 项命名没有一处来源打得开（${[...who].join('、')}）。`,
          ...(wanted.length > 0
            ? [
                '请先找这些来源的原页：找到就在 sources.json 写上网址，读法改为“原页”；有存档副本的，用 --only 编号 --archived 网址 登记。',
              ]
            : []),
          ...wanted.map((source) => `　${source.id} ${sourceText(source)}${leadOf(source)}`),
        ];
  return [...lost, `有网址的来源 ${asked.length} 处，先看上面这些命名的，再看没有看过的，再看看过最久的。`].join('\n');
}

/** 要看的 — one line a source, for a look at the order alone. */
export const askedText = (sources: readonly Source[]): string =>
  sources.map((source) => `　${source.id} ${publisherText(source)} ${source.url ?? ''}`).join('\n');

/** 看到的一处 — “r0001 工人日报：打不开（服务器答404）”. */
export function lookedText({ source, sighting, told }: Looked): string {
  const { state, reason, movedTo } = sighting;
  const more = [reason, movedTo, ...told].filter((each) => each !== undefined).join('；');
  return `${source.id} ${publisherText(source)}：${state}${more && `（${more}）`}`;
}

const countsOf = (looked: readonly Looked[]): [string, number][] =>
  Object.keys(SIGHTS).map((state) => [state, looked.filter(({ sighting }) => sighting.state === state).length]);

/** 结果的账 — “在 12，打不开 3”. */
export const countsText = (looked: readonly Looked[]): string =>
  countsOf(looked)
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${state} ${count}`)
    .join('，');

/** 给程序看的结果 — how many of each, what has to be found, and every look. */
export const linksReport = ({ namings, wanted, asked }: Order, looked: readonly Looked[]) => ({
  summary: { looked: looked.length, ...Object.fromEntries(countsOf(looked)) },
  unopened: { honours: namings.map(({ id }) => id), wanted: wanted.map(({ id }) => id) },
  order: asked.map(({ id }) => id),
  sightings: looked.map(({ sighting, told }) => ({ ...sighting, told })),
});
