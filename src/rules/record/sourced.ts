import { activitiesOf } from '#domain/record/all.ts';
import { statementsOf } from '#domain/record/activity.ts';
import { studioStatements } from '#domain/record/studio.ts';
import { at, type Rule, type Spot } from '../rule.ts';

export default {
  id: 'record/sourced',
  title: '每条命名、事实、资助和师徒至少有一个发布者明确的来源',
  article: '记录规则',
  why: '发布者不明的转载（C 级）可以佐证，不能单独成立一项荣誉，也不能单独说明一场活动、一笔钱。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    const weak = function* (entry: object, who: string, path: string, ids: readonly string[]): Iterable<Spot> {
      if (ids.some((id) => archive.source.get(id)?.grade !== 'C')) return;
      yield at(archive, entry, path, `${who}只有 C 级来源（${ids.join('、')}）。应至少有一个 A 级或 B 级来源；没有就先不公布。`);
    };
    for (const honour of archive.honours) yield* weak(honour, `${honour.id} `, 'sources', honour.sources);
    for (const person of archive.people) {
      for (const [index, { id, sources }] of person.facts.entries())
        yield* weak(person, `${person.name}的 ${id} `, `facts[${index}].sources`, sources);
    }
    for (const entry of [...archive.studios, ...activitiesOf(archive)]) {
      const [name, statements] = 'name' in entry ? [entry.name, studioStatements(entry)] : [entry.title, statementsOf(entry)];
      for (const { text, sources, path } of statements)
        yield* weak(entry, `${name}的“${text.slice(0, 20)}…”`, `${path}.sources`, sources);
    }
    for (const studio of archive.studios) {
      for (const [index, { sources }] of (studio.grants ?? []).entries())
        yield* weak(studio, `${studio.name}的第 ${index + 1} 笔资助`, `grants[${index}].sources`, sources);
    }
    for (const mentoring of archive.mentoring) yield* weak(mentoring, `${mentoring.id} `, 'sources', mentoring.sources);
  },
  passing: [
    { name: 'A 级与 C 级并列', change: () => {} },
    {
      name: '活动的事实，A 级与 C 级并列',
      change: (files) => void files['events.json'][0].facts[0].sources.push('r0002'),
    },
  ],
  failing: [
    {
      name: '命名只有 C 级来源',
      change: (files) => void (files['honours/2018.json'][0].sources = ['r0002']),
      says: 'h0001 只有 C 级来源（r0002）',
    },
    {
      name: '事实只有 C 级来源',
      change: (files) => void (files['people/0001.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲的 f1 只有 C 级来源（r0002）',
    },
    {
      name: '活动的事实只有 C 级来源',
      change: (files) => void (files['forums.json'][0].facts[0].sources = ['r0002']),
      says: '示例工匠论坛的“举行了示例工匠论坛。…”只有 C 级来源（r0002）',
    },
    {
      name: '工作室的事实只有 C 级来源',
      change: (files) => void (files['studios/2018.json'][0].facts[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的“开展示例项目。…”只有 C 级来源（r0002）',
    },
    {
      name: '资助只有 C 级来源',
      change: (files) => void (files['studios/2018.json'][0].grants[0].sources = ['r0002']),
      says: '示例甲工匠创新工作室的第 1 笔资助只有 C 级来源（r0002）',
    },
    {
      name: '师徒只有 C 级来源',
      change: (files) => void (files['mentoring.json'][0].sources = ['r0002']),
      says: 'a0001 只有 C 级来源（r0002）',
    },
  ],
} satisfies Rule;
