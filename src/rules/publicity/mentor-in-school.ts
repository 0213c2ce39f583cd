import { type Event } from '#domain/record/entries/activity.ts';
import { type Rule } from '../rule.ts';
import { countByYear, happened } from '../tally.ts';

const editions = { from: 2018 };

/** A visit to a school that made somebody a mentor: the title, a fact or the part somebody took says so. */
const makesMentors = ({ kind, title, facts, people }: Event): boolean =>
  kind === '进校园' &&
  /导师|辅导员|拜师|师从|结对/.test([title, ...facts.map(({ text }) => text), ...people.map(({ role }) => role)].join('\n'));

export default {
  id: 'publicity/mentor-in-school',
  title: '工匠受聘做学生的导师',
  article: '意见 二（三）',
  why: '意见要聘请工匠担任德育导师，与学生结对，收学生为徒。文件没有定下次数，只按举办的年份计数，不作判断。',
  scope: 'archive',
  force: 'may',
  editions,
  needs: { material: '写明这一届的人受聘为学生导师、拜师或结对的报道', giver: '各院校和省教育厅' },
  *check(archive) {
    const all = archive.events.filter(makesMentors);
    yield* countByYear(archive, editions, '工匠受聘做学生导师', all.map(happened));
  },
  passing: [
    {
      name: '名称里没有，出席者的身份写明受聘导师',
      change: (files) => {
        const visit = files['events.json'].find(({ kind }: { kind: string }) => kind === '进校园');
        Object.assign(visit, { title: '示例工匠进校园', facts: [{ text: '举行了示例活动。', sources: ['r0001'] }] });
        visit.people[0].role = '受聘德育导师';
      },
    },
  ],
  failing: [],
  silent: [
    {
      name: '进了校园，没有聘任',
      change: (files) => {
        const visit = files['events.json'].find(({ kind }: { kind: string }) => kind === '进校园');
        Object.assign(visit, { title: '示例工匠进校园', facts: [{ text: '举行了示例活动。', sources: ['r0001'] }] });
      },
    },
  ],
} satisfies Rule;
