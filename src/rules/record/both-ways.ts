import { isDeceased, sourcesOfHonour } from '#domain/record/entries/honour.ts';
import { sourcesOfDeath } from '#domain/record/entries/person.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/both-ways',
  title: '引用两头相符：每个人有命名，每条来源有用处',
  article: '记录规则',
  why: '没有命名的人不属于这份名录；列在那里却什么也不支持的来源，读者查到最后会扑空。',
  scope: 'archive',
  force: 'must',
  whole: true,
  *check(archive) {
    for (const person of archive.people) {
      const honours = archive.honoursOf.get(person.id) ?? [];
      if (honours.length === 0) {
        yield at(archive, person, '', `${person.name}（${person.id}）没有任何命名。请补上命名，或删去这个人。`);
      }
      const cited = new Set([
        ...person.facts.flatMap(({ sources }) => sources),
        ...honours.flatMap(sourcesOfHonour),
        ...(isDeceased(honours) ? sourcesOfDeath(person) : []),
      ]);
      const listed = new Set(person.sources.map(({ source }) => source));
      for (const [index, { source }] of person.sources.entries()) {
        if (!cited.has(source))
          yield at(
            archive,
            person,
            `sources[${index}]`,
            `${person.name}列了来源 ${source}，但没有一条事实或命名引用它。请引用，或删去。`,
          );
      }
      for (const source of cited) {
        if (!listed.has(source))
          yield at(
            archive,
            person,
            'sources',
            `${person.name}的事实或命名引用了 ${source}，来源列表里却没有。请在 sources 里写明它支持什么。`,
          );
      }
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '只支持“已故”的来源',
      change: (files) => {
        files['honours/2018.json'][0].status = '已故';
        files['people/0001.json'][0].facts[0].sources = ['r0001'];
        files['people/0001.json'][0].sources[1].supports = '已故';
      },
    },
  ],
  failing: [
    {
      name: '人物没有命名',
      change: (files) => void files['people/0001.json'].push({ ...files['people/0001.json'][0], id: 'q0099', name: '示例乙' }),
      says: '示例乙（q0099）没有任何命名',
    },
    {
      name: '来源没有用处',
      change: (files) => void (files['people/0001.json'][0].facts[0].sources = ['r0001']),
      says: '列了来源 r0002，但没有一条事实或命名引用它',
    },
    {
      name: '支持“已故”的来源，人却没有写明已故',
      change: (files) => {
        files['people/0001.json'][0].facts[0].sources = ['r0001'];
        files['people/0001.json'][0].sources[1].supports = '已故';
      },
      says: '列了来源 r0002，但没有一条事实或命名引用它',
    },
    {
      name: '引用的来源没有列出',
      change: (files) => void files['people/0001.json'][0].sources.pop(),
      says: '示例甲的事实或命名引用了 r0002，来源列表里却没有',
    },
  ],
} satisfies Rule;
