import { isKnown } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { entryOfSubject } from '#domain/record/derived/history.ts';
import { addChange as add, enterAll as entered } from '../examples.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

/** 各种改动要写的栏 — what a line of each kind must say and may not say. */
const WANTED: Record<Change['kind'], { field: boolean | undefined; old: boolean | undefined; new: boolean | undefined }> = {
  收录: { field: false, old: false, new: false },
  补充: { field: true, old: false, new: true },
  更正: { field: true, old: undefined, new: undefined },
  撤销: { field: false, old: false, new: false },
  撤下: { field: undefined, old: false, new: false },
};
const LABELS = { field: '字段', old: '原值', new: '新值' } as const;

/** 正文 — prose is too long to be quoted: its change is noted without values. */
const PROSE = 'body';

export default {
  id: 'record/change-written',
  title: '改动账的每一行写全：改了哪一条的哪一栏，原来是什么，现在是什么',
  article: '记录规则',
  why: '只说“已更正”，读者不知道自己看过的哪一句不能再用。',
  scope: 'entry',
  force: 'must',
  whole: true,
  *check(archive) {
    for (const change of archive.changes) {
      const { id, kind, entries } = change;
      if (kind !== '收录' && entries.length > 1)
        yield at(archive, change, 'entries', `${id} 是${kind}，一次写了 ${entries.length} 条。只有收录可以写许多条，请分开写。`);
      for (const [name, label] of Object.entries(LABELS) as [keyof typeof LABELS, string][]) {
        const [wanted, has] = [WANTED[kind][name], change[name] !== undefined];
        if (change.field === PROSE && name !== 'field') continue;
        if (wanted === true && !has) yield at(archive, change, '', `${id} 是${kind}，没有写${label}。请补上 ${name}。`);
        if (wanted === false && has) yield at(archive, change, name, `${id} 是${kind}，不应写${label}。请删去 ${name}。`);
      }
      if (kind === '更正' && change.field !== PROSE && change.old === change.new)
        yield at(archive, change, 'new', `${id} 的原值和新值一样。没有改，就不记；改了，请写对。`);
      for (const [index, subject] of entries.entries()) {
        const stands = entryOfSubject(archive, subject) !== undefined || isKnown(archive, subject);
        if (!stands && !archive.by.retired.has(subject))
          yield at(archive, change, `entries[${index}]`, `${id} 说的 ${subject} 不在记录里，停用编号里也没有。请核对编号。`);
      }
    }
  },
  passing: [
    {
      name: '补充一条事实',
      change: (files) => {
        entered(files, ['q0001']);
        add(files, { kind: '补充', entries: ['q0001'], field: 'facts.f1.text', new: '改进示例装置一台。' });
      },
    },
    { name: '正文更正，不抄原文', change: (files) => add(files, { kind: '更正', entries: ['q0001'], field: 'body' }) },
  ],
  failing: [
    {
      name: '没有这一条',
      change: (files) => entered(files, ['h0999']),
      says: 'd0001 说的 h0999 不在记录里',
    },
    {
      name: '补充写了原值',
      change: (files) => {
        entered(files, ['q0001']);
        add(files, { kind: '补充', entries: ['q0001'], field: 'facts.f1.text', old: '改进', new: '改进示例装置一台。' });
      },
      says: 'd0002 是补充，不应写原值',
    },
    {
      name: '更正没有改',
      change: (files) => {
        entered(files, ['h0001']);
        add(files, { kind: '更正', entries: ['h0001'], field: 'title', old: '齐鲁工匠', new: '齐鲁工匠' });
      },
      says: 'd0002 的原值和新值一样',
    },
    {
      name: '一次更正两条',
      change: (files) => {
        entered(files, ['h0001', 'h0002']);
        add(files, { kind: '撤下', entries: ['h0001', 'h0002'], field: 'note' });
      },
      says: 'd0002 是撤下，一次写了 2 条',
    },
    {
      name: '补充没有写新值',
      change: (files) => add(files, { kind: '补充', entries: ['q0001'], field: 'facts.f1.text' }),
      says: 'd0001 是补充，没有写新值。请补上 new。',
    },
  ],
} satisfies Rule;
