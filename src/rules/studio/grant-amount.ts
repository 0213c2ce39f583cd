import { total, yuanText } from '#domain/values/money.ts';
import { FIRST_EDITION, grant, NEW_GRANTS_FROM } from '#domain/programme/programme.ts';
import { at, type Rule, type SpecimenFiles } from '../rule.ts';

const isBasis = ({ title }: { title: string }): boolean => title === '齐鲁工匠' || title === '齐鲁大工匠';

export default {
  id: 'studio/grant-amount',
  title: '资助正好是当届规定的数额',
  article: '办法 第三条',
  why: '2018年及以前命名的，齐鲁工匠5万元、齐鲁大工匠30万元；2019年的通知起，5万元、25万元。不多给，也不少给。命名年度未知的，应是可能的数额之一。鲁班首席工匠在文件里没有工作室资助。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { honour: id, payments }] of (studio.grants ?? []).entries()) {
        const honour = archive.by.honours.get(id);
        if (!honour) continue;
        const { title, edition, person } = honour;
        if (title === '鲁班首席工匠' && archive.honoursOf.get(person)?.some(isBasis)) {
          const message = `${studio.name}的资助依据命名 ${id}，称号是“鲁班首席工匠”，应是“齐鲁工匠”或“齐鲁大工匠”。请改写所依据的命名编号。`;
          yield at(archive, studio, `grants[${index}].honour`, message);
        }
        if (!isBasis(honour)) continue;
        const { from = FIRST_EDITION, to = NEW_GRANTS_FROM } =
          edition === null ? (honour.yearRange ?? {}) : { from: edition, to: edition };
        const wanted = [...new Set([from, to].map((year) => grant(title, year).studio))];
        const granted = total(payments);
        if (wanted.includes(granted)) continue;
        yield at(
          archive,
          studio,
          `grants[${index}].payments${payments.length === 1 ? '[0].amount' : ''}`,
          `${studio.name}得资助${yuanText(granted)}，${edition === null ? '年度未知的' : `${edition}年度`}${title}应为${wanted.map(yuanText).join('或')}。请核对拨付金额和所依据的命名 ${id}。`,
        );
      }
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
        Object.assign(files['honours/2018.json'][49], { edition: null, yearBasis: 'unknown' });
        pay(files['studios/2018.json'][49].grants[0], 25_000_000);
      },
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
function grantOf2019(files: SpecimenFiles, title: string, amount: number): void {
  const honour = files['honours/2018.json'][0];
  files['honours/2019.json'] = [{ ...honour, id: 'h0051', title, edition: 2019 }];
  files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] };
  const payments = [{ date: '2019-12-20', amount }];
  files['studios/2018.json'][0].grants = [{ honour: 'h0051', payments, sources: ['r0001'] }];
}
