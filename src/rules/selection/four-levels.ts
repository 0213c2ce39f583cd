import { reported, type TIERS } from '#domain/record/entries/edition.ts';
import { chineseDate, latestDay } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds, lacking } from '../spot.ts';

const editions = { from: 2018 };
/** 四级 — what the document puts on one level stands together. */
const FOUR: readonly (readonly [string, readonly (typeof TIERS)[number][]])[] = [
  ['省', ['省']],
  ['市（产业、大企业）', ['市', '产业', '大企业']],
  ['县（市、区）', ['县']],
  ['企业', ['企业']],
];

export default {
  id: 'selection/four-levels',
  title: '省、市（产业、大企业）、县（市、区）、企业四级每年都选树工匠',
  article: '意见 四（三）',
  why: '文件要四级联动、梯次选树。哪一级没有查到，只写没有查到；年度对不上的才提醒。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '各级当年开展工匠选树的报道或文件', giver: '各级工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      const { year, levels = [], counts } = edition;
      if (levels.length === 0) continue;
      for (const [name, kinds] of FOUR) {
        const number = levels.filter(({ level }) => kinds.includes(level)).length;
        const first = levels.findIndex(({ level }) => kinds.includes(level));
        if (number > 0) yield holds(archive, edition, `levels[${first}].level`, `${name}级的选树 ${number} 项 ≥ 1 项`);
        else yield lacking(archive, edition, 'levels', `没有查到${name}级的选树`);
      }
      const named = reported(counts.named);
      for (const [index, { level, date, chosen, place = '' }] of levels.entries()) {
        if (date !== undefined && Number(latestDay(date).slice(0, 4)) < year) {
          const message = `${year}年度记了${place}${level}级的选树，日期却是${chineseDate(date)}，应不早于${year}年。请核对日期，或移到那一年。`;
          yield at(archive, edition, `levels[${index}].date`, message);
        }
        if (level === '省' && named !== undefined && chosen !== undefined && chosen !== named) {
          const message = `${year}年度四级选树里省级选出 ${chosen} 名，公布的命名人选却是 ${named} 名，应当相等。请核对两个人数。`;
          yield at(archive, edition, `levels[${index}].chosen`, message);
        }
      }
    }
  },
  passing: [
    { name: '四级都有', change: () => {} },
    { name: '省级选出的就是命名的', change: (files) => void (files['editions/2018.json'].levels[0].chosen = 50) },
  ],
  failing: [
    {
      name: '上一年的市级选树',
      change: (files) => Object.assign(files['editions/2018.json'].levels[1], { place: '示例市', date: '2017-12' }),
      says: '2018年度记了示例市市级的选树，日期却是2017年12月',
    },
    {
      name: '省级人数两处不同',
      change: (files) => void (files['editions/2018.json'].levels[0].chosen = 48),
      says: '2018年度四级选树里省级选出 48 名，公布的命名人选却是 50 名',
    },
  ],
  silent: [
    {
      name: '没有查到企业的选树',
      change: (files) => void files['editions/2018.json'].levels.pop(),
    },
  ],
} satisfies Rule;
