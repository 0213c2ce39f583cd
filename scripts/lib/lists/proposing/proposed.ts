import { type Archive, need } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { type Source } from '#domain/record/entries/source.ts';
import { kindRow, labelOf } from '#domain/record/kinds.ts';
import { type CellOrigin } from '../../workbook/sheet.ts';
import { type ListRow } from '../list-row.ts';
import { type Bare, RecordDraft } from './draft.ts';
import { Newcomers, type ToldToClerk } from './newcomers.ts';
import { originsOf } from './origins.ts';
import { statedOf, type StatedText, supplement, supportsOf } from './stated.ts';

/** 名单的来源 — one of the record by its id, or a new one; none where every row names its own. */
export type ListSource = string | Omit<Source, 'id'> | undefined;

/** 拟改的记录 — the new texts of the files that change, to be checked on a copy; what is new and what was filled in. */
export interface Proposal extends ToldToClerk {
  files: Map<string, string>;
  /** 出处 — the cell of every value, so that what a rule finds is told there. */
  cells: CellOrigin[];
  /** 新编号 — people, namings, employers, trades, source. */
  added: readonly string[];
  /** 补充 — fields of namings that the record had left open, for the ledger. */
  filled: Pick<Change, 'kind' | 'entries' | 'field' | 'new' | 'sources'>[];
}

/** 所据 — a source as far as a naming needs it. */
type Behind = Pick<Source, 'id' | 'published' | 'dated'>;

/** 拟出记录 — from the rows that are certain; `read` gives a file of the record as it stands. */
export function proposed(
  rows: readonly ListRow[],
  archive: Archive,
  source: ListSource,
  read: (file: string) => string | undefined,
): Proposal {
  const draft = new RecordDraft(archive, read);
  const proposal: Proposal = { files: new Map(), cells: [], added: draft.added, filled: [], faults: [], said: [] };
  const newcomers = new Newcomers(draft, archive, proposal);
  const behind = sourcesFor(draft, archive, source, proposal);
  for (const row of rows) {
    const own = behind(row);
    const person = own && newcomers.person(row);
    if (!own || !person) continue;
    const stated = statedIn(row, newcomers, proposal);
    if (row.held === undefined) {
      newcomers.edition(row.edition);
      const honour = addHonour(draft, archive, row, person, stated, own);
      proposal.cells.push(...originsOf(row, { ...stated, person: person.id, honour }));
    } else {
      fillHonour(draft, archive, { ...row, held: row.held }, person, stated, own, proposal);
      proposal.cells.push(...originsOf(row, { ...stated, person: person.id, honour: row.held }));
    }
  }
  newcomers.tellRare();
  if (proposal.faults.length === 0) proposal.files = draft.texts();
  return proposal;
}

/** 各行的来源 — the row's own, or that of the whole list; without one it is told once. */
function sourcesFor(draft: RecordDraft, { by }: Archive, source: ListSource, { faults }: ToldToClerk) {
  let whole: Behind | undefined;
  let missing = false;
  return (row: ListRow): Behind | undefined => {
    if (row.source !== undefined) return by.sources.get(row.source);
    if (typeof source === 'string') whole ??= by.sources.get(source);
    else if (source && !whole) {
      whole = { id: draft.nextId('sources'), ...source };
      draft.add<'sources'>(draft.fileOf('sources', `${kindRow('sources').folder}.json`), { id: whole.id, ...source });
    }
    if (!whole && !missing)
      faults.push({
        ...{ sheet: row.sheet, ref: row.cells.name ?? null, heading: labelOf('people', 'name'), is: '差错' },
        found: typeof source === 'string' ? `记录里没有来源 ${source}` : '名单没有写来源',
        wanted: '每条命名有来源',
        mend: '请写明“来源”（命令后加 --source 和来源编号），或加一列“来源编号”。',
      });
    missing ||= !whole;
    return whole;
  };
}

/** A city is that of the employer: without one there is nothing that it could be told of. */
function statedIn({ employer, post, trade, city, name }: ListRow, newcomers: Newcomers, { said }: ToldToClerk): StatedText {
  if (city && !employer) said.push(`${name}写了地市，没有写单位；地市是单位所在地，没有记`);
  return {
    ...(employer && { employer: newcomers.register('employers', employer) }),
    ...(post !== undefined && { post }),
    ...(trade && { trade: newcomers.register('trades', trade) }),
    ...(city && employer && { city }),
  };
}

/** 单位原文 — where the list writes another name than the record. */
const asStated = ({ by }: Archive, { employer }: ListRow, id: string | undefined): string | undefined => {
  const known = id === undefined ? undefined : by.employers.get(id);
  return known && employer && known.name !== employer.text ? employer.text : undefined;
};

function addHonour(
  draft: RecordDraft,
  archive: Archive,
  row: ListRow,
  person: Bare<'people'>,
  stated: StatedText,
  source: Behind,
): string {
  const { title, edition, order } = row;
  const honour: Bare<'honours'> = {
    ...{ id: draft.nextId('honours'), person: person.id, title, edition },
    ...(order !== undefined && { order }),
    yearBasis: 'stated',
    ...statedOf(stated, source, asStated(archive, row, stated.employer)),
    ...{ status: '有效', sources: [source.id] },
  };
  const fresh = `${kindRow('honours').folder}/${edition}.json`;
  draft.add<'honours'>(
    draft.fileOf('honours', fresh, (each) => each.edition === edition),
    honour,
  );
  support(person, source.id, supportsOf(row, stated));
  return honour.id;
}

/** 补上空栏 — of a naming that the record holds; nothing that it says already is touched. */
function fillHonour(
  draft: RecordDraft,
  archive: Archive,
  row: ListRow & { held: string },
  person: Bare<'people'>,
  stated: StatedText,
  source: Behind,
  { filled, said }: Proposal,
): void {
  const { fill, differs } = supplement(archive, need(archive, 'honours', row.held, row), row, stated);
  said.push(...differs);
  const honour = draft.entry('honours', row.held);
  const names = Object.entries(fill);
  if (!honour || names.length === 0) return;
  Object.assign(honour, statedOf(fill, source, honour.employerAsStated ?? asStated(archive, row, fill.employer)));
  if (!honour.sources.includes(source.id)) honour.sources = [...honour.sources, source.id];
  inOrder(honour);
  for (const [name, value] of names)
    filled.push({ kind: '补充', entries: [honour.id], field: `${name}.value`, new: value, sources: [source.id] });
  support(person, source.id, supportsOf(row, fill));
}

/** Fields stand in the order of the schema, whenever they came. */
function inOrder(honour: Partial<Honour>): void {
  const { shape } = kindRow('honours').schema as unknown as { shape: Record<keyof Honour, unknown> };
  for (const key of Object.keys(shape) as (keyof Honour)[]) {
    const value = honour[key];
    if (value === undefined) continue;
    Reflect.deleteProperty(honour, key);
    Object.assign(honour, { [key]: value });
  }
}

/** 支持什么 — a source listed once with a person, and all that it carries. */
function support(person: Pick<Person, 'sources'>, source: string, what: string): void {
  const own = person.sources.find((each) => each.source === source);
  if (!own) person.sources.push({ source, supports: what });
  else if (!own.supports.includes(what)) own.supports = `${own.supports}；${what}`;
}
