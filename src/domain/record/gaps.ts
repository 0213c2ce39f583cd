import { type Archive, type RawFile } from './archive.ts';
import { type Fault } from './fault.ts';
import { KIND_NAMES, kindOfFile, kindRow } from './kinds.ts';
import { IDS, kindOfId, type KindWithId } from './schema/ids.ts';
import { writtenKey } from './accept.ts';

/** What a record cannot be without, or once had. A file that could not be read has its own fault. */
export function missing(files: readonly RawFile[], { faults, issued }: Archive): Fault[] {
  const there = new Set([...files, ...faults].map(({ file }) => kindOfFile(file)));
  const published = Map.groupBy(issued, ({ id }) => kindOfId(id));
  return KIND_NAMES.flatMap((kind): Fault[] => {
    const { required, folder, name } = kindRow(kind);
    const once = kind in IDS ? (published.get(kind as KindWithId)?.length ?? 0) : 0;
    if (there.has(kind) || !(required || once > 0)) return [];
    const where = folder === 'site' || folder.includes('/') ? `${folder}.json` : `${folder}.json，也没有文件夹 ${folder}/`;
    const were = once > 0 ? `公布过的 ${once} 条都在那里。` : '';
    const message = `缺少${name}：没有 ${where}。${were}名录不能没有这一部分，请从版本库恢复。`;
    return [{ file: `${folder}.json`, path: '', message, broken: true }];
  });
}

/** 记下缺口 — kinds with a broken file, keys of entries that were refused, ids that were published and are gone, years of namings. */
export function noteGaps({ faults, refused, issued, retired, honours, known, gaps }: Archive): void {
  for (const { file, broken } of faults) {
    const kind = broken && kindOfFile(file);
    if (kind) gaps.kinds.add(kind);
  }
  for (const { kind, entry } of refused) {
    const key = writtenKey(kind, entry);
    if (key === undefined) gaps.kinds.add(kind);
    else gaps.keys.add(key);
  }
  for (const { edition } of honours)
    if (edition !== null && !known.get('editions')?.has(String(edition))) gaps.keys.add(String(edition));
  const moved = new Set(retired.map(({ id }) => id));
  for (const { id } of issued) {
    const kind = kindOfId(id);
    if (kind && !known.get(kind)?.has(id) && !moved.has(id)) gaps.keys.add(id);
  }
}
