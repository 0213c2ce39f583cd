import { dueOf, toldSums } from '#domain/record/due.ts';
import { yuanText } from '#domain/values/money.ts';
import { sums } from '#domain/programme/grants.ts';
import { personalFrom, personalGrantsTold } from '#domain/programme/told.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

export default {
  id: 'studio/personal-reward',
  title: `个人奖励正好是通知规定的数额，${personalFrom()}年以前没有`,
  article: '2019年通知',
  why: `${personalGrantsTold()}在那以前的年度没有这一项；没有查到数额的年度只记不判。先为工匠、后为大工匠的，全额或补足差额都算合规。`,
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '个人奖励的金额', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const studio of archive.studios) {
      for (const [index, { honour: id, personal }] of grantsOf(archive, studio)) {
        const honour = archive.by.honours.get(id);
        if (personal === undefined || !honour) {
          yield lacking(archive, studio, `grants[${index}]`, '个人奖励没有登记');
          continue;
        }
        const { title, edition } = honour;
        const when = edition === null ? '年度未知的' : `${edition}年度`;
        const where = `grants[${index}].personal`;
        // A title without sums is the matter of studio/grant-amount; what it says once need not be said twice.
        const { sums: full, differences, open } = dueOf(archive, honour, 'personal', programme);
        const wanted = [...full, ...differences];
        if (open) yield lacking(archive, studio, where, `${when}${title}的个人奖励数额没有查到，写了${yuanText(personal)}`);
        if (open || wanted.length === 0) continue;
        if (wanted.includes(personal)) {
          yield holds(archive, studio, where, `个人奖励${yuanText(personal)} = ${wanted.map(yuanText).join('或')}`);
          continue;
        }
        const should = wanted.map((amount) => (amount === 0 ? '没有' : `是${yuanText(amount)}`)).join('或');
        yield at(
          archive,
          studio,
          where,
          `${studio.name}的个人奖励写了${yuanText(personal)}，${when}${title}的个人奖励应${should}。请核对金额和命名 ${id}；没有就不写 personal。`,
        );
      }
    }
    for (const { edition, path, title, told, due } of toldSums(archive, 'personal', programme)) {
      const message = `${edition.year}年度报道已给${title}的个人奖励写了${yuanText(told)}，应为${yuanText(due)}。请核对报道；只是拟给的，性质写“计划”。`;
      if (told !== due) yield at(archive, edition, path, message);
    }
  },
  passing: [
    { name: '2019年度齐鲁工匠1万元', change: (files) => reward(files, '齐鲁工匠', 1_000_000) },
    { name: '2019年度大工匠5万元', change: (files) => reward(files, '齐鲁大工匠', 5_000_000) },
    { name: '2019年度没有写，是未知，不是错', change: (files) => reward(files, '齐鲁大工匠') },
  ],
  failing: [
    {
      name: '2018年度写了个人奖励',
      change: (files) => void (files['studios/2018.json'][0].grants[0].personal = 1_000_000),
      says: '个人奖励写了1万元，2018年度齐鲁工匠的个人奖励应没有',
    },
    {
      name: '2019年度大工匠少一分钱',
      change: (files) => reward(files, '齐鲁大工匠', 4_999_999),
      says: '个人奖励写了49999.99元，2019年度齐鲁大工匠的个人奖励应是5万元',
    },
  ],
} satisfies Rule;

/** The first person is named once more in 2019, granted and rewarded for that. */
function reward(files: SpecimenFiles, title: '齐鲁工匠' | '齐鲁大工匠', personal?: number): void {
  const honour = files['honours/2018.json'][0];
  files['honours/2019.json'] = [{ ...honour, id: 'h0051', title, edition: 2019 }];
  files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] };
  const payments = [{ date: '2019-12-20', amount: sums(title, 2019).studio }];
  files['studios/2018.json'][0].grants = [{ honour: 'h0051', payments, personal, sources: ['r0001'] }];
}
