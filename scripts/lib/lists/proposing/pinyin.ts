import { pinyin } from 'pinyin-pro';
import { Person } from '#domain/record/entries/person.ts';
import { surnameLength } from '../reading/name.ts';

const Pinyin = Person.shape.pinyin;
type NamePinyin = Person['pinyin'];

/** 姓名的拼音 — the surname read as a surname; none where a character's reading is not known, or the name is no hanzi. */
export function pinyinOf(name: string): NamePinyin | undefined {
  const syllables = pinyin(name.replaceAll('·', ''), { surname: 'head', type: 'array' });
  return parted(name, syllables);
}

/** 写明的拼音 — as a list gives it, if it fits the name. */
export const pinyinAsGiven = (name: string, given: string): NamePinyin | undefined => parted(name, given.split(' '));

function parted(name: string, syllables: readonly string[]): NamePinyin | undefined {
  const [first, ...others] = name.split('·');
  if (syllables.length !== Array.from(name.replaceAll('·', '')).length) return undefined;
  const length = others.length > 0 ? Array.from(first!).length : surnameLength(name);
  const [surname, given] = [syllables.slice(0, length).join(' '), syllables.slice(length).join(' ')];
  const read = Pinyin.safeParse({ surname, ...(given && { given }) });
  return read.success ? read.data : undefined;
}
