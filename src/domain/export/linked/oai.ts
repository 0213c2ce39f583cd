import { type Archive } from '../../record/archive.ts';
import { datesOf, historyOf } from '../../record/history.ts';
import { cityName } from '../../programme/place.ts';
import { paths } from '../../values/paths.ts';
import { xmlText } from '../../values/xml.ts';
import { sourceText } from '../../views/honours/citation.ts';
import { subjectsOfPerson } from '../../views/honours/entry.ts';
import { namingsHeld, namingText, titlesHeld } from '../../views/honours/held.ts';
import { standfirst } from '../../views/honours/labels.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { completeness, rollOf, subjectsOfEdition } from '../../views/honours/roll.ts';
import { pathOf, sortOf, titleOf } from '../../views/shelf/chronicle.ts';
import { storiesOf } from '../../views/stories/stories.ts';

/** 都柏林核心 — the elements of a record, each as often as it is known; in the order in which they are written. */
interface DublinCore {
  title: string;
  subject?: readonly string[];
  description?: string | undefined;
  date?: string | undefined;
  type: string;
  /** 来源 — ids of what it rests on. */
  sources: readonly string[];
  coverage?: string | undefined;
}

/** 一条 — what is harvested: an entry of the record, its page, and the lines of the ledger that date it. */
interface OaiRecord extends DublinCore {
  /** As the feed names it: `people/q0001`. */
  is: string;
  path: string;
  subjects: readonly string[];
}

function* recordsIn(archive: Archive): Generator<OaiRecord> {
  for (const row of listsOf(archive).directory) {
    const { person, entries } = row;
    const held = namingsHeld(entries);
    if (held.length === 0) continue;
    yield {
      is: `people/${person.id}`,
      path: paths.person(person.id),
      subjects: subjectsOfPerson(row),
      title: `${person.name}，${titlesHeld(entries).join('、')}`,
      subject: [...new Set(held.flatMap(({ trade }) => trade ?? []))],
      description: standfirst(archive, person.id) ?? held.map(({ honour }) => namingText(honour)).join('；'),
      type: '人物',
      sources: person.sources.map(({ source }) => source),
      coverage: held.at(-1)?.city,
    };
  }
  for (const { row, story, deed, entry } of storiesOf(archive)) {
    yield {
      is: `stories/${row.person.id}`,
      path: paths.person(row.person.id),
      subjects: [row.person.id],
      title: `${row.person.name}：${deed}`,
      subject: entry.trade ? [entry.trade] : [],
      description: standfirst(archive, story.person) ?? undefined,
      type: '事迹',
      sources: row.person.sources.map(({ source }) => source),
      coverage: entry.city,
    };
  }
  for (const edition of archive.editions) {
    const statements = [...edition.process, ...edition.notes, ...(edition.ceremony ? [edition.ceremony] : [])];
    yield {
      is: `edition/${edition.year}`,
      path: paths.roll(edition.year),
      subjects: subjectsOfEdition(archive, edition.year),
      title: `${edition.year}年度“齐鲁工匠”名单`,
      description: `${completeness(rollOf(archive, edition))}。`,
      date: String(edition.year),
      type: '名单',
      sources: [...new Set(statements.flatMap(({ sources }) => sources))],
    };
  }
  for (const entry of [...archive.activities, ...archive.studios]) {
    yield {
      is: `${entry.is}/${entry.id}`,
      path: pathOf(entry),
      subjects: [entry.id],
      title: titleOf(entry),
      description: entry.facts[0]?.text,
      date: entry.is === 'studios' ? entry.founded : entry.date,
      type: sortOf(entry),
      sources: entry.sources,
      coverage: entry.city && cityName(entry.city),
    };
  }
}

const NAMESPACES = [
  'xmlns="http://www.openarchives.org/OAI/2.0/static-repository"',
  'xmlns:oai="http://www.openarchives.org/OAI/2.0/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/static-repository http://www.openarchives.org/OAI/2.0/static-repository.xsd"',
].join(' ');
const CORE = [
  'xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xsi:schemaLocation="http://www.openarchives.org/OAI/2.0/oai_dc/ http://www.openarchives.org/OAI/2.0/oai_dc.xsd"',
].join(' ');

const oai = (name: string, value: string): string => `<oai:${name}>${xmlText(value)}</oai:${name}>`;

function recordText(archive: Archive, origin: string, record: OaiRecord, newest: string): string {
  const { site } = archive;
  const elements: [string, readonly (string | undefined)[]][] = [
    ['title', [record.title]],
    ['subject', record.subject ?? []],
    ['description', [record.description]],
    ['publisher', [site.sponsor ?? site.name]],
    ['date', [record.date]],
    ['type', [record.type]],
    ['format', ['text/html']],
    ['identifier', [`${origin}${record.path}`]],
    ['source', record.sources.flatMap((id) => archive.by.sources.get(id) ?? []).map(sourceText)],
    ['language', ['zh-CN']],
    ['coverage', [record.coverage]],
    ['rights', [site.licences?.data]],
  ];
  const core = elements.flatMap(([name, values]) =>
    values.flatMap((value) => (value === undefined ? [] : [`<dc:${name}>${xmlText(value)}</dc:${name}>`])),
  );
  const day = datesOf(archive, record.subjects).last ?? newest;
  const header = `<oai:header>${oai('identifier', `tag:${site.authority}:${record.is}`)}${oai('datestamp', day)}</oai:header>`;
  return `<oai:record>${header}<oai:metadata><oai_dc:dc ${CORE}>${core.join('')}</oai_dc:dc></oai:metadata></oai:record>`;
}

/**
 * `/data/oai.xml` — OAI-PMH Static Repository 2.0: people, stories, editions, activities, studios, in Dublin Core. Ids are
 * those of the feed, days come from the ledger. A harvester wants a mailbox; while the record has none, none is made up.
 */
export function oaiRepository(archive: Archive, origin: string): string {
  const { site } = archive;
  const newest = historyOf(archive).newest ?? site.recordDate;
  const earliest = archive.changes.map(({ date }) => date).toSorted()[0] ?? newest;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<Repository ${NAMESPACES}>`,
    '<Identify>',
    oai('repositoryName', site.name),
    oai('baseURL', `${origin}${paths.data('oai.xml')}`),
    oai('protocolVersion', '2.0'),
    site.contact?.email ? oai('adminEmail', site.contact.email) : '<!-- adminEmail：联系邮箱待主办单位确定 -->',
    oai('earliestDatestamp', earliest),
    oai('deletedRecord', 'no'),
    oai('granularity', 'YYYY-MM-DD'),
    '</Identify>',
    '<ListMetadataFormats><oai:metadataFormat>',
    oai('metadataPrefix', 'oai_dc'),
    oai('schema', 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
    oai('metadataNamespace', 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
    '</oai:metadataFormat></ListMetadataFormats>',
    '<ListRecords metadataPrefix="oai_dc">',
    ...Array.from(recordsIn(archive), (record) => recordText(archive, origin, record, newest)),
    '</ListRecords>',
    '</Repository>',
    '',
  ].join('\n');
}
