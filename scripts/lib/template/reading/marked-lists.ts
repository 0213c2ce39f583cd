import { type KindName } from '#domain/record/kinds.ts';
import { type CellChange } from '../change.ts';

interface Marks {
  change: CellChange;
  list: unknown[];
}

/** 名单 — lists of keys that several rows say together: one change a list, at the cell that came first. */
export class MarkedLists {
  private readonly lists = new Map<string, Marks>();

  mark(
    at: { kind: KindName; id: string; path: string; sheet: string; cell: string },
    old: readonly unknown[] | undefined,
    key: unknown,
    isIn: boolean,
  ): void {
    if ((old ?? []).includes(key) === isIn) return;
    const where = `${at.kind} ${at.id} ${at.path}`;
    const marks = this.lists.get(where) ?? { change: { ...at, old, new: undefined }, list: [...(old ?? [])] };
    this.lists.set(where, marks);
    marks.list = isIn ? [...marks.list, key] : marks.list.filter((each) => each !== key);
  }

  changes(): CellChange[] {
    return [...this.lists.values()].map(({ change, list }) => ({ ...change, new: list.length > 0 ? list : undefined }));
  }
}
