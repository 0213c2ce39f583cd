import { type KindName } from '#domain/record/kinds.ts';

/** 一处改动 — what a cell says that the record does not: where it goes, what stands there, what shall. */
export interface CellChange {
  kind: KindName;
  /** The key of the entry; 新… of one that is not in the record yet. */
  id: string;
  path: string;
  /** Nothing where the record has nothing. */
  old: unknown;
  /** Nothing where the value shall go. */
  new: unknown;
  /** 指向 — the kind whose entries the value names: 新1 of people is another than 新1 of employers. */
  refersTo?: KindName | undefined;
  sheet: string;
  cell: string;
}

/** 改动的格 — what leads from an entry of the record back to the cell that changed it. */
export type ChangedCell = Pick<CellChange, 'id' | 'path' | 'sheet' | 'cell'>;
