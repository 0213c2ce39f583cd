import { type Archive } from '#domain/record/archive.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { type ReadRow, type Registered, type Who } from '../list-row.ts';
import { ask, type Doubt, wrong } from '../reading/read.ts';

/** 一行和它的单位 — what is known of a row when it is asked who it is. */
export interface Placed {
  row: ReadRow;
  employer: Registered | undefined;
}

/** 认定 — who it is, and the naming that the record holds already, if it does; or why it is not certain. */
export type Identity = { person: Who; held?: string } | Doubt;

const WANTED = '在册的人写编号，新的人写“新”';
const DECISION = '人员编号';
const named = ({ edition, title }: Pick<Honour, 'edition' | 'title'>): string =>
  `${edition === null ? '年度未知的' : `${edition}年`}${title}`;

/** 在册的人 — as a clerk tells namesakes apart: id, name, employers and namings. */
function shown({ by, honoursOf }: Archive, { id, name }: Person): string {
  const honours = honoursOf.get(id) ?? [];
  const units = [...new Set(honours.flatMap(({ employer }) => (employer ? (by.employers.get(employer.value)?.name ?? []) : [])))];
  return `${id} ${name}（${[units.join('、') || '单位没有记录', ...honours.map(named)].join('，')}）`;
}

const sameTitle = (row: ReadRow, { title, edition }: Honour): boolean => title === row.title && edition === row.edition;

/** 认人 — everybody of a list: by the clerk's decision, by what the record holds, by each other; never by a name alone. */
export function identify(placed: readonly Placed[], archive: Archive): Map<ReadRow, Identity> {
  const known = new Map<string, Person[]>();
  for (const person of archive.people)
    for (const name of new Set([person.name, ...(person.aliases ?? [])])) known.set(name, [...(known.get(name) ?? []), person]);
  const found = new Map<ReadRow, Identity>();
  for (const [name, group] of Map.groupBy(placed, ({ row }) => row.name)) {
    const held = known.get(name) ?? [];
    const open: Placed[] = [];
    const single: Placed[] = [];
    for (const each of group) {
      const double = single.find((other) => isDouble(other, each));
      if (!double) single.push(each);
      if (double) found.set(each.row, repeated(double.row));
      else if (each.row.decided.person !== undefined) found.set(each.row, decided(each.row, archive));
      else if (held.length > 0) found.set(each.row, againstHeld(each, held, archive));
      else open.push(each);
    }
    among(open, single, found);
  }
  return found;
}

/** 同一行写了两遍 — the same naming of the same person, the first of the two stays. */
function isDouble(first: Placed, second: Placed): boolean {
  if (first.row.title !== second.row.title) return false;
  if (first.row.edition !== second.row.edition || unit(first) !== unit(second)) return false;
  // Two new people of one name and one employer: the clerk has said so.
  return first.row.decided.person === second.row.decided.person;
}
const unit = ({ row, employer }: Placed): string => (employer && 'id' in employer ? employer.id : (row.employer ?? ''));

const repeated = ({ sheet, cells, name }: ReadRow): Doubt =>
  wrong(
    `${name}和“${sheet}”${cells.name} 是同一条命名，写了两遍`,
    '一条命名一行',
    '请删去一行；确实是同名的两个人，请在“人员编号”列分别写“新1”“新2”。',
  ).doubt;

function decided(row: ReadRow, archive: Archive): Identity {
  const said = row.decided.person!;
  if (/^新[\d一二三四五六七八九]{0,3}$/.test(said)) return { person: { new: true, who: `${row.name}|${said}` } };
  const person = archive.by.people.get(said);
  if (!person) return wrong(`${DECISION}写的是“${said}”，记录里没有`, WANTED, `请核对${DECISION}。`).doubt;
  if (![person.name, ...(person.aliases ?? [])].includes(row.name))
    return wrong(`${said} 是${person.name}，这一行是${row.name}`, '编号和姓名是同一个人', `请核对${DECISION}和姓名。`).doubt;
  const honours = archive.honoursOf.get(said) ?? [];
  const held = honours.find((honour) => sameTitle(row, honour));
  const other = honours.find(({ title }) => title === row.title);
  if (!held && other)
    return wrong(
      `${said} ${person.name}已有${named(other)}（${other.id}），这一行是${named(row)}`,
      '同一称号对一个人只命名一次',
      '请核对年度，或者是不是同名的另一个人。',
    ).doubt;
  return { person: { id: said }, ...(held && { held: held.id }) };
}

/** Certain only if the record holds this very naming at this very employer. */
function againstHeld({ row, employer }: Placed, held: readonly Person[], archive: Archive): Identity {
  const same = held.flatMap(({ id }) =>
    (archive.honoursOf.get(id) ?? []).filter(
      (honour) => sameTitle(row, honour) && employer && 'id' in employer && honour.employer?.value === employer.id,
    ),
  );
  if (same.length === 1) return { person: { id: same[0]!.person }, held: same[0]!.id };
  const list = held.map((person) => shown(archive, person)).join('；');
  const own = [row.employer ?? '单位没有写', named(row)].join('，');
  return ask(
    `${row.name}（${own}）和在册的同名：${list}`,
    '是同一个人，还是同名的另一个人',
    `请在“${DECISION}”列写明：是同一个人写编号，如 ${held[0]!.id}；不是，写“新”。`,
  ).doubt;
}

/** Nobody of the record: rows of one name are one person only where the programme itself says so. */
function among(open: readonly Placed[], group: readonly Placed[], found: Map<ReadRow, Identity>): void {
  const [first, ...others] = open;
  if (!first) return;
  const person: Who = { new: true, who: first.row.name };
  const alike = (other: Placed): boolean =>
    other.row.edition === first.row.edition &&
    other.row.title !== first.row.title &&
    (unit(other) === unit(first) || unit(other) === '' || unit(first) === '');
  const certain = open.length === group.length && others.length <= 1 && others.every(alike);
  for (const { row } of open) {
    const other = group.find((each) => each.row !== row)?.row;
    if (certain || !other) found.set(row, { person });
    else
      found.set(
        row,
        ask(
          `${row.name}（${row.employer ?? '单位没有写'}，${named(row)}）和“${other.sheet}”${other.cells.name} 同名（${other.employer ?? '单位没有写'}，${named(other)}）`,
          '是同一个人，还是同名的两个人',
          `请在“${DECISION}”列写明：是同一个人，两行都写“新1”；不是，写“新1”和“新2”。`,
        ).doubt,
      );
  }
}
