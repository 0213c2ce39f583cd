import { CITIES } from '#domain/programme/place.ts';
import { kindRow } from '#domain/record/kinds.ts';
import { type Asked, employerNames, type Kind, type Known, namesOf, yearsOf } from './kind.ts';

/** 县区 — those that a name of an employer or the place of an activity begins with, and places below a city. */
function countiesIn({ archive }: Known): string[] {
  const texts = [...archive.employers.flatMap(employerNames), ...archive.activities.flatMap(({ place }) => place ?? [])];
  const written = texts.flatMap((text) => /(?:^|公司|市|省)(\p{Script=Han}{1,2}[县区])(?!域)/u.exec(text)?.[1] ?? []);
  const bare = archive.activities.flatMap(({ place, city }) =>
    place && city && /^\p{Script=Han}{2}$/u.test(place) && !CITIES.some(({ name }) => name === place) ? place : [],
  );
  return [...new Set([...written.filter((name) => !/[高新校园开发]区$/.test(name)), ...bare])];
}

/** 活动的种类 — as a reader calls it; what an institution did is of no kind that anyone asks for. */
const sortsOf = (activity: Known['archive']['activities'][number]): string[] =>
  activity.is === 'events' && activity.kind === '机构'
    ? []
    : 'kind' in activity
      ? activity.kind.split('与')
      : [kindRow(activity.is).column!.search];

export const WORD_KINDS: Record<string, Kind> = {
  单位: {
    most: 16,
    from: ({ archive, who }, draw) =>
      archive.employers.flatMap((each) =>
        employerNames(each).flatMap((name): Asked[] => {
          // A short name may be a part of another's.
          const wanted = who(
            ({ employer }) => employer !== undefined && employerNames(employer).some((other) => other.includes(name)),
          );
          const frame = draw.one(['…', '…工匠', '…有哪些齐鲁工匠', '…获评的人', '…的大工匠', '…有谁']);
          const bears =
            frame !== '…的大工匠' || who(({ employer, honour }) => employer === each && honour.title === '齐鲁大工匠').length > 0;
          return wanted.length && bears ? [{ query: frame.replace('…', name), wanted }] : [];
        }),
      ),
  },
  工种: {
    most: 12,
    from: ({ archive, who }, draw) =>
      archive.trades.flatMap((each) => {
        const all = who(({ trade }) => trade === each);
        return namesOf(each).flatMap((name): Asked[] => {
          const alike = who(({ trade }) => trade !== undefined && namesOf(trade).some((other) => other.includes(name)));
          const frame = draw.one(['…有哪些人', '…齐鲁工匠', '…工匠', '…大师', '…有谁', '干…的工匠']);
          return all.length ? [{ query: frame.replace('…', name), wanted: alike }] : [];
        });
      }),
  },
  县区: {
    most: 10,
    from: (known, draw) =>
      countiesIn(known).flatMap((county): Asked[] => {
        const { archive, who } = known;
        const held = (text: string | undefined): boolean => text?.includes(county) ?? false;
        const wanted = [
          ...who(({ employer }) => employer !== undefined && employerNames(employer).some(held)),
          ...archive.activities
            .filter(({ place, title, organisations }) => [place, title, ...organisations].some(held))
            .map(({ id }) => id),
        ];
        return [{ query: draw.one(['…齐鲁工匠', '…工匠', '…有哪些工匠']).replace('…', county), wanted }];
      }),
  },
  活动: {
    most: 14,
    from: ({ archive }, draw) => {
      const groups = new Map<string, Set<string>>();
      const put = (query: string, id: string) => void groups.set(query, (groups.get(query) ?? new Set()).add(id));
      for (const activity of archive.activities)
        for (const sort of sortsOf(activity)) {
          for (const year of yearsOf(activity))
            for (const query of [`${year}年${sort}`, `${sort}${year}`]) put(query, activity.id);
          const city = CITIES.find(({ code }) => code === activity.city)?.name;
          if (city) for (const query of [`${city}${sort}`, `${city}市的${sort}`]) put(query, activity.id);
        }
      return draw.some([...groups], groups.size).map(([query, ids]): Asked => ({ query, wanted: [...ids], all: [...ids] }));
    },
  },
};
