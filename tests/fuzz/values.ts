import fc from 'fast-check';
import { z } from 'zod';
import { IDS } from '#domain/record/schema/ids.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { CANDIDATES, sampleOf } from '../every-field.ts';

/** 怪字 — what gets into a text: marks, halves and unseen characters, other planes, tags, formulas, names of objects. */
const ODD = [
  ...['', ' ', '\u3000', '\u200b', '\u202e', '\ud842', '𠮷', '葛\u{E0100}', '\ue000', '\0', '\t', '\n', '“', '”', '《', '[^f1]'],
  ...['<script>', 'javascript:', '=1+1', '{{', '__proto__', 'constructor', '示例', '2018年', '0', '-1', '1e999', '\\', '"', '&'],
];
export const oddText = fc
  .array(
    fc.oneof(fc.constantFrom(...ODD), fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ unit: 'grapheme', maxLength: 4 })),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(''));

/** 怪值 — any value of JSON, with keys that mean something to JavaScript. */
export const oddValue = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, false, 0, -1, 2018, 1e21, [], {}, [[]], [null], ['r0001', 'r0001']),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('{"__proto__":{"a":1}}', '{"constructor":"a"}', '{"toString":1}').map((text): unknown => JSON.parse(text)),
);

const plainText = fc.oneof(
  fc.constantFrom('示例', '示例工匠', '示例厂', '2018 年', '甲、乙', '某某'),
  fc.string({ unit: fc.constantFrom(...'示例甲乙厂长，。“”《》年月日019AbⅢ·—㎡𠮷'), minLength: 1, maxLength: 12 }),
);
const DATES = ['2017', '2018-02', '2018-12-07', '2020-02-29', '2026-01-01', '2199-12-31', '2018-13', '2018-2-3'];

const made = new WeakMap<z.ZodType, fc.Arbitrary<unknown>>();

/** 照模式造的值 — mostly one that the schema takes; a check over several fields may still refuse it. */
export function valueFor(schema: z.ZodType): fc.Arbitrary<unknown> {
  const known = made.get(schema);
  if (known) return known;
  const arbitrary = make(bare(schema));
  made.set(schema, arbitrary);
  return arbitrary;
}

function make(inner: z.ZodType): fc.Arbitrary<unknown> {
  const shape = shapes.get(inner);
  if (shape?.is === 'reference' || shape?.is === 'id')
    return fc.constantFrom('0001', '0002', '0003', '0009').map((number) => IDS[shape.kind].letter + number);
  if (shape?.is === 'edition') return fc.constantFrom(2017, 2018, 2019, 2027);
  if (shape?.is === 'date') return fc.constantFrom(...DATES.filter((date) => inner.safeParse(date).success));
  if (inner instanceof z.ZodObject) {
    const entries = Object.entries(inner.shape);
    return fc.record(Object.fromEntries(entries.map(([key, child]) => [key, valueFor(child)])), {
      requiredKeys: entries.filter(([, child]) => child.def.type !== 'optional').map(([key]) => key),
      noNullPrototype: true,
    });
  }
  if (inner instanceof z.ZodArray) return fc.array(valueFor(inner.element as z.ZodType), { minLength: 1, maxLength: 3 });
  if (inner instanceof z.ZodEnum) return fc.constantFrom(...inner.options);
  const suited = [...CANDIDATES, 0, -1, 5_000_000, false].filter((each) => inner.safeParse(each).success);
  const fixed = suited.length > 0 ? fc.constantFrom(...suited) : fc.constant(sampleOf(inner));
  return inner.safeParse('示例').success ? fc.oneof(plainText, fixed) : fixed;
}
