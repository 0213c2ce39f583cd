import { entryOfSubject, historyOf } from '#domain/record/derived/history.ts';
import { addChange as add, enterAll as entered } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/change-entered',
  title: '先收录，后更改；收录只有一次；撤销入账',
  article: '记录规则',
  why: '页面上的首次收录和最近更改都由改动账得来：没有收录就更改、收录两次，日期就不可信。',
  scope: 'archive',
  force: 'must',
  whole: true,
  *check(archive) {
    for (const [subject, list] of historyOf(archive).of) {
      const entered = list.filter(({ kind }) => kind === '收录');
      if (entered.length > 1)
        yield at(
          archive,
          entered[1]!,
          'entries',
          `${subject} 收录了两次（${entered.map(({ id }) => id).join('、')}）。收录只有一次，请删去一处。`,
        );
      const first = entered[0];
      for (const change of list) {
        if (!first || change.date < first.date)
          yield at(
            archive,
            change,
            'date',
            first
              ? `${change.id} 的日期 ${change.date} 早于 ${subject} 收录的 ${first.date}。还没有收录，谈不上${change.kind}。请核对日期。`
              : `${change.id} 说的 ${subject} 还没有收录的一行。请先写收录（npm run issued）。`,
          );
      }
      const entry = entryOfSubject(archive, subject);
      if (entry?.is === 'honours' && entry.status === '已撤销' && !list.some(({ kind }) => kind === '撤销'))
        yield at(archive, entry, 'status', `${subject} 已撤销，改动账里没有撤销的一行。请在 changes 里补上日期、原因和提出者。`);
    }
  },
  passing: [
    {
      name: '收录以后更正',
      change: (files) => {
        files['honours/2018.json'][0].note = '示例乙';
        entered(files, ['h0001']);
        add(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例甲', new: '示例乙' });
      },
    },
    {
      name: '撤销入了账',
      change: (files) => {
        entered(files, ['h0001']);
        add(files, { kind: '撤销', entries: ['h0001'], date: '2020-02-01' });
        const revocation = { document: '示例文件', date: '2020-01-01', body: '示例机关' };
        Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation });
      },
    },
  ],
  failing: [
    {
      name: '早于收录',
      change: (files) => {
        entered(files, ['h0001']);
        add(files, { kind: '撤下', entries: ['h0001'], field: 'note', date: '2018-12-01' });
      },
      says: 'd0002 的日期 2018-12-01 早于 h0001 收录的 2019-01-01',
    },
    {
      name: '没有收录过',
      change: (files) => add(files, { kind: '撤下', entries: ['h0001'], field: 'note' }),
      says: 'd0001 说的 h0001 还没有收录的一行',
    },
    {
      name: '收录两次',
      change: (files) => {
        entered(files, ['h0001']);
        entered(files, ['h0001']);
      },
      says: 'h0001 收录了两次（d0001、d0002）',
    },
    {
      name: '撤销没有入账',
      change: (files) => {
        entered(files, ['h0001']);
        const revocation = { document: '示例文件', date: '2020-01-01', body: '示例机关' };
        Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation });
      },
      says: 'h0001 已撤销，改动账里没有撤销的一行',
    },
  ],
} satisfies Rule;
