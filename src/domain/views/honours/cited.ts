import { type Archive, need } from '../../record/archive.ts';
import { type Sight, type Sighting, type Source } from '../../record/entries/source.ts';
import { chineseDate } from '../../values/date.ts';

/** 打开了 — the page of the publisher itself, whatever stands on it now. */
const OPENED: readonly Sight[] = ['在', '内容变了'];
export const wasOpened = ({ state }: Sighting): boolean => OPENED.includes(state);

/** 见闻 — what all looks at one source come to: the last at its page, when it was last open, the last kept copy. */
interface Seen {
  last?: Sighting;
  opened?: Sighting;
  archived?: Sighting;
}

/** 最近的见闻 — of a source, from all looks at it in the order in which they were written. */
export function seenIn(sightings: readonly Sighting[]): Seen {
  const byDate = sightings.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const [last, opened, archived] = [
    byDate.findLast(({ state }) => state !== '存档'),
    byDate.findLast(wasOpened),
    byDate.findLast(({ state }) => state === '存档'),
  ];
  return { ...(last && { last }), ...(opened && { opened }), ...(archived && { archived }) };
}

/** 列出的来源 — a source as a page lists it, and what looking at it came to, where somebody looked. */
export interface CitedSource {
  source: Source;
  /** 见闻 — “2026年11月20日打不开（服务器答404）；上次打开：2026年3月1日”. */
  seen?: string;
  /** The page could not be opened as it was cited. */
  broken?: true;
  /** 存档副本 — its address, its day, and by what it is known again. */
  copy?: { url: string; words: string; hash?: string };
}

const SAID: Record<Exclude<Sighting['state'], '存档'>, (sighting: Sighting) => string> = {
  在: () => '',
  内容变了: () => '打开，页上已没有原来的标题',
  转走: ({ movedTo = '' }) => `转到了别的网站 ${movedTo}`,
  打不开: ({ reason }) => `打不开${reason === undefined ? '' : `（${reason}）`}`,
};

/** 列出一处来源 — by its id, as the page of an entry cites it. */
export function citedSource(archive: Archive, id: string, from: object): CitedSource {
  const source = need(archive, 'sources', id, from);
  const { last, opened, archived } = seenIn(archive.sightingsOf.get(id) ?? []);
  const broken =
    last && last.state !== '存档' && last.state !== '在' ? chineseDate(last.date) + SAID[last.state](last) : undefined;
  const before = opened && opened !== last ? `上次打开：${chineseDate(opened.date)}` : undefined;
  const words = broken ? [broken, before] : [opened && `上次打开：${chineseDate(opened.date)}`];
  const seen = words.filter((each) => each !== undefined).join('；');
  return {
    source,
    ...(seen !== '' && { seen }),
    ...(broken && { broken: true }),
    ...(archived?.archived && {
      copy: {
        url: archived.archived,
        words: `存档副本（${chineseDate(archived.date)}核对）`,
        ...(archived.hash && { hash: archived.hash }),
      },
    }),
  };
}

/** 本页列出的来源 — in the order of their ids as the page cites them. */
export const citedSources = (archive: Archive, ids: readonly string[], from: object): CitedSource[] =>
  ids.map((id) => citedSource(archive, id, from));
