import { isKnown } from '#domain/record/archive.ts';
import { chineseDate } from '#domain/values/date.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/issued-kept',
  title: '公布过的编号都还在，或写明为什么停用',
  article: '记录规则',
  why: '印在报纸和展板上的地址要一直有效。误删一个人，页面就悄悄消失；要撤下，必须留下说明。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const retired = new Set(archive.retired.map(({ id }) => id));
    for (const entry of archive.issued) {
      const { id, date } = entry;
      if (isKnown(archive, id) || retired.has(id)) continue;
      yield at(
        archive,
        entry,
        'id',
        `编号 ${id} 已在${chineseDate(date)}的记录里公布过，现在记录里没有它，停用名单里也没有。请恢复这一条；确实要撤下，在 retired.json 写明编号、日期和原因。`,
      );
    }
  },
  passing: [
    {
      name: '公布过的，撤下时写明了原因',
      change: (files) => {
        files['issued.json'].push({ id: 'q0909', date: '2025-01-01' });
        files['retired.json'].push({ id: 'q0909', date: '2025-06-01', reason: '本人要求撤下' });
      },
    },
  ],
  failing: [
    {
      name: '公布过的人连同命名不见了',
      change: (files) => {
        files['issued.json'].push({ id: 'q0909', date: '2025-01-01' });
      },
      says: '编号 q0909 已在2025年1月1日的记录里公布过，现在记录里没有它',
    },
    {
      name: '公布过的论坛不见了',
      change: (files) => {
        files['issued.json'].push({ id: 'f0001', date: '2025-01-01' });
        files['forums.json'] = [];
      },
      says: '编号 f0001 已在2025年1月1日的记录里公布过',
    },
  ],
} satisfies Rule;
