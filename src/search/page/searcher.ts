import { hasHan, plain, withoutEdges, wordsOf } from '../text/cut.ts';
import { type Manifest, RANK } from '../text/documents.ts';
import { type NameStore } from '../names/name-store.ts';
import { type NameHit } from '../names/names.ts';
import { type Store } from '../text/store.ts';
import { simplified, type Traditional } from '../text/traditional.ts';
import { readQuery, type Piece, type Reading } from '../reading/reading.ts';
import { type Lexicon, openLexicon } from '../reading/words.ts';
import { type Evaluator, type Filters, type Ranked } from './evaluate.ts';
import { filtered, NARROWS, narrowingsOf } from './facets.ts';
import { type Lost } from './lost.ts';
import { type Order } from './order.ts';
import { documentOf, type Question, type Word } from './question.ts';

/** 怎样找到的 — as asked; its runs apart from each other; a part of what was asked; its characters strewn; nothing. */
export type How = 'exact' | 'apart' | 'part' | 'strewn' | 'none';

/** 一问的结果 — and how it was read. */
export interface Outcome extends Ranked {
  query: string;
  written: string;
  how: How;
  manifest: Manifest;
  lexicon?: Lexicon | undefined;
  reading?: Reading | undefined;
  words: readonly Word[];
  whole: readonly NameHit[];
  unheld?: string | undefined;
}

const NOTHING: Ranked = { documents: [], open: false };
const IN_ORDER: Order = { pages: [], asked: () => false, byKind: false };
/** A text so short is a name or a noun: its characters strewn over a page mean nothing. */
const STREWN_FROM = 4;

/** 检索 — one question through all ways of finding, the most exact first. */
export function openSearcher(store: Store, names: NameStore, evaluator: Evaluator, near: (text: string) => Promise<number[]>) {
  interface Asked {
    query: string;
    manifest: Manifest;
    lexicon: Lexicon | undefined;
    chosen: ReadonlySet<number>[];
    lost: Lost;
  }

  const called = (word: string, lost: Lost): Promise<NameHit[]> => lost.without('姓名', () => names.find(word), []);

  /** 原样之词 — as typed, blank by blank; with several, a year or a title narrows. */
  async function typedWords(
    { query, manifest, lost }: Asked,
    reading: Reading | undefined,
    whole: readonly NameHit[],
  ): Promise<Word[]> {
    const typed = wordsOf(query);
    // “wang shu jun” is one name, not three words, if somebody is called so.
    const one = typed.length === 1 || (whole.length > 0 && typed.every((word) => /^[a-z\d]+$/.test(withoutEdges(word))));
    return Promise.all(
      typed.map(async (word): Promise<Word> => {
        const hits = one ? whole : await called(word, lost);
        const sense = reading?.pieces.find(
          ({ text, sense: of }) => of && NARROWS.has(of.is) && text === withoutEdges(word),
        )?.sense;
        const facets = sense && typed.length > 1 ? await narrowingsOf(store, manifest, sense) : [];
        return { forms: [word], hits, facets, narrows: facets.length > 0, sense };
      }),
    );
  }

  /** 读懂之词 — a piece, by all the names of what it means. */
  async function wordOf({ text, sense }: Piece, { manifest, lost }: Asked): Promise<Word> {
    const typed = plain(text);
    if (!sense) return { forms: [typed], hits: await called(text, lost), facets: [], narrows: false };
    const facets = await narrowingsOf(store, manifest, sense);
    const others = sense.is === '单位' || sense.is === '县区' ? [sense.name, ...sense.also] : [sense.name];
    const forms = [...new Set([typed, ...others.map(plain).filter((form) => !typed.includes(form))])];
    return {
      // Whatever has the year or the title itself says so by its filter; in texts it stands as it was typed.
      forms: NARROWS.has(sense.is) ? [typed] : forms,
      hits: sense.is === '姓名' ? await called(text, lost) : [],
      facets,
      narrows: facets.length > 0 && NARROWS.has(sense.is),
      sense,
    };
  }

  /** 排法 — of what was read: a page that is asked for itself, the kind asked for, people before events before rules. */
  function orderOf({ pieces, asks }: Reading, words: readonly Word[], lexicon: Lexicon): Order {
    const senses = pieces.map(({ sense }) => sense);
    const known = senses.every((sense) => sense !== undefined);
    const kinds = senses.filter((sense) => sense?.is === '类型');
    const others = senses.filter((sense) => sense?.is !== '类型');
    const kindDocuments = words.flatMap(({ sense, facets }) =>
      sense?.is === '类型' ? [new Set([...(facets[0]?.units ?? [])].map(documentOf))] : [],
    );
    const asksRoll = kinds.some((sense) => sense?.name === '名单');
    const year = senses.find((sense) => sense?.is === '年度');
    const own = others.length === 1 && (kinds.length === 0 || asksRoll) ? others : asksRoll && year ? [year] : [];
    return {
      pages: [
        ...[...asks].flatMap((asked) => lexicon.file.asked[asked] ?? []),
        ...(known
          ? own.flatMap((sense) =>
              sense && sense.is !== '姓名' && sense.is !== '县区' && sense.document >= 0 ? [sense.document] : [],
            )
          : []),
      ],
      asked: (document) => kindDocuments.some((set) => set.has(document)),
      byKind: known && senses.every((sense) => sense?.is !== '姓名'),
    };
  }

  /** 都合的 — as typed, and as read where all of it was understood or nothing stands as typed. */
  async function exact(asked: Asked): Promise<Omit<Outcome, 'query' | 'how'>> {
    const { query, manifest, chosen, lost, lexicon } = asked;
    const whole = await called(query, lost);
    const typed = wordsOf(query);
    const nameAlone = typed.length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
    const reading =
      nameAlone || !lexicon ? undefined : await lost.without('词义', () => readQuery(query, lexicon, names), undefined);
    const outcome = { written: query, manifest, lexicon, reading, whole };
    const question = (words: readonly Word[]): Question => ({ manifest, words, whole, chosen, lost });
    const words = await typedWords(asked, reading, whole);
    const single = reading?.pieces.length === 1 && reading.pieces[0]!.text === withoutEdges(typed[0]!) && typed.length === 1;
    const plainly = reading && single && reading.pieces[0]!.sense ? orderOf(reading, words, reading && lexicon!) : IN_ORDER;
    const narrowed = await evaluator.all(question(words), plainly);
    // Where nobody was named so, what stands in texts is shown, and is no naming.
    const wide = narrowed.documents.length === 0 && words.some(({ narrows }) => narrows);
    const found = wide ? await evaluator.all(question(words.map(unnarrowed)), plainly) : narrowed;
    const known = reading && reading.pieces.every(({ sense }) => sense);
    const more = reading && reading.pieces.length > 0 && !single && (known || found.documents.length === 0);
    if (!more) return { ...outcome, ...found, words };
    const understood = await Promise.all(reading.pieces.map((piece) => wordOf(piece, asked)));
    const read = await evaluator.all(question(understood), orderOf(reading, understood, lexicon!));
    const documents = [...new Set([...read.documents, ...found.documents])];
    return { ...outcome, documents, open: read.open || found.open, words: documents.length ? understood : words };
  }

  /** 退一步 — the runs of what stands nowhere in a row; then a part of what was asked. */
  async function loosely(
    asked: Asked,
    of: Omit<Outcome, 'query' | 'how'>,
  ): Promise<Pick<Outcome, 'documents' | 'open' | 'how' | 'words'>> {
    const { manifest, chosen, lost, lexicon } = asked;
    const none = { ...NOTHING, how: 'none' as const, words: of.words };
    const pieces = of.reading?.pieces ?? [];
    const split = await Promise.all(
      pieces.map(async (piece): Promise<Word[]> => {
        const runs = piece.sense ? [] : await lost.without('正文', () => evaluator.split(plain(piece.text), manifest), []);
        if (!piece.sense && runs.length === 0) return [];
        if (runs.length < 2) return [await wordOf(piece.sense ? piece : { text: withoutEdges(runs[0]!) }, asked)];
        return runs.map((run) => ({ forms: [run], hits: [], facets: [], narrows: false }));
      }),
    );
    const words = split.flat().map(unnarrowed);
    if (words.length === 0 || (pieces.length === 1 && words.length === 1)) return none;
    const question = { manifest, words, whole: [], chosen, lost };
    const order = lexicon ? { ...orderOf({ pieces, asks: new Set() }, words, lexicon), pages: [] } : IN_ORDER;
    const whole = pieces.length > 0 && split.every((each) => each.length > 0);
    const all = whole ? await evaluator.all(question, order) : NOTHING;
    if (all.documents.length > 0) return { ...all, how: 'apart', words };
    const some = await evaluator.some(question, order);
    return some.documents.length > 0 ? { ...some, how: 'part', words } : none;
  }

  return {
    async search(query: string, filters: Filters, lost: Lost): Promise<Outcome> {
      const manifest = await store.manifest();
      const chosen = await Promise.all(
        Object.entries(filters).map(async ([filter, value]) => new Set(await filtered(store, manifest, filter, value))),
      );
      const base = { query, written: query, manifest, words: [], whole: [] };
      if (wordsOf(query).length === 0) {
        const units = [...(chosen[0] ?? [])].filter((unit) => chosen.every((set) => set.has(unit)));
        return { ...base, how: 'exact', documents: [...new Set(units.map(documentOf))], open: false };
      }
      const whole = await called(query, lost);
      const alone = wordsOf(query).length === 1 && whole.some(({ rank }) => rank <= RANK.pinyinPart);
      const ask = async (written: string): Promise<Asked> => ({
        query: written,
        manifest,
        chosen,
        lost,
        lexicon: alone ? undefined : await lost.without('词义', () => openLexicon(store, written), undefined),
      });
      let asked = await ask(query);
      const first = await exact(asked);
      if (first.documents.length > 0) return { ...first, query, how: 'exact' };
      let last = first;
      if (hasHan(query)) {
        const table = await lost.without('正文', () => store.json<Traditional>('traditional.json'), { foreign: '', shared: '' });
        for (const way of simplified(query, table)) {
          const turned = await ask(way);
          const found = await exact(turned);
          if (found.documents.length > 0) return { ...found, written: way, query, how: 'exact' };
          [asked, last] = [turned, found];
        }
      }
      const loose = await loosely(asked, last);
      const texts = (last.reading?.pieces ?? []).filter(({ sense }) => !sense);
      const unheld = last.reading?.pieces.length === 1 && texts.length === 1 ? nameLike(texts[0]!.text) : undefined;
      if (loose.how === 'none' && manifest.near && !unheld && texts.some(({ text }) => Array.from(text).length >= STREWN_FROM)) {
        const documents = await lost.without('正文', () => near(withoutEdges(plain(asked.query))), []);
        const kept = documents.filter((document) =>
          chosen.every((set) => [...set].some((unit) => documentOf(unit) === document)),
        );
        if (kept.length > 0) return { ...last, ...loose, query, documents: kept, how: 'strewn' };
      }
      return { ...last, ...loose, query, unheld };
    },

    /** 您是不是要找 — of what is nobody's name and stands nowhere. */
    async suggest({ query, how, whole }: Outcome): Promise<string[]> {
      const strange = !whole.some(({ rank }) => rank < RANK.loose) && (how !== 'exact' || !hasHan(query));
      return strange ? [...new Set((await names.near(query)).map(({ name }) => name))] : [];
    },

    async counts(documents: readonly number[], filter: string): Promise<Map<string, number>> {
      const manifest = await store.manifest();
      const wanted = new Set(documents);
      const values = Object.keys(manifest.filters[filter] ?? {}).filter((value) => value !== '*');
      const counted = values.map(async (value): Promise<[string, number]> => {
        const held = new Set((await filtered(store, manifest, filter, value)).map(documentOf));
        return [value, held.intersection(wanted).size];
      });
      return new Map(await Promise.all(counted));
    },
  };
}

/** 不收窄 — the word as it stands in texts, whatever value a filter has. */
const unnarrowed = (word: Word): Word => ({ ...word, narrows: false });

/** 像姓名 — two to four hanzi and nothing else. */
const nameLike = (text: string): string | undefined => (/^\p{Script=Han}{2,4}$/u.test(text) ? text : undefined);
