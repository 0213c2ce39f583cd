import { type RawFile } from '#domain/record/archive.ts';
import { type Employer, type Trade } from '#domain/record/entries/employer.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { CITIES } from '#domain/programme/place.ts';
import { quota } from '#domain/programme/quotas.ts';
import { titleName, TWO_LEVEL_FROM } from '#domain/programme/titles.ts';
import { type Source } from '#domain/record/entries/source.ts';
import { sentencesOf } from '#domain/record/entries/story.ts';
import { PUBLICATIONS, publicationsOf } from './fiction-sources.ts';
import { activitiesOf, editionOf } from './fiction-edition.ts';
import { type Named } from './fiction-studio.ts';
import { type Dice, diceOf, factsOf, numbered, INDUSTRIES, markOf, inventedName, POSTS } from './fiction-words.ts';

const SITE = {
  name: '示例名录',
  description: '虚构的示例数据，只用于测量和测试。',
  keywords: ['示例'],
  fictional: true,
  authority: 'example.org,2026',
};

/** 事迹 — every sentence of the facts over again, each with its carrier. */
function storyOf({ id, name, facts }: Person, { id: honour, title, edition }: Honour): RawFile {
  const paragraphs = facts.map((fact) =>
    sentencesOf(fact.text)
      .map((sentence) => `${sentence}[^${fact.id}]`)
      .join(''),
  );
  const opening = `示例车间里的事，${name}做了许多。[^${facts[0]!.id}]${edition}年度获得“${title}”称号。[^${honour},${facts[0]!.id}]`;
  return {
    file: `stories/${id}.md`,
    value: {
      person: id,
      deed: `示例车间里的事[^${facts[0]!.id}]`,
      standfirst: `${name}是${edition}年度的“${title}”。[^${honour}]`,
    },
    body: `${[opening, ...paragraphs].join('\n\n')}\n`,
  };
}

/** 单位 — one for eight people, spread over the cities; an early one employs more of them. */
function employersOf(count: number, dice: Dice) {
  return Array.from({ length: Math.ceil(count / 8) }, (_, index) => {
    const mark = markOf(index);
    const industry = dice.early(INDUSTRIES);
    const name = `示例${mark}${dice.pick(industry.kinds)}`;
    const { code: city } = CITIES[index % CITIES.length]!;
    const { section } = industry;
    const employer: Employer = {
      id: numbered('u', index + 1),
      name,
      aliases: [`示例${mark}`],
      city,
      section,
      sectionBasis: '由单位名称判断',
    };
    return { employer, industry, mark };
  });
}

/** 几千人 — from here on an office makes panels of those of whom a story is told: six files for each of all would take most of the time. */
export const MANY = 2000;

/** 虚构记录 — as many people as wanted, one naming each, in the layout of `src/content`; the same seed, the same record. */
export function fiction(count: number, seed = 1): RawFile[] {
  const dice = diceOf(seed);
  const employers = employersOf(count, dice);
  const trades = new Map<string, Trade>();
  const [people, sources, stories, years]: [Person[], Source[], RawFile[], RawFile[]] = [[], [], [], []];
  let year = TWO_LEVEL_FROM - 1;
  while (people.length < count) {
    const { named, masters } = quota(++year);
    const size = Math.min(named, count - people.length);
    const own = publicationsOf(year, size, sources.length + 1);
    const [roll, ceremony, ...features] = own.map(({ id }) => id) as [string, string, ...string[]];
    const chosen: Named[] = [];
    const stated = <V>(value: V) => ({ value, source: roll, asOf: `${year}-11-20` });
    for (let place = 1; place <= size; place++) {
      const number = people.length + 1;
      const { employer, industry, mark } = employers[number - 1] ?? dice.early(employers);
      const name = dice.pick(industry.trades);
      const trade = trades.get(name) ?? { id: numbered('t', trades.size + 1), name };
      trades.set(name, trade);
      const pair = [...new Set([place, place + 1].map((turn) => own[2 + (turn % features.length)]!))];
      const person: Person = {
        id: numbered('q', number),
        ...inventedName(dice),
        ...(number % 20 === 7 && { aliases: [inventedName(dice).name] }),
        facts: factsOf(dice, { year, trade: name, objects: industry.objects, mark }, pair),
        sources: [
          { source: roll, supports: '称号、年度、单位、岗位、工种、地市' },
          ...pair.map(({ id }) => ({ source: id, supports: '经历和事迹' })),
        ],
      };
      const master = place <= masters;
      const honour: Honour = {
        id: numbered('h', number),
        person: person.id,
        title: titleName(master ? 'master' : 'craftsman'),
        edition: year,
        order: master ? place : place - masters,
        yearBasis: 'stated',
        employer: stated(employer.id),
        post: stated(dice.pick(POSTS)),
        trade: stated(trade.id),
        city: stated(employer.city!),
        status: '有效',
        sources: [roll],
      };
      people.push(person);
      chosen.push({ person, honour });
      if (number % 20 === 0 || number === count) stories.push(storyOf(person, honour));
    }
    sources.push(...own);
    years.push({ file: `editions/${year}.json`, value: editionOf(year, chosen, [roll, ceremony], dice) });
    years.push({ file: `honours/${year}.json`, value: chosen.map(({ honour }) => honour) });
    years.push(...activitiesOf(year, chosen, [roll, ceremony], (id) => employers[Number(id.slice(1)) - 1]!.employer.name));
  }
  return [
    { file: 'site.json', value: { ...SITE, recordDate: `${year}-12-31`, ...(count > MANY && { panels: '有事迹' }) } },
    { file: 'sources.json', value: sources },
    {
      file: 'hosts.json',
      value: PUBLICATIONS.flatMap(({ publisher, ...rest }) => ('host' in rest ? [{ host: rest.host, owner: publisher }] : [])),
    },
    { file: 'employers.json', value: employers.map(({ employer }) => employer) },
    { file: 'trades.json', value: [...trades.values()] },
    ...['changes', 'titles', 'terms', 'retired', 'issued'].map((name): RawFile => ({ file: `${name}.json`, value: [] })),
    { file: 'programme/articles.json', value: [] },
    { file: 'programme/exceptions.json', value: [] },
    ...years,
    ...byHundred(people),
    ...stories,
  ];
}

/** 百人一册 — `people/0001-0100.json`. */
const byHundred = (people: readonly Person[]): RawFile[] =>
  Array.from({ length: Math.ceil(people.length / 100) }, (_, index) => {
    const value = people.slice(index * 100, (index + 1) * 100);
    return { file: `people/${value[0]!.id.slice(1)}-${value.at(-1)!.id.slice(1)}.json`, value };
  });
