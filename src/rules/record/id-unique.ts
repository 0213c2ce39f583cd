import { type Archive } from '#domain/record/archive.ts';
import { noteOf } from '#domain/record/schema/field.ts';
import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { type Rule, type Spot } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/id-unique',
  title: '编号、年度和登记主机都不重复',
  article: '记录规则',
  why: '一个编号指两个人，报道里的链接就会指错人。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const kind of KIND_NAMES) {
      const { key } = kindRow(kind);
      if (kind !== 'site' && key) yield* twice(archive, archive[kind], key, kind);
    }
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
      says: '工作室编号 s0001 重复，studios/2018.json 的 [0] 已经用了',
    },
    {
      name: '两对师徒同一编号',
      change: (files) => void files['mentoring.json'].push(files['mentoring.json'][0]),
      says: '师带徒编号 a0001 重复，mentoring.json 的 [0] 已经用了',
    },
    {
      name: '两个人同一编号',
      change: (files) => void files['people/0001.json'].push({ ...files['people/0001.json'][0], name: '示例乙' }),
      says: '人物编号 q0001 重复，people/0001.json 的 [0] 已经用了',
    },
    {
      name: '同一年度两个文件',
      change: (files) => void (files['editions/2018b.json'] = files['editions/2018.json']),
      says: '年度 2018 重复，editions/2018.json 已经用了',
    },
  ],
} satisfies Rule;

/** What two entries of one kind are known by alike. */
function* twice(archive: Archive, entries: readonly EntryOf<KindName>[], key: string, kind: KindName): Iterable<Spot> {
  const seen = new Map<unknown, object>();
  const label = noteOf(kindRow(kind).schema.shape[key]).label;
  for (const entry of entries) {
    const value = (entry as unknown as Record<string, unknown>)[key];
    const earlier = seen.get(value);
    if (!earlier) {
      seen.set(value, entry);
      continue;
    }
    const { file, path } = archive.origin.get(earlier)!;
    const where = path ? `${file} 的 ${path}` : file;
    yield at(archive, entry, key, `${label} ${String(value)} 重复，${where} 已经用了。请给后加的一条换一个，或合并、删去一条。`);
  }
}
