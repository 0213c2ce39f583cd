import { type KindName } from '#domain/record/kinds.ts';
import { valueOn } from '../rows.ts';
import { type ItemList } from '../sheets.ts';

type Item = Readonly<Record<string, unknown>>;

/** Where an item stands or will; whether it is new, and asked for the first time. */
interface Place {
  index: number;
  isNew: boolean;
  isFirst: boolean;
}

/** Whose items. */
interface Owner {
  kind: KindName;
  key: string;
  entry: unknown;
}

/** 项的位置 — of items by what tells them apart, the same for every sheet; one that is new comes after those that are there. */
export class ItemPlaces {
  private readonly added = new Map<string, Map<string, number>>();

  /** The way to an item through all levels, and whether the last is new. */
  find(of: Owner, levels: readonly ItemList[], keys: readonly unknown[]): { base: string; isNew: boolean } {
    let [base, isNew] = ['', false];
    for (const [level, { list, by }] of levels.entries()) {
      const path = base === '' ? list : `${base}.${list}`;
      const found = this.index(of, path, by, keys[level]);
      base = `${path}[${found.index}]`;
      ({ isNew } = found);
    }
    return { base, isNew };
  }

  index(of: Owner, path: string, by: string | undefined, key: unknown): Place {
    const items = (valueOn(of.entry, path) ?? []) as Item[];
    const known = by === undefined ? Number(key) - 1 : items.findIndex((item) => item[by] === key);
    if (known >= 0 && known < items.length) return { index: known, isNew: false, isFirst: false };
    const where = `${of.kind} ${of.key} ${path}`;
    const added = this.added.get(where) ?? new Map<string, number>();
    this.added.set(where, added);
    const isFirst = !added.has(String(key));
    const index = added.get(String(key)) ?? items.length + added.size;
    added.set(String(key), index);
    return { index, isNew: true, isFirst };
  }
}
