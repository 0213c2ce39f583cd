import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createContext, Script } from 'node:vm';
import { rules } from '#rules/index.ts';
import { type Rule } from '#rules/rule.ts';
import { casesOf, frozen } from './cases.ts';
import { EQUIVALENT } from './equivalent.ts';
import { blocks, isKilled, outcomeFile, outcomeText } from './judge.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/** Percent of the mutants that must be seen. */
const WANTED = 95;
/** Milliseconds after which a mutant counts as one that never ends. */
const LONGEST = 20_000;

/** Its changed text, for the loader: nothing is written to disk. */
const codes = new Map<string, string>();
registerHooks({
  load: (url, context, next) => {
    const source = codes.get(url);
    return source === undefined ? next(url, context) : { format: 'module-typescript', source, shortCircuit: true };
  },
});

const script = new Script('judge()');
const sandbox = createContext({});

async function survives({ code }: Mutant, url: string, judged: (mutant: Rule) => boolean): Promise<boolean> {
  codes.set(url, code);
  try {
    const { default: mutant } = (await import(url)) as { default: Rule };
    sandbox['judge'] = () => judged(mutant);
    return !script.runInContext(sandbox, { timeout: LONGEST });
  } catch (error) {
    if (error instanceof SyntaxError) throw error;
    return false;
  } finally {
    codes.delete(url);
  }
}

interface Score {
  all: number;
  excused: number;
  survivors: string[];
  wrong: string[];
}

async function mutate(rule: Rule): Promise<Score> {
  const file = `src/rules/${rule.id}.ts`;
  const cases = casesOf(rule);
  for (const { archive } of cases) frozen(archive);
  const approved = [...blocks(rule, cases)];
  const mutants = mutantsOf(readFileSync(file, 'utf8'));
  const excuses = (EQUIVALENT[rule.id] ?? []).map(([from, to]) => ({ from, to, used: false }));
  const score: Score = { all: mutants.length, excused: 0, survivors: [], wrong: [] };
  const approvedFile = outcomeFile(rule.id);
  if (!existsSync(approvedFile) || outcomeText(rule, cases) !== readFileSync(approvedFile, 'utf8'))
    score.wrong.push(`${approvedFile}　与规则说的不符。是有意改的，先运行 npm run mutate -- --approve。`);
  for (const [index, mutant] of mutants.entries()) {
    const url = `${pathToFileURL(resolve(file)).href}?mutant=${index}`;
    if (!(await survives(mutant, url, (each) => isKilled(each, cases, approved)))) continue;
    const excuse = excuses.find(({ from, to }) => from === mutant.from && to === mutant.to);
    if (excuse) excuse.used = true;
    if (excuse) score.excused++;
    else score.survivors.push(`${file}:${mutant.line}　${mutant.from}　→　${mutant.to || '（空）'}`);
  }
  for (const { from, to, used } of excuses)
    if (!used)
      score.wrong.push(`tests/mutate/equivalent.ts　${rule.id}　${from}　→　${to}　没有这一处，或已经看得出来。请删去。`);
  return score;
}

function approve(): void {
  rmSync('tests/outcomes', { recursive: true, force: true });
  for (const rule of rules) {
    mkdirSync(dirname(outcomeFile(rule.id)), { recursive: true });
    writeFileSync(outcomeFile(rule.id), outcomeText(rule, casesOf(rule)));
  }
  console.log(`已重写 tests/outcomes/：${rules.length} 条规则。请看过改动再提交。`);
}

async function all(prefixes: readonly string[]): Promise<boolean> {
  const chosen = rules.filter(({ id }) => prefixes.length === 0 || prefixes.some((prefix) => id.startsWith(prefix)));
  const total = { seen: 0, counted: 0, wrong: 0 };
  for (const rule of chosen) {
    const { all: made, excused, survivors, wrong } = await mutate(rule);
    total.seen += made - excused - survivors.length;
    total.counted += made - excused;
    total.wrong += wrong.length;
    console.log(`${rule.id}　${made - excused - survivors.length}/${made - excused}${excused ? `（等同 ${excused}）` : ''}`);
    for (const line of [...survivors, ...wrong]) console.log(`  ${line}`);
  }
  const percent = (100 * total.seen) / Math.max(1, total.counted);
  console.log(
    `${chosen.length} 条规则，变异 ${total.counted} 处，看得出 ${total.seen} 处（${percent.toFixed(1)}%，应不低于 ${WANTED}%）`,
  );
  return chosen.length > 0 && percent >= WANTED && total.wrong === 0;
}

const args = process.argv.slice(2);
if (args[0] === '--approve') approve();
else process.exitCode = (await all(args)) ? 0 : 1;
