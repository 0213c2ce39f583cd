import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'serve-'));
const site = join(folder, 'site');
let server: Awaited<ReturnType<typeof serve>>;
let port: number;

beforeAll(async () => {
  mkdirSync(join(site, 'craftsmen/q0001'), { recursive: true });
  mkdirSync(join(site, 'materials/f0001'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, '.building'), 'secret');
  writeFileSync(join(site, 'index.html'), '<title>home</title>');
  writeFileSync(join(site, '404.html'), '<title>没有这一页</title>');
  writeFileSync(join(site, 'craftsmen/q0001/index.html'), '<title>q0001</title>');
  writeFileSync(join(site, 'data.csv'), '甲,乙');
  writeFileSync(join(site, 'materials/f0001/a.m4a'), Buffer.alloc(3_000_000, 7));
  writeFileSync(join(site, 'materials/f0001/a.docx'), 'x');
  mkdirSync(join(site, '.well-known'));
  writeFileSync(join(site, '.well-known/security.txt'), 'Contact');
  writeFileSync(join(site, '.well-known/.secret'), 'secret');
  server = await serve(site, 0, '/roll');
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

const get = (path: string, options?: RequestInit) => fetch(`http://localhost:${port}${path}`, { redirect: 'manual', ...options });

/** As it stands, since a client would tidy it. */
const raw = (request: string): Promise<string> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    let said = '';
    socket.on('data', (chunk) => void (said += chunk.toString('latin1')));
    socket.on('close', () => done(said));
    socket.on('error', () => done(said));
    socket.write(`${request}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });

test('of names with a dot only the one that the world asks for is told', async () => {
  expect(await (await get('/roll/.well-known/security.txt')).text()).toBe('Contact');
  for (const path of ['.well-known/.secret', '.well-known/../.building', '.well-known/%2e%2e/.building', '.building'])
    expect(await raw(`GET /roll/${path} HTTP/1.1`), path).not.toContain('secret');
});

test('pages, kinds of file, downloads, a folder without its slash with the query kept', async () => {
  expect(await (await get('/roll/')).text()).toContain('home');
  expect(await (await get('/roll/craftsmen/q0001/?a=1')).text()).toContain('q0001');
  const moved = await get('/roll/craftsmen/q0001?q=%E7%94%B2&a=1');
  expect([moved.status, moved.headers.get('location')]).toEqual([301, '/roll/craftsmen/q0001/?q=%E7%94%B2&a=1']);
  expect((await get('/roll/data.csv')).headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8$/i);
  const sound = await get('/roll/materials/f0001/a.m4a');
  expect([sound.headers.get('content-type'), sound.headers.get('content-disposition')]).toEqual([
    'audio/mp4',
    'inline; filename="a.m4a"',
  ]);
  expect((await get('/roll/materials/f0001/a.docx')).headers.get('content-disposition')).toBe('attachment; filename="a.docx"');
  expect((await get('/roll/')).headers.get('x-content-type-options')).toBe('nosniff');
});

test.each([
  ['bytes=0-99', 206, 100],
  ['bytes=100-', 206, 2_999_900],
  ['bytes=-5', 206, 5],
  ['bytes=2999999-9999999', 206, 1],
  ['bytes=9999999-', 416, undefined],
  ['bytes=0-0,5-9', 200, 3_000_000],
  ['lines=1-2', 200, 3_000_000],
] as const)('Range %s → %i', async (range, status, length) => {
  const answer = await get('/roll/materials/f0001/a.m4a', { headers: { range } });
  const body = await answer.arrayBuffer();
  expect(answer.status).toBe(status);
  if (length !== undefined) expect(body.byteLength).toBe(length);
});

test('what is known is not sent again; HEAD sends nothing; nothing can be written', async () => {
  const etag = (await get('/roll/')).headers.get('etag')!;
  expect(await raw(`GET /roll/ HTTP/1.1\r\nIf-None-Match: ${etag}`)).toMatch(/^HTTP\/1\.1 304 /);
  expect(await (await get('/roll/', { method: 'HEAD' })).text()).toBe('');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect((await get('/roll/', { method })).status).toBe(405);
});

describe('whatever is asked for, it lives, tells nothing from outside, and says 404 in the site’s own page', () => {
  const PATHS = [
    ...[
      '//',
      '//evil.example/',
      '/roll',
      '/',
      '/rolling/',
      '/roll/../secret.txt',
      '/roll/..%2fsecret.txt',
      '/roll/%2e%2e/secret.txt',
    ],
    ...[
      '/roll/%2e%2e%2fsecret.txt',
      '/roll/..\\secret.txt',
      '/roll/%5c..%5csecret.txt',
      '/roll/....//secret.txt',
      '/roll/%00',
      '/roll/a%00.html',
    ],
    ...[
      '/roll/%',
      '/roll/%zz',
      '/roll/%c0%ae%c0%ae/secret.txt',
      '/roll/%ff',
      '/roll/.building',
      '/roll/./.building',
      '/roll/%2ebuilding',
    ],
    ...[
      '/roll/none/',
      '/roll/index.html/x',
      '/roll/con',
      '/roll/nul',
      '/roll/a?',
      `/roll/${'a'.repeat(4000)}`,
      '/roll/\u00e9',
      '/roll/~',
      '*',
    ],
    ...[
      'http://evil.example/roll/none',
      'http://[::1',
      'http://',
      '/roll/craftsmen/q0001//',
      '/roll///',
      '/roll/?',
      '/roll/#x',
      '/roll/;x',
      '/roll/%20',
    ],
  ];
  test.each(PATHS)('%j', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1`);
    expect(answer).toMatch(/^HTTP\/1\.1 (?:200|301|400|404) /);
    expect(answer).not.toContain('secret');
    if (answer.startsWith('HTTP/1.1 404')) expect(Buffer.from(answer, 'latin1').toString('utf8')).toContain('没有这一页');
    if (answer.startsWith('HTTP/1.1 301')) expect(answer).toMatch(/\r\nLocation: \/roll\//i);
    expect((await get('/roll/')).status).toBe(200);
  });

  test.each([
    'GET / HTTP/9.9',
    'GET /',
    '\0\0\0',
    'GET /roll/ HTTP/1.1\r\nRange: bytes=0-\r\nRange: x',
    `GET /roll/ HTTP/1.1\r\nX: ${'a'.repeat(40_000)}`,
  ])('a request that is none: %j', async (request) => {
    await raw(request);
    expect((await get('/roll/')).status).toBe(200);
  });
});

// 描述符的数目 only Linux tells so simply.
test.runIf(process.platform === 'linux')('those who go in the middle leave no open file behind', async () => {
  const open = () => readdirSync('/proc/self/fd').length;
  await get('/roll/');
  const before = open();
  for (let time = 0; time < 30; time++) {
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write('GET /roll/materials/f0001/a.m4a HTTP/1.1\r\nHost: a\r\n\r\n'),
      );
      socket.once('data', () => socket.destroy());
      socket.once('close', () => done());
    });
  }
  await expect.poll(open, { timeout: 5000 }).toBeLessThan(before + 5);
});

test('nobody else on the network is answered', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4');
  for (const { address } of others) await expect(fetch(`http://${address}:${port}/roll/`)).rejects.toThrow();
  expect((server.address() as AddressInfo).address).toBe('127.0.0.1');
});
