import { z } from 'zod';
import { IDS } from '#domain/record/schema/ids.ts';
import { type KindName, kindRow } from '#domain/record/kinds.ts';
import { bare, fieldsIn } from '#domain/record/schema/walk.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { specimen } from './specimen.ts';
import { type SpecimenFiles } from '#rules/rule.ts';

/** What suits fields that want a certain form; the first that the schema takes is used. */
export const CANDIDATES: unknown[] = [
  '示例',
  1,
  true,
  '2018-12-07',
  '09:30',
  'f9',
  'a.pdf',
  'a.jpg',
  'a.mp4',
  'a.vtt',
  'photographs/a.jpg',
  'zh-CN',
  'a'.repeat(64),
  'shì',
  'example.org',
  'news.example.org',
  'https://news.example.org/9',
  'opinion-9',
  'studio/match-one-to-one',
  'post@example.org',
  'abcdefghij',
  '鲁ICP备12345678号',
  '鲁公网安备37010202000000号',
  'example.org,2026',
  '2018',
  2018,
];

/** A value that the schema takes: what must be there, and nothing that may be left out. */
export function sampleOf(schema: z.ZodType): unknown {
  const inner = bare(schema);
  const shape = shapes.get(inner);
  if (shape?.is === 'reference' || shape?.is === 'id') return `${IDS[shape.kind].letter}0001`;
  if (shape?.is === 'edition') return 2018;
  if (shape?.is === 'anyId') return 'q0909';
  if (inner instanceof z.ZodObject)
    return Object.fromEntries(
      Object.entries(inner.shape as Record<string, z.ZodType>)
        .filter(([, child]) => child.def.type !== 'optional')
        .map(([key, child]) => [key, sampleOf(child)]),
    );
  if (inner instanceof z.ZodArray) return [sampleOf(inner.element as z.ZodType)];
  if (inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral) return (inner as z.ZodEnum).options?.[0] ?? true;
  const found = CANDIDATES.find((each) => inner.safeParse(each).success);
  if (found === undefined)
    throw new Error(`no candidate suits a field of form ${JSON.stringify(inner.def)}: add one to tests/every-field.ts`);
  return found;
}

/** A few of each of what the specimen holds, since it is assembled hundreds of times. */
export function smallSpecimen(): SpecimenFiles {
  const few = (value: unknown) => (Array.isArray(value) ? value.slice(0, 2) : value);
  return Object.fromEntries(Object.entries(specimen()).map(([file, value]) => [file, few(value)]));
}

/** Where the specimen holds entries of a kind: the file, and the entry in it that a test changes. */
export function placeOf(files: SpecimenFiles, kind: KindName): { file: string; entry: Record<string, unknown> } {
  const { folder } = kindRow(kind);
  const file = Object.keys(files).find((name) => name === `${folder}.json` || name.startsWith(`${folder}/`)) ?? `${folder}.json`;
  // A kind that the specimen does not hold yet gets an entry.
  files[file] ??= [];
  const value = files[file];
  if (!Array.isArray(value)) return { file, entry: value };
  if (value.length === 0) value.push(sampleOf(kindRow(kind).schema));
  return { file, entry: value[0] };
}

/** What must be so beside a field for the entry to be taken: a revocation wants a title that was taken back. */
const BESIDE: [RegExp, (entry: any) => void][] = [
  [/^honours revocation/, (entry) => void (entry.status = '已撤销')],
  [
    /materials\[\]\.(?:link|seconds|poster|captions)/,
    (entry) => forMaterials(entry, (own) => ({ ...RECORDING, ...own, kind: '录像' })),
  ],
  [/materials/, (entry) => forMaterials(entry, (own) => ({ file: 'a.pdf', ...own }))],
  [/^articles unenforceable/, (entry) => void (entry.rules = [])],
  [/^articles/, (entry) => void delete entry.unenforceable],
  [/^sightings archived/, (entry) => void (entry.state = '存档')],
  [/^sightings movedTo/, (entry) => void (entry.state = '转走')],
  [/^retired movedTo/, (entry) => void (entry.movedTo = 'q0002')],
  [/^editions selection\.weights/, (entry) => void (entry.selection.weights = { expert: 60, votes: 40 })],
];

const POSTER = { file: 'a.jpg', alt: '示例', credit: '示例', licence: '示例', aiGenerated: '否' };
const RECORDING = { link: 'https://news.example.org/9', poster: POSTER };

function forMaterials(value: any, change: (own: object) => object): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value.materials)) value.materials = value.materials.map(change);
  for (const child of Object.values(value)) forMaterials(child, change);
}

/** The specimen with a field present on the way to it, and nothing else changed. */
export function specimenWith(
  kind: KindName,
  path: string,
): { files: SpecimenFiles; file: string; entry: Record<string, unknown> } {
  const files = smallSpecimen();
  const { file, entry } = placeOf(files, kind);
  ensure(entry, kind, path);
  return { files, file, entry };
}

/** A field present in an entry, with what must be so beside it. */
export function ensure(entry: Record<string, unknown>, kind: KindName, path: string): void {
  const keys = path.replaceAll('[]', '.[]').split('.');
  let [here, schema]: [any, z.ZodType] = [entry, kindRow(kind).schema];
  for (const key of keys) {
    const inner = bare(schema);
    schema = (inner instanceof z.ZodArray ? inner.element : (inner as z.ZodObject).shape[key]) as z.ZodType;
    const at = key === '[]' ? 0 : key;
    if (here[at] === undefined || here[at] === null) here[at] = sampleOf(schema);
    here = here[at];
  }
  for (const [pattern, change] of BESIDE) {
    if (pattern.test(`${kind} ${path}`)) {
      change(entry);
      break;
    }
  }
}

/** Sets the field at a path, first item of each list. */
export function put(entry: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.replaceAll('[]', '.0').split('.');
  const last = keys.pop()!;
  const holder = keys.reduce<any>((here, key) => here[key], entry);
  holder[last] = value;
}

/** Every field of every kind that has a page in the record. */
export const everyField = (kinds: readonly KindName[]) =>
  kinds.flatMap((kind) => [...fieldsIn(kindRow(kind).schema)].map((field) => ({ kind, ...field })));
