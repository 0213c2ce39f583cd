import { type Sighting } from '#domain/record/entries/source.ts';
import { type EntryOf } from '#domain/record/kinds.ts';
import { keepSightings } from './keep.ts';
import { type Look, look, type Looking } from './look.ts';

/** 看一处的结果 — the source, the line of the record, and what only the office is told. */
export interface Looked {
  source: EntryOf<'sources'>;
  sighting: Sighting;
  told: string[];
}

/** As many are written at a time: what is interrupted loses no more. */
const TOGETHER = 10;

/** 何处、何日、几时停 — where the looks are kept, which day they are of, and whether somebody wants an end. */
export interface Keeping {
  directory: string;
  date: string;
  stopped: () => boolean;
  say: (looked: Looked) => void;
}

function sightingOf(source: EntryOf<'sources'>, date: string, { told: _, ...seen }: Look): Sighting {
  return { source: source.id, date, ...seen };
}

/** 逐处看 — one after the other, each told when it is seen and kept with those around it, also when somebody stops. */
export async function lookAll(
  sources: readonly EntryOf<'sources'>[],
  looking: Looking,
  { directory, date, stopped, say }: Keeping,
): Promise<Looked[]> {
  const [all, unkept]: [Looked[], Looked[]] = [[], []];
  const keep = (): void =>
    keepSightings(
      directory,
      unkept.splice(0).map(({ sighting }) => sighting),
    );
  try {
    for (const source of sources) {
      if (stopped()) break;
      if (source.url === undefined) continue;
      const seen = await look(source.url, source.title, looking);
      const looked = { source, sighting: sightingOf(source, date, seen), told: seen.told };
      all.push(looked);
      unkept.push(looked);
      say(looked);
      if (unkept.length === TOGETHER) keep();
    }
  } finally {
    keep();
  }
  return all;
}

/** 看存档副本 — a copy that the office names, kept only if it can be opened and its page is the one that was cited. */
export async function lookAtCopy(
  source: EntryOf<'sources'>,
  address: string,
  looking: Looking,
  { directory, date }: Pick<Keeping, 'directory' | 'date'>,
): Promise<Looked | { refused: string }> {
  const { hostname } = new URL(address);
  if (!looking.registered.has(hostname)) return { refused: `主机 ${hostname} 不在登记名单里，请核实所属单位后登记到 hosts.json` };
  const { state, reason, movedTo, hash, told } = await look(address, source.title, looking);
  if (state === '打不开') return { refused: `存档副本打不开（${reason ?? '不知缘由'}）` };
  if (state === '转走') return { refused: `存档副本转到了没有登记的主机 ${movedTo ?? ''}` };
  if (state === '内容变了') return { refused: `存档副本上没有“${source.title ?? ''}”这个标题；${told.join('；')}` };
  const sighting: Sighting = { source: source.id, date, state: '存档', ...(hash && { hash }), archived: address };
  keepSightings(directory, [sighting]);
  return { source, sighting, told };
}
