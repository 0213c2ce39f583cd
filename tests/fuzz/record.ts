import fc from 'fast-check';
import { expect } from 'vitest';
import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { say, valueAt } from '#domain/record/fault.ts';
import { type Finding } from '#domain/record/finding.ts';
import { KIND_NAMES, type KindName, kindOfFile, kindRow } from '#domain/record/kinds.ts';
import { publicArchive } from '#domain/export/public.ts';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '#rules/index.ts';
import { run } from '#rules/run.ts';
import { smallSpecimen } from '../every-field.ts';
import { type Property } from './property.ts';
import { oddText, oddValue, valueFor } from './values.ts';

const HAN = /\p{Script=Han}/u;
const inspected = (archive: Archive): Finding[] =>
  run(rules, archive, { today: '2026-01-01', isRestDay, proseFaults, sealedIn: () => [] });

/** 一处改坏 — at the end of a way through the record, step by step; a step is taken round the keys that there are. */
interface Slip {
  way: number[];
  does: 'put' | 'drop' | 'double';
  value: unknown;
}
const slip: fc.Arbitrary<Slip> = fc.record({
  way: fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }),
  does: fc.constantFrom('put', 'put', 'drop', 'double'),
  value: oddValue,
});

type Holder = Record<string | number, unknown>;

/** Where a way leads: the holder of the last value on it, and its key there. */
function placeAt(files: Holder, way: readonly number[]): { holder: Holder; key: string } | undefined {
  let place: { holder: Holder; key: string } | undefined;
  let here: unknown = files;
  for (const step of way) {
    if (here === null || typeof here !== 'object') break;
    const keys = Object.keys(here);
    if (keys.length === 0) break;
    const key = keys[step % keys.length]!;
    place = { holder: here as Holder, key };
    here = (here as Holder)[key];
  }
  return place;
}

function slipped(slips: readonly Slip[]): RawFile[] {
  const files = smallSpecimen();
  for (const { way, does, value } of slips) {
    const place = placeAt(files, way);
    if (!place) continue;
    const { holder, key } = place;
    if (does === 'put') holder[key] = structuredClone(value);
    else if (does === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)]));
    else if (does === 'drop' && Array.isArray(holder)) holder.splice(Number(key), 1);
    else if (does === 'drop') Reflect.deleteProperty(holder, key);
  }
  return rawFiles(files);
}

/** As the door brings them: the prose of an entry apart, if it is a text. */
export const rawFiles = (files: Readonly<Record<string, unknown>>): RawFile[] =>
  Object.entries(files).map(([file, value]): RawFile => {
    if (!/\.mdx?$/.test(file) || value === null || typeof value !== 'object') return { file, value };
    const { body, ...meta } = value as { body?: unknown };
    return { file, value: meta, body: typeof body === 'string' ? body : '' };
  });

/** 造的条目 — for each kind, in the place of the first entry that the specimen has of it. */
const entries = fc.array(
  fc.constantFrom(...KIND_NAMES).chain((kind) => fc.record({ kind: fc.constant(kind), value: valueFor(kindRow(kind).schema) })),
  { minLength: 1, maxLength: 3 },
) as fc.Arbitrary<{ kind: KindName; value: Record<string, unknown> }[]>;

function withEntries(made: readonly { kind: KindName; value: Record<string, unknown> }[]): Record<string, unknown> {
  const files: Record<string, unknown> = smallSpecimen();
  for (const { kind, value } of made) {
    const { folder } = kindRow(kind);
    const file = Object.keys(files).find((name) => kindOfFile(name) === kind) ?? `${folder}.json`;
    if (/\.mdx?$/.test(file)) files[file] = { ...value, body: (files[file] as { body: string }).body };
    else if (Array.isArray(files[file])) (files[file] as unknown[]).splice(0, 1, value);
    else files[file] = kindRow(kind).file === 'list' ? [value] : value;
  }
  return files;
}

/** Of two places the later in the record is told, of many the first, and so many are named: there only the rule is compared. */
const CHOSEN = /这是其中一处|核对两处|：[^。]*等。/;

/** What a finding says, wherever its entry stands in its file. */
const wherever = ({ rule, subject, path, message }: Finding): string =>
  CHOSEN.test(message) ? rule : [rule, subject, path.replace(/^\[\d+\]/, ''), message].join(' | ');

/** 换了次序 — every list of entries turned round, and the files. */
const turned = (files: readonly RawFile[]): RawFile[] =>
  files.map((raw) => (Array.isArray(raw.value) ? { ...raw, value: raw.value.toReversed() as unknown } : raw)).toReversed();

export const RECORD_PROPERTIES: Property[] = [
  {
    area: '模式',
    says: '照模式写的条目，写成 JSON 再读回来，一字不差；收不下的，用中文说在哪里',
    runs: 150,
    given: entries,
    holds: (made: { kind: KindName; value: unknown }[]) => {
      for (const { kind, value } of made) {
        const { schema } = kindRow(kind);
        const result = schema.safeParse(value);
        if (result.success) {
          expect(result.data).toEqual(value);
          expect(schema.parse(JSON.parse(JSON.stringify(result.data)))).toEqual(value);
        } else for (const issue of result.error.issues) expect(say(schema, issue, valueAt(value, issue.path))).toMatch(HAN);
      }
    },
  },
  {
    area: '模式',
    says: '记录怎样写坏，汇编都不出事：每个错处说得出文件，用中文说',
    runs: 60,
    given: fc.array(slip, { minLength: 1, maxLength: 5 }),
    holds: (slips: Slip[]) => {
      const files = slipped(slips);
      const before = JSON.stringify(files);
      const archive = assemble(files);
      for (const { file, message } of archive.faults) {
        expect(file).not.toBe('');
        expect(message).toMatch(HAN);
      }
      publicArchive(archive);
      expect(JSON.stringify(files)).toBe(before);
    },
  },
  {
    area: '规则',
    says: '记录怎样写坏，规则都不出事，两遍说得一样',
    runs: 20,
    given: fc.array(slip, { minLength: 1, maxLength: 5 }),
    holds: (slips: Slip[]) => {
      const [one, other] = [inspected(assemble(slipped(slips))), inspected(assemble(slipped(slips)))];
      expect(other).toEqual(one);
      for (const { message } of one) expect(message).toMatch(HAN);
    },
  },
  {
    area: '规则',
    says: '条目和文件换个次序，规则说得一样',
    runs: 20,
    given: entries,
    holds: (made: { kind: KindName; value: Record<string, unknown> }[]) => {
      const files = rawFiles(withEntries(made));
      const archive = assemble(files);
      // Of two entries with one key the first is taken: there the order is what is told.
      if (archive.doubles.length > 0) return;
      expect(
        inspected(assemble(turned(files)))
          .map(wherever)
          .sort(),
      ).toEqual(inspected(archive).map(wherever).sort());
    },
  },
  {
    area: '规则',
    says: '正文写成什么样，规则都不出事',
    runs: 20,
    given: fc.array(fc.oneof(oddText, fc.constantFrom('。', '[^f1]', '[^h0001,f1]', '[^e2018]', '示例甲', '# ', '\n\n', '<b>')), {
      maxLength: 12,
    }),
    holds: (parts: string[]) => {
      const files = smallSpecimen();
      const [story] = Object.keys(files).filter((file) => kindOfFile(file) === 'stories');
      Object.assign(files[story!] as object, { body: parts.join('') });
      inspected(assemble(rawFiles(files)));
    },
  },
];
