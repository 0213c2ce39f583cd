import { type Archive, calledOf } from '#domain/record/archive.ts';
import { CHANGE_ROLES } from '#domain/record/entries/change.ts';
import { entryOfSubject, valueOf } from '#domain/record/derived/history.ts';
import { type EntryOf, type KindName, kindRow } from '#domain/record/kinds.ts';
import { fieldAt } from '#domain/record/schema/field.ts';
import { isRealDate } from '#domain/values/date.ts';
import { planWithdrawal } from '../withdraw/plan.ts';
import { type Act, ACT_FIELDS, type ActFault, type ActFieldName, type ActName, actRow } from './acts.ts';
import { valuePlace } from './value-place.ts';

const labelOf = (field: ActFieldName): string => ACT_FIELDS[field].label;

const valueIn = (act: Act, field: ActFieldName): string =>
  field === 'sources' ? (act.sources ?? []).join('；') : (act[field] ?? '');

/** 看一件事 — all that is wrong with it at once, sources that come with it known; nothing has been touched. */
export function faultsOf(archive: Archive, act: Act, fresh: ReadonlySet<string> = new Set()): ActFault[] {
  const { needed, may } = actRow(act.is);
  const faults: ActFault[] = [];
  for (const field of Object.keys(ACT_FIELDS) as ActFieldName[]) {
    const has = valueIn(act, field) !== '';
    const label = labelOf(field);
    if (!has && needed.includes(field))
      faults.push({ field, found: `“${act.is}”没有写${label}`, wanted: label, mend: ACT_FIELDS[field].about });
    if (has && !needed.includes(field) && !may.includes(field))
      faults.push({ field, found: `“${act.is}”不填${label}`, wanted: '空着', mend: '删去这一格' });
  }
  faults.push(...plainFaults(archive, act, fresh));
  const entry = act.id ? entryOfSubject(archive, act.id) : undefined;
  if (act.id)
    faults.push(...(entry ? [...kindFaults(act, entry), ...OWN[act.is](archive, act, entry)] : [unknown(archive, act.id)]));
  return faults;
}

function unknown(archive: Archive, id: string): ActFault {
  const retired = archive.retired.find((entry) => entry.id === id);
  const found = retired ? `${id} 已经在 ${retired.date} 停用` : `记录里没有 ${id}`;
  return { field: 'id', found, wanted: '记录里的编号', mend: '请核对编号' };
}

function kindFaults({ is, id = '' }: Act, { is: kind }: EntryOf<KindName>): ActFault[] {
  const wanted = actRow(is).kind;
  if (wanted === undefined || wanted === kind) return [];
  const name = kindRow(wanted).name;
  return [{ field: 'id', found: `${id} 是${kindRow(kind).name}`, wanted: `${name}的编号`, mend: `“${is}”写${name}的编号` }];
}

/** What needs no entry to be judged: day, role, sources. */
function plainFaults(archive: Archive, { is, date, by, sources = [] }: Act, fresh: ReadonlySet<string>): ActFault[] {
  const faults: ActFault[] = [];
  const { recordDate } = archive.site;
  const whole = !actRow(is).day || date?.length === 10;
  if (date && !(isRealDate(date) && whole && date <= recordDate))
    faults.push({
      ...{ field: 'date', found: `填了“${date}”` },
      wanted: `真实的${actRow(is).day ? '年月日' : '日期'}，不晚于记录截止日期 ${recordDate}`,
      mend: '请核对；要写更晚的，先改 site.json 的 recordDate',
    });
  if (by && !CHANGE_ROLES.some((role) => role === by))
    faults.push({ field: 'by', found: `填了“${by}”`, wanted: CHANGE_ROLES.join('、'), mend: '按身份写，不写姓名' });
  const missing = sources.filter((id) => !archive.by.sources.has(id) && !fresh.has(id));
  if (missing.length > 0)
    faults.push({
      ...{ field: 'sources', found: `记录里没有来源 ${missing.join('、')}`, wanted: '来源编号，如 r0001' },
      mend: '请核对编号；新的来源先写进“来源”表',
    });
  return faults;
}

type Judge = (archive: Archive, act: Act, entry: EntryOf<KindName>) => ActFault[];

/** 各事自己的 — once the entry is there. */
const OWN: Record<ActName, Judge> = {
  更正: (_, { id = '', field, from, to }, entry) => {
    if (!field) return [];
    const stated = entry.is === 'honours' && /^(?:status|revocation)(?:\.|$)/.test(field);
    if (stated)
      return [{ field: 'field', found: `填了“${field}”`, wanted: '别的字段', mend: '状态用“撤销”“已故”写，不用“更正”' }];
    const place = valuePlace(entry, field);
    if (!fieldAt(kindRow(entry.is).schema, field) || (place === undefined && from === undefined))
      return [{ field: 'field', found: `${id} 没有“${field}”`, wanted: '这一条有的字段', mend: ACT_FIELDS.field.about }];
    const now = valueOf(entry, field);
    if (now !== from)
      return [
        {
          field: 'from',
          found: `${calledOf(entry)}（${id}）的 ${field} 现在是“${now ?? '没有'}”，不是“${from ?? '没有'}”`,
          ...{ wanted: '和记录一样的原值', mend: '原值不符，没有更正；请先核对记录' },
        },
      ];
    return now === to ? [{ field: 'to', found: `已经是“${to}”`, wanted: '和原值不同的新值', mend: '不用更正，删去这一件' }] : [];
  },
  撤销: (_, { id = '', date }, entry) => {
    if (entry.is !== 'honours') return [];
    if (entry.revocation)
      return [{ field: 'id', found: `${id} 已经撤销`, wanted: '还没有撤销的命名', mend: '依据写错了，请维护网站的人改' }];
    const early = date && entry.edition !== null && date.slice(0, 4) < String(entry.edition);
    const found = `${date} 早于命名的 ${entry.edition}年度`;
    return early ? [{ field: 'date', found, wanted: '不早于命名的日期', mend: '请核对决定的日期' }] : [];
  },
  已故: (archive, { id = '' }, entry) => {
    const stand = entry.is === 'people' ? (archive.honoursOf.get(id) ?? []) : undefined;
    if (!stand || stand.some(({ status }) => status === '有效')) return [];
    const told = stand.some(({ status }) => status === '已故');
    const found = told ? `${id} 已经写明已故` : `${id} 的称号都已撤销`;
    return [{ field: 'id', found, wanted: '称号有效的人', mend: '不用再写，删去这一件' }];
  },
  撤下: (archive, { id = '', reason = '' }) => {
    try {
      const { names } = planWithdrawal(archive, id);
      if (!names.some((name) => reason.replace(/\s/g, '').includes(name))) return [];
      return [{ field: 'reason', found: '原因里写了撤下的姓名', wanted: '不带姓名的原因', mend: '原因要公开，删去姓名' }];
    } catch (error) {
      return [
        { field: 'id', found: error instanceof Error ? error.message : String(error), wanted: '可以撤下的编号', mend: '请核对' },
      ];
    }
  },
};

const keyOf = ({ is, id, field = '' }: Act): string => `${is} ${id} ${field}`;

/** 几件事一起看 — the faults of each, in their order; also what two of them say of one entry. */
export function faultsAmong(archive: Archive, acts: readonly Act[], fresh?: ReadonlySet<string>): ActFault[][] {
  const all = acts.map((act) => faultsOf(archive, act, fresh));
  const gone = acts.map((act, index) =>
    act.is === '撤下' && all[index]!.length === 0 ? planWithdrawal(archive, act.id!).ids : [],
  );
  return acts.map((act, index) => {
    const twice = acts.findIndex((other) => keyOf(other) === keyOf(act)) < index;
    const by = gone.findIndex((ids, other) => keyOf(acts[other]!) !== keyOf(act) && ids.includes(act.id ?? ''));
    const said = twice
      ? { found: `对 ${act.id} 做的这件事，前面已经有了`, mend: '留一件，另一件删去' }
      : by >= 0
        ? { found: `${act.id} 随 ${acts[by]!.id} 一起撤下`, mend: '撤下的不用另写，删去这一件' }
        : undefined;
    return said ? [...all[index]!, { field: 'id' as const, wanted: '一条一件', ...said }] : all[index]!;
  });
}
