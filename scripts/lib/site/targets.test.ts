import { expect, test } from 'vitest';
import { readPage } from './html.ts';
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
