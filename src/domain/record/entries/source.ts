import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { day, text, verbatim, idOf, refTo, sourceList, partialDate, link, host } from '../schema/shape.ts';

/** 发话者 — who speaks in a source, in the words that a reader sees. */
export const SPEAKERS = {
  主办单位: '山东省总工会或评选办公室自己说的',
  机关: '党政机关、其他工会、河务局一类单位说的',
  报社通讯社: '报纸、通讯社、电视台、新闻网站说的',
  本单位: '获评者所在的单位说的',
  学校: '办活动的学校说的',
  行业组织: '协会、学会、行业网站说的',
  个人: '署名或不署名的个人说的',
  发布者不明: '查不出是谁说的',
} as const;

/** 读法 — how the source was read. */
export const READINGS = { 原页: '在发布者自己的网页上读到', 转载: '在别处的转载里读到' } as const;

/** 日期性质 — what the date of a source is; only the first is printed as the day of the report. */
export const DATE_KINDS = { 发布日: '来源自己写的发布日期', 转贴日: '转载者贴出的日期', 由网址推得: '只在网址里看得出' } as const;

const pageLink = () => link(/^https?$/, '应为 http:// 或 https:// 开头的网址');

/**
 * 来源 — one publication that something in the record rests on.
 *
 * Two marks: 发话者, who speaks, and 读法, how it was read. Only a page of the publisher's own, whose
 * publisher is known, may be linked; of the others publisher and date are given.
 */
export const Source = z
  .strictObject({
    id: field(idOf('sources'), '来源编号'),
    publisher: field(text().optional(), '发布者', { term: 'dcterms:publisher', about: '发话者是“发布者不明”就不写' }),
    title: field(text().optional(), '标题', { term: 'dcterms:title' }),
    published: field(partialDate().optional(), '日期', { term: 'dcterms:issued', about: '未知则不写' }),
    dated: field(z.enum(choiceKeys(DATE_KINDS)).optional(), '日期性质', { choices: DATE_KINDS, about: '有日期就要写' }),
    lead: field(verbatim().optional(), '线索', { about: '发布者不明的，在哪里读到；供编辑部续查，不公布', public: false }),
    speaker: field(z.enum(choiceKeys(SPEAKERS)), '发话者', { choices: SPEAKERS }),
    read: field(z.enum(choiceKeys(READINGS)), '读法', { choices: READINGS }),
    url: field(pageLink().optional(), '网址', {
      term: 'dcterms:source',
      about: '只有读到原页、发布者明确的来源可以有网址',
    }),
  })
  .refine(({ published, dated }) => (published === undefined) === (dated === undefined), {
    path: ['dated'],
    error: '有日期就要写日期性质（发布日、转贴日、由网址推得），没有日期就不写',
  })
  .refine(({ publisher, speaker }) => (publisher === undefined) === (speaker === '发布者不明'), {
    path: ['publisher'],
    error: '发话者是“发布者不明”就不写发布者，其他的都要写；在哪里读到写进线索',
  });
export type Source = z.infer<typeof Source>;

/** 发布者明确 — whether it is known who speaks. */
export const isIdentified = ({ speaker }: Source): boolean => speaker !== '发布者不明';

/** 发布者的写法 — the publisher, or that none is known. */
export const publisherText = ({ publisher }: Source): string => publisher ?? '发布者不明';

/** 撑得起荣誉 — a source that can carry an honour alone: neither of unknown publisher nor of a private person. */
export const carriesHonour = (source: Source): boolean => isIdentified(source) && source.speaker !== '个人';

/** 可以链接 — the publisher's own page, and it is known whose it is. */
export const isLinkable = (source: Source): boolean => isIdentified(source) && source.read === '原页';

/** 查看结果 — what somebody met who opened the page of a source, or a kept copy of it. */
export const SIGHTS = {
  在: '打开了，写了标题的，标题也在页上',
  内容变了: '打开了，页上找不到原来的标题',
  转走: '转到了没有登记的网站，没有跟去',
  打不开: '没有打开，或者页面自己说不在了',
  存档: '打开的是一份存档副本',
} as const;
export type Sight = keyof typeof SIGHTS;

/**
 * 查看 — one look at a source, of one day, as `npm run links` met it. A later look is a line of its own: what was seen
 * once stays in the record. No words of the page stand here, since a page may have been taken over by anybody.
 */
export const Sighting = z
  .strictObject({
    source: field(refTo('sources'), '来源'),
    // The office looks after the day of the record, too: a look says nothing of the programme.
    date: field(day('term'), '查看日期', { about: '可以晚于记录截止日期' }),
    state: field(z.enum(choiceKeys(SIGHTS)), '查看结果', { choices: SIGHTS }),
    reason: field(text().optional(), '缘由', { about: '打不开的，是怎样打不开的' }),
    movedTo: field(host().optional(), '转往的主机', { about: '只记主机，不作链接' }),
    hash: field(
      z
        .string()
        .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的散列' })
        .optional(),
      '页面散列',
      { about: '收到的那一页全部字节的 SHA-256' },
    ),
    archived: field(pageLink().optional(), '存档网址'),
  })
  .refine(({ state, archived }) => (state === '存档') === (archived !== undefined), {
    path: ['archived'],
    error: '查看结果是“存档”就要写存档网址，别的结果不写',
  })
  .refine(({ state, movedTo }) => (state === '转走') === (movedTo !== undefined), {
    path: ['movedTo'],
    error: '查看结果是“转走”就要写转往的主机，别的结果不写',
  });
export type Sighting = z.infer<typeof Sighting>;

/** 登记主机 — one host that the site may link to, with whose it is. */
export const Host = z.strictObject({
  host: field(host(), '主机名'),
  owner: field(text(), '所属单位'),
  audiovisual: field(text().optional(), '视听许可', { about: '许可证号或备案号；写明了才能作播放地址' }),
});
export type Host = z.infer<typeof Host>;

/** 有出处的一句 — a sentence and the sources that carry it. */
export const Statement = z.strictObject({
  text: field(text(), '内容'),
  sources: field(sourceList(), '来源'),
});
export type Statement = z.infer<typeof Statement>;

/** 本页来源 — every source that the parts of a page cite, once, numbered in the order of their first use. */
export function sourcesOf(...parts: readonly (readonly { sources: readonly string[] }[] | { sources: readonly string[] })[]) {
  const ids = [...new Set(parts.flat().flatMap(({ sources }) => sources))];
  return { ids, numbers: new Map(ids.map((id, index) => [id, index + 1])) };
}
