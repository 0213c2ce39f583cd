import { isKnown } from '#domain/record/archive.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/id-never-reused',
  title: '停用的编号不再使用，改用的编号确实存在',
  article: '记录规则',
  why: '印在报纸和展板上的地址要一直有效：编号换了要转到新页，撤下了要说明，不能指向另一个人。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const entry of archive.retired) {
      if (isKnown(archive, entry.id)) {
        yield at(archive, entry, 'id', `编号 ${entry.id} 已停用，记录里却又有这个编号。请给那一条换新编号，或从停用名单里删去。`);
      }
      if (entry.movedTo && !isKnown(archive, entry.movedTo)) {
        yield at(
          archive,
          entry,
          'movedTo',
          `编号 ${entry.id} 改用 ${entry.movedTo}，但记录里没有 ${entry.movedTo}。请核对改用编号。`,
        );
      }
    }
  },
  passing: [
    {
      name: '改用的编号存在',
      change: (files) =>
        void files['retired.json'].push({ id: 'q0909', date: '2025-01-01', reason: '重复登记', movedTo: 'q0001' }),
    },
  ],
  failing: [
    {
      name: '停用的编号又出现',
      change: (files) => void files['retired.json'].push({ id: 'q0001', date: '2025-01-01', reason: '本人要求撤下' }),
      says: '编号 q0001 已停用，记录里却又有这个编号',
    },
    {
      name: '改用的编号不存在',
      change: (files) =>
        void files['retired.json'].push({ id: 'q0908', date: '2025-01-01', reason: '重复登记', movedTo: 'q0909' }),
      says: '但记录里没有 q0909',
    },
  ],
} satisfies Rule;
