import { plain } from '../text/cut.ts';
import { kindOf, ROWS, type Row } from '../text/documents.ts';
import { excerptsOf, marked, type Piece } from '../text/excerpt.ts';
import { type NameRow } from '../names/names.ts';
import { type Store } from '../text/store.ts';

/** 检索结果 — one page of the site. */
export interface Hit {
  id: string;
  url: string;
  title: Piece[];
  brief: Piece[];
  /** 类别和年份 — “活动，2025年5月”. */
  about: string;
  /** The sentences around what was found; asked for when the hit is looked at. */
  excerpts?: () => Promise<Piece[][]>;
  /** Those of the first hits come with them: what comes later would move what is being read. */
  ready?: Piece[][];
}

/** 结果的样子 — of documents and of people; `links` is where the pages stand, `file` how the file of a page is called. */
export function openHits(store: Store, links: string, file: string) {
  const urlOf = (path: string): string => links + path.replace(/(^|\/)(#|$)/, `$1${file}$2`);

  const rowOf = async (document: number): Promise<Row> =>
    (await store.json<Row[]>(`rows/${Math.floor(document / ROWS)}.json`))[document % ROWS]!;
  const hitOf = async (document: number, words: readonly string[]): Promise<Hit> => {
    const [[id, path, title, brief, when], manifest] = await Promise.all([rowOf(document), store.manifest()]);
    const text = async () => new TextDecoder().decode(await store.bytes(`text/${document}.bin`));
    return {
      id,
      url: urlOf(path),
      title: marked(title, words),
      brief: marked(brief, words),
      about: [kindOf(manifest, document), when].filter(Boolean).join('，'),
      // Whose page it is needs no sentence in which the name stands.
      ...(words.length && !words.includes(plain(title)) && { excerpts: async () => excerptsOf(await text(), words) }),
    };
  };
  const personOf = ({ id, name }: NameRow, query: string): Hit => ({
    id,
    url: urlOf(`craftsmen/${id}/`),
    title: marked(name, [plain(query)]),
    brief: [],
    about: '人物',
  });

  return { urlOf, rowOf, hitOf, personOf };
}
