import { type Event } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

/** One kind holds the 五小 and the shows; the title says which it is. */
const shows = ({ kind, title }: Event): boolean => kind === '五小与创新展示' && /创新|创意|成果|展/.test(title);

export default {
  id: 'training/innovation-show',
  title: '展示职工的创新成果',
  article: '意见 三（一）6',
  why: '意见要搭建职工创新展示平台，举办创新创意大赛等活动。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的创新创意大赛、成果展或发布会', giver: '各级工会' },
  *check(archive) {
    const all = archive.events.filter(shows);
    yield* countByYear(archive, editions, '职工创新展示', all.map(happened));
  },
  passing: [
    {
      name: '“五小”成果展也是展示',
      change: (files) =>
        void (files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示').title = '示例“五小”成果展'),
    },
  ],
  failing: [],
  silent: [
    {
      name: '一次也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '五小与创新展示')),
    },
    {
      name: '只征集了“五小”，没有展示',
      change: (files) =>
        void (files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示').title = '示例“五小”征集'),
    },
  ],
} satisfies Rule;
