import { stringify } from 'yaml';
import { type Archive } from '#domain/record/archive.ts';
import { type EntryOf, type KindName, kindRow } from '#domain/record/kinds.ts';
import { IDS, kindOfId, type KindWithId } from '#domain/record/schema/ids.ts';

/** 一条 — as it stands in a file, without the mark of its kind. */
export type Bare<K extends KindName> = Omit<EntryOf<K>, 'is'>;

/** 草稿 — the files of the record that a list changes, as values; nothing is written. */
export class RecordDraft {
  readonly #archive: Archive;
  readonly #read: (file: string) => string | undefined;
  readonly #files = new Map<string, unknown>();
  readonly #last = new Map<KindWithId, number>();
  /** 新编号 — of every entry that was added, in order. */
  readonly added: string[] = [];

  constructor(archive: Archive, read: (file: string) => string | undefined) {
    [this.#archive, this.#read] = [archive, read];
  }

  /** 下一个编号 — after the highest that ever was given out: standing, published or retired. */
  nextId(kind: KindWithId): string {
    const { known, issued, retired } = this.#archive;
    const last =
      this.#last.get(kind) ??
      [...(known.get(kind)?.keys() ?? []), ...[...issued, ...retired].map(({ id }) => id)]
        .filter((id) => kindOfId(id) === kind)
        .reduce((highest, id) => Math.max(highest, Number(id.slice(1))), 0);
    this.#last.set(kind, last + 1);
    const id = `${IDS[kind].letter}${String(last + 1).padStart(4, '0')}`;
    this.added.push(id);
    return id;
  }

  /** 添一条 — at the end of its file. */
  add<K extends KindName>(file: string, entry: Bare<K>): void {
    this.#list(file).push(entry);
  }

  /** 新文件 — of one entry. */
  put(file: string, entry: object): void {
    this.#files.set(file, entry);
  }

  /** 改一条 — the entry as it stands in the draft, to be changed in place. */
  entry<K extends 'people' | 'honours'>(kind: K, id: string): Bare<K> | undefined {
    const origin = this.#archive.origin.get(this.#archive.by[kind].get(id) ?? {});
    return origin && (this.#list(origin.file).find((entry) => (entry as { id?: string }).id === id) as Bare<K> | undefined);
  }

  /** 所在文件 — where entries like this one stand already, else where the next would begin. */
  fileOf<K extends KindName>(kind: K, fresh: string, like: (entry: EntryOf<K>) => boolean = () => true): string {
    const entries = this.#archive[kind as 'people'] as unknown as EntryOf<K>[];
    const last = entries.findLast(like);
    return (last && this.#archive.origin.get(last)?.file) ?? fresh;
  }

  /** 成文 — every file that changed, in the layout of the record. */
  texts(): Map<string, string> {
    const texts = [...this.#files].map(([file, value]) => [file, textOf(file, value)] as const);
    return new Map(texts.filter(([file, text]) => text !== this.#read(file)));
  }

  #list(file: string): unknown[] {
    const known = this.#files.get(file);
    if (known) return known as unknown[];
    const text = this.#read(file);
    const list = text === undefined ? [] : (JSON.parse(text) as unknown[]);
    this.#files.set(file, list);
    return list;
  }
}

/** An entry with prose has its fields on top; the prose is yet to come. */
const textOf = (file: string, value: unknown): string =>
  file.endsWith('.json') ? `${JSON.stringify(value, null, 2)}\n` : `---\n${stringify(value, { lineWidth: 0 })}---\n`;

/** 人物文件 — a hundred people each: people/0001-0100.json. */
export function peopleFile(id: string): string {
  const first = Math.floor((Number(id.slice(1)) - 1) / 100) * 100 + 1;
  const pad = (number: number): string => String(number).padStart(4, '0');
  return `${kindRow('people').folder}/${pad(first)}-${pad(first + 99)}.json`;
}
