import { yuanText } from '../values/money.ts';
import { type GrantRow } from './grants.ts';
import { type Programme, PROGRAMME } from './programme.ts';
import { type Quota, type QuotaRow, QUOTAS } from './quotas.ts';
import { lowestFirst, type TitleRow, TITLES, TWO_LEVEL_FROM } from './titles.ts';

/** 全部称号 — “齐鲁工匠”“齐鲁大工匠”“鲁班首席工匠”. */
export const titlesTold = (titles: readonly TitleRow[] = TITLES): string =>
  lowestFirst(titles)
    .map(({ name }) => `“${name}”`)
    .join('');

/** 名额文字 — “150名”; once it changes “150名（2027年度起120名）”. */
export function quotaTold(of: keyof Quota, unit = '名', quotas: readonly QuotaRow[] = QUOTAS): string {
  const rows = quotas.filter(({ from }) => from >= TWO_LEVEL_FROM).toSorted((a, b) => a.from - b.from);
  const told = rows.filter((row, index) => index === 0 || row[of] !== rows[index - 1]![of]);
  const [first, ...later] = told.map((row) => ({ from: row.from, text: row[of] === null ? '不定' : `${row[of]}${unit}` }));
  const changes = later.map(({ from, text }) => `${from}年度起${text}`);
  return `${first?.text ?? '不定'}${changes.length > 0 ? `（${changes.join('，')}）` : ''}`;
}

/** 分开的计数 — “10＋40”, as reports count the fifty: the masters, and those beside them. */
export const apart = ({ named, masters }: Quota): string => `${masters}＋${named - masters}`;

type Fixed = Exclude<GrantRow, { none: true }>;

/** 各次规定 — rows with sums by the document that fixes them, the earliest first, the lowest title first. */
function fixings({ titles, grants }: Programme) {
  const order = lowestFirst(titles);
  const rows = grants
    .filter((row): row is Fixed => !('none' in row))
    .map((row) => ({ row, place: order.findIndex(({ code }) => code === row.title) }))
    .sort((a, b) => a.row.from - b.row.from || a.place - b.place)
    .map(({ row, place }) => ({ ...row, name: order[place]?.name ?? row.title }));
  return [...Map.groupBy(rows, ({ document }) => document)].map(([document, fixed]) => ({ document, rows: fixed }));
}
type Fixing = ReturnType<typeof fixings>[number];

/** Names go unsaid where a later document fixes sums for the same titles. */
const sumsTold = ({ rows }: Fixing, before: Fixing | undefined, of: (row: Fixed) => number): string => {
  const same = before && rows.map(({ name }) => name).join() === before.rows.map(({ name }) => name).join();
  return rows.map((row) => `${same ? '' : row.name}${yuanText(of(row))}`).join('、');
};

/** 工作室资助的沿革 — each document's sums, and for whom the documents have none. */
export function studioGrantsTold(programme: Programme = PROGRAMME): string {
  const spans = fixings(programme).map((fixing, index, all) => {
    const told = sumsTold(fixing, all[index - 1], ({ studio }) => studio);
    const to = fixing.rows[0]?.to;
    if (index > 0) return `${fixing.document.name}起，${told}`;
    return to === undefined ? told : `${to}年及以前命名的，${told}`;
  });
  return `${spans.join('；')}。`;
}

/** 没有资助的称号 — a sentence each. */
export const ungrantedTold = ({ titles, grants }: Programme = PROGRAMME): string =>
  lowestFirst(titles)
    .filter(({ code }) => grants.some((row) => row.title === code && 'none' in row))
    .map(({ name }) => `${name}在文件里没有工作室资助。`)
    .join('');

/** 个人奖励起始年度 — the first edition whose holders got anything beside the studio. */
export const personalFrom = (programme: Programme = PROGRAMME): number =>
  Math.min(
    ...fixings(programme)
      .flatMap(({ rows }) => rows)
      .filter(({ personal }) => personal > 0)
      .map(({ from }) => from),
  );

/** 个人奖励的沿革 — each document's sums. */
export function personalGrantsTold(programme: Programme = PROGRAMME): string {
  const spans = fixings(programme).filter(({ rows }) => rows.some(({ personal }) => personal > 0));
  const lines = spans.map((fixing, index) => {
    const told =
      index === 0
        ? `除工作室资助外另给个人奖励：${fixing.rows.map(({ name, personal }) => `${name}${yuanText(personal)}`).join('，')}`
        : sumsTold(fixing, spans[index - 1], ({ personal }) => personal);
    return `${fixing.document.name}起，${told}`;
  });
  return `${lines.join('；')}。`;
}
