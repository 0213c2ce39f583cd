import { type Event } from '#domain/record/activity.ts';
import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

/** One kind holds the 五小 and the shows; the words of the title and the facts say which it is. */
const isFiveSmall = ({ kind, title, facts }: Event): boolean =>
  kind === '五小与创新展示' &&
  /五小|小发明|小创造|小革新|小设计|小建议/.test([title, ...facts.map(({ text }) => text)].join('\n'));

export default {
  id: 'training/five-small',
  title: '每届开展“五小”活动',
  article: '意见 三（一）5',
  why: '意见要求普遍开展小发明、小创造、小革新、小设计、小建议活动。这些活动在企业里做，没有查到不等于没有开展，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(isFiveSmall).map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有“五小”活动的记录，应至少有一次。没有查到不等于没有开展：请查工匠所在单位和各级工会的“五小”竞赛、成果展消息，登记到 events/（种类“五小与创新展示”，名称或事实写出“五小”）并写明年度；确实没有，写进例外账。`,
      );
    }
  },
  passing: [
    {
      name: '名称里没有“五小”，事实里有小革新',
      change: (files) => {
        const show = files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示');
        Object.assign(show, { title: '示例创新成果展示', facts: [{ text: '展出小革新一项。', sources: ['r0001'] }] });
      },
    },
  ],
  failing: [
    {
      name: '只有创新展示，没有“五小”',
      change: (files) => {
        const show = files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示');
        Object.assign(show, { title: '示例创新成果展示', facts: [{ text: '展出成果一项。', sources: ['r0001'] }] });
      },
      says: '2018年度没有“五小”活动的记录，应至少有一次',
    },
  ],
} satisfies Rule;
