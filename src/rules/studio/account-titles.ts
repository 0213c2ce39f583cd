import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

/** 科目 — what each station books the money under; the other entries are not fixed by the document. */
const ACCOUNTS = [
  { body: '市级工会', side: 'received', verb: '收到', account: '上级补助收入—专项补助' },
  { body: '市级工会', side: 'paid', verb: '拨付', account: '业务支出—专项业务费' },
  { body: '基层工会', side: 'received', verb: '收到', account: '代管经费' },
] as const;

export default {
  id: 'studio/account-titles',
  title: '收到和拨付资助记入规定的科目',
  article: '办法 第七条',
  why: '市级工会收到记“上级补助收入—专项补助”，拨出列“业务支出—专项业务费”；基层工会收到列“代管经费”。科目对了，才查得清专款的去向。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '各站收付资助的记账凭证', giver: '市级工会和基层工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { path = [] }] of grantsOf(archive, studio)) {
        if (path.length === 0) yield lacking(archive, studio, `grants[${index}]`, '各站收付的科目没有登记');
        else if (path.every(({ body }) => body !== '市级工会'))
          yield lacking(archive, studio, `grants[${index}].path`, '没有经过市级工会，办法没有写这条路径的科目');
        for (const [number, station] of path.entries()) {
          for (const { body, side, verb, account } of ACCOUNTS) {
            if (station.body !== body) continue;
            const found = station[side]?.account;
            const where = `grants[${index}].path[${number}].${side}.account`;
            if (found === undefined) {
              yield lacking(archive, studio, where, `${body}${verb}的科目没有登记`);
              continue;
            }
            if (found === account) {
              yield holds(archive, studio, where, `${body}${verb}“${found}” = “${account}”`);
              continue;
            }
            yield at(
              archive,
              studio,
              where,
              `${studio.name}的资助，${station.name ?? body}${verb}时记入“${found}”，应记入“${account}”。请核对账簿后改正科目。`,
            );
          }
        }
      }
    }
  },
  passing: [
    {
      name: '没有写科目，是未知，不是错',
      change: (files) => void delete files['studios/2018.json'][0].grants[0].path[1].received.account,
    },
    {
      name: '经产业工会，办法没有写它的科目',
      change: (files) => {
        const [, station] = files['studios/2018.json'][0].grants[0].path;
        station.body = '产业工会';
        station.received.account = '示例科目';
      },
    },
  ],
  failing: [
    {
      name: '市级工会收到，只记到一级科目',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[1].received.account = '上级补助收入'),
      says: '市级工会收到时记入“上级补助收入”，应记入“上级补助收入—专项补助”',
    },
    {
      name: '市级工会拨付，记成收到的科目',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[1].paid.account = '上级补助收入—专项补助'),
      says: '市级工会拨付时记入“上级补助收入—专项补助”，应记入“业务支出—专项业务费”',
    },
    {
      name: '基层工会当作自己的收入',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[2].received.account = '上级补助收入—专项补助'),
      says: '基层工会收到时记入“上级补助收入—专项补助”，应记入“代管经费”',
    },
  ],
} satisfies Rule;
