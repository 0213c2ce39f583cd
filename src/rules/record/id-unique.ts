import { type Archive } from '#domain/record/archive.ts';
import { noteOf } from '#domain/record/schema/field.ts';
import { kindRow } from '#domain/record/kinds.ts';
import { type Rule, type Spot } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/id-unique',
  title: '编号、年度和登记主机都不重复',
  article: '记录规则',
  why: '一个编号指两个人，报道里的链接就会指错人。',
  scope: 'archive',
  force: 'must',
  root: 2,
  *check(archive) {
    const pairs = Map.groupBy(archive.doubles, ({ origin, first }) => `${origin.file}\n${first.file}`);
    for (const alike of pairs.values()) yield* copied(alike) ?? alike.map(twice);
    for (const person of archive.people) {
      const facts = new Set<string>();
      for (const [index, fact] of person.facts.entries()) {
        if (facts.has(fact.id))
          yield at(archive, person, `facts[${index}].id`, `${person.name}的事实编号 ${fact.id} 重复。请换一个没用过的。`);
        facts.add(fact.id);
      }
    }
  },
  passing: [{ name: '样本原样', change: () => {} }],
  failing: [
    {
      name: '两间工作室同一编号',
      change: (files) => void (files['studios/2018.json'][1].id = 's0001'),
      says: '工作室编号 s0001 重复，studios/2018.json 第 1 条 已经用了',
    },
    {
      name: '两对师徒同一编号',
      change: (files) => void files['mentoring.json'].push(files['mentoring.json'][0]),
      says: '师带徒编号 a0001 重复，mentoring.json 第 1 条 已经用了',
    },
    {
      name: '两个人同一编号',
      change: (files) => void files['people/0001.json'].push({ ...files['people/0001.json'][0], name: '示例乙' }),
      says: '人物编号 q0001 重复，people/0001.json 第 1 条 已经用了',
    },
    {
      name: '同一年度两个文件',
      change: (files) => void (files['editions/2018b.json'] = files['editions/2018.json']),
      says: '年度 2018 重复，editions/2018.json 已经用了',
    },
    {
      name: '一个人的两条事实同一编号',
      change: (files) => {
        const { facts } = files['people/0001.json'][0];
        facts.push({ ...facts[0] });
      },
      says: '示例甲的事实编号 f1 重复',
    },
    {
      name: '一份文件存了两次',
      change: (files) => void (files['studios/2018b.json'] = files['studios/2018.json']),
      says: '有 50 条与 studios/2018.json 里的编号相同，像是同一份记录存了两个文件',
    },
  ],
} satisfies Rule;

type Double = Archive['doubles'][number];

/** 一个文件抄自另一个 — so many alike are one slip: a file that was copied. */
const MANY = 5;
function copied(alike: readonly Double[]): Spot[] | undefined {
  const [{ origin, first }] = alike as [Double];
  if (alike.length < MANY || origin.file === first.file) return undefined;
  const message = `有 ${alike.length} 条与 ${first.file} 里的编号相同，像是同一份记录存了两个文件。请只留一个。`;
  return [{ file: origin.file, path: '', message, subject: origin.file }];
}

function twice({ kind, key, origin, first }: Double): Spot {
  const row = kindRow(kind);
  const label = noteOf(row.schema.shape[row.key ?? '']).label;
  const message = `${label} ${key} 重复，${placeOf(first)} 已经用了。请给后加的一条换一个，或合并、删去一条。`;
  return { file: origin.file, path: origin.path ? `${origin.path}.${row.key}` : (row.key ?? ''), message, subject: key };
}

/** `people/0001.json 第 1 条` */
const placeOf = ({ file, path }: Double['first']): string => {
  const index = /^\[(\d+)\]$/.exec(path)?.[1];
  return index === undefined ? file : `${file} 第 ${Number(index) + 1} 条`;
};
