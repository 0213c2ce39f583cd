import { type Archive } from '#domain/record/archive.ts';
import { type Employer } from '#domain/record/entries/employer.ts';
import { type CityCode, cityName } from '#domain/programme/place.ts';
import { type ReadRow, type Registered } from '../list-row.ts';
import { compact } from '../reading/plain.ts';
import { type Doubt } from '../reading/read.ts';
import { type Known, type Nearness, Register } from './register.ts';

/** 法人的尾巴 — what a name may have or lack and still be the same unit's. */
const LEGAL_END = /(?:股份有限公司|有限责任公司|集团有限公司|有限公司|股份公司|总公司|公司)$/;
const EMPLOYERS: Nearness = {
  core: (name) =>
    name
      .replace(/[（(]集团[)）]/, '')
      .replace(/^山东省?(?=.{2})/, '')
      .replace(LEGAL_END, ''),
  least: 4,
  whole: /(?:公司|集团|厂|矿|院|所|局|处|站|段|校|队|中心|车间|店|港|银行|学|部|社|会|馆|庄|铺)$/,
};
const TRADES: Nearness = { core: (name) => name.replace(/(?:技艺|工艺|操作|工)$/, ''), least: 3, whole: /(?!)/ };

/** 两种登记 — employers and trades, each with its column of decisions. */
const KINDS = {
  employer: { kind: 'employers', nearness: EMPLOYERS, decision: 'employerId', what: '单位', column: '单位编号' },
  trade: { kind: 'trades', nearness: TRADES, decision: 'tradeId', what: '工种', column: '工种编号' },
} as const;
export type RegisterColumn = keyof typeof KINDS;

const NEW = /^新$/;
const idAndName = ({ id, name }: { id: string; name: string }) => ({ id, name });
/** Words in their place: 人民医院 of two cities is two. */
const keyOf = (column: RegisterColumn, row: ReadRow): string =>
  `${column}|${compact(row[column] ?? '')}|${column === 'employer' ? row.city : ''}`;
const isElsewhere = (city: CityCode | undefined, seat: CityCode | undefined): boolean =>
  city !== undefined && seat !== undefined && city !== seat;

/** 归到登记 — a text of the list as the entry that it certainly means, or as new; near ones are asked. */
export class Registers {
  readonly #registers: Record<RegisterColumn, Register>;
  readonly #archive: Archive;
  readonly #sure = new Map<string, Registered | Doubt>();
  /** 同一写法的决定 — what one row decides holds for the same words elsewhere, unless another decides otherwise. */
  readonly #decisions = new Map<string, string>();
  readonly #split = new Set<string>();

  constructor(archive: Archive, rows: readonly ReadRow[]) {
    this.#archive = archive;
    const names = ({ aliases = [], formerNames = [] }: Pick<Employer, 'aliases' | 'formerNames'>) => [
      ...aliases,
      ...formerNames.map(({ name }) => name),
    ];
    const { employers, trades } = archive;
    const units = employers.map((entry): Known => ({ ...idAndName(entry), others: names(entry), city: entry.city }));
    const crafts = trades.map((entry): Known => ({ ...idAndName(entry), others: names(entry) }));
    this.#registers = { employer: new Register(units, EMPLOYERS), trade: new Register(crafts, TRADES) };
    for (const column of ['employer', 'trade'] as const)
      for (const [key, own] of Map.groupBy(rows, (row) => keyOf(column, row))) {
        const [decision, ...others] = new Set(own.flatMap(({ decided }) => decided[KINDS[column].decision] ?? []));
        if (others.length > 0) this.#split.add(key);
        else if (decision !== undefined) this.#decisions.set(key, decision);
      }
  }

  /** 所指 — of one row; what it says is a doubt where it is not certain. */
  of(column: RegisterColumn, row: ReadRow): Registered | Doubt | undefined {
    const text = row[column];
    if (text === undefined) return undefined;
    const key = keyOf(column, row);
    const decided = row.decided[KINDS[column].decision] ?? this.#decisions.get(key);
    if (decided !== undefined) return this.#decided(column, text, decided, row);
    if (this.#split.has(key)) return this.#ask(column, text, '在别的行有几种决定', this.#registers[column].near(text));
    let sure = this.#sure.get(key);
    if (!sure) this.#sure.set(key, (sure = this.#found(column, text, row)));
    return sure;
  }

  /** 恰好同名 — an entry of the record that bears exactly this name; no question where there is none. */
  exactly(column: RegisterColumn, text: string): Registered | undefined {
    const found = this.#registers[column].exact(text);
    return found.length === 1 && found[0]!.id !== undefined ? { text, id: found[0]!.id } : undefined;
  }

  #decided(column: RegisterColumn, text: string, decided: string, row: ReadRow): Registered | Doubt {
    const { kind, what, column: heading } = KINDS[column];
    if (NEW.test(decided)) return this.#asNew(column, text, row);
    const seat = column === 'employer' ? this.#archive.by.employers.get(decided)?.city : undefined;
    if (isElsewhere(row.city, seat))
      return {
        is: '差错',
        found: `这一行在${cityName(row.city!)}，${decided} 在${cityName(seat!)}`,
        wanted: '地市是单位所在地',
        mend: `请核对地市和${heading}；表名是推荐的市，单位不在那里的，请在“地市”列写明。`,
      };
    if (this.#archive.by[kind].has(decided)) return { text, id: decided };
    return {
      is: '差错',
      found: `${heading}写的是“${decided}”，记录里没有`,
      wanted: `记录里的${what}编号，或“新”`,
      mend: `请核对${heading}。`,
    };
  }

  #asNew(column: RegisterColumn, text: string, { cells, city }: ReadRow): Registered {
    const register = this.#registers[column];
    const ref = cells[column];
    if (register.exact(text).length === 0)
      register.add({ name: text, others: [], ...(column === 'employer' && { city }), ...(ref !== undefined && { ref }) });
    return { text, new: true };
  }

  #found(column: RegisterColumn, text: string, row: ReadRow): Registered | Doubt {
    const register = this.#registers[column];
    const exact = register.exact(text);
    if (exact.length > 1) return this.#ask(column, text, '几处都叫这个名字', exact);
    const [same] = exact;
    if (same && isElsewhere(row.city, same.city))
      return {
        ...this.#ask(column, text, `这一行在${cityName(row.city!)}，已有的在${cityName(same.city!)}`, exact),
        mend: '如果是同一个，请改正地市；不是，请写出全称，并在“单位编号”列写“新”。',
      };
    if (same) return same.id === undefined ? { text, new: true } : { text, id: same.id };
    const near = register.near(text);
    return near.length > 0 ? this.#ask(column, text, '和已有的相近', near) : this.#asNew(column, text, row);
  }

  #ask(column: RegisterColumn, text: string, why: string, near: readonly Known[]): Doubt {
    const { what, column: heading } = KINDS[column];
    const list = near.map(({ id, name, ref }) => (id === undefined ? `${ref ?? '这份名单'}的“${name}”` : `${id}“${name}”`));
    const id = near.find((each) => each.id !== undefined)?.id;
    return {
      is: '询问',
      found: `“${text}”${why}：${list.join('、')}`,
      wanted: `是不是同一个${what}`,
      mend:
        id === undefined
          ? `如果是同一个，请写成一样的名称和地市；不是，名称不同的在“${heading}”列写“新”，相同的写出全称。`
          : `如果是同一个，请在“${heading}”列写它的编号，如 ${id}；不是，写“新”。`,
    };
  }
}
