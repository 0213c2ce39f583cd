import { type Event } from '#domain/record/activity.ts';
import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

/** One kind holds the 五小 and the shows; the title says which it is. */
const shows = ({ kind, title }: Event): boolean => kind === '五小与创新展示' && /创新|创意|成果|展/.test(title);

export default {
  id: 'training/innovation-show',
  title: '每届展示职工的创新成果',
  article: '意见 三（一）6',
  why: '意见要搭建职工创新展示平台，举办创新创意大赛等活动。没有查到不等于没有举办，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(shows).map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有职工创新展示的记录，应至少有一次。没有查到不等于没有举办：请查各级工会的创新创意大赛、成果展、发布会消息，登记到 events/（种类“五小与创新展示”，名称照来源写）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    {
      name: '“五小”成果展也是展示',
      change: (files) =>
        void (files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示').title = '示例“五小”成果展'),
    },
  ],
  failing: [
    {
      name: '一次也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '五小与创新展示')),
      says: '2018年度没有职工创新展示的记录，应至少有一次',
    },
    {
      name: '只征集了“五小”，没有展示',
      change: (files) =>
        void (files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示').title = '示例“五小”征集'),
      says: '请查各级工会的创新创意大赛、成果展、发布会消息',
    },
  ],
} satisfies Rule;
