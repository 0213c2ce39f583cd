import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../site/files.ts';
import { runNode, type Told } from './run-node.ts';

/** What counts. */
export type Tally = ReturnType<typeof tally>;

/**
 * 计数 — runs what must hold and counts what passed; a run that breaks before it counts is one failure. What a run
 * prints comes at once; where several stand side by side, whole, when that one has ended.
 */
export function tally({ sideBySide = false } = {}) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const failures: string[] = [];
  const say = (ok: boolean, name: string): boolean => {
    if (ok) counts.passed++;
    else {
      counts.failed++;
      failures.push(name);
    }
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    return ok;
  };
  const node = async (args: string[], told: Told = {}): Promise<boolean> => {
    const begun = performance.now();
    const { ok, output } = await runNode(args, told, sideBySide);
    process.stdout.write(output);
    // So that whoever looks for the time that a check takes finds where it goes.
    console.log(`  ${args.slice(0, 4).join(' ')}：${((performance.now() - begun) / 1000).toFixed(0)} 秒`);
    return ok;
  };

  return {
    get failed() {
      return counts.failed;
    },

    /** One command, one test. */
    command: async (name: string, args: string[]): Promise<boolean> => say(await node(args), name),

    /** Several, two at a time: what each prints comes whole, in their order. */
    async commands(list: readonly [name: string, args: string[]][]): Promise<void> {
      const queue = list.map(([name, args]) => ({ name, args, ok: false, output: '' }));
      let next = 0;
      const worker = async () => {
        for (let each = queue[next++]; each; each = queue[next++]) Object.assign(each, await runNode(each.args, {}, true));
      };
      await Promise.all([worker(), worker()]);
      for (const { name, ok, output } of queue) {
        process.stdout.write(output);
        say(ok, name);
      }
    },

    /** A Vitest project: each of its tests counts. */
    async vitest(project: string, told: Told = {}, files: readonly string[] = []): Promise<void> {
      const folder = mkdtempSync(join(tmpdir(), 'tally-'));
      const report = join(folder, 'report.json');
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
      const ok = await node(
        ['node_modules/vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...reporters, ...files],
        told,
      );
      try {
        const result = JSON.parse(readFileSync(report, 'utf8')) as Report;
        counts.passed += result.numPassedTests;
        counts.failed += result.numFailedTests;
        counts.skipped += result.numPendingTests + result.numTodoTests;
        failures.push(...failuresOf(result));
        if (!ok && !result.numFailedTests) say(false, `${project} tests ran to their end`);
      } catch {
        say(false, `${project} tests ran to their end`);
      }
      rmSync(folder, { recursive: true, force: true });
    },

    /** Builds once more elsewhere, with a cold cache, and compares every byte with dist/. */
    async reproducible(name: string): Promise<void> {
      const folder = mkdtempSync(join(tmpdir(), 'again-'));
      const again = join(folder, 'dist');
      // Over a copy of the first: it keeps the same generation of the index before.
      cpSync('dist', again, { recursive: true });
      for (const cache of CACHES) poison(cache);
      const built = await node(['scripts/build.ts', '--out', again]);
      const different = built ? differences('dist', again) : ['the second build failed'];
      for (const file of different) console.log(`  ${file}`);
      say(different.length === 0, name);
      rmSync(folder, { recursive: true, force: true });
    },

    /** What failed stands once more at the end: of a long run often only the end is kept. */
    report(): void {
      for (const failure of failures) console.log(`✗ ${failure}`);
      const skipped = counts.skipped ? `, ${counts.skipped} skipped` : '';
      console.log(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
    },
  };
}

/** Vitest's own report, as far as it is counted. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Each failed test, and each file that could not be read, with the beginning of its message. */
const failuresOf = (report: Report): string[] =>
  report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    // A file that cannot be read has no tests.
    if (status === 'failed' && failed.length === 0) return [`${name}\n  ${message.slice(0, 1200)}`];
    return failed.map((test) => `${test.fullName}\n  ${(test.failureMessages ?? []).join('\n').slice(0, 1200)}`);
  });

/** 自制的缓存 — those that verify themselves. */
const CACHES = ['.cache/posters', '.cache/assets', '.cache/display-face'];

/** 投毒 — flips a byte in the middle of every file: each must be found out and made anew. */
function poison(folder: string): void {
  for (const file of existsSync(folder) ? filesOf(folder) : []) {
    const bytes = readFileSync(join(folder, file));
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
  }
}

function differences(one: string, other: string): string[] {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const [left, right] = [filesOf(one), filesOf(other)];
  const both = new Set([...left, ...right]);
  return [...both].filter(
    (file) => !left.includes(file) || !right.includes(file) || hash(join(one, file)) !== hash(join(other, file)),
  );
}
