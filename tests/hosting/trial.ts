/**
 * 试运行 — by hand, not by `npm test`: `node tests/hosting/trial.ts --nginx /usr/sbin/nginx --caddy /usr/bin/caddy --apache
 * /usr/sbin/apache2 [--seconds 10] [--write]`. Each real server serves `dist/` on this machine alone with the configuration
 * that we generate; every address is compared with the table of headers and the file, then readers load it while another
 * release is switched in. `--write` puts the numbers into `scripts/deploy/TRIAL.md`.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { paths } from '#domain/values/paths.ts';
import { headersFor, typeFor } from '#lib/deploy/headers.ts';
import { apacheConf } from '#lib/deploy/hosts/apache.ts';
import { caddyfile } from '#lib/deploy/hosts/caddy.ts';
import { type Hosting } from '#lib/deploy/hosts/hosting.ts';
import { containerConf } from '#lib/deploy/hosts/container.ts';
import { nginxConf } from '#lib/deploy/hosts/nginx.ts';
import { MANIFEST, writeSiteManifest } from '#lib/keeping/site-manifest.ts';
import { CURRENT, publishFolder } from '#lib/publish/releases.ts';
import { hexOf } from '#lib/publish/signature.ts';
import { filesOf } from '#lib/site/files.ts';

const { values } = parseArgs({
  options: {
    nginx: { type: 'string' },
    caddy: { type: 'string' },
    apache: { type: 'string' },
    'apache-modules': { type: 'string', default: '/usr/lib/apache2/modules' },
    site: { type: 'string', default: 'dist' },
    seconds: { type: 'string', default: '10' },
    write: { type: 'boolean' },
  },
});
const CONNECTIONS = 16;
const folder = mkdtempSync(join(tmpdir(), 'trial-'));
// The servers read it as somebody else.
chmodSync(folder, 0o755);
const www = join(folder, 'www');

/** 一种服务器 — how its configuration is written round ours, and how it is started. */
interface Server {
  name: string;
  program: string;
  version: string[];
  files: (hosting: Hosting & { port: number }, at: string) => Record<string, string>;
  run: (at: string) => string[];
  /** 谁运行 — a user of this machine that is not root; as in a container. */
  user?: number;
}

const MODULES = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers', 'rewrite', 'alias', 'deflate', 'filter', 'setenvif'];
const SERVERS: Server[] = [
  {
    name: 'nginx',
    program: values.nginx ?? '',
    version: ['-v'],
    files: (hosting, at) => ({
      'site.conf': nginxConf(hosting),
      'main.conf': `worker_processes auto; daemon off; pid ${at}/pid; error_log ${at}/errors; events { worker_connections 512; }
http { access_log off; ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${at}/${kind};`).join(' ')} include ${at}/site.conf; }`,
    }),
    run: (at) => ['-c', `${at}/main.conf`],
  },
  {
    // As the Containerfile starts it: one file in the place of nginx's own, nobody's user, what it writes in /tmp.
    name: 'nginx（容器）',
    program: values.nginx ?? '',
    version: ['-v'],
    files: (hosting) => ({ 'nginx.conf': containerConf(hosting) }),
    run: (at) => ['-e', 'stderr', '-c', `${at}/nginx.conf`],
    user: 65534,
  },
  {
    name: 'Caddy',
    program: values.caddy ?? '',
    version: ['version'],
    files: (hosting) => ({ Caddyfile: `{\n	admin off\n	auto_https off\n}\n${caddyfile(hosting)}` }),
    run: (at) => ['run', '--config', `${at}/Caddyfile`, '--adapter', 'caddyfile'],
  },
  {
    name: 'Apache',
    program: values.apache ?? '',
    version: ['-v'],
    files: (hosting, at) => ({
      'site.conf': apacheConf(hosting),
      'main.conf': [
        ...MODULES.map((each) => `LoadModule ${each}_module ${values['apache-modules']}/mod_${each}.so`),
        `ServerName localhost\nServerRoot ${at}\nPidFile ${at}/pid\nErrorLog ${at}/errors\nListen ${hosting.port}`,
        'User www-data\nGroup www-data\nTypesConfig /etc/mime.types',
        `Include ${at}/site.conf\n`,
      ].join('\n'),
    }),
    run: (at) => ['-f', `${at}/main.conf`, '-DFOREGROUND'],
  },
];

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
const get = (port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
  new Promise((done, failed) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, agent, headers: { host: `localhost:${port}`, ...headers } },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }));
        answer.on('error', failed);
      },
    );
    // A server may close a connection that waits just as the next request is on its way: that one is sent again.
    asked.on('error', (error: NodeJS.ErrnoException) =>
      asked.reusedSocket && error.code === 'ECONNRESET'
        ? void get(port, path, headers, method).then(done, failed)
        : failed(error),
    );
    asked.end();
  });

const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
const inOrder = (headers: Record<string, string>): string => JSON.stringify(Object.entries(headers).sort());
const NAMES = [...headersFor(paths.home).keys(), ...headersFor(paths.data('honours.xlsx')).keys()].map((name) =>
  name.toLowerCase(),
);

/** What of an answer is not as the table and the file have it. */
function wrongIn(path: string, { status, headers, body }: Answer, file: string, expected = 200): string[] {
  const wanted = Object.fromEntries([...headersFor(path, false)].map(([name, value]) => [name.toLowerCase(), value]));
  const found = Object.fromEntries(
    [...new Set(NAMES)].flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
  );
  const type = typeFor(path);
  return [
    ...(status === expected ? [] : [`${path}: status ${status}`]),
    ...(inOrder(found) === inOrder(wanted) ? [] : [`${path}: ${inOrder(found)} instead of ${inOrder(wanted)}`]),
    ...(String(headers['content-type']).toLowerCase() === type.toLowerCase()
      ? []
      : [`${path}: ${String(headers['content-type'])} instead of ${type}`]),
    ...(hexOf(body) === hexOf(readFileSync(join(www, CURRENT, file))) ? [] : [`${path}: other bytes`]),
  ];
}

/** What else a server has to do right: each with what it says. */
async function manners(port: number): Promise<string[]> {
  const page = paths.about;
  const first = await get(port, page);
  const tag = String(first.headers['etag']);
  const said = async (path: string, headers?: Record<string, string>, method?: string) => get(port, path, headers, method);
  const moved = (answer: Answer, to: string) =>
    [301, 308].includes(answer.status) && new URL(String(answer.headers['location']), `http://localhost:${port}`).pathname === to;
  const packed = await said(page, { 'accept-encoding': 'gzip' });
  const checks: [string, boolean][] = [
    ['a folder without its slash leads to it', moved(await said('/about'), page)],
    ['the page of a folder leads to the folder', moved(await said('/about/index.html'), page)],
    ['what is there already is not sent again', (await said(page, { 'if-none-match': tag })).status === 304],
    [
      'packed by gzip it is the same page',
      packed.headers['content-encoding'] === 'gzip' && gunzipSync(packed.body).equals(first.body),
    ],
    [
      'packed, it is not sent again either',
      (await said(page, { 'accept-encoding': 'gzip', 'if-none-match': String(packed.headers['etag']) })).status === 304,
    ],
    ['a part of a file is sent alone', (await said(paths.iconPixels, { range: 'bytes=0-9' })).status === 206],
    ['nothing is written', (await said(page, {}, 'POST')).status === 405],
  ];
  const absent = ['/no/', '/no.zip', `${paths.assets}no.css`, paths.assets, '/data/no.json', '/.git/config'];
  const lost = await Promise.all(
    absent.map(async (path) => wrongIn(paths.notFound, await said(path), '404.html', 404).map((each) => `${path} → ${each}`)),
  );
  return [...checks.filter(([, holds]) => !holds).map(([what]) => `not so: ${what}`), ...lost.flat()];
}

/** Another release: one sheet has another name, as after a change of style. */
function nextRelease(site: string): string {
  const next = join(folder, 'next');
  cpSync(site, next, { recursive: true });
  const [sheet] = readdirSync(join(next, 'assets')).filter((name) => name.endsWith('.css'));
  const renamed = sheet!.replace(/\.css$/, 'x.css');
  renameSync(join(next, 'assets', sheet!), join(next, 'assets', renamed));
  for (const file of filesOf(next).filter((each) => each.endsWith('.html'))) {
    const text = readFileSync(join(next, file), 'utf8');
    if (text.includes(sheet!)) writeFileSync(join(next, file), text.replaceAll(sheet!, renamed));
  }
  writeSiteManifest(next);
  return next;
}

/** 负荷 — each reader opens a page and the sheets that it names, again and again; a new release comes in the middle. */
async function load(port: number, pages: readonly string[], seconds: number, next: string) {
  const end = performance.now() + seconds * 1000;
  let [requests, bytes, errors, turn] = [0, 0, 0, 0];
  const ask = async (path: string): Promise<Answer> => {
    const answer = await get(port, path, { 'accept-encoding': 'gzip' }).catch(() => undefined);
    requests++;
    if (!answer) {
      errors++;
      return { status: 0, headers: {}, body: Buffer.alloc(0) };
    }
    bytes += answer.body.length;
    if (answer.status !== 200) errors++;
    return answer;
  };
  const reader = async () => {
    while (performance.now() < end) {
      const { body } = await ask(pages[turn++ % pages.length]!);
      const text = body[0] === 0x1f ? gunzipSync(body).toString() : body.toString();
      for (const [, sheet] of text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) await ask(sheet!);
    }
  };
  const readers = Array.from({ length: CONNECTIONS }, reader);
  await wait((seconds * 1000) / 2);
  publishFolder(next, www);
  await Promise.all(readers);
  return { requests, bytes, errors };
}

async function started(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await get(port, '/').catch(() => undefined)) return;
    await wait(100);
  }
  throw new Error(`nothing answers at ${port}`);
}

async function tryServer(server: Server, port: number, site: string, next: string): Promise<string[]> {
  const at = join(folder, server.name);
  mkdirSync(at, { recursive: true });
  rmSync(www, { recursive: true, force: true });
  publishFolder(site, www);
  const hosting = { name: 'localhost', root: join(www, CURRENT), base: '', port };
  for (const [name, text] of Object.entries(server.files(hosting, at))) writeFileSync(join(at, name), text);
  const user = process.getuid?.() === 0 && server.user !== undefined ? { uid: server.user, gid: server.user } : {};
  const child: ChildProcess = spawn(server.program, server.run(at), { stdio: 'ignore', ...user });
  try {
    await started(port);
    const files = filesOf(join(www, CURRENT));
    const wrong: string[] = [];
    const waiting = [...files];
    const hand = async () => {
      for (let file = waiting.shift(); file; file = waiting.shift())
        wrong.push(...wrongIn(addressOf(file), await get(port, addressOf(file)), file));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, hand));
    wrong.push(...(await manners(port)));
    for (const each of wrong.slice(0, 20)) console.error(`  ${server.name}: ${each}`);
    const pages = files.filter((file) => file.endsWith('.html')).map(addressOf);
    const { requests, bytes, errors } = await load(port, pages, Number(values.seconds), next);
    const perSecond = Math.round(requests / Number(values.seconds));
    const { stdout, stderr } = spawnSync(server.program, server.version, { encoding: 'utf8' });
    const version = /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? '';
    return [
      `${server.name} ${version}`.trim(),
      `${files.length}`,
      `${wrong.length}`,
      `${perSecond}`,
      `${(bytes / 2 ** 20 / Number(values.seconds)).toFixed(1)}`,
      `${errors}`,
    ];
  } finally {
    child.kill();
  }
}

const site = join(folder, 'site');
cpSync(values.site, site, { recursive: true });
if (!existsSync(join(site, MANIFEST))) writeSiteManifest(site);
const next = nextRelease(site);
const rows: string[][] = [];
for (const [index, server] of SERVERS.filter(({ program }) => program !== '').entries())
  rows.push(await tryServer(server, 8140 + index, site, next));
agent.destroy();
rmSync(folder, { recursive: true, force: true });
const table = [
  ['服务器', '核对的地址', '不符', '每秒请求', '每秒 MB', '出错'],
  ['---', '---:', '---:', '---:', '---:', '---:'],
  ...rows,
].map((row) => `| ${row.join(' | ')} |`);
console.log(table.join('\n'));
if (values.write)
  writeFileSync(
    'scripts/deploy/TRIAL.md',
    `# 在真的服务器上试

由 \`tests/hosting/trial.ts\` 写出，不要手改。本机回环，${cpus().length} 核、${Math.round(totalmem() / 2 ** 30)} GB 内存，读者与服务器同在一台；${CONNECTIONS} 个连接连读 ${values.seconds} 秒，每页连同它的样式，压缩传送；到一半时换上改了样式的新一版。

${table.join('\n')}

“不符”是状态、报头、类型、字节与表不同的地址，加上转向、没有这一页、再问不再发、分段、只读这些做得不对的地方；“出错”是换版前后不是 200 的回答。
`,
  );
