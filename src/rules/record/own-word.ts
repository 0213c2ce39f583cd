import { type Archive } from '#domain/record/archive.ts';
import { type Fact } from '#domain/record/entries/person.ts';
import { isIdentified, type Source } from '#domain/record/entries/source.ts';
import { carriersIn, paragraphsOf, sentencesOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

/** 单靠一种话 — what rests on one sort of source alone must say so in its paragraph. */
const ALONE: readonly { of: (source: Source) => boolean; says: RegExp; whose: string; words: string }[] = [
  { of: ({ speaker }) => speaker === '本单位', says: /所在单位/, whose: '所在单位自己的话', words: '所在单位称' },
  { of: (source) => !isIdentified(source), says: /发布者不明/, whose: '发布者不明的来源', words: '发布者不明' },
];

const restOn = (archive: Archive, facts: readonly Fact[], of: (source: Source) => boolean): boolean =>
  facts.length > 0 &&
  facts.every(({ sources }) =>
    sources.every((id) => {
      const source = archive.by.sources.get(id);
      return source !== undefined && of(source);
    }),
  );

export default {
  id: 'record/own-word',
  title: '事迹里只据所在单位、只据不明来源的话，写明是谁说的',
  article: '记录规则',
  why: '单位说自己的职工好，是自己的话；查不出发布者的，读者更要知道。写成平常的叙述，就成了大家都这样说。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const story of archive.stories) {
      const facts = archive.by.people.get(story.person)?.facts ?? [];
      const parts: [string, string][] = [
        ['standfirst', story.standfirst],
        ...paragraphsOf(story.body).map((text, index): [string, string] => [`正文第 ${index + 1} 段`, text]),
      ];
      for (const [path, paragraph] of parts) {
        for (const sentence of sentencesOf(paragraph)) {
          const behind = carriersIn(sentence).flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
          for (const { of, says, whose, words } of ALONE) {
            if (!restOn(archive, behind, of) || says.test(withoutCarriers(paragraph))) continue;
            yield at(archive, story, path, `“${withoutCarriers(sentence)}”只据${whose}。请在这一段写明“${words}”。`);
          }
        }
      }
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '只据单位的话，写明了所在单位称',
      change: (files) => {
        files['sources.json'][0].speaker = '本单位';
        files['people/0001.json'][0].facts[0].sources = ['r0001'];
        files['people/0001.json'][0].sources.pop();
        const words = '所在单位称，一台示例装置是示例甲改进的。[^f1]';
        Object.assign(files['stories/q0001.md'], { standfirst: words, body: `${words}\n` });
      },
    },
  ],
  failing: [
    {
      name: '单位自己的话没有写明',
      change: (files) => {
        files['sources.json'][0].speaker = '本单位';
        files['people/0001.json'][0].facts[0].sources = ['r0001'];
      },
      says: '只据所在单位自己的话。请在这一段写明“所在单位称”',
    },
    {
      name: '发布者不明没有写明',
      change: (files) => void (files['people/0001.json'][0].facts[0].sources = ['r0002']),
      says: '只据发布者不明的来源。请在这一段写明“发布者不明”',
    },
  ],
} satisfies Rule;
