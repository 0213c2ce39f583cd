import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { serve } from '../../site/serve.ts';
import { BAG, PUBLIC } from '../places.ts';
import { MANIFEST, writeSiteManifest } from '../site-manifest.ts';
import { manifestIn, type Publication, publishedMismatches, siteAddress } from './published.ts';

const folder = mkdtempSync(join(tmpdir(), 'online-'));
const [ours, theirs] = [join(folder, 'dist'), join(folder, 'served')];
const put = (site: string, file: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), content);
};
const PEOPLE = Array.from({ length: 40 }, (_, index) => `craftsmen/q${String(index + 1).padStart(4, '0')}/index.html`);
const FILES = ['index.html', '404.html', '.well-known/security.txt', 'pictures/示例 100%.png', 'data/SHA256SUMS', ...PEOPLE];

const servers: Server[] = [];
const portOf = (server: Server): number => (server.address() as AddressInfo).port;
/** A server that answers as a test says. */
async function answering(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${portOf(server)}`;
}

let address: string;
beforeAll(async () => {
  for (const file of FILES) put(ours, file, file === 'pictures/示例 100%.png' ? Uint8Array.of(0, 255, 13, 10) : `示例 ${file}`);
  writeSiteManifest(ours);
  mkdirSync(theirs);
  servers.push(await serve(theirs, 0, '/roll'));
  address = `http://127.0.0.1:${portOf(servers[0]!)}/roll`;
});
beforeEach(() => {
  rmSync(theirs, { recursive: true, force: true });
  cpSync(ours, theirs, { recursive: true });
});
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

const waited: number[] = [];
const clock = { now: () => 0, wait: async (milliseconds: number) => void waited.push(milliseconds) };
const judge = async (more: Partial<Publication> = {}) => {
  waited.length = 0;
  const all = { address, wanted: manifestIn(ours), sample: undefined, salt: '', say: () => {}, milliseconds: 5000, clock };
  const { mismatches, ...counts } = await publishedMismatches({ ...all, ...more });
  for (const { message } of mismatches) expect(message).toMatch(/^\p{Script=Han}+：.*。$/u);
  return { ...counts, told: mismatches.map(({ file, kind }) => `${kind} ${file}`) };
};

test('a site that stands online as it was built is found so, every file of it read', async () => {
  let last = [0, 0];
  expect(await judge({ say: (...counts) => (last = counts) })).toEqual({ fetched: FILES.length, of: FILES.length, told: [] });
  expect(last).toEqual([FILES.length, FILES.length]);
});

test('a flipped byte and a missing file are named, though the list online says nothing of them', async () => {
  put(theirs, 'pictures/示例 100%.png', Uint8Array.of(0, 254, 13, 10));
  rmSync(join(theirs, PEOPLE[3]!));
  expect((await judge()).told.sort()).toEqual(['changed pictures/示例 100%.png', `missing ${PEOPLE[3]}`].sort());
});

test('of what stands there beside the list nothing can be known; what the list itself has too much or too little is named', async () => {
  put(theirs, '多.html', '示例');
  expect((await judge()).told).toEqual([]);
  rmSync(join(theirs, 'index.html'));
  appendFileSync(join(theirs, PEOPLE[0]!), ' ');
  writeSiteManifest(theirs);
  expect((await judge()).told.sort()).toEqual([`changed ${PEOPLE[0]}`, 'extra 多.html', 'missing index.html']);
});

test('a list online that is cut off is told as damaged', async () => {
  appendFileSync(join(theirs, MANIFEST), 'ffff  ../');
  expect((await judge()).told).toEqual([`damaged ${MANIFEST}`, `damaged ${MANIFEST}`]);
});

test('a sample has as many as are wanted, the front page always; another word draws others, the same word the same', async () => {
  const asked = async (salt: string): Promise<string[]> => {
    const all: string[] = [];
    const counting = await answering((request, response) => {
      all.push(request.url!);
      void fetch(`${address}${request.url}`).then(async (answer) =>
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
      );
    });
    expect(await judge({ address: counting, sample: 5, salt })).toEqual({ fetched: 5, of: FILES.length, told: [] });
    return all.sort();
  };
  const [one, again, other] = [await asked('2026-01-01'), await asked('2026-01-01'), await asked('2026-01-02')];
  expect(one).toHaveLength(6);
  expect(one).toContain('/');
  expect(again).toEqual(one);
  expect(other).not.toEqual(one);
});

test('no redirect is followed to another host, nor out of what is encrypted; one within the host is', async () => {
  let reached = 0;
  const elsewhere = await answering((_, response) => void response.end(String(reached++)));
  for (const target of [`${elsewhere.replace('127.0.0.1', 'localhost')}/`, 'file:///etc/passwd', 'http://[']) {
    const leading = await answering((_, response) => void response.writeHead(302, { location: target }).end());
    await expect(judge({ address: leading })).rejects.toThrow(/取不到.*没有跟去/);
  }
  expect(reached).toBe(0);
  const within = await answering((request, response) => {
    if (!request.url!.startsWith('/now/')) return void response.writeHead(301, { location: `/now${request.url}` }).end();
    void fetch(`${address}${request.url!.slice(4)}`).then(async (answer) =>
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
    );
  });
  expect((await judge({ address: within })).told).toEqual([]);
  const round = await answering((request, response) => void response.writeHead(302, { location: `${request.url}x` }).end());
  await expect(judge({ address: round })).rejects.toThrow('还没有到');
});

test('a server that is busy is asked again; one that stays so, hangs or breaks off leaves a file unread', async () => {
  const busy = new Map<string, number>();
  const moody = await answering((request, response) => {
    const times = (busy.get(request.url!) ?? 0) + 1;
    busy.set(request.url!, times);
    if (request.url === `/${PEOPLE[1]!.replace('index.html', '')}`) return void response.writeHead(503).end();
    if (request.url === '/data/SHA256SUMS') return;
    if (request.url === '/404.html')
      return void response.writeHead(200, { 'content-length': '999' }).write('示例', () => response.destroy());
    if (times < 2) return void response.writeHead(429).end();
    void fetch(`${address}${request.url}`).then(async (answer) =>
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer())),
    );
  });
  const { told } = await judge({ address: moody, milliseconds: 1500 });
  expect(told.sort()).toEqual(['unread 404.html', `unread ${PEOPLE[1]}`, 'unread data/SHA256SUMS']);
  expect(Math.max(...busy.values())).toBe(3);
  expect(new Set(waited)).toEqual(new Set([500, 1000]));
});

test('no site at the address, and none that is ours, is said in Chinese', async () => {
  await expect(judge({ address: address.replace('/roll', '/other') })).rejects.toThrow(/取不到 .*服务器答404.*请核对网址/);
  await expect(judge({ address: 'http://127.0.0.1:9' })).rejects.toThrow(/取不到/);
});

test('an address is one of the web, of a site, with no name of a user', () => {
  expect(siteAddress('https://www.example.cn')).toBe('https://www.example.cn');
  expect(siteAddress('http://localhost:4321/roll/')).toBe('http://localhost:4321/roll');
  for (const text of [
    '',
    'example.cn',
    'ftp://a/',
    'file:///etc/',
    'https://a@b.cn/',
    'https://b.cn/?a',
    'https://b.cn/#a',
    'javascript:1',
  ])
    expect(siteAddress(text), text).toBeUndefined();
});

test('the list that counts is that of a site, of a release, of its public part or of its bag', () => {
  const list = manifestIn(ours);
  const [release, bag] = [join(folder, 'release'), join(folder, 'bag')];
  cpSync(join(ours, MANIFEST), join(release, PUBLIC.folder, PUBLIC.manifest));
  cpSync(join(ours, MANIFEST), join(bag, BAG.open, PUBLIC.manifest));
  put(bag, BAG.mark, '');
  put(bag, BAG.manifest, 'f'.repeat(64));
  for (const place of [release, join(release, PUBLIC.folder), bag]) expect(manifestIn(place), place).toEqual(list);
  expect(() => manifestIn(folder)).toThrow('没有成品的清单');
  put(release, MANIFEST, '坏的');
  expect(() => manifestIn(release)).toThrow('先要一份完好的清单');
});
