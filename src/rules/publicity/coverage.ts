import { publisherText } from '#domain/record/entries/source.ts';
import { type Rule } from '../rule.ts';
import { countByYear } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/coverage',
  title: '媒体写工匠、拍工匠',
  article: '意见 二（一）',
  why: '意见要把版面留给工匠、把镜头对准工匠。算的是报社、通讯社和电视台自己登过、人物的事实所依据的报道，按发布的年份计数；本站写的事迹不算。文件没有定下篇数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '报纸、电视对获评者的报道和发布日期', giver: '当地媒体、省总工会和所在单位' },
  *check(archive) {
    const cited = new Set(archive.people.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources)));
    const reports = archive.sources.filter(({ id, speaker }) => speaker === '报社通讯社' && cited.has(id));
    const all = reports.map((source) => ({
      entry: source,
      path: 'published',
      title: publisherText(source),
      sources: [source.id],
      year: source.dated === '发布日' ? Number(source.published?.slice(0, 4)) : undefined,
    }));
    yield* countByYear(archive, editions, '写到获评者事迹的报道', all);
  },
  passing: [
    { name: '两篇报道写到示例甲的革新', change: () => {} },
    {
      name: '没有本站的事迹，报道照样计数',
      change: (files) => void delete files['stories/q0001.md'],
    },
  ],
  failing: [],
  silent: [
    {
      name: '只有主办单位自己的通报',
      change: (files) => {
        for (const source of files['sources.json']) source.speaker = '主办单位';
      },
    },
  ],
} satisfies Rule;
