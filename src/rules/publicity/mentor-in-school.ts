import { type Event } from '#domain/record/activity.ts';
import { at, governed, type Rule } from '../rule.ts';

const editions = { from: 2018 };

/** A visit to a school that made somebody a mentor: the title, a fact or the part somebody took says so. */
const makesMentors = ({ kind, title, facts, people }: Event): boolean =>
  kind === '进校园' &&
  /导师|辅导员|拜师|师从|结对/.test(
    [title, ...facts.map(({ text }) => text), ...people.map(({ role }) => role ?? '')].join('\n'),
  );

export default {
  id: 'publicity/mentor-in-school',
  title: '每届有工匠受聘做学生的导师',
  article: '意见 二（三）',
  why: '意见要聘请工匠担任德育导师，与学生结对，收学生为徒。聘任多由学校自办，没有查到不等于没有聘请，所以只作提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  *check(archive) {
    const held = new Set(archive.events.filter(makesMentors).map(({ edition }) => edition));
    for (const edition of governed(archive, editions)) {
      if (held.has(edition.year)) continue;
      yield at(
        archive,
        edition,
        '',
        `${edition.year}年度没有工匠做学生导师的记录，应至少有一次。没有查到不等于没有聘请：请查各院校的德育导师聘任、拜师、结对消息，登记到 events/（种类“进校园”，名称、事实或身份写出“导师”“拜师”“结对”）并写明年度；确实没有，写进例外账。`,
      );
    }
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
  failing: [
    {
      name: '进了校园，没有聘任',
      change: (files) => {
        const visit = files['events.json'].find(({ kind }: { kind: string }) => kind === '进校园');
        Object.assign(visit, { title: '示例工匠进校园', facts: [{ text: '举行了示例活动。', sources: ['r0001'] }] });
      },
      says: '2018年度没有工匠做学生导师的记录，应至少有一次',
    },
  ],
} satisfies Rule;
