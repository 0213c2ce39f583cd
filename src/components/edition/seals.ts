import { lowestFirst, type TitleCode } from '#domain/programme/titles.ts';

/** 方格的颜色 — as home.css knows them; every title has one. */
export const SEALS: Record<TitleCode, 'masters' | 'craftsmen'> = { craftsman: 'craftsmen', master: 'masters', chief: 'masters' };

const COLOURS = { masters: '朱色', craftsmen: '青色' } as const;

/** 颜色的说明 — “朱色为大工匠、首席工匠，青色为工匠”. */
export const SEALS_TOLD = (['masters', 'craftsmen'] as const)
  .map((kind) => {
    const rows = lowestFirst().filter(({ code }) => SEALS[code as TitleCode] === kind);
    return `${COLOURS[kind]}为${rows.map(({ short }) => short).join('、')}`;
  })
  .join('，');
