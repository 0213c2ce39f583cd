import { z } from 'zod';
import { Edition, NUMBER_BASES } from '../../record/entries/edition.ts';
import { Honour, STATED, YEAR_BASES } from '../../record/entries/honour.ts';
import { CHANGE_KINDS } from '../../record/entries/change.ts';
import { Fact } from '../../record/entries/person.ts';
import { Source } from '../../record/entries/source.ts';
import { Grant, PURPOSES } from '../../record/entries/studio.ts';
import { KINDS, OPEN_KINDS } from '../../record/kinds.ts';
import { choiceKeys } from '../../record/schema/field.ts';
import { CHART_IDS, type DataFile } from '../../values/paths.ts';
import { RELEASE_KEYS } from './releases.ts';

const text = z.string();
const maybe = text.nullable();
const count = z.int().min(0);
const object = z.strictObject;

/** 文件头 — what stands at the head of every file, before what the file holds. */
const headed = <S extends z.core.$ZodLooseShape>(shape: S) =>
  object({ name: text, recordDate: text, statement: maybe, licence: maybe, ...shape });

const naming = object({
  id: text,
  person: text,
  name: text,
  title: text,
  edition: z.int().nullable(),
  yearBasis: z.enum(choiceKeys(YEAR_BASES)),
  yearRange: z.union([Honour.shape.yearRange, z.null()]),
  order: z.int().nullable(),
  ...Object.fromEntries(['employer', 'post', 'trade', 'cityCode', 'city', 'industry'].map((name) => [name, maybe])),
  told: z.array(object({ field: z.enum(STATED), asOf: maybe, source: text, then: z.boolean(), by: text })),
  status: Honour.shape.status,
  revocation: z.union([Honour.shape.revocation, z.null()]),
  note: maybe,
  sources: z.array(Source),
});

/** 可下载的文件 — beside an entry. */
const served = z.array(object({ title: text, path: text, bytes: count, sha256: text }));
/** What of an activity the file joins to it. */
const joined = { page: text, sources: z.array(Source) };
const activity = z.union(
  [KINDS.forums, KINDS.events, KINDS.films, KINDS.institutions].map(({ schema }) =>
    object({ ...schema.shape, kind: text, files: served, ...joined }),
  ),
);
const accounts = object({
  received: count,
  matched: count,
  spent: count,
  balance: z.int(),
  byPurpose: z.array(object({ purpose: z.enum(PURPOSES), amount: count })),
});

const person = headed({
  id: text,
  name: text,
  pinyin: text,
  aliases: z.array(text),
  honours: z.array(naming),
  facts: z.array(Fact),
  mentoring: z.array(
    object({
      id: text,
      master: KINDS.mentoring.schema.shape.master,
      apprentice: KINDS.mentoring.schema.shape.apprentice,
      began: maybe,
    }),
  ),
  standfirst: maybe,
  sources: z.array(object({ ...Source.shape, supports: text })),
});

const standing = { honours: count, held: count };
const changed = z.array(object({ change: text, entries: z.array(text), field: text.optional(), reason: text }));

/** 各文件的形 — of every file of JSON under `/data/`, by its name; of each person, under `people`. */
export const FILE_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'honours.json': headed({ total: count, honours: z.array(naming) }),
  'people.json': headed({
    total: count,
    people: z.array(
      object({
        id: text,
        name: text,
        pinyin: text,
        honours: z.array(object({ id: text, title: text, edition: z.int().nullable(), status: Honour.shape.status })),
        data: text,
        page: text,
      }),
    ),
  }),
  'person.json': person,
  'editions.json': headed({
    totals: object({
      people: count,
      ...standing,
      undated: count,
      byTitle: z.array(object({ title: text, ...standing })),
      editions: count,
      editionsWithNames: count,
      cities: count,
      stories: count,
      sources: count,
    }),
    editions: z.array(
      object({
        ...Edition.shape,
        announced: object({ masters: count.nullable(), craftsmen: count.nullable() }),
        recorded: count,
        held: count,
        honours: z.array(text),
        page: text,
      }),
    ),
  }),
  'studios.json': headed({
    total: count,
    unit: z.literal('分'),
    studios: z.array(
      object({
        ...KINDS.studios.schema.shape,
        leaderName: maybe,
        employerName: maybe,
        grants: z.array(object({ ...Grant.shape, accounts })),
        files: served,
        ...joined,
      }),
    ),
  }),
  'activities.json': headed({
    total: count,
    activities: z.array(activity),
    mentoring: z.array(object({ ...KINDS.mentoring.schema.shape, title: text, ...joined })),
  }),
  'titles.json': headed({ total: count, titles: z.array(object({ ...KINDS.titles.schema.shape, page: text })) }),
  'terms.json': headed({ total: count, terms: z.array(object({ ...KINDS.terms.schema.shape, page: text })) }),
  'changes.json': headed({ total: count, changes: z.array(KINDS.changes.schema) }),
  'statistics.json': headed({
    charts: z.array(
      object({
        id: z.enum(CHART_IDS),
        title: text,
        unit: text,
        note: text,
        rows: z.array(
          object({
            name: text,
            recorded: count,
            named: count.nullable().optional(),
            namedBasis: z.enum(choiceKeys(NUMBER_BASES)).nullable().optional(),
            list: text,
          }),
        ),
      }),
    ),
  }),
  'releases.json': headed({
    releases: z.array(
      object({
        version: text,
        previous: maybe,
        ...(Object.fromEntries(CHANGE_KINDS.map((kind) => [RELEASE_KEYS[kind], changed])) as Record<string, typeof changed>),
      }),
    ),
  }),
  ...Object.fromEntries(
    OPEN_KINDS.map((kind) => [
      `tables/${kind}.json`,
      headed({ kind: z.literal(kind), title: text, total: count, entries: z.array(KINDS[kind].schema) }),
    ]),
  ),
};

/** 文件的模式所在 — beside the schemas of the kinds. */
export const shapePath = (file: string): DataFile => `schema/files/${file.replace(/\.json$/, '')}.json`;
