import { z } from 'zod';
import { Honour, STATED, YEAR_BASES } from '../../record/entries/honour.ts';
import { Fact } from '../../record/entries/person.ts';
import { Source } from '../../record/entries/source.ts';
import { PURPOSES } from '../../record/entries/studio.ts';
import { KINDS } from '../../record/kinds.ts';
import { choiceKeys } from '../../record/schema/field.ts';

/** 值 — those that every file is made of. */
export const anyText = z.string();
export const anyTextOrNone = anyText.nullable();
export const wholeNumber = z.int().min(0);
export const exact = z.strictObject;

/** 文件头 — what stands at the head of every file, before what the file holds. */
export const headed = <S extends z.core.$ZodLooseShape>(shape: S) =>
  exact({ name: anyText, recordDate: anyText, statement: anyTextOrNone, licence: anyTextOrNone, ...shape });

/** 命名 — joined with the names of what it points at. */
export const namingShape = exact({
  id: anyText,
  person: anyText,
  name: anyText,
  title: anyText,
  edition: z.int().nullable(),
  yearBasis: z.enum(choiceKeys(YEAR_BASES)),
  yearRange: z.union([Honour.shape.yearRange, z.null()]),
  order: z.int().nullable(),
  ...Object.fromEntries(['employer', 'post', 'trade', 'cityCode', 'city', 'industry'].map((name) => [name, anyTextOrNone])),
  told: z.array(exact({ field: z.enum(STATED), asOf: anyTextOrNone, source: anyText, then: z.boolean(), by: anyText })),
  status: Honour.shape.status,
  revocation: z.union([Honour.shape.revocation, z.null()]),
  note: anyTextOrNone,
  sources: z.array(Source),
});

/** 可下载的文件 — beside an entry. */
export const servedShape = z.array(exact({ title: anyText, path: anyText, bytes: wholeNumber, sha256: anyText }));
/** 相连的 — the page and the sources of an entry, as a file joins them to it. */
export const joinedShape = { page: anyText, sources: z.array(Source) };
/** 活动 — of any kind. */
export const activityShape = z.union(
  [KINDS.forums, KINDS.events, KINDS.films, KINDS.institutions].map(({ schema }) =>
    exact({ ...schema.shape, kind: anyText, files: servedShape, ...joinedShape }),
  ),
);
/** 收支 — of a grant, in fen. */
export const accountsShape = exact({
  received: wholeNumber,
  matched: wholeNumber,
  spent: wholeNumber,
  balance: z.int(),
  byPurpose: z.array(exact({ purpose: z.enum(PURPOSES), amount: wholeNumber })),
});

/** 一个人 — the file of each person. */
export const personShape = headed({
  id: anyText,
  name: anyText,
  pinyin: anyText,
  aliases: z.array(anyText),
  honours: z.array(namingShape),
  facts: z.array(Fact),
  mentoring: z.array(
    exact({
      id: anyText,
      master: KINDS.mentoring.schema.shape.master,
      apprentice: KINDS.mentoring.schema.shape.apprentice,
      began: anyTextOrNone,
    }),
  ),
  standfirst: anyTextOrNone,
  sources: z.array(exact({ ...Source.shape, supports: anyText })),
});
