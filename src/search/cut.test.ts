import { expect, test } from 'vitest';
import { normalise, phraseOf, separateHtml, wordsOf } from './cut.ts';

test('hanzi are parted in the text, tags and attributes stay', () => {
  expect(separateHtml('<p title="维修钳工">维修NC转台</p>')).toBe('<p title="维修钳工">维\u200B修\u200BNC\u200B转\u200B台</p>');
});

test('a word becomes one phrase of characters', () => {
  expect(phraseOf('维修钳工')).toBe('"维 修 钳 工"');
  expect(phraseOf('NC转台')).toBe('"NC 转 台"');
  expect(phraseOf('nc')).toBe('nc');
});

test('a query is written one way', () => {
  expect(wordsOf('　维修　ＮＣ ')).toEqual(['维修', 'nc']);
  expect(normalise('买买提•艾力')).toBe('买买提·艾力');
});
