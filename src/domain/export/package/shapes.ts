import { z } from 'zod';
import { CHANGE_KINDS } from '../../record/entries/change.ts';
import { Edition, NUMBER_BASES } from '../../record/entries/edition.ts';
import { Honour } from '../../record/entries/honour.ts';
import { Grant } from '../../record/entries/studio.ts';
import { KINDS, OPEN_KINDS } from '../../record/kinds.ts';
import { choiceKeys } from '../../record/schema/field.ts';
import { CHART_IDS, type DataFile } from '../../values/paths.ts';
import {
  accountsShape,
  activityShape,
  wholeNumber,
  headed,
  joinedShape,
  anyTextOrNone,
  namingShape,
  exact,
  personShape,
  servedShape,
  anyText,
} from './entry-shapes.ts';
import { RELEASE_KEYS } from './releases.ts';
import { rulesShape } from './rules-shape.ts';

const standing = { honours: wholeNumber, held: wholeNumber };
const changed = z.array(exact({ change: anyText, entries: z.array(anyText), field: anyText.optional(), reason: anyText }));

/** 各文件的形 — of every file of JSON under `/data/`, by its name; of each person, under `people`. */
export const FILE_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'honours.json': headed({ total: wholeNumber, honours: z.array(namingShape) }),
  'people.json': headed({
    total: wholeNumber,
    people: z.array(
      exact({
        id: anyText,
        name: anyText,
        pinyin: anyText,
        honours: z.array(exact({ id: anyText, title: anyText, edition: z.int().nullable(), status: Honour.shape.status })),
        data: anyText,
        page: anyText,
      }),
    ),
  }),
  'person.json': personShape,
  'editions.json': headed({
    totals: exact({
      people: wholeNumber,
      ...standing,
      undated: wholeNumber,
      byTitle: z.array(exact({ title: anyText, ...standing })),
      editions: wholeNumber,
      editionsWithNames: wholeNumber,
      cities: wholeNumber,
      stories: wholeNumber,
      sources: wholeNumber,
    }),
    editions: z.array(
      exact({
        ...Edition.shape,
        announced: exact({ masters: wholeNumber.nullable(), craftsmen: wholeNumber.nullable() }),
        recorded: wholeNumber,
        held: wholeNumber,
        honours: z.array(anyText),
        page: anyText,
      }),
    ),
  }),
  'studios.json': headed({
    total: wholeNumber,
    unit: z.literal('分'),
    studios: z.array(
      exact({
        ...KINDS.studios.schema.shape,
        leaderName: anyTextOrNone,
        employerName: anyTextOrNone,
        grants: z.array(exact({ ...Grant.shape, accounts: accountsShape })),
        files: servedShape,
        ...joinedShape,
      }),
    ),
  }),
  'activities.json': headed({
    total: wholeNumber,
    activities: z.array(activityShape),
    mentoring: z.array(exact({ ...KINDS.mentoring.schema.shape, title: anyText, ...joinedShape })),
  }),
  'titles.json': headed({ total: wholeNumber, titles: z.array(exact({ ...KINDS.titles.schema.shape, page: anyText })) }),
  'manifest.json': headed({
    total: wholeNumber,
    bytes: wholeNumber,
    files: z.array(
      exact({
        path: anyText,
        kind: anyText,
        entries: wholeNumber.nullable(),
        bytes: wholeNumber,
        sha256: z.string().regex(/^[\da-f]{64}$/),
      }),
    ),
  }),
  'rules.json': rulesShape,
  'terms.json': headed({ total: wholeNumber, terms: z.array(exact({ ...KINDS.terms.schema.shape, page: anyText })) }),
  'changes.json': headed({ total: wholeNumber, changes: z.array(KINDS.changes.schema) }),
  'statistics.json': headed({
    charts: z.array(
      exact({
        id: z.enum(CHART_IDS),
        title: anyText,
        unit: anyText,
        note: anyText,
        rows: z.array(
          exact({
            name: anyText,
            recorded: wholeNumber,
            named: wholeNumber.nullable().optional(),
            namedBasis: z.enum(choiceKeys(NUMBER_BASES)).nullable().optional(),
            list: anyText,
          }),
        ),
      }),
    ),
  }),
  'releases.json': headed({
    releases: z.array(
      exact({
        version: anyText,
        previous: anyTextOrNone,
        ...(Object.fromEntries(CHANGE_KINDS.map((kind) => [RELEASE_KEYS[kind], changed])) as Record<string, typeof changed>),
      }),
    ),
  }),
  ...Object.fromEntries(
    OPEN_KINDS.map((kind) => [
      `tables/${kind}.json`,
      headed({ kind: z.literal(kind), title: anyText, total: wholeNumber, entries: z.array(KINDS[kind].schema) }),
    ]),
  ),
};

/** 文件的模式所在 — beside the schemas of the kinds. */
export const shapePath = (file: string): DataFile => `schema/files/${file.replace(/\.json$/, '')}.json`;
