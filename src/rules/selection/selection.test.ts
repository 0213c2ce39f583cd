import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STAGES, type Selection } from '#domain/record/entries/selection.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { isRestDay } from '#door/rest-days.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

/** 150 → 一五〇: a name holds no digit. */
const spoken = (number: number): string => Array.from(String(number), (digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

const RUNS = { numRuns: 50 };
const own = rules.filter(({ id }) => id.startsWith('selection/'));
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
const keyOf = (number: number): string => `k${number}`;

/** 完整的选树过程 — one with everything published. */
type Complete = {
  [Part in Exclude<keyof Selection, 'sources' | 'review' | 'vote' | 'stagesComplete'>]-?: NonNullable<Selection[Part]>;
};
interface Year {
  selection: Complete;
  ceremony: string;
  /** 收录 — keys of those of the named whose honour is recorded. */
  recorded: string[];
}

/** Expert score in hundredths, then votes; half of the draws from so few values that ties are common. */
const score = fc.oneof(
  fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.nat(1_000_000)),
  fc.tuple(fc.constantFrom(8000, 9000), fc.constantFrom(100, 200)),
);
const shuffled = (length: number) => fc.shuffledSubarray(range(length), { minLength: length });
const dayOf = (day: number): string => new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10);

/** 综合成绩, told here a second time and in another way, so that the rule is not measured by itself. */
function byMerit({ scores, weights }: Pick<Complete, 'scores' | 'weights'>): string[] {
  const highest = BigInt(Math.max(1, ...scores.map(({ votes }) => votes)));
  const merit = ({ expert, votes }: (typeof scores)[number]): bigint =>
    BigInt(Math.round(expert * 100)) * BigInt(weights.expert) * highest + BigInt(votes) * 10_000n * BigInt(weights.votes);
  return [...scores].sort((a, b) => Number(merit(b) - merit(a))).map(({ key }) => key);
}

/** 各环节 — from any seven days in order; only expert review and vote must end by the naming. */
function stagesOf(days: readonly number[], lengths: readonly number[]): Complete['stages'] {
  const starts = days.toSorted((a, b) => a - b);
  return STAGES.map((stage, index) => {
    const last = stage === '专家评审' || stage === '公众投票' ? starts[5]! : Infinity;
    return { stage, from: dayOf(starts[index]!), to: dayOf(Math.min(starts[index]! + lengths[index]!, last)) };
  });
}

/** 任意一届 — any valid edition: sizes within the limits, lists in any order, masters anywhere among the named. */
const years = ({ named = 1, masters = 0 } = {}): fc.Arbitrary<Year> =>
  fc
    .record({
      candidates: shuffled(150),
      nominees: shuffled(150),
      masterOrder: shuffled(50),
      listOrder: shuffled(50),
      scores: fc.array(score, { minLength: 100, maxLength: 100 }),
      expert: fc.integer({ min: 1, max: 99 }),
      named: fc.integer({ min: named, max: 50 }),
      masters: fc.integer({ min: masters, max: 10 }),
      days: fc.array(fc.nat(300), { minLength: 7, maxLength: 7 }),
      lengths: fc.array(fc.nat(40), { minLength: 7, maxLength: 7 }),
      until: fc.nat(60),
      recorded: fc.array(fc.boolean(), { minLength: 50, maxLength: 50 }),
    })
    .map((drawn) => {
      const nominees = drawn.nominees.slice(0, 100).map(keyOf);
      const nominated = new Set(nominees);
      const weights = { expert: drawn.expert, votes: 100 - drawn.expert };
      const scores = drawn.scores.map(([expert, votes], index) => ({ key: nominees[index]!, expert: expert / 100, votes }));
      const best = byMerit({ scores, weights }).slice(0, drawn.named);
      const pick = (order: number[]) => order.flatMap((place) => best[place] ?? []);
      const stages = stagesOf(drawn.days, drawn.lengths);
      const selection: Complete = {
        conditions: [{ about: '在职', text: '全省各行各业在职职工' }],
        channels: ['联名推荐', '个人自荐', '单位推荐'],
        committee: ['机械', '化工'].map((field) => ({ field, members: 3 })),
        criteria: ['突出贡献', '领军作用', '工艺专长', '工匠精神'],
        stages,
        candidates: drawn.candidates.map((number) => ({
          key: keyOf(number),
          name: `示例${spoken(number)}`,
          serving: true,
          ...(nominated.has(keyOf(number)) && { deeds: '示例日报' }),
        })),
        nominees,
        named: pick(drawn.listOrder),
        masters: pick(drawn.masterOrder).slice(0, drawn.masters),
        weights,
        method: { kind: 'highest' },
        scores,
      };
      const ceremony = new Date(Date.parse(stages[5]!.from) + drawn.until * 86_400_000).toISOString().slice(0, 10);
      return { selection, ceremony, recorded: best.filter((_, index) => drawn.recorded[index]) };
    });

/** 登记 — writes an edition into the specimen: selection, counts, people and honours, all of one piece. */
function enter(files: SpecimenFiles, { selection, ceremony, recorded }: Year): void {
  const count = (list: readonly unknown[]) => ({ persons: list.length, basis: 'reported', sources: ['r0001'] });
  const { candidates, nominees, named, masters } = selection;
  const edition = files['editions/2018.json'];
  edition.selection = selection;
  edition.ceremony.date = ceremony;
  delete edition.levels;
  delete edition.plan;
  edition.counts = { candidates: count(candidates), nominees: count(nominees), named: count(named), masters: count(masters) };
  const [person, honour] = [files['people/0001.json'][0], files['honours/2018.json'][0]];
  const id = (letter: string, key: string) => `${letter}${key.slice(1).padStart(4, '0')}`;
  const master = new Set(masters);
  const listed = new Set(named);
  files['people/0001.json'] = candidates.map(({ key, name }) => ({ ...person, id: id('q', key), name }));
  files['honours/2018.json'] = recorded
    .filter((key) => listed.has(key))
    .map((key) => ({
      ...honour,
      id: id('h', key),
      person: id('q', key),
      title: master.has(key) ? '齐鲁大工匠' : '齐鲁工匠',
    }));
  for (const file of ['studios/2018.json', 'stories/q0001.md', 'mentoring.json', 'events.json']) delete files[file];
}

function found(year: Year, after: (files: SpecimenFiles) => void = () => {}): string[] {
  const archive = specimenArchive((files) => {
    enter(files, structuredClone(year));
    after(files);
  });
  expect(archive.faults).toEqual([]);
  return [...new Set(run(own, archive, { today: '2026-01-01', isRestDay }).map(({ rule }) => rule))];
}

describe('a valid edition', () => {
  test('of any size raises nothing', () => {
    fc.assert(
      fc.property(years(), (year) => {
        expect(found(year)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('raises nothing when any of its parts are unknown', () => {
    const parts = ['conditions', 'channels', 'committee', 'criteria', 'stages', 'candidates', 'nominees', 'named'] as const;
    const more = ['masters', 'weights', 'method', 'scores'] as const;
    const counts = ['candidates', 'nominees', 'named', 'masters'] as const;
    fc.assert(
      fc.property(years(), fc.subarray([...parts, ...more]), fc.subarray([...counts]), (year, hidden, uncounted) => {
        const hide = ({ 'editions/2018.json': { selection, counts } }: SpecimenFiles) => {
          for (const part of hidden) delete selection[part];
          for (const kind of uncounted) delete counts[kind];
        };
        expect(found(year, hide)).toEqual([]);
      }),
      RUNS,
    );
  });
});

/** 违反 — one deed against one rule; `pick` chooses from a list whom it befalls. */
interface Violation {
  rule: string;
  deed: string;
  named?: number;
  masters?: number;
  change?: (year: Year, pick: <T>(list: readonly T[]) => T) => void;
  after?: (files: SpecimenFiles, pick: <T>(list: readonly T[]) => T) => void;
}

const without = <T>(list: readonly T[], others: readonly T[]): T[] => list.filter((each) => !others.includes(each));
const stageOf = ({ selection }: Year, wanted: string) => selection.stages.find(({ stage }) => stage === wanted)!;
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
/** 各隔十日 — stages of five days, ten days apart, the first on day `first`, so that every move is a violation. */
function spread(year: Year, first = 200): void {
  for (const [index, stage] of year.selection.stages.entries())
    Object.assign(stage, { from: dayOf(first + index * 10), to: dayOf(first + index * 10 + 5) });
  year.ceremony = dayOf(first + 100);
}
/** 另一届 — an edition of which only this is known. */
const other = (year: number, more: object = {}) => ({ year, counts: {}, process: [], notes: [], ...more });
const namedOn = (from: string) => ({ selection: { stages: [{ stage: '命名', from }] } });
const recordAll = ({ selection, ...year }: Year) => void year.recorded.push(...without(selection.named, year.recorded));
/** One master and at least one beside, all of them recorded. */
const oneMaster = (year: Year) => {
  year.selection.masters.splice(1);
  recordAll(year);
};
const swap = ({ selection, recorded }: Year, out: string, into: string) => {
  for (const list of [selection.named, selection.masters, recorded]) {
    const index = list.indexOf(out);
    if (index >= 0) list[index] = into;
  }
};
const bar = (about: Complete['conditions'][number]['about'], text: string): Violation => ({
  rule: 'open-to-all-trades',
  deed: `condition “${text}”`,
  change: ({ selection }) => void selection.conditions.push({ about, text }),
});

const VIOLATIONS: Violation[] = [
  bar('年龄', '年满十八，不满六十'),
  bar('性别', '男'),
  bar('学历', '须为技校出身'),
  bar('职级', '班组长优先'),
  bar('职称', '初级以上'),
  bar('工作年限', '满五年'),
  bar('荣誉基础', '市级工匠'),
  bar('其他', '本科以上'),
  bar('在职', '在职职工，工龄不少于十年'),
  bar('行业', '不含服务业'),
  {
    rule: 'serving-worker',
    deed: 'a candidate who has left',
    change: ({ selection }, pick) => void (pick(selection.candidates).serving = false),
  },
  {
    rule: 'recommendation-channels',
    deed: 'one channel only',
    change: ({ selection }, pick) => void (selection.channels = [pick(selection.channels)]),
  },
  { rule: 'recommendation-channels', deed: 'people appointed', change: ({ selection }) => void selection.channels.push('指定') },
  { rule: 'review-committee', deed: 'experts of one field', change: ({ selection }) => void selection.committee.pop() },
  {
    rule: 'four-criteria',
    deed: 'a criterion left out',
    change: ({ selection }, pick) => void (selection.criteria = without(selection.criteria, [pick(selection.criteria)])),
  },
  {
    rule: 'candidates-150',
    deed: 'a 151st candidate',
    change: ({ selection }) => void selection.candidates.push({ key: 'k150', name: `示例${spoken(150)}` }),
  },
  {
    rule: 'candidates-150',
    deed: 'another number published',
    after: ({ 'editions/2018.json': { counts } }, pick) => void (counts.candidates.persons = pick([100, 149, 151, 300])),
  },
  {
    rule: 'nominees-100',
    deed: 'a nominee too few',
    change: ({ selection }, pick) => {
      const { nominees, named } = selection;
      selection.nominees = without(nominees, [pick(without(nominees, named))]);
    },
  },
  {
    rule: 'nominees-100',
    deed: 'another number published',
    after: ({ 'editions/2018.json': { counts } }, pick) => void (counts.nominees.persons = pick([60, 99, 101, 120])),
  },
  {
    rule: 'named-at-most-50',
    deed: 'a 51st',
    named: 50,
    change: ({ selection }) => void (selection.named = byMerit(selection).slice(0, 51)),
  },
  {
    rule: 'masters-at-most-10',
    deed: 'an 11th master',
    named: 11,
    masters: 10,
    change: ({ selection }, pick) => void selection.masters.push(pick(without(selection.named, selection.masters))),
  },
  {
    rule: 'stages-nested',
    deed: 'an outsider put into named',
    change: (year, pick) => {
      const { candidates, nominees, named } = year.selection;
      const keys = candidates.map(({ key }) => key);
      swap(year, pick(named), pick(without(keys, nominees)));
    },
  },
  {
    rule: 'stages-nested',
    deed: 'a nominee who was no candidate',
    change: ({ selection }, pick) => {
      const out = pick(without(selection.nominees, selection.named));
      selection.nominees[selection.nominees.indexOf(out)] = 'k999';
    },
  },
  {
    rule: 'stages-nested',
    deed: 'a candidate listed twice',
    change: ({ selection: { candidates, nominees } }, pick) => {
      const out = pick(candidates.filter(({ key }) => !nominees.includes(key)));
      candidates[candidates.indexOf(out)] = pick(without(candidates, [out]));
    },
  },
  {
    rule: 'stages-nested',
    deed: 'a nominee listed twice',
    change: ({ selection: { nominees, named } }, pick) => {
      const out = pick(without(nominees, named));
      nominees[nominees.indexOf(out)] = pick(without(nominees, [out]));
    },
  },
  {
    rule: 'master-is-craftsman',
    deed: 'a master from outside the named',
    masters: 1,
    change: ({ selection, recorded }, pick) => {
      const out = pick(selection.masters);
      selection.masters[selection.masters.indexOf(out)] = pick(without(selection.nominees, selection.named));
      if (recorded.includes(out)) recorded.splice(recorded.indexOf(out), 1);
    },
  },
  {
    rule: 'vote-and-score',
    deed: 'one named swapped with a lower score',
    change: (year, pick) => {
      const { nominees, named, scores } = year.selection;
      const low = pick(without(nominees, named));
      const out = pick(named);
      Object.assign(
        scores.find(({ key }) => key === low)!,
        { expert: 0, votes: 0 },
      );
      // The highest number of votes stays where it is, so that nobody else changes place.
      Object.assign(
        scores.find(({ key }) => key === out)!,
        { expert: 100, votes: Math.max(1, ...scores.map(({ votes }) => votes)) },
      );
      swap(year, out, low);
    },
  },
  {
    rule: 'vote-and-score',
    deed: 'a nominee without a score',
    change: ({ selection }, pick) => {
      const missing = pick(without(selection.nominees, selection.named));
      selection.scores = selection.scores.filter(({ key }) => key !== missing);
      // Whoever held the highest number of votes, the named are told anew from the scores that are left.
      const best = byMerit(selection).slice(0, selection.named.length);
      selection.named = best;
      selection.masters = best.slice(0, selection.masters.length);
    },
  },
  {
    rule: 'vote-and-score',
    deed: 'a score entered twice',
    change: ({ selection: { scores } }, pick) => void scores.push({ ...pick(scores) }),
  },
  {
    rule: 'vote-and-score',
    deed: 'the vote without weight',
    change: ({ selection }, pick) => {
      selection.weights = pick([
        { expert: 0, votes: 100 },
        { expert: 100, votes: 0 },
      ]);
      selection.named = byMerit(selection).slice(0, selection.named.length);
      selection.masters = selection.named.slice(0, selection.masters.length);
    },
  },
  {
    rule: 'deeds-before-vote',
    deed: 'the deeds of one nominee unpublished',
    change: ({ selection: { candidates } }, pick) => void delete pick(candidates.filter(({ deeds }) => deeds)).deeds,
  },
  {
    rule: 'deeds-before-vote',
    deed: 'the vote begun before the deeds',
    change: (year, pick) => {
      spread(year);
      stageOf(year, '公众投票').from = dayOf(pick([0, 180, 229]));
    },
  },
  {
    rule: 'stages-in-order',
    deed: 'one stage begun before the one before it',
    change: (year, pick) => {
      spread(year);
      const moved = pick(year.selection.stages.slice(1).filter(({ stage }) => stage !== '公众投票'));
      const before = year.selection.stages[year.selection.stages.indexOf(moved) - 1]!;
      moved.from = pick([dayOf(0), dayBefore(before.from)]);
    },
  },
  {
    rule: 'stages-in-order',
    deed: 'one stage ended before it began',
    change: (year, pick) => {
      spread(year);
      pick(year.selection.stages).to = dayOf(pick([0, 100, 199]));
    },
  },
  {
    rule: 'stages-in-order',
    deed: 'the naming before the vote has ended',
    change: (year, pick) => {
      spread(year);
      stageOf(year, pick(['专家评审', '公众投票'])).to = dayOf(pick([251, 290]));
    },
  },
  {
    rule: 'stages-in-order',
    deed: 'the ceremony before the naming',
    change: (year, pick) => {
      spread(year);
      year.ceremony = pick([dayOf(249), '2018-08', '2017']);
    },
  },
  {
    rule: 'once-a-year',
    deed: 'a naming before its year',
    change: (year) => {
      for (const each of year.selection.stages) Object.assign(each, { from: '2017-12-31', to: '2017-12-31' });
      year.ceremony = '2018';
    },
  },
  {
    rule: 'once-a-year',
    deed: 'two editions named in one year',
    change: (year) => spread(year, 400),
    after: (files, pick) => void (files['editions/2019.json'] = other(2019, namedOn(dayOf(pick([365, 500, 729]))))),
  },
  {
    rule: 'once-a-year',
    deed: 'a year left out',
    after: (files) => void (files['editions/2020.json'] = other(2020)),
  },
  {
    rule: 'stages-complete',
    deed: 'a stage left out of a process that is told whole',
    change: ({ selection }, pick) => {
      selection.stages = without(selection.stages, [pick(selection.stages.filter(({ stage }) => stage !== '颁奖'))]);
      Object.assign(selection, { stagesComplete: true });
    },
  },
  {
    rule: 'work-plan',
    deed: 'a plan made after the recommendation began',
    change: (year) => spread(year),
    after: (files, pick) =>
      void (files['editions/2018.json'].plan = { date: pick(['2018-07-22', '2018-08', '2019']), sources: ['r0001'] }),
  },
  {
    rule: 'all-reviewed',
    deed: 'another number reviewed than recommended',
    after: ({ 'editions/2018.json': { counts } }, pick) => {
      const count = (persons: number) => ({ persons, basis: 'reported', sources: ['r0001'] });
      const [recommended, reviewed] = pick([
        [200, 199],
        [300, 301],
        [151, 150],
      ]);
      Object.assign(counts, { recommended: count(recommended), reviewed: count(reviewed) });
    },
  },
  {
    rule: 'fair-review',
    deed: 'an expert who judged his own apprentice',
    after: ({ 'editions/2018.json': { selection } }, pick) => {
      const candidate = pick<{ key: string }>(selection.candidates).key;
      selection.review = { conflicts: [{ expert: '一号', candidate, relation: '师徒', recused: false }] };
    },
  },
  {
    rule: 'four-levels',
    deed: 'a level of the year before',
    after: (files, pick) =>
      void (files['editions/2018.json'].levels = [
        { level: pick(['市', '县', '企业']), date: pick(['2017', '2017-12-31']), sources: ['r0001'] },
      ]),
  },
  {
    rule: 'once-a-year',
    deed: 'two editions of one year',
    after: (files) => void (files['editions/again.json'] = other(2018)),
  },
  {
    rule: 'once-per-title',
    deed: 'an honour given again',
    change: recordAll,
    after: (files, pick) => {
      files['editions/2019.json'] = other(2019);
      const again = pick([{ edition: 2019 }, { edition: null, yearBasis: 'unknown' }]);
      files['honours/2018.json'].push({ ...pick<object>(files['honours/2018.json']), id: 'h9999', ...again });
    },
  },
  {
    rule: 'master-is-craftsman',
    deed: 'a master named craftsman a year later',
    masters: 1,
    change: recordAll,
    after: (files, pick) => {
      files['editions/2019.json'] = other(2019);
      const masters = files['honours/2018.json'].filter(({ title }: { title: string }) => title === '齐鲁大工匠');
      files['honours/2018.json'].push({ ...pick<object>(masters), id: 'h9999', title: '齐鲁工匠', edition: 2019 });
    },
  },
  {
    rule: 'first-edition-rule',
    deed: 'other numbers in 2017',
    after: (files, pick) => {
      const count = (persons: number) => ({ persons, basis: 'reported', sources: ['r0001'] });
      const [nominees, named] = pick<[number, number]>([
        [30, 9],
        [30, 20],
        [29, 10],
        [100, 10],
      ]);
      files['editions/2017.json'] = other(2017, { counts: { nominees: count(nominees), named: count(named) } });
    },
  },
  {
    rule: 'named-are-recorded',
    deed: 'one of the recorded under another name on the list',
    change: recordAll,
    after: ({ 'editions/2018.json': { selection } }, pick) => {
      const key = pick(selection.named);
      selection.candidates.find((each: { key: string }) => each.key === key).name = '示例别人';
    },
  },
  {
    rule: 'named-are-recorded',
    deed: 'a craftsman recorded as master',
    named: 2,
    masters: 1,
    change: (year, pick) => {
      oneMaster(year);
      year.recorded = [pick(without(year.selection.named, year.selection.masters))];
    },
    after: (files) => void (files['honours/2018.json'][0].title = '齐鲁大工匠'),
  },
  {
    rule: 'lists-match-counts',
    deed: 'a number published that the list has not',
    named: 2,
    masters: 1,
    after: ({ 'editions/2018.json': { counts } }, pick) => {
      const kind = pick(['named', 'masters']);
      counts[kind].persons -= 1;
    },
  },
  {
    rule: 'lists-match-counts',
    deed: 'more recorded than published',
    named: 2,
    masters: 1,
    change: oneMaster,
    after: ({ 'editions/2018.json': { selection, counts } }) => {
      delete selection.named;
      counts.named.persons -= 1;
    },
  },
];

test('every rule of the family has its violation here', () => {
  expect([...new Set(VIOLATIONS.map(({ rule }) => `selection/${rule}`))].sort()).toEqual(own.map(({ id }) => id));
});

test.each(VIOLATIONS)('$rule alone is raised by $deed', ({ rule, named, masters, change, after }) => {
  const least = { ...(named && { named }), ...(masters && { masters }) };
  fc.assert(
    fc.property(years(least), fc.infiniteStream(fc.nat()), (drawn, stream) => {
      const year = structuredClone(drawn);
      const pick = <T>(list: readonly T[]): T => list[stream.next().value! % list.length]!;
      change?.(year, pick);
      expect(found(year, (files) => after?.(files, pick))).toEqual([`selection/${rule}`]);
    }),
    RUNS,
  );
});
