import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { undoLast } from '../changing/undo.ts';
import { restoreRecord } from '../disk/exchange.ts';
import { filesOf } from '../site/files.ts';
import { importFile } from './import-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-kill-'));
/** What is copied when the import is left: the record and all that lies beside it. */
const room = join(folder, 'room');
const content = join(room, 'content');
const kept = join(folder, 'kept');
const list = join(folder, '名单.csv');
const request = { source: 'r0001', reason: '示例原因', by: '编辑部' as const };
const MOMENTS = 50;
let old: string;
let next: string;

const whole = (record = content): string =>
  filesOf(record)
    .map((file) => `${file}\n${readFileSync(join(record, file), 'utf8')}`)
    .join('\n');
const back = (): void => {
  rmSync(content, { recursive: true, force: true });
  cpSync(kept, content, { recursive: true });
};

beforeAll(async () => {
  const record = fiction(12).map((file) =>
    file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
  );
  writeRecord(kept, record);
  writeFileSync(list, '2019年“齐鲁工匠”名单\n姓名,工作单位\n示例春,示例新机械有限公司\n');
  back();
  old = whole();
  expect((await importFile(content, list, request)).faults).toEqual([]);
  next = whole();
  undoLast(content);
  expect(whole()).toBe(old);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/**
 * The whole import, over and over in one process, so that not its start is what is killed: each turn says that it
 * begins, and the record is laid back by taking the import back.
 */
const WRITER = `
  import { importFile } from ${JSON.stringify(resolve('scripts/lib/importing/import-file.ts'))};
  import { undoLast } from ${JSON.stringify(resolve('scripts/lib/changing/undo.ts'))};
  const [content, list] = process.argv.slice(1);
  for (;;) {
    process.stdout.write('.');
    await importFile(content, list, ${JSON.stringify(request)});
    undoLast(content);
  }`;

interface Running {
  child: ReturnType<typeof spawn>;
  /** Resolves when the next turn begins. */
  turn: () => Promise<unknown>;
}
function started(): Running {
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', WRITER, content, list], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { child, turn: () => Promise.race([once(child.stdout, 'data'), once(child, 'exit')]) };
}

/** 四面散开 — numbers between 0 and 1, the same each time, that keep apart from each other. */
const spread = (index: number): number => (index * 0.618_033_988_75) % 1;
const pause = (milliseconds: number): Promise<unknown> => new Promise((done) => setTimeout(done, milliseconds));

/** Until the system says that it stands still. */
async function stopped({ child: { pid } }: Running): Promise<void> {
  const state = `/proc/${pid}/stat`;
  if (!existsSync(state)) return void (await pause(50));
  while (!/\) T /.test(readFileSync(state, 'utf8'))) await pause(1);
}

/** The old record or the new one, once the next command has put right what lies beside. */
function stateOf(record: string): string {
  restoreRecord(record);
  const found = whole(record);
  return found === old ? 'old' : found === next ? 'new' : 'neither';
}
const besides = (record: string): string[] =>
  readdirSync(dirname(record)).filter((name) => name.startsWith(`${basename(record)}.`));

/**
 * What a kill leaves is what a process leaves that stands still for ever: it is stopped, the folder is copied as it lies
 * there, its lock given to a process that is gone, and it goes on. So one start is enough for fifty kills.
 */
test('left at any of fifty moments of an import, the record is the old one or the new one, and the next import works', async () => {
  const running = started();
  await running.turn();
  const begun = performance.now();
  await running.turn();
  // Over one turn the moments are spread.
  const length = performance.now() - begun;
  const seen: string[] = [];
  for (let moment = 0; moment < MOMENTS; moment++) {
    // From wherever it stood still: turns are no beginning that the moments would gather at.
    await pause(spread(moment) * length);
    running.child.kill('SIGSTOP');
    await stopped(running);
    const left = join(folder, `left-${moment}`);
    cpSync(room, left, { recursive: true });
    running.child.kill('SIGCONT');
    const record = join(left, 'content');
    if (existsSync(`${record}.import-lock`)) writeFileSync(`${record}.import-lock`, '999999999');
    seen.push(stateOf(record));
    expect(besides(record), 'nothing lies beside').toEqual([]);
    if (moment % 10 === 0 && seen.at(-1) === 'old') expect((await importFile(record, list, request)).written).toBe(true);
    rmSync(left, { recursive: true });
  }
  running.child.kill('SIGKILL');
  await once(running.child, 'exit');
  expect(seen.filter((state) => state === 'neither')).toEqual([]);
  expect(seen).toContain('old');
}, 300_000);

test.each([0.5, 0.9])('killed in earnest at %s of an import, it is put right by the next command', async (part) => {
  back();
  const running = started();
  await running.turn();
  const begun = performance.now();
  await running.turn();
  await pause(part * (performance.now() - begun));
  running.child.kill('SIGKILL');
  expect(await once(running.child, 'exit'), 'it works until it is killed').toEqual([null, 'SIGKILL']);
  expect(['old', 'new']).toContain(stateOf(content));
  expect(besides(content)).toEqual([]);
  back();
  expect((await importFile(content, list, request)).written).toBe(true);
  expect(whole()).toBe(next);
});
