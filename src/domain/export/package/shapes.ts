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
  tally,
  headed,
  joinedShape,
  plainOrNone,
  namingShape,
  exact,
  personShape,
  servedShape,
  plain,
} from './entry-shapes.ts';
import { RELEASE_KEYS } from './releases.ts';

const standing = { honours: tally, held: tally };
const changed = z.array(exact({ change: plain, entries: z.array(plain), field: plain.optional(), reason: plain }));

/** 各文件的形 — of every file of JSON under `/data/`, by its name; of each person, under `people`. */
export const FILE_SHAPES: Readonly<Record<string, z.ZodType>> = {
  'honours.json': headed({ total: tally, honours: z.array(namingShape) }),
  'people.json': headed({
    total: tally,
    people: z.array(
      exact({
        id: plain,
        name: plain,
        pinyin: plain,
        honours: z.array(exact({ id: plain, title: plain, edition: z.int().nullable(), status: Honour.shape.status })),
        data: plain,
        page: plain,
      }),
    ),
  }),
  'person.json': personShape,
  'editions.json': headed({
    totals: exact({
      people: tally,
      ...standing,
      undated: tally,
      byTitle: z.array(exact({ title: plain, ...standing })),
      editions: tally,
      editionsWithNames: tally,
      cities: tally,
      stories: tally,
      sources: tally,
    }),
    editions: z.array(
      exact({
        ...Edition.shape,
        announced: exact({ masters: tally.nullable(), craftsmen: tally.nullable() }),
        recorded: tally,
        held: tally,
        honours: z.array(plain),
        page: plain,
      }),
    ),
  }),
  'studios.json': headed({
    total: tally,
    unit: z.literal('分'),
    studios: z.array(
      exact({
        ...KINDS.studios.schema.shape,
        leaderName: plainOrNone,
        employerName: plainOrNone,
        grants: z.array(exact({ ...Grant.shape, accounts: accountsShape })),
        files: servedShape,
        ...joinedShape,
      }),
    ),
  }),
  'activities.json': headed({
    total: tally,
    activities: z.array(activityShape),
    mentoring: z.array(exact({ ...KINDS.mentoring.schema.shape, title: plain, ...joinedShape })),
  }),
  'titles.json': headed({ total: tally, titles: z.array(exact({ ...KINDS.titles.schema.shape, page: plain })) }),
  'terms.json': headed({ total: tally, terms: z.array(exact({ ...KINDS.terms.schema.shape, page: plain })) }),
  'changes.json': headed({ total: tally, changes: z.array(KINDS.changes.schema) }),
  'statistics.json': headed({
    charts: z.array(
      exact({
        id: z.enum(CHART_IDS),
        title: plain,
        unit: plain,
        note: plain,
        rows: z.array(
          exact({
            name: plain,
            recorded: tally,
            named: tally.nullable().optional(),
            namedBasis: z.enum(choiceKeys(NUMBER_BASES)).nullable().optional(),
            list: plain,
          }),
        ),
      }),
    ),
  }),
  'releases.json': headed({
    releases: z.array(
      exact({
        version: plain,
        previous: plainOrNone,
        ...(Object.fromEntries(CHANGE_KINDS.map((kind) => [RELEASE_KEYS[kind], changed])) as Record<string, typeof changed>),
      }),
    ),
  }),
  ...Object.fromEntries(
    OPEN_KINDS.map((kind) => [
      `tables/${kind}.json`,
      headed({ kind: z.literal(kind), title: plain, total: tally, entries: z.array(KINDS[kind].schema) }),
    ]),
  ),
};

/** 文件的模式所在 — beside the schemas of the kinds. */
export const shapePath = (file: string): DataFile => `schema/files/${file.replace(/\.json$/, '')}.json`;
