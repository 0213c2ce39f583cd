import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { citationOf } from '#rules/catalogue.ts';
import { chapterOf, CHAPTERS, movedFrom } from '#domain/views/site/chapters.ts';
import { rules } from '#rules/index.ts';

const archive = readArchive('src/content');
const { articles, exceptions } = archive;
const ids = new Set(rules.map(({ id }) => id));

test('every article names rules that exist', () => {
  const named = articles.flatMap((article) => article.rules.map((id) => ({ id, by: article.id })));
  expect(named.filter(({ id }) => !ids.has(id))).toEqual([]);
});

test('no reason why a machine can’t is given twice', () => {
  const reasons = articles.flatMap(({ unenforceable }) => unenforceable ?? []);
  expect(reasons.filter((reason, index) => reasons.indexOf(reason) !== index)).toEqual([]);
});

test('a rule of the programme stands on the clauses that name it, as severe as the strictest of them; one of the record on none', () => {
  const naming = Map.groupBy(
    articles.flatMap((article) => article.rules.map((id) => ({ id, article }))),
    ({ id }) => id,
  );
  const faults = rules.flatMap(({ id, article, force }) => {
    const own = (naming.get(id) ?? []).map((each) => each.article);
    if (article === '记录规则' || /^(?:record|material)\//.test(id)) return own.map((each) => `${id} is no rule of ${each.id}`);
    const strictest = own.some((each) => each.force === 'must') ? 'must' : 'may';
    return [
      ...(own.some(({ clause }) => clause.startsWith(article) || article.startsWith(clause))
        ? []
        : [`${id} says ${article}, and no clause there names it`]),
      ...(force === strictest ? [] : [`${id} is ${force}, its clauses are ${strictest}`]),
    ];
  });
  expect(faults).toEqual([]);
});

test('a reader cites a clause by its place and sentence, and what only a report tells by its name', () => {
  const cited = ['opinion-3-2-5g', 'incentive-5c', 'notice-2019-grant'].map((id) =>
    citationOf(articles.find((article) => article.id === id)!),
  );
  expect(cited).toEqual(['意见 三（二）5 第4句', '办法 第五条 第1句', '2019年通知']);
});

test('every clause stands in one chapter, and one that moved leads on from where it stood', () => {
  const opinion3 = CHAPTERS.find(({ code }) => code === 'opinion-3')!;
  const moved = movedFrom(archive, opinion3).map((article) => chapterOf(article).code);
  expect(new Set(moved)).toEqual(new Set(['opinion-3-2', 'opinion-4']));
  expect(CHAPTERS.filter((chapter) => !articles.some((article) => chapterOf(article) === chapter))).toEqual([]);
});

test('every exception names a rule that exists', () => {
  expect(exceptions.filter(({ rule }) => !ids.has(rule))).toEqual([]);
});
