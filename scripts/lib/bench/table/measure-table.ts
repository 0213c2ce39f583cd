import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environmentWith } from '#settings';
import { fail } from '../../terminal/command.ts';
import { watchTree } from '../memory.ts';
import { measurePeers, PEERS_PLACE } from '../peers/peers.ts';
import { type BenchResult } from '../run.ts';
import { isSame, type Results, thisMachine, withSize } from './results.ts';
import { tableText } from './text.ts';

/** 测量的文档 — the table, and beside it the numbers that it is made of. */
export const TABLE_FILES = { text: 'docs/测量.md', results: 'docs/测量.json' };
/** 逐处改的人数 — each change is built twice. */
const CHANGED = 60;
const TREE = '.cache/bench/tree';

/** 决定结果的文件 — the programs, not the record, the tests, the table or what is told about them. */
const MEASURED = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];
const BESIDE = /\t(?:src\/content\/|scripts\/lib\/bench\/table\/|.*\.test\.ts$|.*README\.md$)/;

function git(args: readonly string[], more: Record<string, string> = {}): string {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 28, env: environmentWith({}, more) } as const;
  const { status, stdout, stderr } = spawnSync('git', args, options);
  if (status !== 0) fail(`测量的是提交了的程序，要用 git；git ${args[0]} 没有成功：${stderr.trim()}`);
  return stdout;
}

/** 程序的指纹 — of what is committed; what is not would be measured unseen. */
function committedCode(): { code: string; commit: string } {
  const open = git(['status', '--porcelain', '--untracked-files=no', '--', ...MEASURED]).trim();
  if (open) fail(`有没有提交的改动，量出来的就不是这份程序。请先提交：\n${open}`);
  const commit = git(['rev-parse', 'HEAD']).trim();
  const lines = git(['ls-tree', '-r', commit, '--', ...MEASURED]).split('\n');
  const kept = lines.filter((line) => !BESIDE.test(line)).join('\n');
  return { code: createHash('sha256').update(kept).digest('hex').slice(0, 12), commit };
}

/** 取出程序 — as committed, into a folder of its own: without a cache every run is cold, and nothing of this checkout is touched. */
function takeOut(commit: string): void {
  rmSync(TREE, { recursive: true, force: true });
  mkdirSync(TREE, { recursive: true });
  const index = { GIT_INDEX_FILE: resolve(TREE, '../tree.index') };
  git(['read-tree', commit], index);
  git(['checkout-index', '--all', `--prefix=${TREE}/`], index);
  rmSync(index.GIT_INDEX_FILE);
  symlinkSync(resolve('node_modules'), join(TREE, 'node_modules'), 'junction');
}

/** 冷建一次 — in a process of its own; the memory of all that it starts is watched from outside, where nobody is busy. */
async function measureCold(commit: string, args: readonly string[]): Promise<BenchResult> {
  takeOut(commit);
  const child = spawn(process.execPath, ['scripts/bench.ts', '--json', ...args], {
    cwd: TREE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = () => child.kill();
  process.once('exit', stop);
  const peak = watchTree(child.pid!);
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done, failed) => child.on('error', failed).on('close', done));
  process.removeListener('exit', stop);
  const tree = peak();
  if (code !== 0) fail(`这一次没有量成（退出码 ${code}）；量成了的已经写进 ${TABLE_FILES.results}，再运行同一命令会接着量。`);
  const result = JSON.parse(Buffer.concat(said).toString()) as BenchResult;
  return { ...result, memory: { ...result.memory, tree } };
}

/** 接着写 — what other programs gave does not stand in the table of these. */
function openResults(code: string): Results {
  const none: Results = { code, machine: thisMachine(), sizes: [] };
  if (!existsSync(TABLE_FILES.results)) return none;
  const before = JSON.parse(readFileSync(TABLE_FILES.results, 'utf8')) as Results;
  const isHere = before.code === code && JSON.stringify(before.machine) === JSON.stringify(none.machine);
  return isHere ? before : none;
}

/** Written after each size: what comes after it may fail. */
function keepResults(results: Results): void {
  mkdirSync('docs', { recursive: true });
  writeFileSync(TABLE_FILES.results, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(TABLE_FILES.text, tableText(results));
}

/** 只重写表 — from the numbers that are kept. */
export function rewriteTable(): void {
  if (!existsSync(TABLE_FILES.results)) fail(`还没有 ${TABLE_FILES.results}。请先量：npm run bench -- --table。`);
  keepResults(JSON.parse(readFileSync(TABLE_FILES.results, 'utf8')) as Results);
}

/** 量成一张表 — the real record and each size, cold; what was measured of these programs on this machine is kept. */
export async function measureTable({
  sizes,
  without,
  again,
}: {
  sizes: number[];
  without: string[];
  again: boolean;
}): Promise<void> {
  const { code, commit } = committedCode();
  let results = openResults(code);
  const wanted = sizes.filter((people) => again || !results.sizes.some((each) => isSame(each, { people, without })));
  const needsReal = without.length === 0 && (again || !results.real);
  const needsChanges = without.length === 0 && (again || !results.changes);
  const all = wanted.length + Number(needsReal) + Number(needsChanges);
  let turn = 0;
  const told = (what: string) => console.error(`${what}（第 ${(turn += 1)} 次，共 ${all} 次）`);
  if (needsReal) {
    told('真实记录');
    const { weight = [], ...real } = await measureCold(commit, ['--content', 'src/content', '--weight']);
    keepResults((results = { ...results, real: { ...real, weight } }));
  }
  if (needsChanges) {
    told(`${CHANGED} 人，逐处改`);
    const { total, changes = [] } = await measureCold(commit, ['--people', String(CHANGED), '--changes']);
    keepResults((results = { ...results, changes: { people: CHANGED, cold: total, each: changes } }));
  }
  for (const people of wanted) {
    told(`${people} 人${without.map((each) => `，不做${each}`).join('')}`);
    const left = without.flatMap((each) => ['--without', each]);
    const run = await measureCold(commit, ['--people', String(people), '--import', ...left]);
    // Kept before the others are asked: fifty thousand people may be too many for them, or for handing them over.
    keepResults((results = withSize(results, { ...run, without, peers: [] })));
    const place = join(TREE, '.cache/bench');
    const peers = measurePeers(join(place, 'content'), join(place, 'dist'), join(place, 'peers-made'), PEERS_PLACE);
    keepResults((results = withSize(results, { ...run, without, peers })));
  }
  keepResults(results);
  rmSync(TREE, { recursive: true, force: true });
  console.error(all === 0 ? `都量过了（程序没有变）；要重新量，加 --again。` : `写成 ${TABLE_FILES.text}。`);
}
