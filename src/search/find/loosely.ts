import { hasHan, plain, withoutEdges } from '../text/cut.ts';
import { type Word } from '../rank/question.ts';
import { type Asked, IN_ORDER, NOTHING, type Outcome, askedWith } from './asked.ts';
import { inCities, orderOf } from './order-of.ts';
import { unnarrowed, wordOf } from './words-of.ts';

/** 退一步 — the runs of what stands nowhere in a row; then a part of what was asked. */
export async function loosely(
  asked: Asked,
  of: Omit<Outcome, 'query'>,
): Promise<Pick<Outcome, 'documents' | 'open' | 'how' | 'words'>> {
  const { manifest, lost, lexicon, evaluator } = asked;
  const none = { ...NOTHING, how: 'none' as const, words: of.words };
  const pieces = of.reading?.pieces ?? [];
  const cities = inCities(of);
  if (cities) {
    const words = await Promise.all(cities.map((piece) => wordOf(piece, asked)));
    const order = orderOf({ pieces: cities, asks: new Set() }, words, lexicon!, asked.manifest);
    const around = await evaluator.all(askedWith(asked, words, []), order);
    if (around.documents.length > 0) return { ...around, how: 'city', words };
  }
  const split = await Promise.all(
    pieces.map(async (piece): Promise<Word[]> => {
      // Letters are no text that could be cut.
      const runs =
        piece.sense || !hasHan(piece.text)
          ? []
          : await lost.without('正文', () => evaluator.split(plain(piece.text), manifest), []);
      if (!piece.sense && runs.length === 0) return [];
      if (runs.length < 2) return [await wordOf(piece.sense ? piece : { text: withoutEdges(runs[0]!) }, asked)];
      return runs.map((run) => ({ forms: [run], hits: [], facets: [], narrows: false }));
    }),
  );
  const words = split.flat().map(unnarrowed);
  if (words.length === 0 || (pieces.length === 1 && words.length === 1)) return none;
  const question = askedWith(asked, words, []);
  const order = lexicon ? orderOf({ pieces, asks: of.reading!.asks }, words, lexicon, manifest) : { ...IN_ORDER, sections: [] };
  const inOrder = { ...order, pages: [] };
  const whole = pieces.length > 0 && split.every((each) => each.length > 0);
  const all = whole ? await evaluator.all(question, inOrder) : NOTHING;
  // On a page of many parts two words may have nothing to do with each other.
  const wholes = new Set(manifest.wholes);
  const apart = all.documents.filter((document) => !wholes.has(document));
  if (apart.length > 0) return { ...all, documents: [...new Set([...order.sections, ...apart])], how: 'apart', words };
  const some = await evaluator.some(question, inOrder);
  const documents = [...new Set([...order.sections, ...some.documents])];
  return documents.length > 0 ? { ...some, documents, how: 'part', words } : none;
}
