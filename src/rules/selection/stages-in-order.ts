import { chineseDate, earliestDay, latestDay } from '#domain/values/date.ts';
import { firstPeriods, namedSince, namingDates, stagePeriods } from '#domain/record/naming.ts';
import { reported } from '#domain/record/entries/edition.ts';
import { STAGES } from '#domain/record/entries/selection.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'selection/stages-in-order',
  title: '推荐、初审、评审、公布、投票、命名、颁奖依次进行',
  article: '意见 三（二）5',
  why: '后一环节要用前一环节的结果，不能在它开始之前开始；命名要用评审和投票的结果，所以等它们结束。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '各环节的起止日期', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const spot = (path: string, message: string) => at(archive, edition, path, `${edition.year}年度${message}请核对两个日期。`);
      const all = stagePeriods(edition);
      for (const { stage, from, to, path } of all) {
        if (to && to < from) yield spot(`${path}.to`, `“${stage}”${chineseDate(to)}结束，应不早于开始的${chineseDate(from)}。`);
        const listed = all.find((each) => each.stage === stage);
        if (path === 'selection.vote' && listed?.path !== path && listed?.from !== from)
          yield spot(
            `${path}.from`,
            `公众投票${chineseDate(from)}开始，各环节日期里却是${chineseDate(listed!.from)}，应是同一天。`,
          );
      }
      const started = firstPeriods(edition);
      for (const [index, { stage, from, path }] of started.entries()) {
        const before = started[index - 1];
        // Deeds and vote are compared by selection/deeds-before-vote.
        if (!before || (before.stage === '事迹公布' && stage === '公众投票')) continue;
        if (from >= before.from) {
          yield holds(archive, edition, `${path}.from`, `${stage} ${from} ≥ ${before.stage} ${before.from}`);
          continue;
        }
        yield spot(
          `${path}.from`,
          `“${stage}”${chineseDate(from)}开始，应不早于“${before.stage}”开始的${chineseDate(before.from)}。`,
        );
      }
      const missing = STAGES.filter((wanted) => !started.some(({ stage }) => stage === wanted));
      if (missing.length > 0) yield lacking(archive, edition, 'selection.stages', `没有查到${missing.join('、')}的日期`);
      const naming = started.find(({ stage }) => stage === '命名');
      for (const { stage, from, to, path } of naming ? all : []) {
        if ((stage !== '专家评审' && stage !== '公众投票') || !to || naming!.from < from || naming!.from >= to) continue;
        yield spot(`${path}.to`, `“${stage}”${chineseDate(to)}才结束，应不晚于${chineseDate(naming!.from)}的“命名”。`);
      }
      // Whatever else tells when the edition named, the stages among each other having been compared.
      const since = namedSince(edition);
      for (const { date, path, what } of namingDates(edition)) {
        if (!since || path.startsWith('selection.') || latestDay(date) >= earliestDay(since.date)) continue;
        yield spot(path, `${what}在${chineseDate(date)}，应不早于${chineseDate(since.date)}的${since.what}。`);
      }
      for (const event of archive.events) {
        const own = event.kind === '颁奖典礼' && event.edition === edition.year && event.date !== undefined;
        if (!own || !since || latestDay(event.date!) >= earliestDay(since.date)) continue;
        const message = `${edition.year}年度的${event.title}在${chineseDate(event.date!)}，应不早于${chineseDate(since.date)}的${since.what}。请核对两个日期。`;
        yield at(archive, event, 'date', message);
      }
      for (const [step, stage] of [
        ['candidates', '初审'],
        ['nominees', '专家评审'],
      ] as const) {
        const [date, first] = [edition.counts[step]?.date, started.find((each) => each.stage === stage)];
        if (reported(edition.counts[step]) === undefined || !date || !first || latestDay(date) >= first.from) continue;
        yield spot(`counts.${step}.date`, `${chineseDate(date)}定下人数，应不早于“${stage}”开始的${chineseDate(first.from)}。`);
      }
    }
  },
  passing: [
    {
      name: '命名在投票的最后一日，颁奖在命名当日',
      change: ({ 'editions/2018.json': { selection, ceremony } }) => {
        selection.stages[5].from = selection.stages[6].from = ceremony.date = '2018-10-15';
      },
    },
    {
      name: '颁奖只知道月份',
      change: (files) => {
        files['editions/2018.json'].selection.stages[5].from = '2018-12-07';
        files['editions/2018.json'].ceremony.date = '2018-12';
      },
    },
  ],
  failing: [
    {
      name: '初审早于推荐',
      change: (files) => void (files['editions/2018.json'].selection.stages[1].from = '2018-07-01'),
      says: '“初审”2018年7月1日开始，应不早于“推荐”开始的2018年7月2日',
    },
    {
      name: '先结束后开始',
      change: (files) => void (files['editions/2018.json'].selection.stages[0].to = '2018-07-01'),
      says: '“推荐”2018年7月1日结束，应不早于开始的2018年7月2日',
    },
    {
      name: '投票没有结束就命名',
      change: (files) => void (files['editions/2018.json'].selection.stages[4].to = '2018-11-06'),
      says: '“公众投票”2018年11月6日才结束，应不晚于2018年11月5日的“命名”',
    },
    {
      name: '命名环节没有录入，颁奖在投票结束以前',
      change: ({ 'editions/2018.json': { selection, ceremony } }) => {
        selection.stages.splice(5, 2);
        ceremony.date = '2018-10-14';
      },
      says: '颁奖活动在2018年10月14日，应不早于2018年10月15日的“公众投票”结束',
    },
    {
      name: '颁奖早于命名',
      change: (files) => void (files['editions/2018.json'].ceremony.date = '2018-11-04'),
      says: '颁奖活动在2018年11月4日，应不早于2018年11月5日的“命名”环节',
    },
  ],
} satisfies Rule;
