import { expect, test } from 'vitest';
import { pagePolicy } from '#domain/values/policy.ts';
import { attribute, edited, readPage } from './html.ts';
import { parsePolicy, policiesOf, unusedAllowances } from './policy.ts';
import { standaloneLinks } from './targets.ts';

const alone = (body: string): string[] =>
  standaloneLinks(readPage(`<!doctype html><html><head><title>示例</title></head><body>${body}</body></html>`)).map(
    ({ attrs }) => attrs.find(({ name }) => name === 'href')!.value,
  );

test.each([
  ['alone in a cell', '<table><tr><td><a href="/a">示例</a></td></tr></table>', ['/a']],
  ['side by side, parted by marks', '<p><a href="/a">甲</a>、<a href="/b">乙</a>。</p>', ['/a', '/b']],
  ['a word of a sentence', '<p>见<a href="/a">示例</a>。</p>', []],
  ['a word of a sentence, within another element', '<p><b>见</b><em><a href="/a">示例</a></em></p>', []],
  ['beside a word that nobody sees', '<p><span hidden>见</span><a href="/a">示例</a></p>', ['/a']],
  ['above a list that has lines of its own', '<li><a href="/a">示例</a><ul><li>甲</li></ul></li>', ['/a']],
  ['a number is a word too', '<li><a href="/a">示例</a> 3</li>', []],
  ['without an address it leads nowhere', '<li><a>示例</a></li>', []],
])('%s', (_, body, expected) => expect(alone(body)).toEqual(expected));

test.each([
  ['a page that plays nothing', undefined, '<p>示例</p>', true, ['media-src'], []],
  ['a page with a recording', undefined, '<audio controls></audio>', true, [], ['media-src']],
  ['a search without WebAssembly', 'search', '<p>示例</p>', false, ["'wasm-unsafe-eval'"], ["'self'"]],
  ['a search with it', 'search', '<p>示例</p>', true, [], ["'wasm-unsafe-eval'"]],
] as const)('%s is allowed what it uses', (_, runs, body, wasm, without, within) => {
  const source = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="${pagePolicy(runs)}"><title>示例</title></head><body>${body}</body></html>`;
  const page = readPage(source);
  const [element] = policiesOf(readPage(edited(page, unusedAllowances(page, wasm))));
  const words = [...parsePolicy(attribute(element!, 'content')!)].flat(2);
  for (const word of without) expect(words).not.toContain(word);
  for (const word of within) expect(words).toContain(word);
});
