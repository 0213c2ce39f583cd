import { type Archive } from '../../record/archive.ts';
import { paths } from '../../values/paths.ts';
import { namingsHeld } from '../../views/honours/held.ts';
import { listsOf } from '../../views/honours/lists.ts';
import { rollOf } from '../../views/honours/roll.ts';
import { pathOf } from '../../views/shelf/chronicle.ts';
import { activityLd, datasetLd, studioLd } from '../structured-entries.ts';
import { type JsonLd, personLd, rollLd, siteLd } from '../structured.ts';

/** 图的语境 — all words are of schema.org; these properties hold addresses, all others texts. */
export const CONTEXT = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(['url', 'contentUrl', 'sameAs', 'inDefinedTermSet'].map((name) => [name, { '@type': '@id' }])),
};

/** 一张图 — every node under an address of its own. */
export interface Graph {
  '@context': typeof CONTEXT;
  '@graph': JsonLd[];
}

const isNode = (value: unknown): value is JsonLd => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * 起名 — a node and all within it get ids: what has a page of its own is pointed at there, what has none is named by
 * where it stands. So the graph has no nameless node, and is the same each time.
 */
function named({ '@context': _, ...node }: JsonLd, id: string, at: (url: string) => string | undefined): JsonLd {
  const part = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each, index) => part(each, `${key}-${index + 1}`));
    if (!isNode(value)) return value;
    const known = typeof value['url'] === 'string' ? at(value['url']) : undefined;
    return known ? { '@id': known } : named(value, `${id}-${key}`, at);
  };
  return { '@id': id, ...Object.fromEntries(Object.entries(node).map(([key, value]) => [key, part(value, key)])) };
}

/** 术语集与词条 — terms and titles, each where its page explains it. */
function* termNodes(archive: Archive, origin: string): Generator<[string, JsonLd]> {
  const sets = [
    {
      path: paths.glossary,
      name: '术语',
      terms: archive.terms.map(({ id, term, text }) => ({ path: paths.term(id), id, name: term, description: text })),
    },
    {
      path: paths.titles,
      name: '称号辨析',
      terms: archive.titles.map(({ id, name, about }) => ({ path: paths.title(id), id, name, description: about })),
    },
  ];
  for (const { path, name, terms } of sets) {
    const set = `${origin}${path}#set`;
    yield [set, { '@type': 'DefinedTermSet', name, url: `${origin}${path}` }];
    for (const { path: at, id, name: term, description } of terms)
      yield [
        `${origin}${at}`,
        { '@type': 'DefinedTerm', identifier: id, name: term, description, inDefinedTermSet: set, url: `${origin}${at}` },
      ];
  }
}

/** 各节点 — with the id of each: the page that tells of it, and what it is there. */
function* nodesOf(archive: Archive, origin: string): Generator<[string, JsonLd]> {
  const { potentialAction: _, ...site } = siteLd(archive.site, origin);
  yield [`${origin}/#site`, site];
  yield [`${origin}${paths.openData}#dataset`, datasetLd(archive, origin)];
  for (const row of listsOf(archive).directory) {
    if (namingsHeld(row.entries).length === 0) continue;
    const { '@id': id, ...person } = personLd(row, `${origin}${paths.person(row.person.id)}`);
    yield [id as string, person];
  }
  for (const edition of archive.editions) {
    const url = `${origin}${paths.roll(edition.year)}`;
    yield [`${url}#roll`, { ...rollLd(rollOf(archive, edition), (id) => `${origin}${paths.person(id)}`), url }];
  }
  for (const activity of archive.activities) {
    const url = `${origin}${pathOf(activity)}`;
    yield [`${url}#entry`, activityLd(activity, url)];
  }
  for (const studio of archive.studios) {
    const url = `${origin}${pathOf(studio)}`;
    yield [`${url}#entry`, studioLd(archive, studio, url)];
  }
  yield* termNodes(archive, origin);
}

/** 全部档案的图 — `/data/archive.jsonld`: what the pages tell machines, joined; nothing of a person whose titles were all taken back. */
export function archiveGraph(archive: Archive, origin: string): Graph {
  const nodes = [...nodesOf(archive, origin)];
  const ids = new Map(nodes.map(([id, { url }]) => [url as string, id]));
  return { '@context': CONTEXT, '@graph': nodes.map(([id, node]) => named(node, id, (url) => ids.get(url))) };
}

/** 图的文本 — one node a line. */
export const graphText = ({ '@context': context, '@graph': nodes }: Graph): string =>
  `{"@context":${JSON.stringify(context)},"@graph":[\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}\n]}\n`;
