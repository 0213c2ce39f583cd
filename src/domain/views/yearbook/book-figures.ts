import { type Archive } from '../../record/archive.ts';
import { countText } from '../../record/entries/edition.ts';
import { entryOf } from '../honours/entry.ts';
import { standingOf, standingText } from '../honours/held.ts';
import { rollOf } from '../honours/roll.ts';
import { totals } from '../honours/totals.ts';
import { storiesOf } from '../stories/stories.ts';
import { type Scope } from './scope.ts';
import { type Numbering } from './numbering.ts';

/** 一个数 — what is counted, and how many; carried by a report, or counted over the record. */
export interface Figure {
  label: string;
  value: string;
  sources: number[];
}

interface Figures {
  figures: Figure[];
  note: string;
}

const counted = (label: string, value: string): Figure => ({ label, value, sources: [] });
const NOTE = '没有注明来源的数，由本书所收的记录数出；收录不全，不能据此比较各届、各市评出的多少。';

/** 数字 — the same that the site shows. */
export const figuresIn = (archive: Archive, scope: Scope, cited: Numbering): Figures => ({
  figures: scope === 'all' ? ofAll(archive) : ofEdition(archive, scope, cited),
  note: NOTE,
});

function ofAll(archive: Archive): Figure[] {
  const all = totals(archive);
  return [
    counted('收录人物', `${all.people} 人`),
    counted('命名', standingText({ given: all.honours, held: all.held }, '条')),
    ...all.byTitle.map(({ title, honours, held }) => counted(`其中${title}`, standingText({ given: honours, held }, '条'))),
    counted('年度待考的命名', `${all.undated} 条`),
    counted('年度', `${all.editions} 个，其中 ${all.editionsWithNames} 个查到名字`),
    counted('有人获评的地市', `${all.cities} 个`),
    counted('写成的故事', `${storiesOf(archive).length} 篇`),
    counted('来源', `${all.sources} 条`),
  ];
}

const STAGES = { candidates: '公布的候选人', nominees: '公布的提名人选', named: '公布的命名', masters: '其中大工匠' } as const;

function ofEdition(archive: Archive, year: number, { cite }: Numbering): Figure[] {
  const edition = archive.by.editions.get(String(year));
  if (!edition) return [];
  const { groups, recorded } = rollOf(archive, edition);
  const entries = (archive.honoursIn.get(year) ?? []).map((honour) => entryOf(archive, honour));
  const named = new Set(entries.map(({ person }) => person.id));
  const distinct = (values: readonly (string | undefined)[]): number => new Set(values.filter(Boolean)).size;
  return [
    ...(Object.keys(STAGES) as (keyof typeof STAGES)[]).map((stage): Figure => {
      const count = edition.counts[stage];
      return count
        ? { label: STAGES[stage], value: countText(count), sources: cite(count.sources) }
        : counted(STAGES[stage], '没有查到');
    }),
    counted('已收录的命名', standingText(recorded, '条')),
    ...groups.map(({ title, entries: own }) =>
      counted(`其中${title}`, standingText(standingOf(own.map(({ honour }) => honour)), '条')),
    ),
    counted('已收录者所在地市', `${distinct(entries.map(({ honour }) => honour.city?.value))} 个`),
    counted('已收录者所在单位', `${distinct(entries.map(({ honour }) => honour.employer?.value))} 家`),
    counted('写成的故事', `${storiesOf(archive).filter(({ row }) => named.has(row.person.id)).length} 篇`),
  ];
}
