import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Archive } from '#domain/record/archive.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { FIRST_EDITION } from '#domain/programme/titles.ts';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { familyOf } from '#rules/catalogue.ts';
import { type Context, type Example, type Rule } from '#rules/rule.ts';
import { specimenArchive } from '../specimen.ts';

/** 个案 — an archive that a rule is tried on. */
export interface Case {
  name: string;
  archive: Archive;
  context: Context;
}

/** 检查时所知 — nobody reads the prose, no name was withdrawn. */
const BARE: Context = { today: '2026-01-01', isRestDay, programme: PROGRAMME };
/** The prose is read, and one name has been withdrawn. */
const FULL: Context = {
  ...BARE,
  proseFaults,
  sealedIn: (text) => (text.includes('示例撤下者') ? ['示例撤下者'] : []),
};

/** 留着的改动 — families whose rules are tried on each table of `tests/kept/`, where a change names no rule of its own. */
const KEPT_FOR: Readonly<Record<string, readonly string[]>> = {
  selection: ['selection'],
  studio: ['studio', 'training', 'publicity'],
  'studio-edges': ['studio', 'training', 'publicity'],
};
type Kept = Pick<Example, 'name' | 'change'> & { rule?: string; context?: Partial<Context> };
const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' && value !== null && 'name' in value && 'change' in value && typeof value.change === 'function';

const caseOf = (name: string, change?: Example['change'], context: Partial<Context> = {}): Case => ({
  name,
  archive: specimenArchive(change),
  context: { ...FULL, ...context },
});

/** Every list of changes that a table exports, whatever it is called; not every loader has the names in one order. */
async function keptIn(file: string) {
  const module = (await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href)) as Readonly<Record<string, unknown>>;
  const tables = Object.keys(module)
    .sort()
    .map((name) => module[name]);
  const changes = tables.flatMap((table: unknown): Kept[] => (Array.isArray(table) ? table.filter(isKept) : []));
  const families = KEPT_FOR[/([\w-]+)\.ts$/.exec(file)?.[1] ?? ''] ?? [];
  return changes.map(({ name, change, rule: only, context }) => ({
    isFor: ({ id }: Rule): boolean => (only ? id === only : families.includes(familyOf(id))),
    kept: caseOf(`留着的 ${name}`, change, context),
  }));
}

/** 早几年 — the whole specimen moved back, to the first edition at most: what a rule says of years that it does not govern. */
const earlier = (years: number): Example['change'] => {
  return (files) => {
    const moved = JSON.stringify(files).replace(/\b20[12]\d\b/g, (year) => String(Math.max(FIRST_EDITION, Number(year) - years)));
    for (const file of Object.keys(files)) delete files[file];
    Object.assign(files, JSON.parse(moved));
  };
};

const specimenCase = caseOf('样本');
/** An edition of 2017, with what was done in the year after, and with all done in its own. */
const earlierCases = [caseOf('早一年的样本', earlier(1)), caseOf('早两年的样本', earlier(2))];
const bareCase: Case = { ...specimenCase, name: '样本，没有人读正文、没有撤下的姓名', context: BARE };
const keptCases = (
  await Promise.all(
    globSync('tests/kept/*.ts', { exclude: ['**/*.test.ts'] })
      .sort()
      .map(keptIn),
  )
).flat();

/** 一条规则的个案 — the specimen first, then its own examples and what is kept for its family. */
export const casesOf = (rule: Rule): Case[] => [
  specimenCase,
  bareCase,
  ...earlierCases,
  ...rule.passing.map(({ name, change }) => caseOf(`合规 ${name}`, change)),
  ...rule.failing.map(({ name, change }) => caseOf(`不合规 ${name}`, change)),
  ...(rule.silent ?? []).map(({ name, change }) => caseOf(`无可核验 ${name}`, change)),
  ...keptCases.flatMap(({ isFor, kept }) => (isFor(rule) ? [kept] : [])),
];

/** 冻住 — what a mutant changes in an archive would be seen in the next. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const each of value instanceof Map ? value.values() : Object.values(value)) frozen(each);
  return value;
}
