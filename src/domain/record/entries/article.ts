import { z } from 'zod';
import { field, choiceKeys } from '../schema/field.ts';
import { text, verbatim, partialDate, day } from '../schema/shape.ts';
import { FORCES, forceOf, QUOTED, WORDS } from '../../programme/documents.ts';

/** 规则编号 — folder and file name of a rule: `studio/match-one-to-one`. */
export const ruleId = () => z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, { error: '应为规则编号，如 studio/match-one-to-one' });

/**
 * 条款 — one clause of the programme's documents: where it stands, our paraphrase, its force, whom it binds,
 * and the rules that guard it or one sentence why a machine can't.
 */
export const Article = z
  .strictObject({
    id: field(z.string().regex(/^[a-z]+-[a-z0-9-]+$/, { error: '应如 opinion-3-2-4a' }), '条款编号'),
    document: field(z.enum(['2017年评选', '意见', '办法', '通知']), '文件'),
    clause: field(verbatim(), '条款', { about: '读者引用的写法，如 办法 第五条' }),
    sentence: field(z.int().positive().optional(), '第几句', { about: '在这一处从头数起，题目句也算一句' }),
    stretch: field(
      z
        .strictObject({
          from: field(verbatim(), '起', { mayNamePrivate: true }),
          to: field(verbatim(), '止', { mayNamePrivate: true }),
        })
        .optional(),
      '起讫',
      { about: '这一条是那句话的哪一段：段首和段末的几个字' },
    ),
    heading: field(text(), '题目', { mayNamePrivate: true }),
    paraphrase: field(text(), '要求', { about: '我们的转述，不是原文', mayNamePrivate: true }),
    quote: field(verbatim().optional(), '原文片段', { mayNamePrivate: true }),
    word: field(z.enum(WORDS).optional(), '定效力的词', { about: '那句话里定下效力的词' }),
    force: field(z.enum(choiceKeys(FORCES)), '效力', { choices: FORCES }),
    binds: field(text(), '约束谁'),
    from: field(partialDate(), '施行起'),
    rules: field(z.array(ruleId()), '由哪些规则把守'),
    unenforceable: field(text().optional(), '为什么机器管不了', { mayNamePrivate: true }),
  })
  .refine((article) => article.rules.length > 0 !== (article.unenforceable !== undefined), {
    path: ['rules'],
    error: '要么写明由哪些规则把守，要么写一句为什么机器管不了，二者有且只有一样',
  })
  .refine(
    ({ document, sentence, stretch, quote, word }) => !QUOTED.includes(document) || (sentence && stretch && quote && word),
    {
      path: ['sentence'],
      error: '意见和办法的条款要写明第几句（sentence）、起讫（stretch）、原文片段（quote）和定效力的词（word）',
    },
  )
  .refine(({ word, force }) => word === undefined || forceOf(word) === force, {
    path: ['force'],
    error: '效力与定效力的词（word）不合：见 programme/documents.ts 的“用词与效力”，改 word 或 force',
  });
export type Article = z.infer<typeof Article>;

/** 例外 — a deviation that is known, signed and public: comply or explain. */
export const Exception = z.strictObject({
  rule: field(ruleId(), '规则'),
  subject: field(text(), '对象', { about: '编号或年度，如 e2025、s0001、h0042' }),
  path: field(verbatim(), '路径', { about: '检查报告里的路径，如 counts.named.persons' }),
  value: field(verbatim(), '现值', { about: '这一处现在的值；值改了，这一条就用不到了' }),
  reason: field(text(), '理由'),
  document: field(text(), '依据', { about: '文件、报道或记录说明' }),
  allowedBy: field(text(), '签署', { about: '哪个单位认可这一例外' }),
  date: field(day(), '签署日期'),
  until: field(day('term'), '有效至', { about: '过了这一天要么改好，要么重新签署' }),
});
export type Exception = z.infer<typeof Exception>;
