import { type Archive } from '#domain/record/archive.ts';
import { type PersonEntry, yearText } from '#domain/views/honours/entry.ts';
import { namingsHeld } from '#domain/views/honours/held.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { fullPinyin } from '#domain/views/names/pinyin.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { type Mark } from '../painting/marks.ts';
import { type Prepared } from './assets.ts';
import { openCache } from './cache.ts';
import { keepAll } from './keep-all.ts';
import { POSTER_TRADE, type PosterCopy, posterMarks } from './poster-sheet.ts';
import { sheetRecipe } from './sheet-recipe.ts';

const STORE = '.cache/posters';

/** 海报 — as it is to be painted. */
export const posterOf = (archive: Archive, row: PersonEntry, address: string): Mark[] =>
  posterMarks(copyOf(archive, row, address));

function copyOf({ site }: Archive, { person, entries }: PersonEntry, address: string): PosterCopy {
  return {
    site: site.name,
    ...(site.sponsor !== undefined && { sponsor: site.sponsor }),
    written: person.name,
    read: fullPinyin(person),
    held: namingsHeld(entries)
      .slice(-2)
      .map(({ honour, employer, trade, post, city }) => ({
        title: honour.title,
        year: yearText(honour),
        told: [employer, [trade ?? post, city].filter(Boolean).join('，')].flatMap((text) => text || []),
      })),
    address,
  };
}

/** 全部海报 — one a person at `/share/{id}.png`, kept by what it is drawn from, so that only changed ones cost time. */
export async function preparePosters(archive: Archive, siteUrl: string): Promise<Prepared[]> {
  const wanted = listsOf(archive).directory.map((row) => {
    const job = copyOf(archive, row, `${siteUrl}${paths.person(row.person.id)}`);
    return { to: fileAt(paths.share(row.person.id)), key: JSON.stringify(job), job };
  });
  const made = await keepAll(openCache(STORE, sheetRecipe()), 'png', POSTER_TRADE, wanted);
  return wanted.map(({ to }, place) => ({ from: made[place]!, to })).sort((a, b) => (a.to < b.to ? -1 : 1));
}
