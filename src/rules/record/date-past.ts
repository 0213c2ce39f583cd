import { type Pick } from '#domain/record/schema/walk.ts';
import { chineseDate, isAfter } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

/** Days of a ledger are judged by the rule of the 办法 on accounts; a term may end after today. */
const dates: Pick = ({ shape }) => (shape?.is === 'date' && shape.of === 'record') || shape?.is === 'edition';

export default {
  id: 'record/date-past',
  title: '日期不晚于记录截止日期',
  article: '记录规则',
  why: '记录写已经发生的事。将来的日期不是笔误，就是伪造。',
  scope: 'entry',
  force: 'must',
  *check(archive, { today }) {
    const years = archive.editions.map((entry) => ({ entry, path: 'year', value: entry.year }));
    for (const { entry, path, value } of [...everywhere(archive, dates), ...years]) {
      if (!isAfter(String(value), today)) continue;
      yield at(
        archive,
        entry,
        path,
        `日期“${String(value)}”晚于记录截止日期${chineseDate(today)}。请核对日期；若记录已更新，请改 site.json 的 recordDate。`,
      );
    }
  },
  passing: [
    { name: '就是截止那天', change: (files) => void (files['sources.json'][0].published = '2026-01-01') },
    { name: '论坛开到截止那天', change: (files) => void (files['forums.json'][0].to = '2026-01-01') },
    { name: '只写年份，就是截止那年', change: (files) => void (files['studios/2018.json'][0].founded = '2026') },
  ],
  failing: [
    {
      name: '晚一天',
      change: (files) => void (files['sources.json'][0].published = '2026-01-02'),
      says: '日期“2026-01-02”晚于记录截止日期2026年1月1日',
    },
    {
      name: '活动晚一天',
      change: (files) => void (files['events.json'][1].date = '2026-01-02'),
      says: '日期“2026-01-02”晚于记录截止日期2026年1月1日',
    },
    {
      name: '工作室下个月才成立',
      change: (files) => void (files['studios/2018.json'][0].founded = '2026-02'),
      says: '日期“2026-02”晚于记录截止日期',
    },
    {
      name: '年度还没有到',
      change: (files) => void (files['editions/2027.json'] = { year: 2027, counts: {}, process: [], notes: [] }),
      says: '日期“2027”晚于记录截止日期2026年1月1日',
    },
    {
      name: '考核晚一年',
      change: (files) => void (files['mentoring.json'][0].assessments[0].date = '2027'),
      says: '日期“2027”晚于记录截止日期',
    },
  ],
} satisfies Rule;
