import { type Event } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

/** One kind holds the 五小 and the shows; the words of the title and the facts say which it is. */
const isFiveSmall = ({ kind, title, facts }: Event): boolean =>
  kind === '五小与创新展示' &&
  /五小|小发明|小创造|小革新|小设计|小建议/.test([title, ...facts.map(({ text }) => text)].join('\n'));

export default {
  id: 'training/five-small',
  title: '开展“五小”活动',
  article: '意见 三（一）5',
  why: '意见要求普遍开展小发明、小创造、小革新、小设计、小建议活动。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的“五小”竞赛或成果展', giver: '所在单位和各级工会' },
  *check(archive) {
    const all = archive.events.filter(isFiveSmall);
    yield* countByYear(archive, editions, '“五小”活动', all.map(happened));
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
  failing: [],
  silent: [
    {
      name: '只有创新展示，没有“五小”',
      change: (files) => {
        const show = files['events.json'].find(({ kind }: { kind: string }) => kind === '五小与创新展示');
        Object.assign(show, { title: '示例创新成果展示', facts: [{ text: '展出成果一项。', sources: ['r0001'] }] });
      },
    },
  ],
} satisfies Rule;
