import { type Source } from '#domain/record/entries/source.ts';
import { numbered } from './fiction-words.ts';

/** 虚构刊物 — the day within the year; the first two print the roll and the ceremony, the others tell of people. */
export const PUBLICATIONS = [
  { publisher: '示例日报', read: '原页', host: 'news.example.org', title: '示例名单公布', day: '11-20' },
  { publisher: '示例工人报', read: '转载', title: '示例表彰会举行', day: '12-20' },
  { publisher: '示例晚报', read: '原页', host: 'paper.example.com', title: '示例车间里的人', day: '12-22' },
  { publisher: '示例行业报', read: '转载', title: '示例一线纪事', day: '12' },
  { publisher: undefined, read: '转载', title: '示例转载', day: '12-28' },
  { publisher: '示例电视台', read: '转载', title: '示例人物专访', day: '12-30' },
] as const;

/** 年度来源 — the roll, the ceremony, and as many stories of people as there are people, four at most. */
export const publicationsOf = (year: number, size: number, first: number): Source[] =>
  PUBLICATIONS.slice(0, Math.min(6, 2 + size)).map(({ publisher, title, day, read, ...rest }, index) => ({
    id: numbered('r', first + index),
    ...(publisher && { publisher }),
    title: `${title}（${year}年）`,
    published: `${year}-${day}`,
    dated: '发布日',
    speaker: publisher ? '报社通讯社' : '发布者不明',
    read,
    ...('host' in rest && { url: `https://${rest.host}/${year}/${index + 1}.html` }),
  }));
