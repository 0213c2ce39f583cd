import { type Event } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

/** A school, a base or a league is set up as 机构 too: only what says research or advice is meant here. */
const studies = ({ kind, title, facts }: Event): boolean =>
  kind === '机构' && /研究|智库/.test([title, ...facts.map(({ text }) => text)].join('\n'));

export default {
  id: 'publicity/research',
  title: '有研究工匠文化的机构在做事',
  article: '意见 二（三）',
  why: '意见要搭建齐鲁工匠研究平台，办起工匠文化智库。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明日期的研究机构、智库活动', giver: '齐鲁工匠研究院、山东管理学院和各院校研究中心' },
  *check(archive) {
    const all = archive.events.filter(studies);
    yield* countByYear(archive, editions, '工匠研究机构的活动', all.map(happened));
  },
  passing: [
    {
      name: '名称里没有“研究”，事实里有',
      change: (files) => {
        const unit = files['events.json'].find(({ kind }: { kind: string }) => kind === '机构');
        Object.assign(unit, { title: '示例聘任', facts: [{ text: '示例研究院聘任导师。', sources: ['r0001'] }] });
      },
    },
  ],
  failing: [],
  silent: [
    {
      name: '一条也没有',
      change: (files) =>
        void (files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '机构')),
    },
    {
      name: '设了机构，不做研究',
      change: (files) => {
        const unit = files['events.json'].find(({ kind }: { kind: string }) => kind === '机构');
        Object.assign(unit, { title: '示例工匠学院', facts: [{ text: '示例工匠学院揭牌。', sources: ['r0001'] }] });
      },
    },
  ],
} satisfies Rule;
