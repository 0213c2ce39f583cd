import { isKnown } from '#domain/record/archive.ts';
import { type Issued } from '#domain/record/entries/site.ts';
import { IDS, kindOfId } from '#domain/record/schema/ids.ts';
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
  root: 3,
  *check(archive) {
    const retired = new Set(archive.retired.map(({ id }) => id));
    const gone = archive.issued.filter(({ id }) => !isKnown(archive, id) && !retired.has(id));
    for (const [kind, entries] of Map.groupBy(gone, ({ id }) => kindOfId(id))) {
      // Where a file is broken or missing, that is what is to be said.
      if (!kind || archive.gaps.kinds.has(kind)) continue;
      const { name } = IDS[kind];
      if (entries.length > MANY) yield at(archive, entries[0]!, 'id', manyText(name, entries));
      else for (const entry of entries) yield at(archive, entry, 'id', oneText(name, entry));
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
      says: '论坛编号 f0001 已在2025年1月1日的记录里公布过',
    },
    {
      name: '一整段论坛被删去',
      change: (files) => {
        for (const number of [2, 3, 4, 5, 6, 7]) files['issued.json'].push({ id: `f000${number}`, date: '2025-01-01' });
      },
      says: '公布过的论坛有 6 条不在记录里：f0002、f0003、f0004等。像是少了一个文件',
    },
  ],
} satisfies Rule;

/** More than so many are one slip: a file that was deleted, a list that was cut. */
const MANY = 5;

const MEND = '请恢复；确实要撤下，在 retired.json 写明编号、日期和原因。';

const oneText = (name: string, { id, date }: Issued): string =>
  `${name}编号 ${id} 已在${chineseDate(date)}的记录里公布过，现在记录里没有它，停用名单里也没有。${MEND}`;

const manyText = (name: string, entries: readonly Issued[]): string => {
  const few = entries.slice(0, 3).map(({ id }) => id);
  return `公布过的${name}有 ${entries.length} 条不在记录里：${few.join('、')}等。像是少了一个文件，或整段被删去。${MEND}`;
};
