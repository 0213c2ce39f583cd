import { chineseDate, isAfter } from '#domain/date.ts';
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
    for (const entry of archive.retired) yield* past(entry, entry.date, 'date');
  },
  passing: [{ name: '就是截止那天', change: (files) => void (files['sources.json'][0].published = '2026-01-01') }],
  failing: [
    {
      name: '晚一天',
      change: (files) => void (files['sources.json'][0].published = '2026-01-02'),
      says: '日期“2026-01-02”晚于记录截止日期2026年1月1日',
    },
  ],
} satisfies Rule;
