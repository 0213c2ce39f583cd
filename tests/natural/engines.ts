import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** 一篇 — what is handed to the libraries: a page, or a part of one that has an address of its own. */
export interface Document {
  id: string;
  title: string;
  text: string;
}

/** 别家 — a library that takes the whole index to the reader; `bytes` is the index and the program, packed. */
export interface Library {
  name: string;
  bytes: number;
  ask(query: string): string[];
}

const packed = (...texts: string[]): number => texts.reduce((sum, text) => sum + brotliCompressSync(text).length, 0);

// Chinese for the libraries as their documentation advises: every hanzi a token.
const tokenize = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? [];

/** 各家 — each that can as well be asked for any of the words is asked both ways: nothing is lost by it but precision. */
export async function librariesOf(folder: string, documents: readonly Document[]): Promise<Library[]> {
  const need = createRequire(resolve(folder, 'node_modules/none.js'));
  const program = (name: string): string => readFileSync(need.resolve(name), 'utf8');

  const MiniSearch = need('minisearch');
  const mini = new MiniSearch({ fields: ['title', 'text'], tokenize, searchOptions: { tokenize } });
  mini.addAll(documents);
  const miniBytes = packed(JSON.stringify(mini), program('minisearch'));
  const miniAsk =
    (combineWith: string) =>
    (query: string): string[] =>
      mini.search(query, { combineWith, boost: { title: 3 } }).map(({ id }: { id: string }) => id);

  const { Index } = need('flexsearch');
  const flex = new Index({ encode: tokenize, tokenize: 'strict', context: false });
  for (const { id, title, text } of documents) flex.add(id, `${title} ${text}`);
  const parts: string[] = [];
  await flex.export((_key: string, data: string) => void parts.push(data ?? ''));
  const flexBytes = packed(parts.join(''), program('flexsearch'));
  const flexAsk =
    (suggest: boolean) =>
    (query: string): string[] =>
      flex.search(query, { limit: 1000, suggest }) as string[];

  const Fuse = need('fuse.js');
  const fuse = new (Fuse.default ?? Fuse)(documents, { keys: ['title', 'text'], ignoreLocation: true, threshold: 0.2 });
  return [
    { name: 'MiniSearch', bytes: miniBytes, ask: miniAsk('AND') },
    { name: 'MiniSearch，任一字', bytes: miniBytes, ask: miniAsk('OR') },
    {
      name: 'Fuse.js',
      bytes: packed(JSON.stringify(documents), program('fuse.js')),
      ask: (query) => fuse.search(query).map(({ item }: { item: { id: string } }) => item.id),
    },
    { name: 'FlexSearch', bytes: flexBytes, ask: flexAsk(false) },
    { name: 'FlexSearch，任一字', bytes: flexBytes, ask: flexAsk(true) },
  ];
}
