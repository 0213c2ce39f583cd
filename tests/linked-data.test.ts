import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { archiveGraph, type Graph, graphText } from '#domain/export/linked/graph.ts';
import { manifestsOf } from '#domain/export/linked/iiif.ts';
import { oaiRepository } from '#domain/export/linked/oai.ts';
import { publicArchive } from '#domain/export/public.ts';
import { type Archive } from '#domain/record/archive.ts';
import { isHeld } from '#domain/views/honours/held.ts';
import { quadsOf } from '#lib/open-data/linked.ts';
import { readXml } from '#lib/opening/xml.ts';
import { strayTerms } from './site/vocabulary.ts';
import { specimenArchive } from './specimen.ts';

const ORIGIN = 'https://example.org';
const archive = publicArchive(readArchive());
/** Nobody's titles but the first one's were taken back. */
const revoked = specimenArchive((files) => {
  for (const honour of Object.values(files).flat() as { id?: string; person?: string; status?: string; revocation?: object }[])
    if (honour.status && honour.person === 'q0001')
      Object.assign(honour, { status: '已撤销', revocation: { document: '示例', date: '2020', body: '示例' } });
});
const archives: [string, Archive][] = [
  ['the record', archive],
  ['a fictional record', publicArchive(revoked)],
];

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const valuesIn = (node: Node): unknown[] => Object.values(node).flat();

/** Every node of the graph, with those within. */
function* nodesIn(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const each of value) yield* nodesIn(each);
  else if (isNode(value)) {
    yield value;
    for (const each of Object.values(value)) yield* nodesIn(each);
  }
}

test.each(archives)('the graph of %s keeps to the vocabulary of schema.org, through its references', (_, each) => {
  const graph = archiveGraph(each, ORIGIN)['@graph'];
  const types = new Map(graph.map((node) => [node['@id'], node['@type']]));
  const referred = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(referred);
    if (!isNode(value)) return value;
    if (Object.keys(value).length === 1) return { ...value, '@type': types.get(value['@id']) };
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, referred(inner)]));
  };
  expect([...new Set(graph.flatMap((node) => strayTerms(referred(node))))]).toEqual([]);
});

test.each(archives)('every node of %s has an id, said once, and every reference leads to one', (_, each) => {
  const nodes = [...nodesIn(archiveGraph(each, ORIGIN)['@graph'])];
  const said = nodes.filter((node) => Object.keys(node).length > 1).map((node) => node['@id'] as string);
  expect(said.filter((id) => typeof id !== 'string' || !id.startsWith(`${ORIGIN}/`))).toEqual([]);
  expect(new Set(said).size).toBe(said.length);
  const referred = nodes.filter((node) => Object.keys(node).length === 1).map((node) => node['@id'] as string);
  expect(referred.length).toBeGreaterThan(0);
  expect(referred.filter((id) => !said.includes(id))).toEqual([]);
});

test('the statements are read back by another reader, nameless nodes are none, none stands twice', async () => {
  const graph = archiveGraph(archive, ORIGIN);
  const text = String(await quadsOf(graph));
  const quads = new Parser({ format: 'N-Quads' }).parse(text);
  const lines = text.split('\n').filter(Boolean);
  expect(quads.length).toBe(lines.length);
  expect(new Set(lines).size).toBe(lines.length);
  expect(text).not.toContain('_:');
  // Nothing was dropped on the way: as many values as statements.
  const values = [...nodesIn(graph['@graph'])].flatMap((node) =>
    valuesIn(Object.fromEntries(Object.entries(node).filter(([key]) => key !== '@id'))),
  );
  expect(quads.length).toBe(values.length);
  expect(JSON.parse(graphText(graph))).toEqual(JSON.parse(JSON.stringify(graph)));
  expect(String(await quadsOf(archiveGraph(archive, ORIGIN)))).toBe(text);
});

test('a bad address or a context from elsewhere stops the statements', async () => {
  const graph = archiveGraph(archive, ORIGIN);
  const withNode = (node: Node): Graph => ({ ...graph, '@graph': [{ '@id': `${ORIGIN}/x`, '@type': 'Thing', ...node }] });
  await expect(quadsOf(withNode({ url: 'no address' }))).rejects.toThrow();
  await expect(quadsOf({ ...graph, '@context': 'https://schema.org' as unknown as Graph['@context'] })).rejects.toThrow(
    'https://schema.org',
  );
});

test('who holds no title any more is in no graph and no repository', () => {
  const open = publicArchive(revoked);
  const [gone] = open.people.filter(({ id }) => !open.honoursOf.get(id)!.some(isHeld));
  expect(gone?.id).toBe('q0001');
  const about = archiveGraph(open, ORIGIN)['@graph'].filter((node) => node['identifier'] === gone!.id);
  expect(about).toEqual([]);
  expect(oaiRepository(open, ORIGIN)).not.toContain('people/q0001<');
});

/** 静态仓储 — its elements with their texts, in order. */
function elementsOf(xml: string): { name: string; depth: number; text: string }[] {
  const all: { name: string; depth: number; text: string }[] = [];
  const open: number[] = [];
  readXml(xml, {
    open: (name) => {
      open.push(all.length);
      all.push({ name, depth: open.length - 1, text: '' });
    },
    text: (said) => {
      if (open.length > 0) all[open.at(-1)!]!.text += said;
    },
    close: () => void open.pop(),
  });
  return all;
}

const CORE =
  'contributor coverage creator date description format identifier language publisher relation rights source subject title type'.split(
    ' ',
  );

test.each(archives)('the static repository of %s has what the protocol wants, in its order', (_, each) => {
  const withMail = { ...each, site: { ...each.site, contact: { email: 'post@example.org' } } };
  const elements = elementsOf(oaiRepository(withMail, ORIGIN));
  const names = (depth: number) => elements.filter((element) => element.depth === depth).map(({ name }) => name);
  expect(names(1)).toEqual(['Identify', 'ListMetadataFormats', 'ListRecords']);
  const identify = elements.slice(elements.findIndex(({ name }) => name === 'Identify') + 1).slice(0, 7);
  expect(identify.map(({ name }) => name)).toEqual(
    ['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp', 'deletedRecord', 'granularity'].map(
      (name) => `oai:${name}`,
    ),
  );
  const texts = (name: string) => elements.filter((element) => element.name === name).map(({ text }) => text);
  const ids = texts('oai:identifier');
  expect(new Set(ids).size).toBe(ids.length);
  const { authority } = each.site;
  expect(ids.filter((id) => !id.startsWith(`tag:${authority}:`))).toEqual([]);
  const held = each.people.filter(({ id }) => each.honoursOf.get(id)!.some(isHeld));
  const wanted = [
    ...held.map(({ id }) => `people/${id}`),
    ...each.editions.map(({ year }) => `edition/${year}`),
    ...[...each.activities, ...each.studios].map(({ is, id }) => `${is}/${id}`),
  ];
  expect(wanted.filter((id) => !ids.includes(`tag:${authority}:${id}`))).toEqual([]);
  for (const count of [texts('oai:datestamp'), texts('oai_dc:dc'), texts('dc:title'), texts('dc:identifier')])
    expect(count.length).toBe(ids.length);
  const [earliest] = texts('oai:earliestDatestamp') as [string];
  expect(texts('oai:datestamp').filter((day) => !/^\d{4}-\d{2}-\d{2}$/.test(day) || day < earliest)).toEqual([]);
  const core = elements.filter(({ name }) => name.startsWith('dc:'));
  expect(core.filter(({ name, text }) => !CORE.includes(name.slice(3)) || text === '')).toEqual([]);
});

test('while there is no mailbox the repository makes none up', () => {
  const elements = elementsOf(oaiRepository(archive, ORIGIN));
  expect(archive.site.contact?.email).toBeUndefined();
  expect(elements.map(({ name }) => name)).not.toContain('oai:adminEmail');
});

test('a picture has a manifest with its size, its credit and its terms; without one there is none', () => {
  expect(manifestsOf(specimenArchive(), ORIGIN)).toEqual([]);
  const rights = { credit: '示例摄', licence: '示例许可', aiGenerated: '部分' as const };
  const pictured = specimenArchive((files) => {
    const people = Object.values(files).flat() as { id?: string; photograph?: object }[];
    people.find(({ id }) => id === 'q0001')!.photograph = { file: 'photographs/q0001.jpg', alt: '示例甲在工作', ...rights };
  });
  const picture = { name: 'q0001', width: 1200, height: 900, widths: [320, 1200] };
  pictured.assets.set('photographs/q0001.jpg', { bytes: 1, picture });
  const [{ entry, manifest }, ...others] = manifestsOf(pictured, ORIGIN) as [
    {
      entry: string;
      manifest: {
        id: string;
        items: { width: number; height: number; items: { items: { target: string; body: object }[] }[]; id: string }[];
      };
    },
  ];
  expect([entry, others]).toEqual(['q0001', []]);
  const [canvas] = manifest.items;
  expect(manifest.id).toBe(`${ORIGIN}/iiif/q0001/manifest.json`);
  expect(canvas).toMatchObject({ type: 'Canvas', width: 1200, height: 900, label: { 'zh-CN': ['示例甲在工作'] } });
  const [annotation] = canvas!.items[0]!.items;
  expect(annotation!.target).toBe(canvas!.id);
  expect(annotation!.body).toEqual({
    id: `${ORIGIN}/photographs/q0001-1200.jpg`,
    type: 'Image',
    format: 'image/jpeg',
    width: 1200,
    height: 900,
  });
  for (const words of ['示例摄', '示例许可', 'AI生成：部分']) expect(JSON.stringify(canvas)).toContain(words);
});
