import { type Archive } from '#domain/record/archive.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { namedBy, namedOn, namingDates } from '#domain/record/naming.ts';
import { chineseDate, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

/** 停办的话 — of the year itself: that it had no selection. */
const SKIPPED =
  /(?:本|这一|当)(?:年|届|年度)[^，。；]{0,6}(?:没有|未|停止|暂停|取消)了?(?:举办|开展|组织|进行)?(?:评选|选树)|停办一(?:年|届)|停评/;

export default {
  id: 'selection/once-a-year',
  title: '每年评选一次，年年不断，一届的命名不早于本年度',
  article: '意见 三 总述',
  why: '文件写的是“每年选树命名”。一年命名两届、中间空了一年、年度没有到就命名，多半是年度记错了。',
  scope: 'archive',
  force: 'must',
  editions,
  needs: { material: '当年命名的日期', giver: '省总工会' },
  *check(archive) {
    const named = new Map<string, { year: number; date: string }>();
    const ascending = [...governed(archive, editions)].sort((a, b) => a.year - b.year);
    for (const [place, edition] of ascending.entries()) {
      const { year, process, notes } = edition;
      const spot = (path: string, message: string) => at(archive, edition, path, `${year}年度${message}`);
      const twice = archive.doubles.find(({ kind, key }) => kind === 'editions' && key === String(year));
      if (twice) yield { ...spot('year', '有两届，每年应只评选一次。请合成一届，或核对年度。'), file: twice.origin.file };
      for (const [list, all] of Object.entries({ process, notes })) {
        const told = all.findIndex(({ text }) => SKIPPED.test(text));
        if (told >= 0)
          yield spot(
            `${list}[${told}].text`,
            `写着“${SKIPPED.exec(all[told]!.text)![0]}”，每年应评选一次。请核对来源；的确停了，写进例外账。`,
          );
      }
      yield* since(archive, ascending[place - 1], edition);
      // Where the day is known, a ceremony before it is told by selection/stages-in-order.
      const by = namedOn(edition) ?? namedBy(edition);
      if (by && Number(latestDay(by.date).slice(0, 4)) < year) {
        const ground =
          by.what === '“命名”环节' ? `${chineseDate(by.date)}命名` : `命名不晚于${chineseDate(by.date)}（${by.what}）`;
        yield spot(by.path, `${ground}，应不早于${year}年。请核对年度和命名日期。`);
        continue;
      }
      for (const { is, date, path } of namingDates(edition)) {
        const calendar = date.slice(0, 4);
        const other = named.get(calendar);
        if (is !== '当日' || other?.year === year) continue;
        if (other) {
          const message = `${chineseDate(date)}命名，${other.year}年度也在${chineseDate(other.date)}命名，同一年应只命名一届。请核对两届的年度和命名日期。`;
          yield spot(path, message);
          break;
        }
        named.set(calendar, { year, date });
        yield holds(archive, edition, path, `${date} 命名，年份 ≥ ${year}，${calendar} 年命名 1 届 = 1 届`);
      }
    }
  },
  passing: [
    {
      name: '年底一届，次日元旦又一届',
      change: (files) => {
        files['editions/2019.json'] = namingOn(2019, '2019-12-31');
        files['editions/2020.json'] = namingOn(2020, '2020-01-01');
      },
    },
  ],
  failing: [
    {
      name: '一年命名两届',
      change: (files) => {
        files['editions/2019.json'] = namingOn(2019, '2020-01-02');
        files['editions/2020.json'] = namingOn(2020, '2020-12-20');
      },
      says: '2020年度2020年12月20日命名，2019年度也在2020年1月2日命名，同一年应只命名一届',
    },
    {
      name: '年度没有到就命名',
      change: (files) => void (files['editions/2019.json'] = namingOn(2019, '2018-12-31')),
      says: '2019年度2018年12月31日命名，应不早于2019年',
    },
    {
      name: '一个年度两届',
      change: (files) => void (files['editions/2018b.json'] = { year: 2018, counts: {}, process: [], notes: [] }),
      says: '2018年度有两届，每年应只评选一次',
    },
    {
      name: '空了一年',
      change: (files) => void (files['editions/2020.json'] = namingOn(2020, '2020-12-20')),
      says: '2020年度的上一届是2018年度，中间没有2019年度，每年应评选一次',
    },
  ],
} satisfies Rule;

/** 上一届以来 — one year missing between two that are recorded is skipped; of several nothing is known, unless the ordinals say it. */
function* since(archive: Archive, before: Edition | undefined, edition: Edition) {
  if (!before || before.year === edition.year) return;
  const [years, from, to] = [edition.year - before.year, before.ordinal?.number, edition.ordinal?.number];
  const told = `${edition.year}年度的上一届是${before.year}年度，`;
  const mend = '请核对年度和届次；当年评选了而没有查到资料的，建一个只写年度的条目；没有评选的，写进例外账。';
  if (from !== undefined && to !== undefined && to - from !== years)
    yield at(archive, edition, 'ordinal.number', `${told}届次由第${from}届到第${to}届，应每年一届，多 ${years} 届。${mend}`);
  else if (years > 2) yield lacking(archive, edition, 'year', `${before.year}年度以后 ${years - 1} 个年度没有记录`);
  else if (years === 2) yield at(archive, edition, 'year', `${told}中间没有${edition.year - 1}年度，每年应评选一次。${mend}`);
}

/** 只有命名日期的年度 — an edition of the examples of which nothing but the day of naming is known. */
function namingOn(year: number, from: string) {
  return { year, counts: {}, selection: { stages: [{ stage: '命名', from }] }, process: [], notes: [] };
}
