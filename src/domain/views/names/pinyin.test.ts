import { expect, test } from 'vitest';
import { byPinyin, letterOf, toneless } from './pinyin.ts';
import { type Person } from '../../record/entries/person.ts';

const person = (name: string, surname: string, given: string): Person => ({
  id: `q${name.length}${surname.length}00${given.length}`,
  name,
  pinyin: { surname, given },
  facts: [],
  sources: [],
});

test('tones go, ü becomes v', () => {
  expect(toneless('lǚ wěi')).toBe('lv wei');
});

test('people stand by syllable, then by tone, then by name', () => {
  const people = [
    person('李三', 'lǐ', 'sān'),
    person('黎三丰', 'lí', 'sān fēng'),
    person('兰一', 'lán', 'yī'),
    person('单田', 'shàn', 'tián'),
  ];
  expect([...people].sort(byPinyin((each) => each)).map(({ name }) => name)).toEqual(['兰一', '李三', '黎三丰', '单田']);
});

test('the letter follows the reading of the surname', () => {
  expect(letterOf(person('单田', 'shàn', 'tián'))).toBe('S');
});
