import { expect, test } from 'vitest';
import { LOOKALIKES } from '#domain/views/names/shapes.ts';
import { soundsTable } from '#lib/search/sounds.ts';
import { readSounds, southern, standardHanzi } from './sounds.ts';

const file = soundsTable([
  { name: '单乐䶮', pinyin: 'shan le yan', aliases: ['喆'], brief: '' },
  { name: '吕行', pinyin: 'lv zzz', aliases: [], brief: '' },
]);
const sounds = readSounds(file);

test('every standard hanzi has a sound, in the order of the standard', () => {
  const standard = standardHanzi();
  expect([standard[0], standard[3754], standard[3755], standard.at(-1)]).toEqual(['啊', '座', '亍', '齄']);
  expect(new Set(standard).size).toBe(6763);
  expect(standard.filter((character) => sounds.of(character).length === 0)).toEqual([]);
});

test.each([
  ['解', 'jie xie'],
  ['单', 'chan dan shan'],
  ['查', 'cha zha'],
  ['仇', 'chou qiu'],
  ['曾', 'ceng zeng'],
  ['王', 'wang'],
  ['吕', 'lu'],
])('%s is read %s', (character, wanted) => {
  expect([...sounds.of(character)].sort().join(' ')).toBe(wanted);
});

test('characters of the record beyond the standard are known, and its own readings of names', () => {
  expect([sounds.of('䶮'), sounds.of('喆')]).toEqual([['yan'], ['zhe']]);
  expect(sounds.of('行')).toContain('zzz');
  expect(sounds.of('𪚥')).toEqual([]);
});

test('all southern sounds of one kind are one, and others stay apart', () => {
  const alike = 'liu niu,zhang zang,chen ceng,lin ling ning,ren len leng,shi si,hu fu,hui fei,huang fang fan,lu nu ru'.split(',');
  for (const some of alike) expect(new Set(some.split(' ').map(southern)).size, some).toBe(1);
  for (const some of 'li lu,wang weng,zhong zhen,ji qi,tian tan,gong kong,dong don'.split(','))
    expect(new Set(some.split(' ').map(southern)).size, some).toBe(2);
});

test('a group of shapes has two characters or more, none twice, and is part of no other', () => {
  const groups = LOOKALIKES.split(/\s+/).map((group) => new Set(group));
  expect(groups.filter((group) => group.size < 2).map((group) => [...group].join(''))).toEqual([]);
  expect(groups.map(({ size }) => size).reduce((sum, size) => sum + size)).toBe(Array.from(LOOKALIKES.replace(/\s/g, '')).length);
  const within = groups.filter((group) => groups.some((other) => other !== group && group.isSubsetOf(other)));
  expect(within.map((group) => [...group].join(''))).toEqual([]);
});
