import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { askAll, dice, type Shown } from './search-driver.ts';
import { openSite, type OpenSite } from './site.ts';

// What a query must find is counted here over the pages as a browser reads them and over the record,
// never with the code that answers. With a large archive a part of the people is asked for.
const archive = readArchive();
const MOST = Number(process.env['SEARCH_QUERIES'] || 500);
const pickSome = <T>(all: readonly T[]): T[] => {
  const throwDice = dice(2018);
  return all.length <= MOST ? [...all] : Array.from({ length: MOST }, () => all[throwDice(all.length)]!);
};
const people = pickSome(archive.people);

/** 一篇 — a page, or a part of one that is found by its heading. */
interface Document {
  id: string;
  text: string;
  title: string;
  /** It is no name of a section that one character stands in it. */
  section?: boolean;
}
let site: OpenSite;
let page: Page;
let documents: Document[];
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
  await page.goto(`${site.origin}/search/`);
  const read = await site.parseAll((page) => {
    const body = page.querySelector('[data-pagefind-body]');
    const path = page.querySelector('[data-page-path]')?.getAttribute('data-page-path')?.slice(1) ?? '';
    // A page whose text is not searched is found by its heading.
    if (!body) {
      const title = page.querySelector('h1')?.textContent ?? '';
      return title && !page.querySelector('meta[http-equiv=refresh]') ? [{ id: path, text: title, title, section: true }] : [];
    }
    for (const ignored of body.querySelectorAll('[data-pagefind-ignore]')) ignored.remove();
    // Two cells that stand side by side are two numbers, whether a blank stands between their tags or not.
    for (const block of body.querySelectorAll('td, th, dt, dd, li, p, h1, h2, h3, h4, caption, summary, div')) block.append('\n');
    const meta = (name: string) =>
      body
        .querySelector(`[data-pagefind-meta^="${name}:"]`)
        ?.getAttribute('data-pagefind-meta')
        ?.slice(name.length + 1) ?? '';
    const parts = [...body.querySelectorAll('[data-search-part]')].map((part) => {
      const title = part.querySelector('h2, h3')!.textContent;
      return { id: part.getAttribute('data-search-part')!, text: part.textContent, title };
    });
    return [{ id: meta('id'), text: body.textContent, title: meta('title') }, ...parts];
  });
  documents = read.flatMap(({ found, mode, path }) =>
    (mode || UNNAMED.test(path) ? [] : found).map((each) => ({ ...each, text: bare(each.text), title: bare(each.title) })),
  );
});
afterAll(() => site.close());

/** Pages that are a part of another, that belong to one entry, or that part people anew. */
const UNNAMED = /^\/(?:404|$|search\/)|\/page\/\d|^\/panels\/[a-z]\d|^\/craftsmen\/by\/(?:surname|stroke|story)\/is\//;

/** Letters and digits alone, half-width and small, a bar on both sides of every number: 19 does not stand in 2019. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/\d+/g, '|$&|')
    .replace(/[^\p{L}\p{N}|]/gu, '')
    .replace(/\|+/g, '|');
const toneless = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/\p{M}/gu, '');
const syllablesOf = ({ pinyin }: Person): string[] =>
  toneless([pinyin.surname, pinyin.given].filter(Boolean).join(' ')).split(' ');
const charactersOf = ({ name }: Person): string[] => Array.from(name.replaceAll('·', ''));
/** The name, and how else it was written. */
const writtenAs = ({ name, aliases = [] }: Person): string[] => [name, ...aliases];
const held = new Map<string, Set<string>>();
/** The pages that hold a run, counted once. */
function holding(run: string): Set<string> {
  const key = bare(run);
  let ids = held.get(key);
  if (!ids) {
    const all = documents.filter(({ text }) => text.includes(key));
    // One character that stands in the text of no page is that of a heading.
    const inTexts = all.filter(({ section }) => !section);
    const wanted = Array.from(key).length === 1 && inTexts.length > 0 ? inTexts : all;
    held.set(key, (ids = new Set(wanted.map(({ id }) => id))));
  }
  return ids;
}

interface Wanted {
  query: string;
  /** Exactly these. */
  exactly?: Set<string>;
  /** At least these, before all others. */
  first?: Set<string>;
}

const ask = (wanted: readonly Wanted[]): Promise<Shown[]> =>
  askAll(
    page,
    wanted.map(({ query }) => query),
  );
/** Asks all, and says of each that was answered wrongly how. */
const wrong = async (wanted: readonly Wanted[]): Promise<string[]> => faultsOf(wanted, await ask(wanted));

function faultsOf(wanted: readonly Wanted[], shown: readonly Shown[]): string[] {
  return wanted.flatMap(({ query, exactly, first }, index) => {
    const { state, count, ids, status } = shown[index]!;
    // What stands nowhere in a row may be followed by what holds its parts, if that is said of it.
    if (state === 'done' && exactly?.size === 0 && /^没有(?:连着写|同时含有)/.test(status)) return [];
    // What the words mean may come with where they stand, if it is said in how many they do.
    const said = Number(/其中连着写“.*”的 (\d+) 条/.exec(status)?.[1] ?? count);
    const meant = said < count;
    const faults: string[] = [];
    if (state !== 'done') faults.push(`${state}`);
    if (exactly && said !== exactly.size) faults.push(`${said} instead of ${exactly.size}`);
    if (meant && count <= 200)
      faults.push(...[...(exactly ?? [])].filter((id) => !ids.includes(id)).map((id) => `${id} is missing`));
    if (exactly && !meant) faults.push(...ids.filter((id) => !exactly.has(id)).map((id) => `${id} does not hold it`));
    if (exactly && ids.length < Math.min(exactly.size, 200)) faults.push(`${ids.length} shown`);
    if (first && ids.slice(0, first.size).some((id) => !first.has(id)))
      faults.push(`first ${ids.slice(0, first.size).join(' ')}`);
    return faults.length ? [`${query}: ${faults.slice(0, 4).join('; ')}`] : [];
  });
}

test('every full name finds the person first, and every page that holds it', async () => {
  const wanted = people.map(({ name }) => ({
    query: name,
    exactly: holding(name),
    first: new Set(archive.people.filter((other) => writtenAs(other).includes(name)).map(({ id }) => id)),
  }));
  expect(await wrong(wanted)).toEqual([]);
});

test('every pair of neighbouring characters of a name finds those who are called so first', async () => {
  const pairs = new Set(
    people.flatMap((person) =>
      charactersOf(person)
        .slice(1)
        .map((second, at) => charactersOf(person)[at]! + second),
    ),
  );
  const wanted = [...pairs].map((query) => ({
    query,
    exactly: holding(query),
    first: new Set(
      archive.people
        .filter((other) => writtenAs(other).some((name) => name.replaceAll('·', '').includes(query)))
        .slice(0, 200)
        .map(({ id }) => id),
    ),
  }));
  // Of very many, the first two hundred may be any of them.
  expect(
    await wrong(wanted.map((each) => (each.first.size < 200 ? each : { query: each.query, exactly: each.exactly }))),
  ).toEqual([]);
});

test('one hanzi alone finds every page that holds it', async () => {
  const all = new Set(documents.flatMap(({ text }) => text.match(/\p{Script=Han}/gu) ?? []));
  expect(await wrong(pickSome([...all]).map((query) => ({ query, exactly: holding(query) })))).toEqual([]);
});

test('marks part words, and a number is found only whole', async () => {
  const [one, other] = ['焊工', '创新'].map(holding) as [Set<string>, Set<string>];
  const numbers = [...new Set(documents.flatMap(({ text }) => text.match(/\d+/g) ?? []))];
  const wanted: Wanted[] = [...'、，,；;／/。！？：|　'].map((mark) => ({
    query: `焊工${mark}创新`,
    exactly: one.intersection(other),
  }));
  wanted.push({ query: '1+4', exactly: holding('1+4') }, { query: '119年', exactly: holding('119年') });
  wanted.push(...pickSome(numbers).map((query) => ({ query, exactly: holding(query) })));
  expect(await wrong(wanted)).toEqual([]);
});

test('every way to write a name in pinyin finds the person', async () => {
  const wanted = people.flatMap((person) => {
    const syllables = syllablesOf(person);
    const characters = charactersOf(person);
    const { surname, given = '' } = person.pinyin;
    const [whole, initials] = [syllables.join(''), syllables.map(([first]) => first).join('')];
    const sound = ({ id }: Person) => id;
    const alike = new Set(archive.people.filter((other) => syllablesOf(other).join('') === whole).map(sound));
    const exact = [
      whole,
      syllables.join(' '),
      whole.toUpperCase(),
      whole.replaceAll('v', 'u'),
      `${surname} ${given}`.trim(),
      `${surname}${given}`.replaceAll(' ', ''),
    ];
    return [
      ...[...new Set(exact)].map((query) => ({ query, first: alike, person })),
      { query: initials, person },
      { query: syllables[0]! + characters.slice(1).join(''), person },
      { query: characters[0]! + syllables.slice(1).join(''), person },
      { query: characters[0]! + initials.slice(1), person },
      ...(syllables.length > 2 ? [{ query: syllables.slice(1).join(''), person }] : []),
    ];
  });
  const shown = await ask(wanted);
  expect(faultsOf(wanted, shown)).toEqual([]);
  const missed = wanted.filter(({ person }, index) => !shown[index]!.ids.includes(person.id) && shown[index]!.count <= 200);
  expect(missed.map(({ query, person }) => `${query} for ${person.name}`)).toEqual([]);
});

test('every name of an employer and of a trade finds all who were there', async () => {
  const named = (all: readonly { id: string; name: string; aliases?: string[] | undefined }[], key: 'employer' | 'trade') =>
    pickSome(all).flatMap(({ id, name, aliases = [] }) =>
      [name, ...aliases].map((query) => ({
        query,
        people: archive.honours.filter((honour) => honour[key]?.value === id).map(({ person }) => person),
      })),
    );
  const wanted = [...named(archive.employers, 'employer'), ...named(archive.trades, 'trade')].filter(
    ({ query }) => Array.from(query).length > 1,
  );
  expect(await wrong(wanted.map(({ query }) => ({ query, exactly: holding(query) })))).toEqual([]);
  const lost = wanted.flatMap(({ query, people }) =>
    people.filter((id) => !holding(query).has(id)).map((id) => `${query}: ${id}`),
  );
  expect(lost).toEqual([]);
});

test('every run of two to six characters that stands in a page finds exactly the pages that hold it', async () => {
  const throwDice = dice(1217);
  const runs = Array.from({ length: 500 }, () => {
    const characters = Array.from(documents[throwDice(documents.length)]!.text);
    const length = 2 + throwDice(5);
    const from = throwDice(Math.max(1, characters.length - length + 1));
    const run = characters.slice(from, from + length).join('');
    const isDigit = (character = '') => /\d/.test(character);
    const cut = [from, from + length].some((at) => isDigit(characters[at - 1]) && isDigit(characters[at]));
    // Numbers whole, and no two of them side by side.
    return cut || /\d\|\d/.test(run) ? '' : run.replaceAll('|', '');
  });
  // Letters alone may be somebody's pinyin as well, which is no fault.
  const wanted = [...new Set(runs)].filter((run) => run.length > 1 && !/^[a-z]+$/.test(run));
  expect(await wrong(wanted.map((query) => ({ query, exactly: holding(query) })))).toEqual([]);
});

test('two names that stand in a row somewhere are told apart from where one of them stands', async () => {
  const names = people.map(({ name }) => name);
  const pairs = names.slice(1).map((name, index) => names[index]! + name);
  expect(
    await wrong(pairs.map((query) => ({ query, exactly: holding(query) })).filter(({ exactly }) => exactly.size > 0)),
  ).toEqual([]);
});

test('several words mean all of them', async () => {
  const throwDice = dice(987);
  const wanted = Array.from({ length: 100 }, () => {
    const { text } = documents[throwDice(documents.length)]!;
    const words = Array.from(
      { length: 2 },
      () => (text.match(/\p{Script=Han}{2,4}/gu) ?? ['工匠', '山东'])[throwDice(3)] ?? '工匠',
    );
    const [all, other] = words.map(holding) as [Set<string>, Set<string>];
    return { query: words.join(' '), exactly: all.intersection(other) };
  });
  // Where none holds both, what is shown is read or near, and says so.
  expect(
    await wrong(
      wanted.filter(
        ({ query, exactly }) => exactly.size > 0 && !query.split(' ').some((word) => /^齐鲁大?工匠$|^第.届$/.test(word)),
      ),
    ),
  ).toEqual([]);
});
