import { at, type Rule } from '../rule.ts';

export default {
  id: 'record/sourced',
  title: '每条命名和事实至少有一个发布者明确的来源',
  article: '记录规则',
  why: '发布者不明的转载（C 级）可以佐证，不能单独成立一项荣誉。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    const weak = (ids: readonly string[]) => {
      const grades = ids.map((id) => archive.source.get(id)?.grade);
      return grades.every((grade) => grade === 'C');
    };
    for (const honour of archive.honours) {
      if (weak(honour.sources)) {
        yield at(
          archive,
          honour,
          'sources',
          `${honour.id} 只有 C 级来源（${honour.sources.join('、')}）。应至少有一个 A 级或 B 级来源；没有就先不公布。`,
        );
      }
    }
    for (const person of archive.people) {
      for (const [index, fact] of person.facts.entries()) {
        if (weak(fact.sources)) {
          yield at(
            archive,
            person,
            `facts[${index}].sources`,
            `${person.name}的 ${fact.id} 只有 C 级来源（${fact.sources.join('、')}）。应至少有一个 A 级或 B 级来源；没有就先不公布。`,
          );
        }
      }
    }
  },
  passing: [{ name: 'A 级与 C 级并列', change: () => {} }],
  failing: [
    {
      name: '命名只有 C 级来源',
      change: (files) => {
        files['honours/2018.json'][0].sources = ['r0002'];
      },
      says: 'h0001 只有 C 级来源（r0002）',
    },
    {
      name: '事实只有 C 级来源',
      change: (files) => {
        files['people/0001.json'][0].facts[0].sources = ['r0002'];
      },
      says: '示例甲的 f1 只有 C 级来源（r0002）',
    },
  ],
} satisfies Rule;
