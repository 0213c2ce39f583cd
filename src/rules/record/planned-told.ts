import { type Edition } from '#domain/record/entries/edition.ts';
import { type Stage } from '#domain/record/entries/selection.ts';
import { firstPeriods } from '#domain/record/naming.ts';
import { allBefore, namingDay } from '#domain/views/honours/as-stated.ts';
import { chineseDate } from '#domain/values/date.ts';
import { beforeNaming } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

/** 定下人数的环节 — a report from before the naming can well say how many were recommended, reviewed or nominated. */
const SETTLED: Record<string, Stage> = { recommended: '推荐', reviewed: '初审', candidates: '初审', nominees: '专家评审' };

/** From when on a number can have been reached, where its stage has a day of its own. */
function beginsOf(edition: Edition, key: string): { day: string | undefined; begins: string } | undefined {
  const stage = SETTLED[key];
  const day = firstPeriods(edition).find((each) => each.stage === stage)?.from;
  if (stage === undefined || (day === undefined && (key === 'candidates' || key === 'nominees'))) return undefined;
  return { day, begins: `${stage}开始` };
}

export default {
  id: 'record/planned-told',
  title: '计划的数写作计划，推算的数写明推算',
  article: '记录规则',
  why: '通知说“将选树30名”不等于已经提名30人；推算出来的数要让人看得出是推算。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const edition of archive.editions) {
      const naming = { day: namingDay(edition), begins: '命名' };
      const numbers = [
        ...Object.entries(edition.counts).map(([key, count]) => ({
          path: `counts.${key}`,
          ...count,
          what: `${count?.persons} 名`,
          ...(beginsOf(edition, key) ?? naming),
        })),
        ...(edition.sums ?? []).map((sum, index) => ({
          path: `sums[${index}]`,
          ...sum,
          what: `${sum.title}${sum.to}${sum.yuan}元`,
          ...naming,
        })),
      ];
      for (const { path, basis, sources = [], what, day, begins } of numbers) {
        if (basis !== 'reported' || !allBefore(archive, sources, day)) continue;
        yield at(
          archive,
          edition,
          `${path}.basis`,
          `${edition.year}年度的${what}写作已成的数，来源却都在${chineseDate(day!)}${begins}以前。那以前的来源只能说打算：请改为 planned，或补一个${begins}以后的来源。`,
        );
      }
      for (const [key, count] of Object.entries(edition.counts)) {
        if (count?.basis !== 'computed') continue;
        const told = [...edition.notes, ...edition.process].some(({ text }) => text.includes('推算'));
        if (!told)
          yield at(
            archive,
            edition,
            `counts.${key}`,
            `${edition.year}年度的 ${count.persons} 名是推算的，经过和说明里没有一句写明怎样推算。请在 notes 里写一句，带“推算”二字。`,
          );
      }
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '提名人数的来源在评审以后、命名以前',
      change: (files) => {
        beforeNaming(files, 'reported');
        files['sources.json'].at(-1).published = '2018-09-20';
      },
    },
    { name: '计划数，来源在命名以前', change: (files) => beforeNaming(files, 'planned') },
    {
      name: '推算的数，写明了推算',
      change: (files) => {
        files['editions/2018.json'].counts.named.basis = 'computed';
        files['editions/2018.json'].notes = [{ text: '由累计人数推算，本届50名。', sources: ['r0001'] }];
      },
    },
  ],
  failing: [
    {
      name: '通知里的人数写成已成',
      change: (files) => beforeNaming(files, 'reported'),
      says: '2018年度的100 名写作已成的数，来源却都在2018年9月3日专家评审开始以前',
    },
    {
      name: '通知里的金额写成已给',
      change: (files) => {
        beforeNaming(files, 'planned');
        files['editions/2018.json'].sums = [
          { to: '个人', title: '齐鲁工匠', yuan: 10_000, basis: 'reported', sources: ['r0003'] },
        ];
      },
      says: '2018年度的齐鲁工匠个人10000元写作已成的数',
    },
    {
      name: '推算的数没有写明',
      change: (files) => void (files['editions/2018.json'].counts.named.basis = 'computed'),
      says: '2018年度的 50 名是推算的，经过和说明里没有一句写明怎样推算',
    },
  ],
} satisfies Rule;
