import { expect, test } from 'vitest';
import { soundsTable } from '#lib/search/sounds.ts';
import { readSounds } from '../sounds/sounds.ts';
import { type NameRow } from './names.ts';
import { suggest } from './suggest.ts';

const rows: NameRow[] = (
  [
    ['王一君', 'wang yi jun'],
    ['王树军', 'wang shu jun'],
    ['吕振', 'lv zhen'],
    ['王亮', 'wang liang'],
    ['尉迟恭敬', 'yu chi gong jing'],
    ['许超振', 'xu chao zhen'],
    ['解甲', 'xie jia'],
    ['单军', 'shan jun'],
    ['仇申强', 'qiu shen qiang'],
    ['李建军', 'li jian jun'],
    ['李红新', 'li hong xin'],
  ] as const
).map(([name, pinyin], document) => ({ document, id: `q${document}`, name, pinyin, aliases: [] }));
const sounds = readSounds(soundsTable(rows.map((row) => ({ ...row, brief: '' }))));
const near = (query: string): string[] => suggest(rows, query, sounds).map(({ name }) => name);

test('one wrong character in three or more finds the name, the one that sounds like it first', () => {
  expect(near('王树君')).toEqual(['王树军', '王一君']);
  expect(near('尉迟恭静')).toEqual(['尉迟恭敬']);
});

test('of two characters one may be wrong that sounds or looks like it, and no other', () => {
  expect(near('王量')).toEqual(['王亮']);
  expect(near('王高')).toEqual(['王亮']);
  expect(near('王明')).toEqual([]);
});

test.each([
  ['all sound the same', '望术均', '王树军'],
  ['two are turned', '许振超', '许超振'],
  ['one is doubled', '王王树军', '王树军'],
  ['one is missing', '王军', '王树军'],
  ['one is too many', '王树一军', '王树军'],
])('where %s, “%s” means %s', (_, query, wanted) => {
  expect(near(query)[0]).toBe(wanted);
});

test('two that differ in more are two names', () => {
  expect(near('李建新')).not.toContain('王一君');
  expect(near('李建军')).not.toContain('李红新');
  expect(near('李红新')).not.toContain('李建军');
});

test.each([
  ['a wrong letter', 'wangshujin', '王树军'],
  ['a missing one', 'wangshjun', '王树军'],
  ['one too many', 'wangshuujun', '王树军'],
  ['two turned', 'wagnshujun', '王树军'],
  ['a wrong one in the given name alone', 'shijun', '王树军'],
  ['another reading of the surname', 'jie', '解甲'],
  ['another reading of the surname before the rest', 'danjun', '单军'],
  ['another reading of the surname', 'chou', '仇申强'],
  ['a southern sound', 'wansujun', '王树军'],
  ['a southern sound of the surname', 'sanjun', '单军'],
  ['a southern sound of the surname alone', 'wan', '王亮'],
])('%s in pinyin (“%s”) finds %s', (_, query, wanted) => {
  expect(near(query)).toContain(wanted);
});

test('ü may be written v or u, with a slip beside it', () => {
  expect(near('luzhem')).toEqual(['吕振']);
  expect(near('lvzhem')).toEqual(['吕振']);
});

test('two slips are no slip, and a short word is left alone', () => {
  expect(near('wangshijin')).toEqual([]);
  expect(near('yi')).toEqual([]);
});
