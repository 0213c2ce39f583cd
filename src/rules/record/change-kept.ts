import { calledOf } from '#domain/record/archive.ts';
import { entryOfSubject, historyOf, valueOf } from '#domain/record/derived/history.ts';
import { addChange as add, enterAll as entered } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

/** 正文 — prose is too long to be quoted: its change is noted without values. */
const PROSE = 'body';

export default {
  id: 'record/change-kept',
  title: '改动账与记录相符：原值接得上，新值就是现值',
  article: '记录规则',
  why: '公开的更正要经得起对：说从甲改成乙，以前就得是甲，现在就得是乙；账目接不上，谁也不知道哪一个是真的。',
  scope: 'archive',
  force: 'must',
  whole: true,
  afterwards: true,
  *check(archive) {
    for (const [subject, list] of historyOf(archive).of) {
      const entry = entryOfSubject(archive, subject);
      if (!entry) continue;
      const byField = Map.groupBy(
        list.filter((change) => change.field !== undefined && change.field !== PROSE),
        (change) => change.field!,
      );
      for (const [field, changes] of byField) {
        for (const [index, change] of changes.entries()) {
          const before = changes[index - 1];
          if (before && change.old !== before.new)
            yield at(
              archive,
              change,
              'old',
              `${change.id} 说 ${subject} 的 ${field} 原是“${change.old ?? '没有'}”，上一次（${before.id}）改成的是“${before.new ?? '没有'}”。请接上。`,
            );
        }
        const last = changes.at(-1)!;
        const now = valueOf(entry, field);
        if (last.new !== now)
          yield at(
            archive,
            last,
            'new',
            `${last.id} 说 ${calledOf(entry)}（${subject}）的 ${field} 改成了“${last.new ?? '没有'}”，记录里是“${now ?? '没有'}”。请核对：没有改就删去这一行，又改了就再记一行。`,
          );
      }
    }
  },
  passing: [
    {
      name: '更正两次，接得上',
      change: (files) => {
        files['honours/2018.json'][0].note = '示例丙';
        entered(files, ['h0001']);
        add(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例甲', new: '示例乙' });
        add(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例乙', new: '示例丙' });
      },
    },
    {
      name: '补充一条事实',
      change: (files) => {
        entered(files, ['q0001']);
        add(files, { kind: '补充', entries: ['q0001'], field: 'facts.f1.text', new: '改进示例装置一台。' });
      },
    },
  ],
  failing: [
    {
      name: '新值不是现值',
      change: (files) => {
        entered(files, ['h0001']);
        add(files, { kind: '更正', entries: ['h0001'], field: 'title', old: '齐鲁大工匠', new: '鲁班首席工匠' });
      },
      says: 'title 改成了“鲁班首席工匠”，记录里是“齐鲁工匠”',
    },
    {
      name: '原值接不上',
      change: (files) => {
        files['honours/2018.json'][0].note = '示例丙';
        entered(files, ['h0001']);
        add(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例甲', new: '示例乙' });
        add(files, { kind: '更正', entries: ['h0001'], field: 'note', old: '示例丁', new: '示例丙' });
      },
      says: '原是“示例丁”，上一次（d0002）改成的是“示例乙”',
    },
  ],
} satisfies Rule;
