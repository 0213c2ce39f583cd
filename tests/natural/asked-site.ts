import { kindRow, KIND_NAMES } from '#domain/record/kinds.ts';
import { paths } from '#domain/values/paths.ts';
import { COLUMNS } from '#words';
import { type Asked, type Kind, pageAt } from './kind.ts';

export const SITE_KINDS: Record<string, Kind> = {
  栏目: {
    most: 22,
    from: ({ archive }, draw) => {
      const unshown = KIND_NAMES.flatMap((kind) => {
        const { column } = kindRow(kind);
        return column?.onceRecorded && archive[kind as 'mentoring'].length === 0 ? column.path : [];
      });
      return Object.values(COLUMNS)
        .filter(({ path }) => path !== paths.home && path !== paths.search && !unshown.includes(path))
        .flatMap(({ path, name }): Asked[] => {
          const wanted = [pageAt(path)];
          const frame = draw.one(['齐鲁工匠…', '…在哪里看', '…页面', '打开…', '本站…', '…栏目']);
          return [name, frame.replace('…', name)].map((query) => ({ query, wanted }));
        });
    },
  },
  活动的题: {
    most: 8,
    from: ({ archive }, draw) =>
      archive.activities.flatMap(({ id, title }): Asked[] => {
        // Without the marks that nobody types, and cut short as one remembers it.
        const words = title.split(/[“”《》：——·、，\s]+/u).filter((word) => Array.from(word).length > 2);
        const alike = archive.activities.filter((other) => words.slice(0, 2).every((word) => other.title.includes(word)));
        return words.length > 1
          ? [{ query: words.slice(0, 2).join(draw.one(['', ' '])), wanted: [...new Set([id, ...alike.map((each) => each.id)])] }]
          : [];
      }),
  },
  术语: {
    most: 6,
    from: ({ archive }, draw) =>
      archive.terms.map(({ id, term }): Asked => {
        const frame = draw.one(['什么是…', '…是什么', '…什么意思', '…是什么意思啊']);
        return { query: frame.replace('…', term), wanted: [id, pageAt(paths.glossary)] };
      }),
  },
  称号辨析: {
    most: 10,
    from: ({ archive }, draw) =>
      archive.titles.flatMap(({ id, name, confusedWith = [] }): Asked[] => {
        const other = confusedWith[0] && archive.by.titles.get(confusedWith[0]);
        const wanted = [id, pageAt(paths.titles)];
        return [
          { query: draw.one([`${name}是谁评的`, `${name}是哪一级的`, `${name}是什么称号`]), wanted },
          ...(other
            ? [
                {
                  query: draw.one([`${name}和${other.name}的区别`, `${name}与${other.name}有什么不同`]),
                  wanted: [...wanted, other.id],
                },
              ]
            : []),
        ];
      }),
  },
};
