import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

/** 只有命名日期的年度 — an edition of the examples of which nothing but the day of naming is known. */
const namedOn = (year: number, from: string) => ({
  year,
  counts: {},
  selection: { stages: [{ stage: '命名', from }] },
  process: [],
  notes: [],
});

export default {
  id: 'selection/once-a-year',
  title: '每年评选一次，一届的命名不早于本年度',
  article: '意见 三 总述',
  why: '文件写的是“每年选树命名”。同一年里命名两届，或者年度还没有到就命名，多半是年度记错了。',
  scope: 'archive',
  force: 'must',
  editions,
  needs: { material: '当年命名的日期', giver: '省总工会' },
  *check(archive) {
    const named = new Map<string, { year: number; from: string }>();
    const ascending = [...governed(archive, editions)].sort((a, b) => a.year - b.year);
    for (const edition of ascending) {
      const { year } = edition;
      const twice = archive.doubles.find(({ kind, key }) => kind === 'editions' && key === String(year));
      if (twice) {
        const message = `${year}年度有两届，每年应只评选一次。请合成一届，或核对年度。`;
        yield { ...at(archive, edition, 'year', message), file: twice.origin.file };
      }
      for (const [index, { stage, from }] of (edition.selection?.stages ?? []).entries()) {
        if (stage !== '命名') continue;
        const path = `selection.stages[${index}].from`;
        const calendar = from.slice(0, 4);
        const other = named.get(calendar);
        if (Number(calendar) < year) {
          const message = `${year}年度${chineseDate(from)}命名，应不早于${year}年。请核对年度和命名日期。`;
          yield at(archive, edition, path, message);
        } else if (other && other.year !== year) {
          const message = `${year}年度${chineseDate(from)}命名，${other.year}年度也在${chineseDate(other.from)}命名，同一年应只命名一届。请核对两届的年度和命名日期。`;
          yield at(archive, edition, path, message);
        } else {
          named.set(calendar, { year, from });
          yield holds(archive, edition, path, `${from} 命名，年份 ≥ ${year}，${calendar} 年命名 1 届 = 1 届`);
        }
      }
    }
  },
  passing: [
    {
      name: '年底一届，次日元旦又一届',
      change: (files) => {
        files['editions/2019.json'] = namedOn(2019, '2019-12-31');
        files['editions/2020.json'] = namedOn(2020, '2020-01-01');
      },
    },
  ],
  failing: [
    {
      name: '一年命名两届',
      change: (files) => {
        files['editions/2019.json'] = namedOn(2019, '2020-01-02');
        files['editions/2020.json'] = namedOn(2020, '2020-12-20');
      },
      says: '2020年度2020年12月20日命名，2019年度也在2020年1月2日命名，同一年应只命名一届',
    },
    {
      name: '年度没有到就命名',
      change: (files) => void (files['editions/2019.json'] = namedOn(2019, '2018-12-31')),
      says: '2019年度2018年12月31日命名，应不早于2019年',
    },
    {
      name: '一个年度两届',
      change: (files) => void (files['editions/2018b.json'] = { year: 2018, counts: {}, process: [], notes: [] }),
      says: '2018年度有两届，每年应只评选一次',
    },
  ],
} satisfies Rule;
