import { publisherText } from '#domain/record/entries/source.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { personEntry } from '#domain/views/honours/entry.ts';
import { personLd, serialise } from '#domain/export/structured.ts';
import { attribute, readPage } from '#lib/site/html.ts';
import { strayTerms } from './vocabulary.ts';
import { type BuiltPage, files, openSite, type OpenSite, ORIGIN, pages, read } from './site.ts';

const archive = readArchive();
let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  labels = await readHeads();
  structured = labels.map(({ path, plainPath, found }) => ({
    path,
    plainPath,
    data: found.structured.map((text) => JSON.parse(text) as Data),
  }));
});
afterAll(() => site.close());

type Data = Record<string, unknown> & { '@type'?: string };

/** 结构化数据 — what each page tells machines in JSON-LD. */
let structured: { path: string; plainPath: string; data: Data[] }[];
/** 网页标签 — the labels and the title of each page. */
let labels: (BuiltPage & { found: { values: Record<string, string>; title: string; structured: string[] } })[];
/** Each page is parsed once for both. */
const readHeads = (): Promise<typeof labels> =>
  site.parseAll((document) => {
    const values: Record<string, string> = {};
    for (const meta of document.querySelectorAll('meta[name], meta[property]')) {
      values[meta.getAttribute('name') ?? meta.getAttribute('property')!] = meta.getAttribute('content') ?? '';
    }
    const structured = [...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => script.textContent);
    return { values, title: document.title, structured };
  });
const ofType = (data: readonly Data[], type: string): Data | undefined => data.find((each) => each['@type'] === type);

test('all structured data can be read and is of schema.org', () => {
  const strange = structured.flatMap(({ path, data }) =>
    data.filter((each) => each['@context'] !== 'https://schema.org' || !each['@type']).map(() => path),
  );
  expect(strange).toEqual([]);
});

test('what is told keeps to the vocabulary of schema.org, to the type and the property', () => {
  expect(strayTerms({ '@type': 'Person', birthPlaces: 'x', name: '甲', award: { '@type': 'Place', name: 'x' } })).toEqual([
    'Person.birthPlaces: no such property',
    'Person.award: takes no Place',
  ]);
  expect(strayTerms({ '@type': 'Craftsman' })).toEqual([': no such type Craftsman']);
  const stray = structured.flatMap(({ path, data }) =>
    data.flatMap(({ '@context': _, ...each }) => strayTerms(each).map((what) => `${path} ${what}`)),
  );
  expect([...new Set(stray)]).toEqual([]);
});

test('each kind of page is told as what it is', () => {
  const typesAt = (start: string) => [
    ...new Set(
      structured.filter(({ path }) => path.startsWith(start)).flatMap(({ data }) => data.map((each) => String(each['@type']))),
    ),
  ];
  expect(typesAt('/data/')).toContain('Dataset');
  expect(typesAt('/studios/s')).toContain('Organization');
  expect(typesAt('/institutions/i')).toEqual(expect.arrayContaining(['EducationalOrganization', 'Organization']));
  expect(typesAt('/institutions/i')).not.toContain('Event');
  expect(typesAt('/films/m')).not.toContain('Event');
  for (const { path, data } of structured)
    for (const event of data.filter((each) => each['@type'] === 'Event'))
      expect(event['startDate'] ?? event['location'], path).toBeDefined();
});

test('employer and post are told as of a day, of the latest dated naming first', () => {
  const guan = ofType(structured.find(({ path }) => path === '/craftsmen/q0002/')?.data ?? [], 'Person')?.['worksFor'];
  expect(guan).toMatchObject({ '@type': 'EmployeeRole', roleName: '乙二醇车间岗位主管', endDate: '2017-04' });
});

test('every profile tells machines who was given which title, and when', () => {
  const byPath = new Map(structured.map(({ path, data }) => [path, data]));
  const shown = archive.people.map(({ id }) => {
    const person = ofType(byPath.get(`/craftsmen/${id}/`) ?? [], 'Person');
    const awards = (person?.['award'] as { '@type': string; award: string; startDate?: string }[]) ?? [];
    return {
      id: person?.['identifier'],
      name: person?.['name'],
      url: person?.['url'],
      awards: awards.map((role) => `${role['@type']} ${role.award} ${role.startDate ?? '-'}`).sort(),
    };
  });
  const wanted = archive.people.map(({ id, name }) => ({
    id,
    name,
    url: `${ORIGIN}/craftsmen/${id}/`,
    awards: archive.honours
      .filter(({ person, status }) => person === id && status !== '已撤销')
      .map(({ title, edition }) => `Role ${title} ${edition ?? '-'}`)
      .sort(),
  }));
  expect(shown).toEqual(wanted);
});

test('structured data says nothing private of a person', () => {
  const said = new Set(
    structured.flatMap(({ data }) => data.filter((each) => each['@type'] === 'Person').flatMap((each) => Object.keys(each))),
  );
  expect(
    [...said].filter((key) => /birth|gender|nationality|address|telephone|email|children|spouse|height|weight/i.test(key)),
  ).toEqual([]);
});

test('every edition tells machines its list, in the order of the page', async () => {
  const byPath = new Map(structured.map(({ path, data }) => [path, data]));
  interface Item {
    position: number;
    item: { name: string; url: string; award: string };
  }
  const shown = [];
  const wanted = [];
  for (const { year } of archive.editions) {
    const list = ofType(byPath.get(`/honours/${year}/`) ?? [], 'ItemList');
    shown.push({
      year,
      number: list?.['numberOfItems'],
      items: ((list?.['itemListElement'] as Item[]) ?? []).map(
        ({ position, item }) => `${position} ${item.name} ${item.award} ${item.url}`,
      ),
    });
    const rows = await site.parse(
      pages.find(({ path }) => path === `/honours/${year}/`)!,
      (document) => [...document.querySelectorAll('[data-honour-id]')].map((row) => row.getAttribute('data-honour-id')!),
    );
    const listed = rows.map((id) => archive.by.honours.get(id)!);
    wanted.push({
      year,
      number: listed.length,
      items: listed.map(
        ({ person, title }, index) =>
          `${index + 1} ${archive.by.people.get(person)!.name} ${title} ${ORIGIN}/craftsmen/${person}/`,
      ),
    });
  }
  expect(shown).toEqual(wanted);
});

test('every page below the home page tells machines where it stands', () => {
  const trails = structured.flatMap(({ path, plainPath, data }) => {
    const trail = ofType(data, 'BreadcrumbList')?.['itemListElement'] as { position: number; item: string }[] | undefined;
    if (['/', '/404.html'].includes(plainPath)) return trail ? [`${path} has a trail`] : [];
    if (!trail) return [`${path} has none`];
    const right = trail.every(({ position }, index) => position === index + 1) && trail[0]?.item === `${ORIGIN}/`;
    const known = trail.every(({ item }) => pages.some((page) => `${ORIGIN}${page.path}` === item));
    return right && known ? [] : [`${path}: ${trail.map(({ item }) => item).join(' › ')}`];
  });
  expect(trails).toEqual([]);
});

test('a name that holds the end of a script stays a name', async () => {
  const name = '</script><script>alert("名")</script><!--';
  const person = { ...archive.people[0]!, name };
  const text = serialise(personLd({ ...personEntry(archive, person), person }, `${ORIGIN}/craftsmen/${person.id}/`));
  expect(text).not.toContain('<');
  const html = `<script type="application/ld+json">${text}</script><main></main>`;
  const found = await site.parse({ html }, (document) => ({
    scripts: document.querySelectorAll('script').length,
    mains: document.querySelectorAll('main').length,
    name: (JSON.parse(document.querySelector('script')!.textContent) as { name: string }).name,
  }));
  expect(found).toEqual({ scripts: 1, mains: 1, name });
});

test.each(['feed.xml', 'opensearch.xml', ...files.filter((file) => /^sitemap-.*\.xml$/.test(file))])(
  '%s is well-formed',
  async (file) => {
    expect(await site.xmlFault(read(file))).toBeNull();
  },
);

test('a feed with an open bracket is not well-formed', async () => {
  expect(await site.xmlFault(read('feed.xml').replace('</feed>', '<</feed>'))).not.toBeNull();
});

const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map((match) => match[1]!);

test('the feed has an entry for each edition, with an id of its own and an address that leads there', () => {
  const feed = read('feed.xml');
  const ids = elements(feed, 'id');
  const entries = feed.split('<entry>').slice(1);
  expect(new Set(ids).size).toBe(entries.length + 1);
  const links = entries.map((entry) => /<link href="([^"]+)"/.exec(entry)![1]!);
  const paths = new Set(links.map((link) => new URL(link).pathname));
  for (const path of [
    ...archive.editions.map(({ year }) => `/honours/${year}/`),
    ...archive.people.map(({ id }) => `/craftsmen/${id}/`),
    '/corrections/',
  ])
    expect(paths.has(path), path).toBe(true);
  expect(links.filter((link) => !files.includes(`${new URL(link).pathname.slice(1)}index.html`))).toEqual([]);
  const dates = [...elements(feed, 'updated'), ...elements(feed, 'published')];
  expect(dates.filter((date) => !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/.test(date))).toEqual([]);
  expect(feed).toContain(`<link rel="self" href="${ORIGIN}/feed.xml"/>`);
});

test('the address bar can search the site', () => {
  expect(read('opensearch.xml')).toContain(`template="${ORIGIN}/search/?q={searchTerms}"`);
  const [name] = elements(read('opensearch.xml'), 'ShortName');
  expect(Array.from(name!).length).toBeGreaterThan(0);
  expect(Array.from(name!).length).toBeLessThanOrEqual(16);
});

test('robots.txt leads to the list of pages', () => {
  const address = /^Sitemap: (.*)$/m.exec(read('robots.txt'))![1]!;
  expect(address.startsWith(`${ORIGIN}/`)).toBe(true);
  expect(files).toContain(new URL(address).pathname.slice(1));
});

/** 可供收录 — not the page for what is not there, not what was withdrawn or moved, not a second mode of reading. */
const gone = new Set(archive.retired.map(({ id }) => id));
const mayBeFound = ({ mode, plainPath }: BuiltPage): boolean =>
  mode === '' &&
  plainPath !== '/404.html' &&
  !gone.has(plainPath.split('/').at(-2)!) &&
  !/^\/craftsmen\/by\/title\/is\/\d/.test(plainPath);

test('the site map for machines lists every page that may be found, and no other', () => {
  const maps = files.filter((file) => /^sitemap-\w+-\d+\.xml$/.test(file));
  expect(maps.length).toBeGreaterThan(1);
  expect(elements(read('sitemap-index.xml'), 'loc').toSorted()).toEqual(maps.map((file) => `${ORIGIN}/${file}`).toSorted());
  const listed = maps.flatMap((file) => elements(read(file), 'loc'));
  expect(listed.toSorted()).toEqual(
    pages
      .filter(mayBeFound)
      .map(({ path }) => `${ORIGIN}${path}`)
      .toSorted(),
  );
});

test('a page asks not to be found just where it may not', () => {
  const asks = ({ found }: (typeof labels)[number]) => found.values['robots'] ?? '';
  // A fictional record must never be found.
  const wrong = labels.filter((page) => asks(page).includes('noindex') === (mayBeFound(page) && !archive.site.fictional));
  expect(wrong.map((page) => `${page.path}: “${asks(page)}”`)).toEqual([]);
});

const personAt = (path: string) => archive.by.people.get(/^\/craftsmen\/(q\d+)\/$/.exec(path)?.[1] ?? '');

test('every page says what a shared link shows', () => {
  const faults = labels.flatMap(({ path, plainPath, found: { values, title } }) => {
    const wrong = [
      !title.startsWith(values['og:title'] || '\0') && 'og:title',
      !values['og:description'] && 'og:description',
      values['og:url'] !== `${ORIGIN}${plainPath}` && 'og:url',
      values['og:site_name'] !== archive.site.name && 'og:site_name',
      values['og:locale'] !== 'zh_CN' && 'og:locale',
      values['og:type'] !== (personAt(plainPath) ? 'profile' : 'website') && 'og:type',
    ];
    return wrong.filter(Boolean).map((label) => `${path}: ${String(label)}`);
  });
  expect(faults).toEqual([]);
});

/** 国办发〔2017〕47号 — types of column that the standard names. */
const COLUMN_TYPES = [
  '首页',
  '概况信息',
  '机构职能',
  '负责人信息',
  '工作动态',
  '政策文件',
  '信息公开指南',
  '信息公开目录',
  '数据发布',
  '在线服务',
  '回应关切',
  '在线访谈',
  '征集调查',
  '咨询投诉',
  '专题专栏',
];

test('every page carries the labels of site and column', () => {
  const faults = labels.flatMap(({ path, found: { values } }) => {
    const wrong = ['ColumnName', 'ColumnDescription', 'ColumnKeywords'].filter((label) => !values[label]);
    if (values['SiteName'] !== archive.site.name) wrong.push('SiteName');
    if (!COLUMN_TYPES.includes(values['ColumnType'] ?? '')) wrong.push('ColumnType');
    return wrong.map((label) => `${path}: ${label}`);
  });
  expect(faults).toEqual([]);
});

test('every profile carries the labels of an article, and no page invents them', () => {
  const faults = labels.flatMap(({ path, plainPath, found: { values } }) => {
    const person = personAt(plainPath);
    if (!person) return 'ArticleTitle' in values && !('ContentSource' in values) ? [`${path}: an article without a source`] : [];
    const publishers = person.sources.map(({ source }) => publisherText(archive.by.sources.get(source)!));
    const wrong = [
      !values['ArticleTitle']?.includes(person.name) && 'ArticleTitle',
      !/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]) (?:[01]\d|2[0-3]):[0-5]\d$/.test(values['PubDate'] ?? '') && 'PubDate',
      !publishers.some((publisher) => values['ContentSource']?.includes(publisher)) && 'ContentSource',
      values['Url'] !== `${ORIGIN}${plainPath}` && 'Url',
    ];
    return wrong.filter(Boolean).map((label) => `${path}: ${String(label)}`);
  });
  expect(faults).toEqual([]);
});

test('nothing that only the organiser can say is made up', () => {
  const { domain, identificationCode, sponsor } = archive.site;
  const wanted = { SiteDomain: domain, SiteIDCode: identificationCode };
  const faults = labels.flatMap(({ path, found: { values } }) => [
    ...Object.entries(wanted)
      .filter(([label, value]) => values[label] !== value)
      .map(([label]) => `${path}: ${label}`),
    ...(values['Author'] !== undefined && values['Author'] !== (sponsor ?? archive.site.name) ? [`${path}: Author`] : []),
  ]);
  expect(faults).toEqual([]);
});

test('the page about the site leads to the notices of licences and to the bill of materials, which stand there', () => {
  const links = readPage(read('about/index.html')).elements.map((element) => attribute(element, 'href'));
  for (const path of [paths.licences, paths.bill]) {
    expect(links).toContain(path);
    expect(files).toContain(fileAt(path));
  }
  const bill = JSON.parse(read(fileAt(paths.bill))) as { metadata: { timestamp: string }; components: object[] };
  expect(bill.metadata.timestamp).toContain(archive.site.recordDate);
  expect(read(fileAt(paths.licences))).toContain('SIL OPEN FONT LICENSE');
});
