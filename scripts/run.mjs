// 入口 — every npm command comes through here, under whatever Node (20 or newer) the machine has.
// It installs what is missing, then hands over to the Node that came with the packages (24), which
// reads TypeScript by itself. No dependency may be imported here: there may be none yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [verb, ...args] = process.argv.slice(2);
const verbs = readdirSync(join(root, 'scripts'))
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.slice(0, -3));

if (!verb || !verbs.includes(verb)) {
  // Letters in common, so that a slip of the hand is recognised.
  const likeness = (name) =>
    [...new Set(verb ?? '')].filter((letter) => name.includes(letter)).length - Math.abs(name.length - (verb ?? '').length);
  const nearest = verb && verbs.toSorted((a, b) => likeness(b) - likeness(a))[0];
  const hint = nearest ? `是不是想运行 npm run ${nearest}？` : '';
  console.error(`没有“${verb ?? ''}”这个命令。${hint}可用的命令：${verbs.join('、')}。`);
  process.exit(2);
}

/** Exact versions of what stands installed against what the lockfile wants; platform extras may be absent. */
function missing() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return true;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const have = read(installed);
  const wanted = read(join(root, 'package-lock.json'));
  return Object.entries(wanted).some(([path, entry]) => path !== '' && !entry.optional && have[path]?.version !== entry.version);
}

if (missing()) {
  console.error('首次运行：正在安装所需的程序包，约需一分钟……');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const install = (...how) =>
    spawnSync(npm, [...how, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    }).status === 0;
  // By the lockfile to the letter; where a registry lacks a package of another platform, by its versions.
  if (!install('ci') && !install('install', '--no-save')) {
    console.error('安装没有完成。请检查网络是否能访问 npm 软件源，然后重新运行同一命令。');
    process.exit(2);
  }
}

/** The Node that came with the packages; else this one, if it is new enough to read TypeScript. */
function findNode() {
  for (const name of Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies)) {
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(root, 'node_modules', name, file);
      if (existsSync(path)) return path;
    }
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  console.error(`这台电脑的 Node 是 ${process.versions.node}，本平台没有随附的 Node 24。请安装 Node 24 后重新运行。`);
  process.exit(2);
}

const node = findNode();
const separator = process.platform === 'win32' ? ';' : ':';
const guard = pathToFileURL(join(root, 'scripts', 'lib', 'terminal', 'guard.ts')).href;
const child = spawnSync(node, ['--import', guard, join(root, 'scripts', `${verb}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(separator),
    TZ: 'Asia/Shanghai',
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
// Ended from outside, or out of memory: neither says anything of the record.
if (child.error)
  console.error(`命令没能启动（${child.error.code ?? child.error.message}）。请重新安装：删去 node_modules 再运行。`);
else if (child.status === null && child.signal !== 'SIGINT')
  console.error(`命令被系统中止（${child.signal}），多半是内存不够。请关掉别的程序再运行。`);
process.exit([0, 1, 2].includes(child.status) ? child.status : 2);
