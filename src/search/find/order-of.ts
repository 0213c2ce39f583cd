import { type Piece, type Reading } from '../reading/reading.ts';
import { type Lexicon, written } from '../reading/words.ts';
import { type Order } from '../rank/order.ts';
import { documentOf, type Word } from '../rank/question.ts';
import { type Outcome } from './asked.ts';

/** 排法 — of what was read: a page that is asked for itself, the kind asked for, people before events before rules. */
export function orderOf({ pieces, asks }: Reading, words: readonly Word[], lexicon: Lexicon): Order {
  const senses = pieces.map(({ sense }) => sense);
  const known = senses.every((sense) => sense !== undefined);
  const kinds = senses.filter((sense) => sense?.is === '类型');
  const others = senses.filter((sense) => sense?.is !== '类型');
  const kindDocuments = words.flatMap(({ sense, facets }) =>
    sense?.is === '类型' ? [new Set([...(facets[0]?.units ?? [])].map(documentOf))] : [],
  );
  const asksRoll = kinds.some((sense) => sense?.name === '名单');
  const year = senses.find((sense) => sense?.is === '年度');
  const own =
    others.length === 1 && (kinds.length === 0 || asksRoll) && others[0]?.is !== '姓名' ? others : asksRoll && year ? [year] : [];
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

/** 县区所在的市 — the question with its counties as the cities in which they lie; nothing if it has none. */
export function inCities({ reading, lexicon }: Omit<Outcome, 'query'>): Piece[] | undefined {
  if (!lexicon || !reading?.pieces.some(({ sense }) => sense?.is === '县区')) return undefined;
  return reading.pieces.map((piece) => {
    if (piece.sense?.is !== '县区') return piece;
    const city = lexicon.file.within[piece.sense.name] ?? '';
    const sense = lexicon.senses(written(city)).find(({ is }) => is === '地市');
    return sense ? { text: city, sense } : piece;
  });
}
