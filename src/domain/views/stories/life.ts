import { type Archive } from '../../record/archive.ts';
import { type Fact } from '../../record/entries/person.ts';
import { carriersIn } from '../../record/entries/story.ts';
import { type Entry, type PersonEntry } from '../honours/entry.ts';
import { chronicleOf } from '../shelf/chronicle.ts';
import { type Happening } from '../shelf/edition-steps.ts';
import { timeline } from '../shelf/timeline.ts';

/** 年表的一件 — a naming, a fact that the story does not tell, something on the shelves. */
export type LifeItem = { is: 'naming'; entry: Entry } | { is: 'fact'; fact: Fact } | { is: 'happening'; happening: Happening };

/** 年表的一年 — of which something is known. */
export interface LifeYear {
  year: number;
  items: LifeItem[];
  /** 空着的年份 — how many follow of which nothing is known; on a scale each has its tick. */
  empty: number;
}

/** 一生所知 — everything known of a person, each thing in one place. */
export interface Life {
  years: LifeYear[];
  /** 按比例 — whether enough is dated for a scale. */
  scaled: boolean;
  /** 没有日期的. */
  undated: LifeItem[];
  /** 故事里写过的 — the story tells them; they are kept with their sources, folded. */
  told: Fact[];
}

/** 至少这么多件有日期的事才按比例画. */
const FEWEST = 3;
/** 空着的年份至多画这么多: beyond it the scale is longer than what stands on it. */
const MOST_YEARS = 60;

/** 一生 — of a person. */
export function lifeOf(archive: Archive, { person, entries }: PersonEntry): Life {
  const story = archive.by.stories.get(person.id);
  const carriers = new Set(story ? [...carriersIn(story.deed), ...carriersIn(story.body)] : []);
  const isTold = ({ id }: Fact): boolean => carriers.has(id);
  const items: { date: string | undefined; item: LifeItem }[] = [
    ...entries.map((entry) => ({ date: entry.honour.edition?.toString(), item: { is: 'naming' as const, entry } })),
    ...person.facts.filter((fact) => !isTold(fact)).map((fact) => ({ date: fact.date, item: { is: 'fact' as const, fact } })),
    ...timeline(chronicleOf(archive).ofPerson.get(person.id)).map((happening) => ({
      date: happening.date,
      item: { is: 'happening' as const, happening },
    })),
  ];
  const dated = items
    .flatMap(({ date, item }) => (date ? [{ date, item }] : []))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const byYear = Map.groupBy(dated, ({ date }) => Number(date.slice(0, 4)));
  const found = [...byYear.keys()];
  const span = found.length ? found.at(-1)! - found[0]! + 1 : 0;
  const scaled = dated.length >= FEWEST && span <= MOST_YEARS && found.length > 1;
  return {
    years: [...byYear].map(([year, all], index) => ({
      year,
      items: all.map(({ item }) => item),
      empty: scaled ? (found[index + 1] ?? year + 1) - year - 1 : 0,
    })),
    scaled,
    undated: items.filter(({ date, item }) => !date && item.is !== 'naming').map(({ item }) => item),
    told: person.facts.filter(isTold),
  };
}
