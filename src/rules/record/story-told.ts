import { type Archive, type Story } from '#domain/record/archive.ts';
import { type Fact } from '#domain/record/entries/person.ts';
import { carriersIn, lengthOf, paragraphsOf, sentencesOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

/** 题目至多这么多字. */
const LONGEST_DEED = 20;
/** 说档案的话 — about the record, not about the work. */
const OF_RECORD = /名录|本站|这一页|记录里|记录所载|来源没有|没有写明是哪一年度/;
/** 不先说的话 — with which no story begins. */
const NOT_FIRST = /报道|来源|称号|命名|评选|届/;
/** 数 — as it is written: 60多万, 2.3, 120余. */
const NUMBER = /\d+(?:\.\d+)?(?:[多余几]?[万亿])?/g;

/** Facts behind the carriers of a text. */
const factsBehind = (archive: Archive, story: Story, text: string): Fact[] => {
  const facts = archive.by.people.get(story.person)?.facts ?? [];
  return carriersIn(text).flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
};

export default {
  id: 'record/story-told',
  title: '事迹先说做的事；题目短，数字都有据',
  article: '记录规则',
  why: '读者来看一个人做成了什么。只讲档案、只重复命名的句子不留人；题目里多一个数，全站和分享图上就都错。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const story of archive.stories) {
      const person = archive.by.people.get(story.person);
      if (!person) continue;
      const deed = withoutCarriers(story.deed);
      if (lengthOf(story.deed) > LONGEST_DEED)
        yield at(archive, story, 'deed', `题目“${deed}”有 ${lengthOf(story.deed)} 个字，应至多 ${LONGEST_DEED} 个。请缩短。`);
      const behind = factsBehind(archive, story, story.deed).map(({ text }) => text);
      for (const [number] of deed.matchAll(NUMBER)) {
        if (!behind.some((text) => [...text.matchAll(NUMBER)].some(([found]) => found === number)))
          yield at(archive, story, 'deed', `题目“${deed}”里的 ${number} 不在所据的事实里。请改成事实里的写法，或改注依据。`);
      }
      const name = person.name;
      for (const [index, paragraph] of paragraphsOf(story.body).entries()) {
        const path = `正文第 ${index + 1} 段`;
        for (const [turn, sentence] of sentencesOf(paragraph).entries()) {
          const told = withoutCarriers(sentence);
          const facts = factsBehind(archive, story, sentence);
          if (carriersIn(sentence).length > 0 && facts.length === 0)
            yield at(archive, story, path, `“${told}”只说命名或届次，页面上已经有了。请删去，或并进有事实的句子。`);
          if (OF_RECORD.test(told))
            yield at(archive, story, path, `“${told}”说的是档案，不是做的事。请删去；年度怎样推得，写在命名的说明里。`);
          if (index === 0 && turn === 0 && NOT_FIRST.test(told))
            yield at(archive, story, path, `第一句“${told}”没有说做的事。请从做成的东西、遇到的难处写起。`);
          if (told.split(name).length > 2)
            yield at(archive, story, path, `“${told}”里“${name}”写了两次。中文可以省去，请留一处。`);
        }
      }
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    { name: '题目正好二十个字', change: (files) => story(files, { deed: `${'改进示例装'.repeat(4)}[^f1]` }) },
    {
      name: '题目里的数在所据的一条事实里',
      change: (files) => {
        const { facts } = files['people/0001.json'][0];
        facts.push({ ...facts[0], id: 'f2', text: '改进示例装置12台，用时5年。' });
        story(files, { deed: '改进示例装置12台[^f1,f2]' });
      },
    },
  ],
  failing: [
    {
      name: '题目太长',
      change: (files) => story(files, { deed: `${'改进示例装置'.repeat(4)}[^f1]` }),
      says: '有 24 个字，应至多 20 个',
    },
    {
      name: '题目里的数没有依据',
      change: (files) => story(files, { deed: '改进示例装置12台[^f1]' }),
      says: '里的 12 不在所据的事实里',
    },
    {
      name: '只说命名',
      change: (files) => body(files, '2018年获齐鲁工匠。[^h0001]'),
      says: '“2018年获齐鲁工匠。”只说命名或届次',
    },
    { name: '说档案', change: (files) => body(files, '名录里记有一台装置。[^f1]'), says: '说的是档案，不是做的事' },
    {
      name: '第一句说报道',
      change: (files) => story(files, { body: '有报道说，示例甲改进了装置。[^f1]\n' }),
      says: '第一句“有报道说，示例甲改进了装置。”没有说做的事',
    },
    { name: '一句里姓名两次', change: (files) => body(files, '示例甲改进装置，示例甲推广。[^f1]'), says: '里“示例甲”写了两次' },
  ],
} satisfies Rule;

const story = (files: SpecimenFiles, change: object): void => void Object.assign(files['stories/q0001.md'], change);
const body = (files: SpecimenFiles, more: string): void => void (files['stories/q0001.md'].body += `\n${more}\n`);
