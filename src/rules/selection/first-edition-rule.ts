import { reported } from '#domain/record/entries/edition.ts';
import { type Rule } from '../rule.ts';
import { at, counted, governed, holds, lacking } from '../spot.ts';
import { covers } from '#domain/programme/span.ts';
import { quota } from '#domain/programme/quotas.ts';
import { FIRST_EDITION, titleRow, titlesIn } from '#domain/programme/titles.ts';

const editions = { from: FIRST_EDITION, to: FIRST_EDITION };
const first = quota(FIRST_EDITION);

/** 2017年度 — the first edition of the examples, with one honour of a person of its own. */
function first2017(files: Record<string, any>, counts: Record<string, number>, title = '齐鲁工匠'): void {
  const count = (persons: number) => ({ persons, basis: 'reported', sources: ['r0001'] });
  const [person, honour] = [files['people/0001.json'][0], files['honours/2018.json'][0]];
  files['editions/2017.json'] = {
    year: 2017,
    counts: Object.fromEntries(Object.entries(counts).map(([kind, persons]) => [kind, count(persons)])),
    process: [],
    notes: [],
  };
  files['people/0001.json'].push({ ...person, id: 'q0051', name: '示例首', pinyin: { surname: 'shì', given: 'lì shǒu' } });
  files['honours/2017.json'] = [{ ...honour, id: 'h0051', person: 'q0051', title, edition: 2017 }];
}

export default {
  id: 'selection/first-edition-rule',
  title: `2017年提名${first.nominees}人，命名${first.named}人，不设大工匠`,
  article: '2017年评选办法',
  why: '首届按当年自己的办法评选，2018年的文件管不到它，所以人数不同，也没有大工匠。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '2017年提名、命名的人数或名单', giver: '省总工会' },
  *check(archive, { programme: { titles, quotas } }) {
    for (const edition of governed(archive, editions)) {
      const { year, counts, selection } = edition;
      const { nominees, named } = quota(year, quotas);
      const had = titlesIn(year, titles).map(({ name }) => `“${name}”`);
      const found: [number | undefined, number, string, string][] = [
        [reported(counts.nominees), nominees, '公布的提名人选', 'counts.nominees.persons'],
        [selection?.nominees?.length, nominees, '提名人选名单有', 'selection.nominees'],
        [reported(counts.named), named, '公布的命名人选', 'counts.named.persons'],
        [selection?.named?.length, named, '命名名单有', 'selection.named'],
        [reported(counts.masters), 0, '公布的大工匠', 'counts.masters.persons'],
        [selection?.masters?.length, 0, '大工匠名单有', 'selection.masters'],
      ];
      for (const [number, wanted, what, path] of found) {
        if (number === undefined) continue;
        if (number === wanted) yield holds(archive, edition, path, `${what} ${number} 名 = ${wanted} 名`);
        else yield at(archive, edition, path, `${year}年度${what} ${number} 名，应为 ${wanted} 名。请核对当年的报道。`);
      }
      for (const [list, what] of [
        ['nominees', '提名人选'],
        ['named', '命名人选'],
      ] as const) {
        if (reported(counts[list]) === undefined && !selection?.[list])
          yield lacking(archive, edition, 'counts', `没有查到${what}的人数`);
      }
      const nominated = new Set(selection?.nominees);
      for (const [index, key] of (selection?.nominees ? (selection.named ?? []) : []).entries()) {
        if (!nominated.has(key))
          yield at(
            archive,
            edition,
            `selection.named[${index}]`,
            `${year}年度命名的 ${key}不在提名人选名单里，应从提名人选中选出。请核对两份名单。`,
          );
      }
      const honours = archive.honoursIn.get(year) ?? [];
      const persons = new Set(honours.map(({ person }) => person)).size;
      if (persons > named) {
        const message = `${year}年度收录了 ${persons} 人的命名，应不超过 ${named} 人。请核对有没有别的年度混了进来。`;
        yield counted(archive, edition, persons, message);
      }
      for (const honour of honours) {
        const row = titleRow(honour.title, titles);
        if (!row) continue;
        if (covers(row, year)) {
          yield holds(archive, honour, 'title', `${honour.id}的称号“${row.name}”在当年的${had.join('、')}之内`);
          continue;
        }
        const name = archive.by.people.get(honour.person)?.name ?? honour.person;
        const message = `${name}（${honour.id}）记为${year}年度“${row.name}”，当年只有${had.join('、')}，${row.short}应从${row.from}年度起。请核对年度和称号。`;
        yield at(archive, honour, 'title', message);
      }
    }
  },
  passing: [{ name: '正好30名和10名', change: (files) => first2017(files, { nominees: 30, named: 10 }) }],
  failing: [
    {
      name: '提名31名',
      change: (files) => first2017(files, { nominees: 31, named: 10 }),
      says: '2017年度公布的提名人选 31 名，应为 30 名',
    },
    {
      name: '命名9名',
      change: (files) => first2017(files, { nominees: 30, named: 9 }),
      says: '2017年度公布的命名人选 9 名，应为 10 名',
    },
    {
      name: '2017年的大工匠',
      change: (files) => first2017(files, { nominees: 30, named: 10 }, '齐鲁大工匠'),
      says: '示例首（h0051）记为2017年度“齐鲁大工匠”，当年只有“齐鲁工匠”',
    },
  ],
} satisfies Rule;
