import { ungoverned } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { governed, holds } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/stories',
  title: '每届至少写出一个人的事迹',
  article: '记录规则',
  why: '意见要把版面留给工匠、把镜头对准工匠，用身边人的事迹带动职工。还没有写的，不等于没有事迹可写，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '这一届命名名单，和报纸、电视对这些人的报道', giver: '省总工会、所在单位和当地媒体' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const recorded = new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person));
      const told = [...recorded].flatMap((person) => archive.by.stories.get(person) ?? []);
      const message = `在册 ${recorded.size} 人，有事迹的 ${told.length} 人 ≥ 1 人`;
      if (told[0]) yield holds(archive, told[0], 'person', message, edition);
    }
  },
  passing: [{ name: '50人里正好1人有事迹', change: () => {} }, ungoverned],
  failing: [],
  silent: [
    {
      name: '一篇也没有',
      change: (files) => void delete files['stories/q0001.md'],
    },
    {
      name: '一届的人一个也不在册',
      change: (files) => void (files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] }),
    },
  ],
} satisfies Rule;
