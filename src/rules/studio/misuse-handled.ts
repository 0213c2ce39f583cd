import { type Rule } from '../rule.ts';
import { at, grantsOf, holds } from '../spot.ts';

export default {
  id: 'studio/misuse-handled',
  title: '查出截留、挤占、挪用的，写明怎样处理',
  article: '办法 第九条',
  why: '发现截留、挤占、挪用的，要根据有关规定严肃处理。轻重由主管机关裁量，这里只看记了情形的有没有记处理。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '查出情形以后的处理决定或整改结果', giver: '省总工会' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { path = [], inspections = [] }] of grantsOf(archive, studio)) {
        const found = inspections.flatMap(({ by, found: how, outcome }, number) =>
          how ? [{ where: `inspections[${number}]`, what: `${by}查出${how}`, how, outcome }] : [],
        );
        // What a station kept is dealt with by whoever found it.
        const kept = path.flatMap(({ body, name = body, kept: one }, number) =>
          one && !found.some(({ how }) => how === one.how)
            ? [{ where: `path[${number}].kept`, what: `${name}${one.how}`, outcome: undefined }]
            : [],
        );
        for (const { where, what, outcome } of [...found, ...kept]) {
          const place = `grants[${index}].${where}`;
          if (outcome) {
            yield holds(archive, studio, place, `${what}，处理“${outcome}”，查得到`);
            continue;
          }
          yield at(
            archive,
            studio,
            place,
            `${studio.name}的资助，${what}，没有写怎样处理，应严肃处理并记下结果。请在 inspections 里写明检查单位、查出的情形（found）和处理（outcome）。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '查出挪用，已经追回',
      change: (files) => inspect(files, { found: '挪用', outcome: '全数追回，通报批评' }),
    },
  ],
  failing: [
    {
      name: '查出挪用，没有写处理',
      change: (files) => inspect(files, { found: '挪用' }),
      says: '示例总工会查出挪用，没有写怎样处理，应严肃处理并记下结果',
    },
    {
      name: '市级工会截留，没有写处理',
      change: (files) => void (files['studios/2018.json'][0].grants[0].path[1].kept = { amount: 1, how: '截留' }),
      says: '市级工会截留，没有写怎样处理',
    },
    {
      name: '截留有处理，挤占没有',
      change: (files) => {
        files['studios/2018.json'][0].grants[0].path[1].kept = { amount: 1, how: '挤占' };
        inspect(files, { found: '截留', outcome: '全数追回' });
      },
      says: '市级工会挤占，没有写怎样处理',
    },
  ],
  silent: [{ name: '没有查出什么', change: () => {} }],
} satisfies Rule;

function inspect(files: Record<string, any>, more: object): void {
  const inspection = { date: '2019-11-20', by: '示例总工会', sources: ['r0001'], ...more };
  files['studios/2018.json'][0].grants[0].inspections = [inspection];
}
