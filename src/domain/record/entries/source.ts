import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { text, idOf, sourceList, partialDate, link, host } from '../schema/shape.ts';

/** 等级 — how far a source carries. */
export const GRADES = { A: '发布者原页', B: '经转载读到', C: '发布者不明' } as const;

/**
 * 来源 — one publication that something in the record rests on.
 *
 * 等级 A: the publisher's own page, may be linked; B: a named paper or body read through a reprint,
 * cited by publisher and date, never linked; C: publisher not identified, never the only support.
 */
export const Source = z.strictObject({
  id: field(idOf('sources'), '来源编号'),
  publisher: field(text(), '发布者', { term: 'dcterms:publisher' }),
  title: field(text().optional(), '标题', { term: 'dcterms:title' }),
  published: field(partialDate().optional(), '发布日期', { term: 'dcterms:issued', about: '未知则不写' }),
  grade: field(z.enum(choiceKeys(GRADES)), '等级', { choices: GRADES }),
  url: field(link(/^https?$/, '应为 http:// 或 https:// 开头的网址').optional(), '网址', {
    term: 'dcterms:source',
    about: '只有 A 级来源可以有网址',
  }),
});
export type Source = z.infer<typeof Source>;

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
