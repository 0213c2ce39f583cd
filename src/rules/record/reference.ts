import { type Archive } from '#domain/record/archive.ts';
import { at, type Rule, type Spot } from '../rule.ts';

const KINDS: Record<string, string> = { q: '人物', u: '单位', t: '工种', r: '来源' };

function* refer(archive: Archive, entry: object, id: string | undefined, path: string): Iterable<Spot> {
  if (id !== undefined && !archive.knownIds.has(id)) {
    yield at(archive, entry, path, `找不到${KINDS[id[0]!] ?? ''} ${id}。请核对编号，或先把它登记进来。`);
  }
}

export default {
  id: 'record/reference',
  title: '每个引用的编号都登记在册',
  article: '记录规则',
  why: '指向不存在的人、单位或来源，页面上就会出现断头的链接和无法查证的说法。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const years = new Set(archive.files.map(({ value }) => (value as { year?: unknown } | null)?.year));
    const all = function* (entry: object, ids: readonly string[], path: string) {
      for (const [index, id] of ids.entries()) yield* refer(archive, entry, id, `${path}[${index}]`);
    };
    for (const person of archive.people) {
      for (const [index, fact] of person.facts.entries()) yield* all(person, fact.sources, `facts[${index}].sources`);
      for (const [index, { source }] of person.sources.entries())
        yield* refer(archive, person, source, `sources[${index}].source`);
    }
    for (const honour of archive.honours) {
      yield* refer(archive, honour, honour.person, 'person');
      yield* refer(archive, honour, honour.employer, 'employer');
      yield* refer(archive, honour, honour.trade, 'trade');
      yield* all(honour, honour.sources, 'sources');
      if (honour.edition !== null && !years.has(honour.edition)) {
        yield at(
          archive,
          honour,
          'edition',
          `没有 ${honour.edition} 年度。请核对年度，或先建立 editions/${honour.edition}.json。`,
        );
      }
    }
    for (const edition of archive.editions) {
      for (const part of ['process', 'notes'] as const) {
        for (const [index, statement] of edition[part].entries())
          yield* all(edition, statement.sources, `${part}[${index}].sources`);
      }
      for (const [stage, count] of Object.entries(edition.counts))
        if (count) yield* all(edition, count.sources, `counts.${stage}.sources`);
      yield* all(edition, edition.ceremony?.sources ?? [], 'ceremony.sources');
      yield* all(edition, edition.ordinal?.sources ?? [], 'ordinal.sources');
    }
    for (const story of archive.stories) yield* refer(archive, story, story.person, 'person');
  },
  passing: [{ name: '样本原样', change: () => {} }],
  failing: [
    {
      name: '人物不存在',
      change: (files) => void (files['honours/2018.json'][0].person = 'q0099'),
      says: '找不到人物 q0099',
    },
    {
      name: '年度不存在',
      change: (files) => void (files['honours/2018.json'][0].edition = 2019),
      says: '没有 2019 年度',
    },
  ],
} satisfies Rule;
