import { type Archive } from '#domain/record/archive.ts';
import { valueAt } from '#domain/record/fault.ts';
import { KIND_NAMES, type KindName } from '#domain/record/kinds.ts';
import { stepsOf } from '#door/parse.ts';

/** 条目和它所在 — an entry of any kind that may say something of somebody, and where it stands in its file. */
export interface Item {
  kind: KindName;
  entry: object;
  id: string | undefined;
  file: string;
  steps: (string | number)[];
  value: object;
}

/** Lists of ids say nothing of anybody. */
const ID_LISTS: readonly KindName[] = ['issued', 'retired'];

/** 全部条目 — of the whole record. */
export function itemsOf(archive: Archive): Item[] {
  const files = new Map(archive.files.map((raw) => [raw.file, raw]));
  return KIND_NAMES.filter((kind) => !ID_LISTS.includes(kind)).flatMap((kind) =>
    (kind === 'site' ? [archive.site] : (archive[kind] as object[])).flatMap((entry) => {
      const { file = '', path = '' } = archive.origin.get(entry) ?? {};
      const raw = files.get(file);
      const steps = stepsOf(path);
      return raw
        ? [{ kind, entry, id: (entry as { id?: string }).id, file, steps, value: valueAt(raw.value, steps) as object }]
        : [];
    }),
  );
}
