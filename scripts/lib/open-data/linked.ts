import jsonld, { type JsonLdDocument } from 'jsonld';
import { archiveGraph, type Graph, graphText } from '#domain/export/linked/graph.ts';
import { paths } from '#domain/values/paths.ts';
import { maker } from '../artefacts/artefact.ts';

/** So many nodes at a time: the whole of a large archive would not fit in memory. */
const AT_ONCE = 500;

/** Nothing is fetched: whoever names a context that is not ours is told so. */
const refuse = (url: string): never => {
  throw new Error(`关联数据引用了站外的语境 ${url}。请把它写进 src/domain/export/linked/graph.ts。`);
};

/** 一行一句 — N-Quads of a graph; a key that is no word of the vocabulary, or a bad address, stops it. As bytes: no text may be as long as those of a large archive. */
export async function quadsOf({ '@context': context, '@graph': nodes }: Graph): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let at = 0; at < nodes.length; at += AT_ONCE) {
    const part = { '@context': context, '@graph': nodes.slice(at, at + AT_ONCE) } as JsonLdDocument;
    const options = { format: 'application/n-quads' as const, safe: true, documentLoader: refuse };
    parts.push(Buffer.from((await jsonld.toRDF(part, options)) as unknown as string));
  }
  return Buffer.concat(parts);
}

const isQuads = (path: string): boolean => path.endsWith('.nq');

/** 关联数据 — the graph of the archive, as it is and a statement a line. */
export const LINKED_DATA = maker<{ path: string; graph: Graph }>({
  kind: 'linked-data',
  name: '关联数据',
  packages: ['jsonld'],
  *artefacts({ archive, address }) {
    const graph = archiveGraph(archive, address);
    for (const file of ['archive.jsonld', 'archive.nq'] as const) {
      const path = paths.data(file);
      yield { path, model: { path, graph } };
    }
  },
  make: async ({ path, graph }) => (isQuads(path) ? await quadsOf(graph) : new TextEncoder().encode(graphText(graph))),
});
