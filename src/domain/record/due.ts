import { grant, type Grant as Fixed, grantsBetween } from '../programme/grants.ts';
import { type Programme } from '../programme/programme.ts';
import { FIRST_EDITION, titleRow, TWO_LEVEL_FROM } from '../programme/titles.ts';
import { type Fen, fen, total } from '../values/money.ts';
import { type Archive } from './archive.ts';
import { boundsOf, type Honour } from './entries/honour.ts';
import { type Grant } from './entries/studio.ts';

/** 应得 — the sums that a naming may bring, and whether it may lie after the last year for which sums were found. */
export interface Due {
  sums: Fen[];
  /** 补足的差额 — on a promotion: the full sum less what the lower title brought; 办法 第三条 bears either reading. */
  differences: Fen[];
  open: boolean;
  found: Fixed[];
}
type Part = 'studio' | 'personal';

/** 可能的年度 — the year of naming, or the span in which it must lie. */
function yearsOf(honour: Honour): { from: number; to: number } {
  const { edition } = honour;
  const { from = FIRST_EDITION, to = Infinity } = boundsOf(honour);
  return edition === null ? { from, to } : { from: edition, to: edition };
}

function sumsOf(honour: Honour, part: Part, programme: Programme) {
  const years = yearsOf(honour);
  const found = grantsBetween(honour.title, years, programme);
  const fixed = found.flatMap((each) => (each.kind === '数额' ? [each] : []));
  const open = fixed.some(({ knownTo }) => knownTo !== undefined && years.to > knownTo);
  return { found, open, sums: [...new Set(fixed.map((each) => each[part]))] };
}

/** What a naming did bring; where that is not recorded, what it may have brought. */
function broughtBy(archive: Archive, honour: Honour, part: Part, programme: Programme): Fen[] {
  const own = archive.studios.flatMap(({ grants = [] }) => grants.filter((each: Grant) => each.honour === honour.id));
  const paid = own.flatMap(({ payments, personal }) => (part === 'studio' ? total(payments) : (personal ?? [])));
  return paid.length > 0 ? paid : sumsOf(honour, part, programme).sums;
}

/** 应得的数额 — of one naming: the full sum, or after an earlier naming with a lower title the difference. */
export function dueOf(archive: Archive, honour: Honour, part: Part, programme: Programme): Due {
  const rank = (title: string): number => titleRow(title, programme.titles)?.rank ?? 0;
  const { sums, open, found } = sumsOf(honour, part, programme);
  const lower = (archive.honoursOf.get(honour.person) ?? []).filter(
    (each) => rank(each.title) > rank(honour.title) && yearsOf(each).from <= yearsOf(honour).to,
  );
  const before = lower.flatMap((each) => broughtBy(archive, each, part, programme));
  const differences = sums
    .flatMap((sum) => before.map((brought) => sum - brought))
    .filter((sum) => sum > 0 && !sums.includes(sum));
  return { sums, differences: [...new Set(differences)], open, found };
}

/** 报道已给的数额 — where an edition itself tells a sum as given, against what its document fixes. */
export function* toldSums({ editions }: Archive, part: Part, programme: Programme) {
  const to = part === 'studio' ? '工作室' : '个人';
  for (const edition of editions.filter(({ year }) => year >= TWO_LEVEL_FROM)) {
    for (const [index, sum] of (edition.sums ?? []).entries()) {
      const fixed = grant(sum.title, edition.year, programme);
      if (sum.to !== to || sum.basis !== 'reported' || fixed.kind !== '数额') continue;
      if (edition.year <= (fixed.knownTo ?? edition.year))
        yield { edition, path: `sums[${index}].yuan`, title: sum.title, told: fen(sum.yuan), due: fixed[part] };
    }
  }
}
