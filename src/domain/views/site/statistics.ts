import { type Archive } from '../../record/archive.ts';
import { type Count, countText, type Edition, reached } from '../../record/entries/edition.ts';
import { type ChartId, paths } from '../../values/paths.ts';
import { groupsBy } from '../honours/directory.ts';
import { standingOf } from '../honours/held.ts';
import { type Group, industries, listsOf, places } from '../honours/lists.ts';
import { rollOf } from '../honours/roll.ts';
import { announcedTitle, leadingTitle, onlyFound } from './chart-title.ts';

/** 一条 — a number, the list that proves it, and who stands behind it. */
export interface Bar {
  name: string;
  count: number;
  href: string;
  people?: readonly { id: string; name: string }[];
  /** 公布人数 — of an edition, where it is known; a number that was only planned is not. */
  announced?: Count;
}

/** 一组统计 — what is counted, by what, and how far it can be trusted. */
export interface Chart {
  id: ChartId;
  /** 按什么 — “年度”, “地市”. */
  by: string;
  title: string;
  unit: '人' | '名';
  /** 全部 — the page shows the first `shown` of them. */
  bars: Bar[];
  shown: number;
  drawn: Drawn;
  note: string;
}

/** 画法的种类 — a name for each, a cell for each, or a bar to scale. */
type Drawn = 'names' | 'cells' | 'bars';

/** As many names as a phone shows in four rows, and as many as a page can hold; as many cells as one can still see apart. */
const [MOST_NAMES, ALL_NAMES, MOST_CELLS] = [12, 60, 100];

/** 画法 — by the numbers alone: names while they are few, then a cell for each, then a bar. */
export function drawnAs(bars: readonly Pick<Bar, 'count' | 'people' | 'announced'>[]): Drawn {
  const most = Math.max(0, ...bars.map(({ count, announced }) => Math.max(count, announced?.persons ?? 0)));
  const all = bars.reduce((sum, { count }) => sum + count, 0);
  if (bars.every(({ people }) => people) && most <= MOST_NAMES && all <= ALL_NAMES) return 'names';
  return most <= MOST_CELLS ? 'cells' : 'bars';
}

/** 命名多少 — “命名 50 名（推算）”, or what was not found. */
export const announcedText = ({ announced, count }: Bar): string =>
  announced ? `命名 ${countText(announced)}` : count > 0 ? '命名多少没有查到' : '名单没有查到';

/** As many groups as one can still read: all cities and sections, not all trades; the rest stand in the directory and in the file. */
const MOST_GROUPS = 20;

/** 公布的人数 — of an edition; one that was only planned says nothing of what was. */
const announcedIn = ({ counts: { named } }: Edition): { announced?: Count } =>
  named && reached(named) !== undefined ? { announced: named } : {};

/** 统计 — recorded people and honours, never those named: the record holds a part of them. */
export function charts(archive: Archive): Chart[] {
  const { given, held } = standingOf(archive.honours);
  const everyone = listsOf(archive).directory.length;
  const undated = archive.honours.filter(({ edition }) => edition === null).length;
  const years = archive.editions
    .toSorted((a, b) => a.year - b.year)
    .map((edition): Bar => {
      const count = rollOf(archive, edition).recorded.held;
      return { name: `${edition.year}年度`, count, href: paths.roll(edition.year), ...announcedIn(edition) };
    });
  /** Nothing is missing: every edition's number is known and reached, and every naming has its year. */
  const whole = undated === 0 && years.every(({ count, announced }) => announced && count >= announced.persons);
  const titled = (title: string, told = everyone): string => (whole && told >= everyone ? title : onlyFound(title));
  const ofPeople = (id: ChartId, by: string, groups: readonly Group[], to: (code: string) => string, note: string): Chart => {
    const bars = groups
      .map(({ code, name, people }) => ({
        name,
        count: people.length,
        href: to(code),
        people: people.map(({ person }) => ({ id: person.id, name: person.name })),
      }))
      // Titles stand by their rank.
      .sort((a, b) => (id === 'title' ? 0 : b.count - a.count));
    const told = new Set(bars.flatMap(({ people }) => people.map((person) => person.id))).size;
    // Who is without a title had one, and it was taken back: that is told, and is not unknown.
    const rest = id === 'title' ? 0 : everyone - told;
    const empty = bars.filter(({ count }) => count === 0).map(({ name }) => name);
    const filled = bars.length - empty.length;
    const shown = Math.min(filled, MOST_GROUPS);
    const more = filled > shown ? `图里是人数多的前 ${shown} 个，共 ${filled} 个${by}，其余在数据文件里。` : '';
    const none = empty.length > 0 ? `${empty.join('、')}还没有收录。` : '';
    return {
      ...{ id, by, unit: '人', bars, shown, drawn: drawnAs(bars.slice(0, shown)) },
      title: titled(leadingTitle(by, '人', bars), told),
      note: `${more}${note}${none}${rest > 0 ? `另有 ${rest} 人的${by}没有查到，不在图里。` : ''}`,
    };
  };
  const taken = given > held ? `已撤销的 ${given - held} 条不计。` : '';
  const known = years.map(({ count, announced }) => ({
    announced: announced?.persons ?? null,
    computed: announced?.basis === 'computed',
    count,
  }));
  const all: Chart[] = [
    {
      ...{ id: 'year', by: '年度', unit: '名', bars: years, shown: years.length, drawn: drawnAs(years) },
      title: titled(announcedTitle(known) ?? leadingTitle('年度', '名', years)),
      note: `一格一名：实的查到了名字，虚的没有；命名多少没有查到的年度不画虚格。${undated > 0 ? `另有 ${undated} 条命名的年度待考，不在图里。` : ''}${taken}`,
    },
    ofPeople(
      'title',
      '称号',
      groupsBy(archive, 'title'),
      (code) => paths.axis('title', code),
      `先后获得两个称号的人，两处都计。${taken}`,
    ),
    ofPeople('city', '地市', places(archive), paths.place, '按命名时单位所在地市。收录不全，不能据此比较各市评出的多少。'),
    ofPeople('industry', '行业', industries(archive), paths.industry, '国民经济行业门类，由单位名称或来源判断。'),
    ofPeople('trade', '工种', groupsBy(archive, 'trade'), (code) => paths.axis('trade', code), '按命名时的工种。'),
  ];
  return all.filter(({ bars }) => bars.length > 0);
}
