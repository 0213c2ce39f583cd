import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/pinyin',
  title: '拼音音节数与姓名字数相符',
  article: 'GB/T 28039-2011',
  why: '拼音用来排序和检索，差一个音节就排错、搜不到。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const person of archive.people) {
      const characters = Array.from(person.name.replaceAll('·', '')).length;
      const { surname, given } = person.pinyin;
      const syllables = [surname, given].filter(Boolean).join(' ').split(' ').length;
      if (syllables !== characters && /^[\p{Script=Han}·]+$/u.test(person.name)) {
        yield at(
          archive,
          person,
          'pinyin',
          `${person.name}有 ${characters} 个字，拼音“${surname} ${given ?? ''}”有 ${syllables} 个音节。请改正拼音。`,
        );
      }
    }
  },
  passing: [{ name: '三字三音节', change: () => {} }],
  failing: [
    {
      name: '少一个音节',
      change: (files) => void (files['people/0001.json'][0].pinyin = { surname: 'shì', given: 'jiǎ' }),
      says: '示例甲有 3 个字，拼音“shì jiǎ”有 2 个音节',
    },
  ],
} satisfies Rule;
