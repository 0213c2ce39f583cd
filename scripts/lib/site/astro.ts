import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { environmentWith, siteUrlOf } from '#settings';

/** 给 Astro 的 — where the record, its snapshot and the pages of the last build lie, and where the new pages go. */
interface Told {
  contentDir: string;
  outDir: string;
  snapshot?: string | undefined;
  rendered?: string | undefined;
  assets?: string | undefined;
  cacheDir?: string;
  domain?: string | undefined;
}

/** Runs Astro; what it prints is shown only if it fails. */
export function astro(
  args: string[],
  { contentDir, outDir, cacheDir, assets, snapshot, rendered, domain }: Told,
  show = false,
): Promise<void> {
  const output: Buffer[] = [];
  const child = spawn(process.execPath, ['--max-semi-space-size=64', resolve('node_modules/astro/bin/astro.mjs'), ...args], {
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: environmentWith(
      { contentDir: resolve(contentDir), outDir, snapshot, rendered, assets, cacheDir, siteUrl: siteUrlOf(domain) },
      { NODE_ENV: args[0] === 'build' ? 'production' : 'development', ASTRO_TELEMETRY_DISABLED: '1' },
    ),
  });
  // Whoever ends us ends it.
  const end = () => child.kill();
  process.once('exit', end);
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk));
  return new Promise((done, failed) => {
    child.on('error', failed);
    child.on('exit', (code) => {
      process.removeListener('exit', end);
      if (code === 0) done();
      else failed(new Error(`生成页面时出错：\n${Buffer.concat(output).toString().slice(-4000)}`));
    });
  });
}
