import { plain } from '../text/cut.ts';
import { kindOf, ROWS, type Row } from '../text/documents.ts';
import { excerptsOf, marked, type Piece, unmarked } from '../text/excerpt.ts';
import { type NameRow } from '../names/names.ts';
import { type Store } from '../text/store.ts';

/** 检索结果 — one page of the site. */
export interface Hit {
  id: string;
  url: string;
  title: Piece[];
  /** 类别和年份 — “活动，2025年5月”. */
  about: string;
  /** What it is in brief, and the sentences around what was found; asked for when the hit is looked at. */
  more?: () => Promise<Piece[][]>;
  /** Those of the first hits come with them: what comes later would move what is being read. */
  ready?: Piece[][];
}

/** 结果的样子 — of documents and of people; `links` is where the pages stand, `file` how the file of a page is called. */
export function openHits(store: Store, links: string, file: string) {
  const urlOf = (path: string): string => links + path.replace(/(^|\/)(#|$)/, `$1${file}$2`);

  const rowOf = async (document: number): Promise<Row> =>
    (await store.json<Row[]>(`rows/${Math.floor(document / ROWS)}.json`))[document % ROWS]!;
  const hitOf = async (document: number, words: readonly string[]): Promise<Hit> => {
    const [[id, path, title, when], manifest] = await Promise.all([rowOf(document), store.manifest()]);
    const file = `${Math.floor(document / ROWS)}.json`;
    const more = async (): Promise<Piece[][]> => {
      // Whose page it is needs no sentence in which the name stands.
      const needed = words.length > 0 && !words.includes(plain(title));
      const [briefs, text] = await Promise.all([
        store.json<string[]>(`briefs/${file}`),
        needed ? store.bytes(`text/${document}.bin`) : undefined,
      ]);
      const brief = briefs[document % ROWS] ?? '';
      const excerpts = text ? excerptsOf(new TextDecoder().decode(text), words) : [];
      // What the brief says already is not said again.
      const others = excerpts.filter((pieces) => !brief.includes(unmarked(pieces).replace(/。$/, '')));
      return [...(brief ? [marked(brief, words)] : []), ...others];
    };
    return {
      id,
      url: urlOf(path),
      title: marked(title, words),
      about: [kindOf(manifest, document), when].filter(Boolean).join('，'),
      more,
    };
  };
  const personOf = ({ id, name }: NameRow, query: string): Hit => ({
    id,
    url: urlOf(`craftsmen/${id}/`),
    title: marked(name, [plain(query)]),
    about: '人物',
  });

  return { urlOf, rowOf, hitOf, personOf };
}
