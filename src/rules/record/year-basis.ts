import { boundsOf } from '#domain/record/entries/honour.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/year-basis',
  title: '年度与年度依据相符',
  article: '记录规则',
  why: '不知道是哪一年就说不知道，推得的要写明怎样推得；猜测的年份不能进年度名单。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const honour of archive.honours) {
      const { edition, yearBasis, yearRange, note } = honour;
      if ((edition === null) !== (yearBasis === 'unknown')) {
        yield at(
          archive,
          honour,
          'yearBasis',
          `${honour.id} 的年度是 ${edition ?? '空'}，年度依据却是“${yearBasis}”。年度未知应写 null 和 unknown，已知应写 stated 或 inferred。`,
        );
      }
      if (yearBasis === 'inferred' && !note) {
        yield at(archive, honour, 'note', `${honour.id} 的年度是推得的，没有写明怎样推得。请在 note 里写一句。`);
      }
      if (yearRange && yearBasis !== 'unknown') {
        yield at(archive, honour, 'yearRange', `${honour.id} 的年度已经是 ${edition}，不应再有范围。请删去 yearRange。`);
      }
      const { from, to } = boundsOf(honour);
      if (yearRange && from === undefined && to === undefined)
        yield at(archive, honour, 'yearRange', `${honour.id} 的年度范围两头都没有写。请写一头，或整个删去。`);
      if (from !== undefined && to !== undefined && from > to) {
        yield at(archive, honour, 'yearRange', `${honour.id} 的年度范围 ${from}—${to} 前后颠倒。请对调。`);
      }
    }
  },
  passing: [
    {
      name: '年度未知',
      change: (files) =>
        Object.assign(files['honours/2018.json'][0], {
          edition: null,
          yearBasis: 'unknown',
          yearRange: between(2018, 2018),
        }),
    },
  ],
  failing: [
    {
      name: '有依据没有年度',
      change: (files) => void (files['honours/2018.json'][0].edition = null),
      says: '年度是 空，年度依据却是“stated”',
    },
    {
      name: '推得而无说明',
      change: (files) => void (files['honours/2018.json'][0].yearBasis = 'inferred'),
      says: '没有写明怎样推得',
    },
    {
      name: '范围颠倒',
      change: (files) =>
        Object.assign(files['honours/2018.json'][0], {
          edition: null,
          yearBasis: 'unknown',
          yearRange: between(2022, 2020),
        }),
      says: '年度范围 2022—2020 前后颠倒',
    },
    {
      name: '年度已知，又写了范围',
      change: (files) => void (files['honours/2018.json'][0].yearRange = between(2018, 2019)),
      says: 'h0001 的年度已经是 2018，不应再有范围',
    },
    {
      name: '范围两头都没有写',
      change: (files) =>
        void Object.assign(files['honours/2018.json'][0], { edition: null, yearBasis: 'unknown', yearRange: {} }),
      says: 'h0001 的年度范围两头都没有写',
    },
  ],
} satisfies Rule;

function between(from: number, to: number) {
  const end = (year: number) => ({ year, ground: '示例根据', sources: ['r0001'] });
  return { from: end(from), to: end(to) };
}
