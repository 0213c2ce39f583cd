import { type Archive } from '#domain/record/archive.ts';
import { type Mentoring } from '#domain/record/entries/person.ts';
import { correspondingDay } from '#domain/values/calendar.ts';
import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

/** The last day that the term can mean: an agreement known to the month or the year is taken as late as may be. */
function termEnd({ agreement, months }: Mentoring): string | undefined {
  if (!agreement || !months) return undefined;
  return correspondingDay(agreement + '-12-31'.slice(agreement.length - 4), months);
}

/** Nothing of the 意见 is held against what was agreed before its year, or in the edition of 2017. */
function isRuled(archive: Archive, { master, agreement, began, edition }: Mentoring): boolean {
  const named = (master.person && archive.honoursOf.get(master.person)) || [];
  const only2017 = named.length > 0 && named.every((honour) => honour.edition !== null && honour.edition < editions.from);
  return Number((agreement ?? began)?.slice(0, 4) ?? editions.from) >= editions.from && edition !== 2017 && !only2017;
}

export default {
  id: 'training/apprenticeship-assessment',
  title: '带教期满有考核，考核不早于协议',
  article: '意见 三（一）1',
  why: '意见要求按带教周期考核评估，保证带教质量。考核结果少有公布，没有查到不等于没有考核；带教期满、考核仍未登记的，考核早于协议的，提醒核对。意见以前签的协议不归它管。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明日期的师带徒协议和考核结果', giver: '所在单位和工会' },
  *check(archive, { today }) {
    const ruled = archive.mentoring.filter((each) => isRuled(archive, each));
    for (const mentoring of ruled) {
      const { master, apprentice, agreement, began, months, assessments = [] } = mentoring;
      const begun = agreement ?? began;
      for (const [index, { date }] of assessments.entries()) {
        if (begun === undefined || latestDay(date) >= earliestDay(begun)) continue;
        const what = agreement === undefined ? '拜师' : '签协议';
        yield at(
          archive,
          mentoring,
          `assessments[${index}].date`,
          `${master.name}带${apprentice.name}，${chineseDate(date)}考核，早于${chineseDate(begun)}${what}，应在${what}以后。请核对考核日期和${what}日期。`,
        );
      }
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
      ruled.filter(({ assessments = [] }) => assessments.length > 0),
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
    {
      name: '签协议的前一天就考核',
      change: (files) => void (files['mentoring.json'][0].assessments[0].date = '2019-01-09'),
      says: '示例甲带示例班组，2019年1月9日考核，早于2019年1月10日签协议，应在签协议以后',
    },
    {
      name: '没有协议，考核在拜师的前一年',
      change: (files) => {
        Object.assign(files['mentoring.json'][0], { agreement: undefined, began: '2021', months: undefined });
      },
      says: '2020年1月10日考核，早于2021年拜师，应在拜师以后',
    },
  ],
  silent: [
    {
      name: '没有期满，一届也没有一次考核',
      change: (files) => Object.assign(files['mentoring.json'][0], { agreement: '2025-06-01', assessments: [] }),
    },
  ],
} satisfies Rule;
