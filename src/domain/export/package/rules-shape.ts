import { z } from 'zod';
import { Article, Exception } from '../../record/entries/article.ts';
import { anyText, anyTextOrNone, exact, headed, wholeNumber } from './entry-shapes.ts';

/** 说了几句 — how many in all, and the first of them. */
const told = exact({ total: wholeNumber, first: z.array(anyText) });

/** `rules.json` — the rules stand above this floor; their shape for others is told here. */
export const rulesShape = headed({
  documents: z.array(exact({ name: anyText, mark: anyText, issued: anyTextOrNone, about: anyTextOrNone })),
  coverage: exact({
    clauses: wholeNumber,
    guarded: wholeNumber,
    byPeople: wholeNumber,
    rules: wholeNumber,
    compared: wholeNumber,
    counted: wholeNumber,
  }),
  articles: z.array(Article),
  rules: z.array(
    exact({
      id: anyText,
      family: anyText,
      title: anyText,
      article: anyText,
      clauses: z.array(anyText),
      why: anyText,
      force: z.enum(['must', 'may']),
      scope: z.enum(['entry', 'edition', 'archive']),
      from: z.int().nullable(),
      to: z.int().nullable(),
      needs: exact({ material: anyText, giver: anyText }).nullable(),
      passing: z.array(anyText),
      failing: z.array(exact({ name: anyText, says: anyText })),
      silent: z.array(anyText),
    }),
  ),
  verdicts: z.array(
    exact({ rule: anyText, year: z.int(), result: anyText, found: told, compared: told, counted: told, lacking: told }),
  ),
  exceptions: z.array(Exception),
});
