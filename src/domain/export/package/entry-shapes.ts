import { z } from 'zod';
import { Honour, STATED, YEAR_BASES } from '../../record/entries/honour.ts';
import { Fact } from '../../record/entries/person.ts';
import { Source } from '../../record/entries/source.ts';
import { PURPOSES } from '../../record/entries/studio.ts';
import { KINDS } from '../../record/kinds.ts';
import { choiceKeys } from '../../record/schema/field.ts';

/** 值 — those that every file is made of. */
export const plain = z.string();
export const plainOrNone = plain.nullable();
export const tally = z.int().min(0);
export const exact = z.strictObject;

/** 文件头 — what stands at the head of every file, before what the file holds. */
export const headed = <S extends z.core.$ZodLooseShape>(shape: S) =>
  exact({ name: plain, recordDate: plain, statement: plainOrNone, licence: plainOrNone, ...shape });

/** 命名 — joined with the names of what it points at. */
export const namingShape = exact({
  id: plain,
  person: plain,
  name: plain,
  title: plain,
  edition: z.int().nullable(),
  yearBasis: z.enum(choiceKeys(YEAR_BASES)),
  yearRange: z.union([Honour.shape.yearRange, z.null()]),
  order: z.int().nullable(),
  ...Object.fromEntries(['employer', 'post', 'trade', 'cityCode', 'city', 'industry'].map((name) => [name, plainOrNone])),
  told: z.array(exact({ field: z.enum(STATED), asOf: plainOrNone, source: plain, then: z.boolean(), by: plain })),
  status: Honour.shape.status,
  revocation: z.union([Honour.shape.revocation, z.null()]),
  note: plainOrNone,
  sources: z.array(Source),
});

/** 可下载的文件 — beside an entry. */
export const servedShape = z.array(exact({ title: plain, path: plain, bytes: tally, sha256: plain }));
/** 相连的 — the page and the sources of an entry, as a file joins them to it. */
export const joinedShape = { page: plain, sources: z.array(Source) };
/** 活动 — of any kind. */
export const activityShape = z.union(
  [KINDS.forums, KINDS.events, KINDS.films, KINDS.institutions].map(({ schema }) =>
    exact({ ...schema.shape, kind: plain, files: servedShape, ...joinedShape }),
  ),
);
/** 收支 — of a grant, in fen. */
export const accountsShape = exact({
  received: tally,
  matched: tally,
  spent: tally,
  balance: z.int(),
  byPurpose: z.array(exact({ purpose: z.enum(PURPOSES), amount: tally })),
});

/** 一个人 — the file of each person. */
export const personShape = headed({
  id: plain,
  name: plain,
  pinyin: plain,
  aliases: z.array(plain),
  honours: z.array(namingShape),
  facts: z.array(Fact),
  mentoring: z.array(
    exact({
      id: plain,
      master: KINDS.mentoring.schema.shape.master,
      apprentice: KINDS.mentoring.schema.shape.apprentice,
      began: plainOrNone,
    }),
  ),
  standfirst: plainOrNone,
  sources: z.array(exact({ ...Source.shape, supports: plain })),
});
