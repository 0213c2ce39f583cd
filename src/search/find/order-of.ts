import { type Piece, type Reading } from '../reading/reading.ts';
import { type Lexicon, type Sense } from '../reading/words.ts';
import { kindOf, type Manifest } from '../text/documents.ts';
import { type Order } from '../rank/order.ts';
import { documentOf, type Word } from '../rank/question.ts';
import { type Outcome } from './asked.ts';

/** 问意思的 — are answered where words are explained. */
const MEANT: Readonly<Record<string, readonly string[]>> = { meaning: ['称号', '术语'] };

/** 有自己的页的词类 — the page of the first answers where nobody is met. */
const OWN = ['年度', '地市', '单位', '工种', '行业'];

/** 排法与本页 — the order, the clauses that answer, the pages that are called so, those that answer where nobody does. */
export interface OrderOf extends Order {
  proofs: readonly number[];
  sections: readonly number[];
  own: readonly number[];
}

/** 排法 — of what was read: a page that is asked for itself, the kind asked for, people before events before rules. */
export function orderOf({ pieces, asks }: Reading, words: readonly Word[], { file }: Lexicon, manifest: Manifest): OrderOf {
  const senses = pieces.flatMap(({ sense }) => sense ?? []);
  const known = senses.length === pieces.length;
  const proofs = [...asks].flatMap((each) => file.asked[each] ?? []);
  const kinds = words.flatMap(({ sense, facets }) =>
    sense?.is === '类型' ? [new Set([...(facets[0]?.units ?? [])].map(documentOf))] : [],
  );
  const rolls = asks.has('count') && senses.length > 0 && senses.every(({ is }) => is === '称号');
  const asksRoll = rolls || senses.some(({ is, name }) => is === '类型' && name === '名单');
  const sections = senses.filter(({ is }) => is === '栏目');
  const others = senses.filter(({ is }) => is !== '类型' && is !== '栏目');
  const kindsAlone = senses.filter(
    ({ is }) => is === '类型' && (senses.length === 1 || senses.every((each) => each.is === '类型' || each.is === '称号')),
  );
  const single = others.length === 1 && (senses.length === 1 || asksRoll) ? others : [];
  const year = asksRoll ? others.filter(({ is }) => is === '年度') : [];
  const pagesOf = (list: readonly Sense[]): number[] =>
    list.flatMap(({ is, document }) => (document >= 0 && is !== '姓名' && is !== '县区' ? [document] : []));
  const asksKinds = [...asks].flatMap((each) => MEANT[each] ?? []);
  if (rolls) asksKinds.push('名单');
  return {
    proofs,
    // A section is found by whatever it is called, whether or not it says so itself.
    own: pagesOf([...others].sort((a, b) => OWN.indexOf(a.is) - OWN.indexOf(b.is)).filter(({ is }) => OWN.includes(is))),
    sections: pagesOf([...sections, ...kindsAlone]),
    pages: [...proofs, ...(known ? pagesOf([...sections, ...kindsAlone, ...single, ...year]) : [])],
    asked: (document) => kinds.some((set) => set.has(document)) || asksKinds.includes(kindOf(manifest, document)),
    byKind: known && senses.every(({ is }) => is !== '姓名'),
  };
}

/** 县区所在的市 — the question with its counties as the cities in which they lie; nothing if it has none. */
export function inCities({ reading, lexicon }: Omit<Outcome, 'query'>): Piece[] | undefined {
  if (!lexicon || !reading?.pieces.some(({ sense }) => sense?.is === '县区')) return undefined;
  return reading.pieces.map((piece) => {
    if (piece.sense?.is !== '县区') return piece;
    // The page of a county is that of its city.
    const { document } = piece.sense;
    const [name, , ...also] = lexicon.file.words['地市']?.find(([, own]) => own === document && own >= 0) ?? [];
    return name === undefined ? piece : { text: name, sense: { is: '地市', name, document, also } };
  });
}
