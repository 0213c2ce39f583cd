import { type Mentoring } from '#domain/record/entries/person.ts';
import { correspondingDay } from '#domain/values/calendar.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

/** The last day that the term can mean: an agreement known to the month or the year is taken as late as may be. */
function termEnd({ agreement, months }: Mentoring): string | undefined {
  if (!agreement || !months) return undefined;
  return correspondingDay(agreement + '-12-31'.slice(agreement.length - 4), months);
}

export default {
  id: 'training/apprenticeship-assessment',
  title: '带教期满有考核，每届至少考核一次',
  article: '意见 三（一）1',
  why: '意见要求按带教周期考核评估，保证带教质量。考核结果少有公布，没有查到不等于没有考核；只有带教期满、考核仍未登记的，提醒补登。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明日期的师带徒协议和考核结果', giver: '所在单位和工会' },
  *check(archive, { today }) {
    for (const mentoring of archive.mentoring) {
      const { master, apprentice, agreement, months, assessments = [] } = mentoring;
      const end = termEnd(mentoring);
      if (assessments.length > 0 || end === undefined || end >= today) continue;
      yield at(
        archive,
        mentoring,
        'assessments',
        `${master.name}带${apprentice.name}，${chineseDate(agreement!)}签协议，带教 ${months} 个月，${chineseDate(end)}期满，考核 0 次，应至少 1 次。没有查到不等于没有考核：请向单位或工会查考核日期和结果，写进 assessments；确实没有，写进例外账。`,
      );
    }
    const assessed = Map.groupBy(
      archive.mentoring.filter(({ assessments = [] }) => assessments.length > 0),
      ({ master }) => master.person,
    );
    for (const edition of governed(archive, editions)) {
      const named = archive.honoursIn.get(edition.year) ?? [];
      const first = named.flatMap(({ person }) => assessed.get(person) ?? [])[0];
      if (!first) continue;
      const { master, apprentice, assessments } = first;
      const message = `${master.name}带${apprentice.name}，考核 ${assessments!.length} 次 ≥ 1 次`;
      yield holds(archive, first, 'assessments', message, edition);
    }
  },
  passing: [
    {
      name: '另有一对师徒，今天正好期满',
      change: (files) => {
        const [first] = files['mentoring.json'];
        files['mentoring.json'].push({ ...first, id: 'a0002', agreement: '2025-01-01', assessments: [] });
      },
    },
    {
      name: '另有一对师徒，协议只知道年份，不能断定期满',
      change: (files) => {
        const [first] = files['mentoring.json'];
        files['mentoring.json'].push({ ...first, id: 'a0002', agreement: '2025', assessments: [] });
      },
    },
  ],
  failing: [
    {
      name: '昨天期满，没有考核',
      change: (files) => Object.assign(files['mentoring.json'][0], { agreement: '2024-12-31', assessments: [] }),
      says: '示例甲带示例班组，2024年12月31日签协议，带教 12 个月，2025年12月31日期满，考核 0 次，应至少 1 次',
    },
  ],
  silent: [
    {
      name: '没有期满，一届也没有一次考核',
      change: (files) => Object.assign(files['mentoring.json'][0], { agreement: '2025-06-01', assessments: [] }),
    },
  ],
} satisfies Rule;
