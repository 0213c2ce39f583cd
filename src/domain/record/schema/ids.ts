/**
 * 编号 — how the ids of each kind begin, and what an editor calls what they stand for. An id is minted
 * once and never reused; a letter, once printed, stays with its kind.
 */
export const IDS = {
  people: { letter: 'q', name: '人物' },
  honours: { letter: 'h', name: '命名' },
  employers: { letter: 'u', name: '单位' },
  trades: { letter: 't', name: '工种' },
  sources: { letter: 'r', name: '来源' },
  studios: { letter: 's', name: '工作室' },
  forums: { letter: 'f', name: '论坛' },
  events: { letter: 'e', name: '活动' },
  films: { letter: 'm', name: '影片' },
  institutions: { letter: 'i', name: '机构' },
  mentoring: { letter: 'a', name: '师带徒' },
  titles: { letter: 'c', name: '称号' },
  terms: { letter: 'g', name: '术语' },
  changes: { letter: 'd', name: '改动' },
} as const satisfies Record<string, { letter: string; name: string }>;

/** 有编号的种类 — kinds whose entries carry an id. */
export type KindWithId = keyof typeof IDS;

const BY_LETTER = new Map(Object.entries(IDS).map(([kind, { letter }]) => [letter as string, kind as KindWithId]));

/** 编号的种类 — for an id without its entry: a retired one, one in a carrier. An entry says its kind itself. */
export const kindOfId = (id: string): KindWithId | undefined =>
  /^[a-z]\d{4,}$/.test(id) ? BY_LETTER.get(id.slice(0, 1)) : undefined;
