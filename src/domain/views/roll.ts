import { type Archive } from '../record/archive.ts';
import { type Edition } from '../record/edition.ts';
import { type Entry, entryOf } from './entry.ts';
import { byPinyin } from './pinyin.ts';
import { FIRST_EDITION, type Title, TITLES } from '../programme/programme.ts';

/** 名单一栏 — one title's part of an edition's roll. */
export interface RollGroup {
  title: Title;
  /** 公布人数 — how many reports say were named; `null` if none says. */
  announced: number | null;
  entries: Entry[];
}

/** 年度名单 — the roll of one edition as far as it is recorded. */
export interface Roll {
  edition: Edition;
  groups: RollGroup[];
  recorded: number;
}

/**
 * 公布人数 — reports count “10 + 40”, the documents “50, of whom 10”: the same persons. So the
 * craftsmen beside the masters are the named less the masters.
 */
export function announced(edition: Edition, title: Title): number | null {
  const named = edition.counts.named?.persons ?? null;
  const masters = edition.counts.masters?.persons ?? null;
  if (title === '齐鲁大工匠') return masters;
  if (title !== '齐鲁工匠' || named === null) return null;
  return edition.year === FIRST_EDITION ? named : masters === null ? null : named - masters;
}

/** 年度名单 — masters before craftsmen, each in the order of the source, then by pinyin. */
export function rollOf(archive: Archive, edition: Edition): Roll {
  const honours = (archive.honoursIn.get(edition.year) ?? []).map((honour) => entryOf(archive, honour));
  const pinyin = byPinyin<Entry>(({ person }) => person);
  const place = ({ honour }: Entry) => honour.order ?? Number.MAX_SAFE_INTEGER;
  const groups = TITLES.map((title) => ({
    title,
    announced: announced(edition, title),
    entries: honours.filter(({ honour }) => honour.title === title).sort((a, b) => place(a) - place(b) || pinyin(a, b)),
  }));
  return {
    edition,
    groups: groups.filter(({ entries, announced: count }) => entries.length > 0 || count !== null),
    recorded: honours.length,
  };
}

/** 收录程度 — “10 名中已收录 10 名，40 名中已收录 2 名”, in the order of the groups. */
export function completeness({ groups, recorded }: Roll): string {
  if (recorded === 0 && groups.length === 0) return '尚未查到公开的名单';
  return groups
    .map(({ title, announced: count, entries }) =>
      count === null
        ? `${title}已收录 ${entries.length} 名，公布人数未查到`
        : `${title} ${count} 名中已收录 ${entries.length} 名`,
    )
    .join('，');
}

/** 届次文字 — “第二届”, and how it is known where no source says it. */
export function ordinalText({ year, ordinal }: Edition): string {
  if (year === FIRST_EDITION) return '当年称首届，此后两级制另行起算';
  if (!ordinal) return '届次未查到';
  const name = `第${'〇一二三四五六七八九'[ordinal.number] ?? ordinal.number}届`;
  return { stated: name, totals: `${name}（由累计人数推得）`, counted: `${name}（按年度顺推，未见来源写明）` }[ordinal.basis];
}
