import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';
import { dueOf, toldSums } from '#domain/record/due.ts';
import { total, yuanText } from '#domain/values/money.ts';
import { grantedTitles } from '#domain/programme/grants.ts';
import { titleRow } from '#domain/programme/titles.ts';
import { studioGrantsTold, ungrantedTold } from '#domain/programme/told.ts';

export default {
  id: 'studio/grant-amount',
  title: '资助正好是当届规定的数额',
  article: '办法 第三条',
  why: `${studioGrantsTold()}不多给，也不少给。命名年度未知的，应是可能的数额之一；没有查到数额的年度只记不判。先命名为齐鲁工匠、后来命名为齐鲁大工匠的，第三条有两种读法：按新称号全额，或补足差额，两种都算合规。${ungrantedTold()}`,
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '资助的拨付金额和所依据的命名', giver: '省总工会' },
  *check(archive, { programme }) {
    const granted = grantedTitles(programme).map(({ name }) => name);
    const isBasis = ({ title }: { title: string }): boolean => granted.includes(title);
    for (const studio of archive.studios) {
      for (const [index, { honour: id, payments }] of grantsOf(archive, studio)) {
        const honour = archive.by.honours.get(id);
        if (!honour || !titleRow(honour.title, programme.titles)) {
          yield lacking(archive, studio, `grants[${index}]`, '资助依据的命名没有查到');
          continue;
        }
        const { title, edition, person } = honour;
        const when = edition === null ? '年度未知的' : `${edition}年度`;
        const { sums, differences, open, found } = dueOf(archive, honour, 'studio', programme);
        if (found.every(({ kind }) => kind === '没有') && archive.honoursOf.get(person)?.some(isBasis)) {
          const message = `${studio.name}的资助依据命名 ${id}，称号是“${title}”，应是${granted.map((name) => `“${name}”`).join('或')}。请改写所依据的命名编号。`;
          yield at(archive, studio, `grants[${index}].honour`, message);
        }
        if (found.every(({ kind }) => kind === '未定')) {
          const message = `${studio.name}的资助依据命名 ${id}，${when}“${title}”的资助未定，应先有文件写明数额。请查文件，把数额写进资助表。`;
          yield at(archive, studio, `grants[${index}].honour`, message);
        }
        if (sums.length === 0) continue;
        const paid = total(payments);
        const where = `grants[${index}].payments${payments.length === 1 ? '[0].amount' : ''}`;
        if (open) {
          yield lacking(archive, studio, where, `${when}${title}的资助数额没有查到，得了${yuanText(paid)}`);
          continue;
        }
        const due = [...sums.map(yuanText), ...differences.map((sum) => `补足差额${yuanText(sum)}`)].join('或');
        const message = `${studio.name}得资助${yuanText(paid)}，${when}${title}应为${due}。请核对拨付金额和所依据的命名 ${id}。`;
        const read = sums.includes(paid) ? '' : '，照补足差额的读法';
        if (![...sums, ...differences].includes(paid)) yield at(archive, studio, where, message);
        else yield holds(archive, studio, where, `${when}${title}得资助${yuanText(paid)} = ${due}${read}`);
      }
    }
    for (const { edition, path, title, told, due } of toldSums(archive, 'studio', programme)) {
      const message = `${edition.year}年度报道已给${title}的工作室资助写了${yuanText(told)}，应为${yuanText(due)}。请核对报道；只是拟给的，性质写“计划”。`;
      if (told !== due) yield at(archive, edition, path, message);
    }
  },
  passing: [
    {
      name: '2019年度大工匠25万元',
      change: (files) => grantOf2019(files, '齐鲁大工匠', 25_000_000),
    },
    {
      name: '年度未知，是可能的数额之一',
      change: (files) => {
        const to = { year: 2020, ground: '示例名单有此名', sources: ['r0001'] };
        Object.assign(files['honours/2018.json'][49], { edition: null, yearBasis: 'unknown', yearRange: { to } });
        pay(files['studios/2018.json'][49].grants[0], 25_000_000);
      },
    },
    { name: '工匠成了大工匠，补足差额20万元', change: (files) => grantOf2019(files, '齐鲁大工匠', 20_000_000) },
    {
      name: '2021年度的数额没有查到，多少都只记不判',
      change: (files) => grantOf2019(files, '齐鲁大工匠', 18_000_000, 2021),
    },
  ],
  failing: [
    {
      name: '少一分钱',
      change: (files) => pay(files['studios/2018.json'][0].grants[0], 4_999_999),
      says: '得资助49999.99元，2018年度齐鲁工匠应为5万元',
    },
    {
      name: '2018年度用了2019年的数额',
      change: (files) => pay(files['studios/2018.json'][49].grants[0], 25_000_000),
      says: '得资助25万元，2018年度齐鲁大工匠应为30万元',
    },
    {
      name: '2019年度用了2018年的数额',
      change: (files) => grantOf2019(files, '齐鲁大工匠', 30_000_000),
      says: '得资助30万元，2019年度齐鲁大工匠应为25万元',
    },
    {
      name: '依据的是鲁班首席工匠',
      change: (files) => grantOf2019(files, '鲁班首席工匠', 5_000_000),
      says: '称号是“鲁班首席工匠”，应是“齐鲁工匠”或“齐鲁大工匠”',
    },
  ],
} satisfies Rule;

/** The same amount at every station, so that nothing but the amount differs. */
function pay(grant: SpecimenFiles, amount: number): void {
  grant.payments[0].amount = amount;
  for (const { received, paid } of grant.path) for (const side of [received, paid]) if (side) side.amount = amount;
}

/** The first person is named once more in 2019, and granted for that. */
function grantOf2019(files: SpecimenFiles, title: string, amount: number, year = 2019): void {
  const honour = files['honours/2018.json'][0];
  files[`honours/${year}.json`] = [{ ...honour, id: 'h0051', title, edition: year }];
  files[`editions/${year}.json`] = { year, counts: {}, process: [], notes: [] };
  const payments = [{ date: `${year}-12-20`, amount }];
  files['studios/2018.json'][0].grants = [{ honour: 'h0051', payments, sources: ['r0001'] }];
}
