import { parseCsv } from '../read-csv.ts';
import { ownWord } from '#domain/views/honours/citation.ts';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { yearText } from '#domain/views/honours/entry.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { cityName } from '#domain/programme/place.ts';
import { TITLES } from '#domain/programme/titles.ts';
import { type BuiltPage, files, openSite, type OpenSite, pages, plainPages, read, readJson } from './site.ts';

const archive = readArchive();
const { people, honours, editions } = archive;
const undated = honours.filter(({ edition }) => edition === null);
const countOf = (year: number, title?: string): number =>
  honours.filter((honour) => honour.edition === year && (title === undefined || honour.title === title)).length;
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id).sort();

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const pageAt = (path: string): BuiltPage => {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no page ${path}.`);
  return page;
};
/** A list and its further pages: `/craftsmen/`, `/craftsmen/page/2/` … */
const allPagesOf = (path: string): BuiltPage[] =>
  pages.filter(
    (page) =>
      page.path === path || (page.path.startsWith(`${path}page/`) && /^\d+\/$/.test(page.path.slice(`${path}page/`.length))),
  );

/** 命名各栏 — what a page or file must say of an act of naming, straight from the record. */
function saidOf(honour: Honour) {
  const person = archive.by.people.get(honour.person)!;
  return {
    id: honour.id,
    name: person.name,
    title: honour.title as string,
    year: yearText(honour),
    employer: honour.employerAsStated ?? (honour.employer ? archive.by.employers.get(honour.employer.value)!.name : null),
    post: honour.post?.value ?? null,
    trade: honour.trade ? archive.by.trades.get(honour.trade.value)!.name : null,
    city: honour.city ? cityName(honour.city.value) : null,
  };
}
/** A sentence without its blanks: how a template breaks its lines is not what it says. */
const closed = (text: string): string => text.replace(/\s/g, '');
/** Sorted by id, so that the order of a page does not matter. */
const byId = <T extends { id: string }>(items: readonly T[]): T[] => items.toSorted((a, b) => (a.id < b.id ? -1 : 1));

test('the wall on the front has a plate for everybody, dashed ones for the rest of those announced, and the sum of both', async () => {
  const shown = await site.parse(pageAt('/'), (document) => ({
    years: [...document.querySelectorAll('.wall-year')].map((year) => ({
      href: year.querySelector('h3 a')?.getAttribute('href') ?? null,
      people: [...year.querySelectorAll('.plates a')].map((plate) => plate.getAttribute('href')!),
      dashed: year.querySelectorAll('.unseen i').length,
    })),
    text: document.querySelector('main')!.textContent,
  }));
  const plates = (namings: readonly Honour[]) => namings.map(({ person }) => `/craftsmen/${person}/`).sort();
  const known = editions.filter(({ counts }) => counts.named && counts.named.basis !== 'planned');
  expect(shown.years.map((year) => ({ ...year, people: year.people.toSorted() }))).toEqual([
    ...editions.map(({ year, counts }) => ({
      href: `/honours/${year}/`,
      people: plates(honours.filter(({ edition }) => edition === year)),
      dashed: counts.named && counts.named.basis !== 'planned' ? counts.named.persons - countOf(year) : 0,
    })),
    { href: null, people: [...new Set(plates(undated))], dashed: 0 },
  ]);
  const places = known.reduce((sum, { counts }) => sum + counts.named!.persons, 0);
  const names = known.reduce((sum, { year }) => sum + countOf(year), 0);
  expect(closed(shown.text)).toContain(`公布过${places}个名额，现在查到${names}个名字。`);
});

test.each(['/', '/honours/'])('%s shows how complete the list of each edition is', async (path) => {
  const rows = await site.parse(pageAt(path), (document) =>
    [...document.querySelectorAll('table.editions tbody tr, .wall-year:has(h3 a)')].map((row) => ({
      href: row.querySelector('a')!.getAttribute('href'),
      text: row.textContent,
    })),
  );
  const shown = rows.map(({ href, text }) => {
    const groups = [...text.matchAll(/(鲁班首席工匠|齐鲁大工匠|齐鲁工匠)\s*(?:(\d+)\s*名中)?已收录\s*(\d+)\s*名/g)];
    return {
      href,
      recorded: TITLES.map(({ name: title }) => Number(groups.find((group) => group[1] === title)?.[3] ?? 0)),
      announced:
        groups.length > 0 && groups.every((group) => group[2]) ? groups.reduce((sum, group) => sum + Number(group[2]), 0) : null,
    };
  });
  const wanted = editions.map(({ year, counts }) => ({
    href: `/honours/${year}/`,
    recorded: TITLES.map(({ name: title }) => countOf(year, title)),
    // “50, of whom 10” is shown as 10 and 40: together the number of the named. Before 2018 there were no masters.
    announced: counts.named && (counts.masters || year < 2018) ? counts.named.persons : null,
  }));
  expect(shown).toEqual(wanted);
});

test('every edition page lists each act of naming of its year once, in the order of its source', async () => {
  const shown = [];
  for (const { year } of editions) {
    const found = await site.parse(pageAt(`/honours/${year}/`), (document) => ({
      years: [...document.querySelectorAll('[data-roll-year]')].map((roll) => roll.getAttribute('data-roll-year')),
      tables: [...document.querySelectorAll('[data-roll-year] .roll')].map((table) => ({
        title: table.querySelector('h3 .seal')!.textContent.trim(),
        recorded: Number(/已收录 (\d+) 名/.exec(table.querySelector('h3')!.textContent)?.[1]),
        ids: [...table.querySelectorAll('[data-honour-id]')].map((row) => row.getAttribute('data-honour-id')!),
      })),
      all: [...document.querySelectorAll('[data-roll-year] [data-honour-id]')].length,
    }));
    shown.push({ year, ...found });
  }
  const wanted = editions.map(({ year }) => ({
    year,
    years: [String(year)],
    tables: TITLES.filter(({ name }) => countOf(year, name) > 0).map(({ name: title }) => ({
      title,
      recorded: countOf(year, title),
      ids: ids(honours.filter((honour) => honour.edition === year && honour.title === title)),
    })),
    all: countOf(year),
  }));
  expect(
    shown.map((roll) => ({ ...roll, tables: roll.tables.map((table) => ({ ...table, ids: table.ids.toSorted() })) })),
  ).toEqual(wanted);
  const disordered = shown.flatMap(({ year, tables }) =>
    tables
      .filter(({ ids: listed }) => {
        const orders = listed.map((id) => archive.by.honours.get(id)!.order ?? Number.MAX_SAFE_INTEGER);
        return orders.some((order, index) => index > 0 && order < orders[index - 1]!);
      })
      .map(({ title }) => `${year} ${title}`),
  );
  expect(disordered).toEqual([]);
});

test('every row of a roll says what the record says', async () => {
  const shown = [];
  for (const { year } of editions) {
    shown.push(
      ...(await site.parse(pageAt(`/honours/${year}/`), (document) =>
        [...document.querySelectorAll('li[data-honour-id]')].map((row) => {
          // Of which year it is, if not of the time, stands small behind it.
          const known = (part: string) =>
            row
              .querySelector(part)
              ?.textContent.trim()
              .replace(/\s*（(?:\d{4}年所载|日期未注明)）$/, '') ?? null;
          return {
            id: row.getAttribute('data-honour-id')!,
            href: row.querySelector('a')!.getAttribute('href'),
            name: row.querySelector('a')!.textContent.trim(),
            employer: known('.employer'),
            work: known('.work'),
            city: known('.city'),
          };
        }),
      )),
    );
  }
  const wanted = honours
    .filter(({ edition }) => edition !== null)
    .map((honour) => ({ ...saidOf(honour), href: `/craftsmen/${honour.person}/` }))
    .map(({ id, href, name, employer, post, trade, city }) => ({ id, href, name, employer, work: post ?? trade, city }));
  expect(byId(shown)).toEqual(byId(wanted));
});

const directoryOf = async (path: string) => {
  const parts = await Promise.all(
    allPagesOf(path).map((page) =>
      site.parse(page, (document) => ({
        total: Number(/共 (\d+) 人/.exec(document.querySelector('main .standfirst')?.textContent ?? '')?.[1]),
        rows: [...document.querySelectorAll('tr[data-person]')].map((row) => ({
          id: row.getAttribute('data-person')!,
          name: row.querySelector('th a')!.textContent,
          namings: [...row.querySelectorAll('td:nth-of-type(1) .line')].map((line) => line.textContent.trim()),
          employers: row.querySelector('td:nth-of-type(2)')!.textContent,
          city: row.querySelector('td:nth-of-type(3)')!.textContent,
        })),
      })),
    ),
  );
  return { totals: parts.map(({ total }) => total), rows: parts.flatMap(({ rows }) => rows) };
};

test('the directory lists every person once, with every act of naming', async () => {
  const { totals, rows } = await directoryOf('/craftsmen/');
  expect(new Set(totals)).toEqual(new Set([people.length]));
  const shown = rows.map(({ id, name, namings }) => ({ id, name, namings: namings.toSorted() }));
  const wanted = people.map(({ id, name }) => ({
    id,
    name,
    namings: honours
      .filter(({ person }) => person === id)
      .map((honour) => `${honour.title}，${yearText(honour)}${honour.status === '已撤销' ? '（已撤销）' : ''}`)
      .sort(),
  }));
  expect(byId(shown)).toEqual(byId(wanted));
  const missing = honours.map(saidOf).flatMap(({ id, employer, city }) => {
    const row = rows.find((each) => each.id === archive.by.honours.get(id)!.person);
    return [employer, city]
      .filter((word) => word && !(row?.employers.includes(word) || row?.city.includes(word)))
      .map((word) => `${id}: ${word}`);
  });
  expect(missing).toEqual([]);
});

test('the letters of the directory count every person', async () => {
  const letters = await site.parse(pageAt('/craftsmen/'), (document) =>
    [...document.querySelectorAll('nav.letters a')].map((link) =>
      Number(/(\d+) 人/.exec(link.getAttribute('aria-label') ?? '')?.[1]),
    ),
  );
  expect(letters.reduce((sum, number) => sum + number, 0)).toBe(people.length);
});

test.each([
  ['places', (honour: Honour) => honour.city?.value],
  ['industries', (honour: Honour) => (honour.employer ? archive.by.employers.get(honour.employer.value)!.section : undefined)],
] as const)('/%s/ counts the people whom each of its pages lists, and nobody is missing', async (column, keyOf) => {
  const table = await site.parse(pageAt(`/${column}/`), (document) =>
    [...document.querySelectorAll('table.groups tbody tr')].map((row) => ({
      code: row.querySelector('td:nth-of-type(1)')!.textContent,
      people: Number(row.querySelector('td:nth-of-type(2)')!.textContent),
    })),
  );
  const shown = [];
  for (const { code, people: count } of table) {
    const { totals, rows } = await directoryOf(`/${column}/${code}/`);
    shown.push({ code, count, totals: [...new Set(totals)], listed: ids(rows) });
  }
  const wanted = table.map(({ code }) => {
    const there = people.filter(({ id }) => honours.some((honour) => honour.person === id && keyOf(honour) === code));
    return { code, count: there.length, totals: [there.length], listed: ids(there) };
  });
  expect(shown).toEqual(wanted);
  const codes = new Set(table.map(({ code }) => code));
  expect(honours.filter((honour) => keyOf(honour) !== undefined && !codes.has(keyOf(honour)!)).map(({ id }) => id)).toEqual([]);
});

test('an undated naming is in the directory and on no edition page', async () => {
  const { rows } = await directoryOf('/craftsmen/');
  const shown = rows.flatMap(({ namings }) => namings.filter((naming) => naming.includes('年度待考')));
  expect(shown.toSorted()).toEqual(undated.map((honour) => `${honour.title}，${yearText(honour)}`).toSorted());
  const rolls = pages.filter(({ path }) => /^\/honours\/\d+\/$/.test(path));
  const dated = undated.flatMap(({ id }) =>
    rolls.filter(({ html }) => html.includes(`data-honour-id="${id}"`)).map(({ path }) => `${id} on ${path}`),
  );
  expect(dated).toEqual([]);
});

test('every profile says of whom it has no year that the year is open', async () => {
  const silent = [];
  for (const id of new Set(undated.map(({ person }) => person))) {
    const text = await site.parse(pageAt(`/craftsmen/${id}/`), (document) => document.querySelector('main')!.textContent);
    if (!text.includes('没有写明是哪一年度') || !text.includes('不列入任何年度名单')) silent.push(id);
  }
  expect(silent).toEqual([]);
});

test('every person has a page of the same id and a file, and nobody else has', async () => {
  const retired = archive.retired.map(({ id }) => `/craftsmen/${id}/`);
  const profiles = pages.filter(({ path }) => /^\/craftsmen\/q\d+\/$/.test(path) && !retired.includes(path));
  const shown = [];
  for (const page of profiles) {
    shown.push([
      page.path,
      await site.parse(page, (document) => document.querySelector('main[data-person-id]')?.getAttribute('data-person-id')),
    ]);
  }
  const wanted = ids(people);
  expect(shown).toEqual(wanted.map((id) => [`/craftsmen/${id}/`, id]));
  expect(files.filter((file) => file.startsWith('data/people/'))).toEqual(wanted.map((id) => `data/people/${id}.json`));
});

/** 又称 — what else employer and trade of a naming are called, beside the words of its source. */
function otherNamesOf({ employer, trade }: Honour, stated: string | null): string[] {
  const { name, aliases = [] } = archive.by.employers.get(employer?.value ?? '') ?? {};
  const names = [...(name ? [name] : []), ...aliases].filter((other) => other !== stated);
  return [...names, ...(archive.by.trades.get(trade?.value ?? '')?.aliases ?? [])].sort();
}

/** What stands in the dashed cell of a naming: of post and trade one is enough. */
const soughtOf = ({
  employer,
  post,
  trade,
  city,
}: Record<'employer' | 'post' | 'trade' | 'city', string | null>): string | null =>
  [employer ?? '单位', post ?? trade ?? '岗位、职务', trade ?? post ?? '工种', city ?? '地市']
    .filter((label) => ['单位', '岗位、职务', '工种', '地市'].includes(label))
    .join('、') || null;

/** What a profile must show of a person, straight from the record. */
const profileOf = ({ id, name, facts, sources }: Person) => ({
  id,
  name,
  namings: byId(
    honours
      .filter(({ person }) => person === id)
      .map(saidOf)
      .map(({ id: honour, title, year, employer, post, trade, city }) => ({
        id: honour,
        title,
        year,
        employer,
        post,
        trade,
        city,
        sought: soughtOf({ employer, post, trade, city }),
        otherNames: otherNamesOf(archive.by.honours.get(honour)!, employer),
      })),
  ),
  facts: facts
    .map((fact) => ({ id: fact.id, text: `${fact.text}${ownWord(archive, fact)}`, sources: fact.sources }))
    .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
  sources: sources.map(({ source }) => source),
});

test('every profile shows what the record holds of the person', async () => {
  const shown = [];
  for (const { id } of people) {
    const found = await site.parse(pageAt(`/craftsmen/${id}/`), (document) => {
      const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? null;
      const carriers = (element: Element) =>
        [...element.querySelectorAll('sup a')].map((link) => link.getAttribute('href')!.slice(1));
      return {
        name: [...document.querySelector('main h1')!.querySelectorAll('rt')].reduce(
          (name, reading) => name.replace(reading.textContent.trim(), ''),
          text(document.querySelector('main h1'))!.replace(/\s/g, ''),
        ),
        namings: [...document.querySelectorAll('main [data-honour-id]')].map((card) => {
          // Other names stand small behind the one of that day.
          const row = (label: string) => {
            const cell = [...card.querySelectorAll('div:not(.unseen) > dt')].find(
              (term) => text(term) === label,
            )?.nextElementSibling;
            const bare = cell?.cloneNode(true) as Element | undefined;
            for (const small of bare?.querySelectorAll('small') ?? []) small.remove();
            return text(bare);
          };
          const otherNames = [...card.querySelectorAll('dd small')].flatMap((small) =>
            text(small)!.startsWith('（又称')
              ? text(small)!
                  .replace(/^（又称|）$/g, '')
                  .split('、')
              : [],
          );
          return {
            id: card.getAttribute('data-honour-id')!,
            title: text(card.querySelector('h3 > span')),
            year: text(card.querySelector('.when')),
            employer: row('单位'),
            post: row('岗位、职务'),
            trade: row('工种'),
            city: row('地市'),
            sought:
              [...card.querySelectorAll('.unseen')]
                .filter((cell) => text(cell.querySelector('dd')) === '待查')
                .map((cell) => text(cell.querySelector('dt')))[0] ?? null,
            otherNames: otherNames.sort(),
          };
        }),
        facts: [...document.querySelectorAll('main [data-fact]')]
          .map((item) => {
            const bare = item.cloneNode(true) as Element;
            for (const mark of bare.querySelectorAll('sup')) mark.remove();
            return { id: item.id, text: text(bare), sources: carriers(item) };
          })
          .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
        sources: [...document.querySelectorAll('main .sources > li')].map((item) => item.id),
      };
    });
    shown.push({ id, ...found, namings: byId(found.namings) });
  }
  expect(shown).toEqual(people.map(profileOf));
});

test('every story stands on the page of its person, and no other page has one', async () => {
  const all = await site.parseAll((document) => document.querySelectorAll('[data-person-id] .story').length, plainPages);
  expect(all.filter(({ found }) => found > 0).map(({ path }) => path)).toEqual(
    archive.stories.map(({ person }) => `/craftsmen/${person}/`).sort(),
  );
});

interface PublicHonour {
  id: string;
  person: string;
  name: string;
  title: string;
  edition: number | null;
  employer: string | null;
  post: string | null;
  trade: string | null;
  city: string | null;
  sources: { id: string }[];
}
const publicOf = (honour: Honour) => {
  const { year: _, ...rest } = saidOf(honour);
  return { ...rest, person: honour.person, edition: honour.edition, sources: honour.sources };
};
const asPublished = ({ id, person, name, title, edition, employer, post, trade, city, sources }: PublicHonour) => ({
  id,
  name,
  title,
  employer,
  post,
  trade,
  city,
  person,
  edition,
  sources: sources.map((source) => source.id),
});

test('honours.json holds every act of naming as the record does', () => {
  const { total, honours: published } = readJson<{ total: number; honours: PublicHonour[] }>('data/honours.json');
  expect(total).toBe(honours.length);
  expect(byId(published.map(asPublished))).toEqual(byId(honours.map(publicOf)));
});

test('the file of every person holds the person as the record does', () => {
  const published = people.map(({ id }) => {
    const file = readJson<Omit<Person, 'sources'> & { honours: PublicHonour[]; sources: { id: string; supports: string }[] }>(
      `data/people/${id}.json`,
    );
    return {
      id: file.id,
      name: file.name,
      facts: file.facts,
      honours: byId(file.honours.map(asPublished)),
      sources: file.sources.map((source) => ({ source: source.id, supports: source.supports })),
    };
  });
  const wanted = people.map(({ id, name, facts, sources }) => ({
    id,
    name,
    facts,
    honours: byId(honours.filter(({ person }) => person === id).map(publicOf)),
    sources,
  }));
  expect(published).toEqual(wanted);
});

test('people.json lists every person, with the addresses of page and file', () => {
  interface Row {
    id: string;
    name: string;
    honours: { id: string; title: string; edition: number | null; status: string }[];
    data: string;
    page: string;
  }
  const { total, people: published } = readJson<{ total: number; people: Row[] }>('data/people.json');
  expect(total).toBe(people.length);
  expect(
    byId(published.map(({ id, name, honours: namings, data, page }) => ({ id, name, honours: byId(namings), data, page }))),
  ).toEqual(
    byId(
      people.map(({ id, name }) => ({
        id,
        name,
        honours: byId(
          honours
            .filter(({ person }) => person === id)
            .map((honour) => ({ id: honour.id, title: honour.title, edition: honour.edition, status: honour.status })),
        ),
        data: `/data/people/${id}.json`,
        page: `/craftsmen/${id}/`,
      })),
    ),
  );
});

test('editions.json counts as the record does', () => {
  interface Row {
    year: number;
    recorded: number;
    honours: string[];
  }
  const { totals, editions: published } = readJson<{ totals: Record<string, unknown>; editions: Row[] }>('data/editions.json');
  expect(totals).toMatchObject({
    people: people.length,
    honours: honours.length,
    undated: undated.length,
    editions: editions.length,
    editionsWithNames: new Set(honours.flatMap(({ edition }) => edition ?? [])).size,
    stories: archive.stories.length,
    sources: archive.sources.length,
    byTitle: TITLES.map(({ name: title }) => ({ title, honours: honours.filter((honour) => honour.title === title).length })),
  });
  expect(published.map(({ year, recorded, honours: listed }) => ({ year, recorded, honours: listed.toSorted() }))).toEqual(
    editions.map(({ year }) => ({
      year,
      recorded: countOf(year),
      honours: ids(honours.filter(({ edition }) => edition === year)),
    })),
  );
});

test('honours.csv opens in a spreadsheet and holds every act of naming', () => {
  const text = read('data/honours.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [header, ...rows] = parseCsv(text.slice(1));
  expect(rows.filter((row) => row.length !== header!.length)).toEqual([]);
  const published = rows.map(
    (row) => Object.fromEntries(header!.map((name, index) => [name, row[index]!])) as Record<string, string>,
  );
  const shown = published.map((row) => ({
    id: row['命名编号']!,
    person: row['人物编号'],
    name: row['姓名'],
    title: row['称号'],
    edition: row['年度'],
    employer: row['单位'],
    post: row['岗位'],
    trade: row['工种'],
    city: row['地市'],
  }));
  const wanted = honours.map(publicOf).map(({ id, person, name, title, edition, employer, post, trade, city }) => ({
    id,
    person,
    name,
    title,
    edition: edition === null ? '' : String(edition),
    employer: employer ?? '',
    post: post ?? '',
    trade: trade ?? '',
    city: city ?? '',
  }));
  expect(byId(shown)).toEqual(byId(wanted));
});

test('no cell of honours.csv would run as a formula', () => {
  const cells = parseCsv(read('data/honours.csv').slice(1)).flat();
  expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
});

test('the check counts as the site does, and finds no error', () => {
  const output = execFileSync(process.execPath, ['scripts/check.ts', '--json'], { encoding: 'utf8' });
  const { summary, findings } = JSON.parse(output) as { summary: Record<string, number>; findings: { severity: string }[] };
  expect(summary).toMatchObject({ errors: 0, people: people.length, honours: honours.length });
  const found = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  expect(summary).toMatchObject({ errors: found('error'), warnings: found('warning'), explained: found('explained') });
});

test('about, data and site map state the same numbers', async () => {
  const text = async (path: string) =>
    closed(await site.parse(pageAt(path), (document) => document.querySelector('main')!.textContent));
  const about = await text('/about/');
  expect(about).toContain(`共${honours.length}条`);
  expect(about).toContain(`共${people.length}人`);
  expect(about).toContain(`没有写明年度的有${undated.length}条`);
  const data = await text('/data/');
  expect(data).toContain(`全部命名，${honours.length}行`);
  expect(data).toContain(`全部人物，${people.length}人`);
  expect(data).toContain(`全部年度，${editions.length}个`);
  const letters = [...(await text('/sitemap/')).matchAll(/[A-Z]（(\d+)人）/g)];
  expect(letters.reduce((sum, match) => sum + Number(match[1]), 0)).toBe(people.length);
});
