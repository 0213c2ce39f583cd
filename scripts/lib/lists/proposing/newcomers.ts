import { type Archive } from '#domain/record/archive.ts';
import { kindRow, labelOf } from '#domain/record/kinds.ts';
import { readName } from '#domain/views/names/reading.ts';
import { type SheetFault } from '../../workbook/sheet.ts';
import { type ListRow, type Registered } from '../list-row.ts';
import { type Bare, peopleFile, type RecordDraft } from './draft.ts';
import { pinyinAsGiven, pinyinOf } from './pinyin.ts';

/** 说给办事员的 — gathered as a list is worked through. */
export interface ToldToClerk {
  faults: SheetFault[];
  said: string[];
}

/** 新来的 — people, employers, trades and editions that a list brings, each once. */
export class Newcomers {
  readonly #draft: RecordDraft;
  readonly #archive: Archive;
  readonly #told: ToldToClerk;
  readonly #registered = new Map<string, string>();
  readonly #people = new Map<string, Bare<'people'>>();
  readonly #editions = new Set<number>();
  readonly #rare: string[] = [];

  constructor(draft: RecordDraft, archive: Archive, told: ToldToClerk) {
    [this.#draft, this.#archive, this.#told] = [draft, archive, told];
  }

  /** 这个人 — of the record, or new with this list; rows of one person meet in one entry. */
  person(row: ListRow): Bare<'people'> | undefined {
    const key = 'id' in row.person ? row.person.id : row.person.who;
    const known =
      this.#people.get(key) ?? ('id' in row.person ? this.#draft.entry('people', row.person.id) : this.#newPerson(row));
    if (known) this.#people.set(key, known);
    return known;
  }

  #newPerson(row: ListRow): Bare<'people'> | undefined {
    const { name, pinyin: given, sheet, cells } = row;
    const pinyin = given === undefined ? pinyinOf(name) : pinyinAsGiven(name, given);
    if (!pinyin) {
      const key = given === undefined ? 'name' : 'pinyin';
      this.#told.faults.push({
        ...{ sheet, ref: cells[key] ?? null, heading: labelOf('people', key), is: '询问' },
        found: given === undefined ? `查不到“${name}”的读音` : `拼音“${given}”和“${name}”对不上`,
        wanted: '带声调的拼音，一字一个音节，如 shì lì',
        mend: `请在“${labelOf('people', 'pinyin')}”列写明。`,
      });
      return undefined;
    }
    const person: Bare<'people'> = { id: this.#draft.nextId('people'), name, pinyin, facts: [], sources: [] };
    if (given === undefined && readName(person).some(({ reading }) => reading !== undefined))
      this.#rare.push(`${name}（${[pinyin.surname, pinyin.given].filter(Boolean).join(' ')}）`);
    this.#draft.add<'people'>(peopleFile(person.id), person);
    return person;
  }

  /** 登记 — the id of an employer or a trade, a new one once. */
  register(kind: 'employers' | 'trades', one: Registered): string {
    if ('id' in one) return one.id;
    const key = `${kind} ${one.text}`;
    const known = this.#registered.get(key);
    if (known !== undefined) return known;
    const id = this.#draft.nextId(kind);
    this.#draft.add<typeof kind>(this.#draft.fileOf(kind, `${kindRow(kind).folder}.json`), { id, name: one.text });
    this.#registered.set(key, id);
    return id;
  }

  /** 年度 — one that the record has not yet begins with nothing but its year. */
  edition(year: number): void {
    if (this.#archive.by.editions.has(String(year)) || this.#editions.has(year)) return;
    this.#editions.add(year);
    this.#draft.put(`${kindRow('editions').folder}/${year}.json`, { year, counts: {}, process: [], notes: [] });
    this.#told.said.push(`记录里还没有 ${year}年度，一并建立；届次、人数、颁奖请填进填报表的“届次”`);
  }

  /** 生僻字 — whose reading the clerk looks at once more. */
  tellRare(): void {
    if (this.#rare.length > 0) this.#told.said.push(`这些姓名有生僻字，读音由程序查得，请核对：${this.#rare.join('、')}`);
  }
}
