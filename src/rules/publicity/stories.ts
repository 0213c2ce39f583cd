import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/stories',
  title: '每届至少写出一个人的事迹',
  article: '意见 二（一）',
  why: '意见要把版面留给工匠、把镜头对准工匠，用身边人的事迹带动职工。还没有写的，不等于没有事迹可写，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const recorded = new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person));
      const told = [...recorded].filter((person) => archive.by.stories.has(person)).length;
      if (told > 0) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度在册 ${recorded.size} 人，有事迹的 0 人，应至少 1 人。没有写到不等于没有事迹：${recorded.size === 0 ? '请先查命名名单，再查' : '请查'}报纸、电视和工会网站的人物报道，每人一篇放进 stories/；确实查不到，写进例外账。`,
      );
    }
  },
  passing: [
    { name: '50人里正好1人有事迹', change: () => {} },
    {
      name: '2017年度不归意见管',
      change: (files) => void (files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] }),
    },
  ],
  failing: [
    {
      name: '一篇也没有',
      change: (files) => void delete files['stories/q0001.md'],
      says: '2018年度在册 50 人，有事迹的 0 人，应至少 1 人。没有写到不等于没有事迹：请查报纸',
    },
    {
      name: '一届的人一个也不在册',
      change: (files) => void (files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] }),
      says: '2019年度在册 0 人，有事迹的 0 人，应至少 1 人。没有写到不等于没有事迹：请先查命名名单',
    },
  ],
} satisfies Rule;
