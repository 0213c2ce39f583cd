import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at, holds, lacking } from '../spot.ts';
import { boundsOf, type Honour } from '#domain/record/entries/honour.ts';
import { type Fen, total, yuanText } from '#domain/values/money.ts';
import { grantedTitles, grantsBetween } from '#domain/programme/grants.ts';
import { FIRST_EDITION, titleRow } from '#domain/programme/titles.ts';
import { studioGrantsTold, ungrantedTold } from '#domain/programme/told.ts';

export default {
  id: 'studio/grant-amount',
  title: '资助正好是当届规定的数额',
  article: '办法 第三条',
  why: `${studioGrantsTold()}不多给，也不少给。命名年度未知的，应是可能的数额之一。${ungrantedTold()}`,
  scope: 'archive',
  force: 'must',
  needs: { material: '资助的拨付金额和所依据的命名', giver: '省总工会' },
  *check(archive, { programme }) {
    const granted = grantedTitles(programme).map(({ name }) => name);
    const isBasis = ({ title }: { title: string }): boolean => granted.includes(title);
    for (const studio of archive.studios) {
      for (const [index, { honour: id, payments }] of (studio.grants ?? []).entries()) {
        const honour = archive.by.honours.get(id);
        if (!honour || !titleRow(honour.title, programme.titles)) {
          yield lacking(archive, studio, `grants[${index}]`, '资助依据的命名没有查到');
          continue;
        }
        const { title, edition, person } = honour;
        const when = edition === null ? '年度未知的' : `${edition}年度`;
        const wanted = new Set<Fen>();
        for (const found of grantsBetween(title, yearsOf(honour), programme)) {
          switch (found.kind) {
            case '数额':
              wanted.add(found.studio);
              break;
            case '没有':
              if (archive.honoursOf.get(person)?.some(isBasis)) {
                const message = `${studio.name}的资助依据命名 ${id}，称号是“${title}”，应是${granted.map((name) => `“${name}”`).join('或')}。请改写所依据的命名编号。`;
                yield at(archive, studio, `grants[${index}].honour`, message);
              }
              break;
            case '未定': {
              const message = `${studio.name}的资助依据命名 ${id}，${when}“${title}”的资助未定，应先有文件写明数额。请查文件，把数额写进资助表。`;
              yield at(archive, studio, `grants[${index}].honour`, message);
              break;
            }
            default:
              found satisfies never;
          }
        }
        const paid = total(payments);
        const where = `grants[${index}].payments${payments.length === 1 ? '[0].amount' : ''}`;
        if (wanted.size === 0) continue;
        const due = [...wanted].map(yuanText).join('或');
        const message = `${studio.name}得资助${yuanText(paid)}，${when}${title}应为${due}。请核对拨付金额和所依据的命名 ${id}。`;
        if (wanted.has(paid)) yield holds(archive, studio, where, `${when}${title}得资助${yuanText(paid)} = ${due}`);
        else yield at(archive, studio, where, message);
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

/** 可能的年度 — the year of naming, or the span in which it must lie. */
function yearsOf(honour: Honour) {
  const { edition } = honour;
  const { from = FIRST_EDITION, to = Infinity } = boundsOf(honour);
  return edition === null ? { from, to } : { from: edition, to: edition };
}

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
