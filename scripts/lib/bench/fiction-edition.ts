import { type Event } from '#domain/record/entries/activity.ts';
import { type RawFile } from '#domain/record/archive.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { quota } from '#domain/programme/quotas.ts';
import { standsOn, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { type Selection } from '#domain/record/entries/selection.ts';
import { type Dice, numbered, inventedName } from './fiction-words.ts';
import { type Named, studioOf } from './fiction-studio.ts';

const EVENTS: [Event['kind'], string, string][] = [
  ['颁奖典礼', '示例颁奖典礼', '12-07'],
  ['进校园', '示例工匠进校园暨德育导师聘任', '12-10'],
  ['讲座', '示例工匠大讲堂', '12-12'],
  ['竞赛', '示例职业技能竞赛', '10-10'],
  ['五小与创新展示', '示例“五小”创新成果展示', '05-06'],
  ['班组学习', '示例班组大讲堂', '04-08'],
  ['展览', '示例工匠文化长廊', '06-03'],
  ['机构', '示例工匠研究院', '01-08'],
];

const keyOf = (number: number): string => `c${String(number).padStart(3, '0')}`;
const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
const isMaster = ({ honour }: Named): boolean => standsOn(honour.title, 'masters');

/** 选树过程 — from recommendation to naming, by the numbers of the programme; the named stand first among the candidates. */
function selectionOf(year: number, named: readonly Named[], dice: Dice): Selection {
  const { candidates, nominees } = quota(year);
  const stage = (name: NonNullable<Selection['stages']>[number]['stage'], from: string, to?: string) => ({
    stage: name,
    from: `${year}-${from}`,
    ...(to && { to: `${year}-${to}` }),
  });
  return {
    conditions: [{ about: '在职', text: '全省各行各业在职职工' }],
    channels: ['单位推荐', '个人自荐', '联名推荐'],
    committee: ['机械', '化工', '能源', '工艺美术'].map((field) => ({ field, members: 5 })),
    criteria: ['工匠精神', '工艺专长', '领军作用', '突出贡献'],
    stages: [
      stage('推荐', '07-02', '07-31'),
      stage('初审', '08-06', '08-20'),
      stage('专家评审', '09-03', '09-14'),
      stage('事迹公布', '09-20', '09-24'),
      stage('公众投票', '09-25', '10-15'),
      stage('命名', '11-05'),
      stage('颁奖', '12-07'),
    ],
    candidates: range(candidates!).map((number) => ({
      key: keyOf(number),
      name: (named[number - 1]?.person ?? inventedName(dice)).name,
      serving: true,
      ...(number <= nominees && { deeds: `示例日报${year}年9月20日` }),
    })),
    nominees: range(nominees).map(keyOf),
    named: range(named.length).map(keyOf),
    masters: named.flatMap((each, index) => (isMaster(each) ? [keyOf(index + 1)] : [])),
    weights: { expert: 60, votes: 40 },
    scores: range(nominees).map((number) => ({ key: keyOf(number), expert: 99 - number / 4, votes: 50_000 - number * 100 })),
  };
}

/** 年度 — all counts as the programme fixes them, but for the last edition, which names whom is left. */
export function editionOf(year: number, named: readonly Named[], sources: string[], dice: Dice): Edition {
  const { candidates, nominees } = quota(year);
  const [all, masters] = [named.length, named.filter(isMaster).length];
  const count = (persons: number) => ({ persons, basis: 'reported' as const, sources });
  return {
    year,
    ordinal: { number: year - TWO_LEVEL_FROM + 1, basis: 'stated', sources },
    counts: { candidates: count(candidates!), nominees: count(nominees), named: count(all), masters: count(masters) },
    ceremony: { name: '示例颁奖典礼', date: `${year}-12-07`, place: '示例礼堂', sources },
    selection: selectionOf(year, named, dice),
    process: [{ text: `示例评审从${candidates}名候选人中提名${nominees}人，命名${all}人，其中大工匠${masters}人。`, sources }],
    notes: [],
  };
}

/** 年度活动 — studios, ceremony and other events, forum, film, apprenticeship of one edition, each in its file. */
export function activitiesOf(
  year: number,
  named: readonly Named[],
  sources: string[],
  nameOfEmployer: (id: string) => string,
): RawFile[] {
  const turn = year - TWO_LEVEL_FROM;
  const { person, honour } = named[0]!;
  const activity = (title: string, day: string) => ({
    title,
    date: `${year}-${day}`,
    place: '示例礼堂',
    city: honour.city!.value,
    level: '省',
    edition: year,
    people: [{ name: person.name, person: person.id }],
    organisations: [nameOfEmployer(honour.employer!.value)],
    facts: [{ text: `${year}年举行了${title}。`, sources }],
    sources,
  });
  const events = EVENTS.map(([kind, title, day], index) => ({
    id: numbered('e', turn * EVENTS.length + index + 1),
    kind,
    ...activity(title, day),
  }));
  const mentoring = {
    id: numbered('a', turn + 1),
    master: { name: person.name, person: person.id },
    apprentice: { name: '示例班组' },
    edition: year,
    sources,
  };
  const [agreement, assessed] = [`${year}-01-10`, `${year}-11-10`];
  return [
    {
      file: `studios/${year}.json`,
      value: named.map((each) => studioOf(each, year, nameOfEmployer(each.honour.employer!.value), sources)),
    },
    { file: `events/${year}.json`, value: events },
    { file: `forums/${year}.json`, value: [{ id: numbered('f', turn + 1), ...activity('示例工匠论坛', '04-25') }] },
    {
      file: `films/${year}.json`,
      value: [{ id: numbered('m', turn + 1), ...activity('示例系列宣传片', '11-20'), seconds: 600 }],
    },
    {
      file: `mentoring/${year}.json`,
      value: [{ ...mentoring, agreement, months: 10, assessments: [{ date: assessed, result: '合格' }] }],
    },
  ];
}
