// 难为它 — by hand: builds killed at any moment, and builds in other surroundings. `node tests/harsh.ts kills 50`, `node tests/harsh.ts environments`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readArchive } from '#door/archive.ts';
import { inspectSite } from '#lib/site/built.ts';
import { filesOf } from '#lib/site/files.ts';
import { publicArchive } from '#domain/export/public.ts';

const folder = mkdtempSync(join(tmpdir(), 'harsh-'));
const out = join(folder, 'dist');
const digest = (site: string): string => {
  const hash = createHash('sha256');
  for (const file of filesOf(site)) hash.update(file).update(readFileSync(join(site, file)));
  return hash.digest('hex');
};
const build = (env: Record<string, string> = {}, node = process.execPath, args = ['scripts/build.ts']) =>
  spawnSync(node, [...args, '--out', out], { stdio: 'ignore', env: { ...process.env, ...env } }).status;

/** After each kill the site is the one from before, or a whole new one, and the next build begins. */
async function kills(times: number): Promise<number> {
  build();
  const whole = digest(out);
  const archive = publicArchive(readArchive());
  let failed = 0;
  for (let time = 0; time < times; time++) {
    const child = spawn(process.execPath, ['scripts/build.ts', '--out', out], { stdio: 'ignore', detached: true });
    const ended = new Promise((done) => child.once('exit', done));
    // Spread over the whole of a build, and beyond its end.
    await new Promise((done) => setTimeout(done, 200 + (time * 14_000) / times));
    try {
      process.kill(-child.pid!, 'SIGKILL');
    } catch {
      // It had ended.
    }
    await ended;
    if (digest(out) === whole && (await inspectSite(out, archive)).length === 0) continue;
    failed++;
    console.log(`  第 ${time + 1} 次中断后成品变了样`);
  }
  return failed;
}

const SURROUNDINGS: [string, Record<string, string>][] = [
  ['TZ=UTC', { TZ: 'UTC' }],
  ['TZ=Pacific/Kiritimati', { TZ: 'Pacific/Kiritimati' }],
  ['TZ=America/Anchorage', { TZ: 'America/Anchorage' }],
  ['LANG=tr_TR', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
  ['LANG=C', { LANG: 'C', LC_ALL: 'C' }],
  ['HOME=/nonexistent', { HOME: join(folder, 'none'), USER: 'nobody' }],
  ['CI', { CI: 'true', NODE_ENV: 'test', FORCE_COLOR: '1' }],
];

/** Every build has the same bytes. */
function environments(): number {
  build();
  const whole = digest(out);
  const same = (name: string, status: number | null) => {
    const ok = status === 0 && digest(out) === whole;
    console.log(`  ${ok ? '相同' : '不同'}　${name}`);
    return ok;
  };
  const rows = SURROUNDINGS.map(([name, env]) => same(name, build(env)));
  // Whatever Node the machine has hands over to the one that came with the packages.
  rows.push(same('npm run，机器自己的 Node', build({}, 'node', ['scripts/run.mjs', 'build'])));
  return rows.filter((ok) => !ok).length;
}

const [what, times = '50'] = process.argv.slice(2);
const failed = what === 'kills' ? await kills(Number(times)) : environments();
rmSync(folder, { recursive: true, force: true });
console.log(failed === 0 ? '全部守住。' : `${failed} 次没有守住。`);
process.exitCode = failed === 0 ? 0 : 1;
