import { activitiesOf } from '#domain/record/all.ts';
import { chineseDate, isAfter } from '#domain/values/date.ts';
import { at, type Rule, type Spot } from '../rule.ts';

export default {
  id: 'record/date-past',
  title: '日期不晚于记录截止日期',
  article: '记录规则',
  why: '记录写已经发生的事。将来的日期不是笔误，就是伪造。',
  scope: 'entry',
  force: 'must',
  *check(archive, { today }) {
    const past = function* (entry: object, date: string | undefined, path: string): Iterable<Spot> {
      if (date !== undefined && isAfter(date, today)) {
        yield at(
          archive,
          entry,
          path,
          `日期“${date}”晚于记录截止日期${chineseDate(today)}。请核对日期；若记录已更新，请改 site.json 的 recordDate。`,
        );
      }
    };
    for (const source of archive.sources) yield* past(source, source.published, 'published');
    for (const honour of archive.honours) {
      if (honour.edition !== null) yield* past(honour, String(honour.edition), 'edition');
      yield* past(honour, honour.revocation?.date, 'revocation.date');
    }
    for (const edition of archive.editions) {
      yield* past(edition, String(edition.year), 'year');
      yield* past(edition, edition.ceremony?.date, 'ceremony.date');
      for (const [stage, count] of Object.entries(edition.counts)) yield* past(edition, count?.date, `counts.${stage}.date`);
    }
    for (const activity of activitiesOf(archive)) {
      yield* past(activity, activity.date, 'date');
      yield* past(activity, activity.to, 'to');
    }
    for (const mentoring of archive.mentoring) {
      yield* past(mentoring, mentoring.agreement, 'agreement');
      for (const [index, { date }] of (mentoring.assessments ?? []).entries())
        yield* past(mentoring, date, `assessments[${index}].date`);
    }
    for (const studio of archive.studios) yield* past(studio, studio.founded, 'founded');
    for (const entry of archive.retired) yield* past(entry, entry.date, 'date');
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
      name: '考核晚一年',
      change: (files) => void (files['mentoring.json'][0].assessments[0].date = '2027'),
      says: '日期“2027”晚于记录截止日期',
    },
  ],
} satisfies Rule;
