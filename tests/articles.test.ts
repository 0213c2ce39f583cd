import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { rules } from '#rules/index.ts';

const { articles, exceptions } = readArchive('src/content');
const ids = new Set(rules.map(({ id }) => id));

test('every article is enforced by a rule that exists, or says why a machine can’t', () => {
  const unguarded = articles.filter(({ rules: guards, unenforceable }) => guards.length === 0 && !unenforceable);
  const unknown = articles.flatMap((article) =>
    article.rules.filter((id) => !ids.has(id)).map((id) => `${article.id} names ${id}`),
  );
  expect(unguarded).toEqual([]);
  expect(unknown).toEqual([]);
});

test('no reason why a machine can’t is given twice', () => {
  const reasons = articles.flatMap(({ unenforceable }) => unenforceable ?? []);
  expect(reasons.filter((reason, index) => reasons.indexOf(reason) !== index)).toEqual([]);
});

test('every rule of the programme stands on an article, with the force of that article', () => {
  const cited = new Map(articles.flatMap((article) => article.rules.map((id) => [id, article.force])));
  const programme = rules.filter(({ id }) => !/^(?:record|material)\//.test(id));
  expect(programme.filter(({ id }) => !cited.has(id)).map(({ id }) => id)).toEqual([]);
  expect(programme.filter(({ id, force }) => cited.has(id) && cited.get(id) !== force).map(({ id }) => id)).toEqual([]);
});

test('both documents are covered clause by clause', () => {
  const text = readFileSync('src/content/programme/articles.json', 'utf8');
  for (const number of ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']) {
    expect(text).toContain(`"clause": "办法 第${number}条"`);
  }
  for (const part of [
    '意见 一',
    '意见 二（一）',
    '意见 二（二）',
    '意见 二（三）',
    '意见 三（一）1',
    '意见 三（二）5',
    '意见 三（三）3',
    '意见 四（三）',
  ]) {
    expect(text).toContain(`"clause": "${part}`);
  }
});

test('there are at least forty rules, each in a file of its own', () => {
  expect(rules.length).toBeGreaterThanOrEqual(40);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test('every exception names a rule that exists and is signed', () => {
  expect(exceptions.filter(({ rule }) => !ids.has(rule))).toEqual([]);
  expect(exceptions.every(({ allowedBy, document, reason }) => allowedBy && document && reason)).toBe(true);
});
