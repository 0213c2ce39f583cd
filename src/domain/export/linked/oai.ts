import { type Archive } from '../../record/archive.ts';
import { datesOf, historyOf } from '../../record/derived/history.ts';
import { paths } from '../../values/paths.ts';
import { xmlText } from '../../values/formats/xml.ts';
import { sourceText } from '../../views/honours/citation.ts';
import { type OaiRecord, recordsIn } from './oai-records.ts';

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
