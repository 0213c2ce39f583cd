import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { EXAMPLE_KEYS, openFakeBucket } from '../../../tests/hosting/fake-bucket.ts';
import { openBucket, type Store } from './bucket.ts';
import { MANIFEST } from '../keeping/site-manifest.ts';
import { takeStock } from './inventory.ts';
import { planPublication, purgeOf } from './plan.ts';
import { publicAddressIn } from './public-site.ts';
import { carryOutPlan, objectHeaders, preparePlan } from './publish.ts';
import { publishFolder } from './releases.ts';
import { hexOf, signed } from './signature.ts';
import { endpointOf, targetOf } from './target.ts';

const folder = mkdtempSync(join(tmpdir(), 'publish-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** 示例网站 — its files by key; a page names in angle brackets what it asks for and where it leads. */
type Site = Readonly<Record<string, string>>;

let sites = 0;
function laid(site: Site): string {
  const at = join(folder, `site-${sites++}`);
  const manifest = Object.keys(site)
    .sort()
    .map((key) => `${hexOf(site[key]!)}  ${key}\n`)
    .join('');
  for (const [key, text] of Object.entries({ ...site, [MANIFEST]: manifest })) {
    mkdirSync(dirname(join(at, key)), { recursive: true });
    writeFileSync(join(at, key), text);
  }
  return at;
}

/** 某个版本 — pages with sheets named by the version, a front page that knows them all, data and a picture of each. */
function version(name: string, pages: readonly string[]): Site {
  const sheet = `assets/page.${name}.css`;
  const index = `search/${hexOf(name).slice(0, 12)}/body.bin`;
  const page = (text: string, asks: readonly string[]) => [text, ...asks.map((each) => `<${each}>`)].join(' ');
  return {
    [sheet]: name,
    [index]: name,
    'index.html': page(name, [sheet, ...pages.map((each) => `craftsmen/${each}/index.html`)]),
    'search/index.html': page(name, [sheet, index]),
    'sitemap-pages-1.xml': page(
      '',
      pages.map((each) => `craftsmen/${each}/index.html`),
    ),
    'data/people.json': pages.join(' '),
    ...Object.fromEntries(
      pages.flatMap((each, at) => [
        [
          `craftsmen/${each}/index.html`,
          page(`${each} ${name}`, [sheet, `share/${each}.png`, `craftsmen/${pages[(at + 1) % pages.length]}/index.html`]),
        ],
        [`share/${each}.png`, each],
      ]),
    ),
  };
}

class Stopped extends Error {}

/** A store in memory that tells what stands after each step, and breaks down after some. */
function memory(objects: Map<string, { text: string; remark?: string | undefined }>, seen: () => void, steps = Infinity): Store {
  let left = steps;
  const change = async (does: () => void) => {
    await Promise.resolve();
    if (left-- <= 0) throw new Stopped('示例中断');
    does();
    seen();
  };
  return {
    list: async () =>
      [...objects].map(([key, { text }]) => ({ key, bytes: text.length, tag: createHash('md5').update(text).digest('hex') })),
    read: async (key) => {
      const held = objects.get(key);
      return held && { text: held.text, remark: held.remark };
    },
    put: (key, body, headers) =>
      change(() => objects.set(key, { text: Buffer.from(body).toString(), remark: headers['x-amz-meta-headers'] })),
    remove: (key) => change(() => objects.delete(key)),
  };
}

const asksOf = (text: string): string[] => [...text.matchAll(/<([^>]+)>/g)].map(([, key]) => key!);

/** What a reader who begins at the front page, or asks for an old address, does not find. */
function missing(objects: ReadonlyMap<string, { text: string }>): string[] {
  const reached = new Set<string>(['index.html', 'search/index.html', 'sitemap-pages-1.xml']);
  for (const key of reached) for (const each of asksOf(objects.get(key)?.text ?? '')) reached.add(each);
  return [...reached].filter((key) => !objects.has(key));
}

const quietly = (_: string, work: () => Promise<void>) => work();
const send = async (site: string, store: Store, atOnce = 3) =>
  carryOutPlan(await preparePlan(site, store, false), { site, store, atOnce, stage: quietly });

const NAMES = ['q0001', 'q0002', 'q0003', 'q0004', 'q0005'];
const people = fc.subarray(NAMES, { minLength: 1 });

test('whatever changes, and wherever it is stopped, a reader finds all that a page asks for, and a second run completes it', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, fc.nat(30), fc.integer({ min: 1, max: 4 }), async (before, after, steps, atOnce) => {
      const [old, next] = [version('one', before), version('two', after)];
      const objects = new Map<string, { text: string; remark?: string | undefined }>();
      await send(
        laid(old),
        memory(objects, () => undefined),
      );
      const look = () => {
        expect(missing(objects)).toEqual([]);
        // Whoever opened a page before still finds its sheet.
        expect(objects.has('assets/page.one.css')).toBe(true);
      };
      const site = laid(next);
      await send(site, memory(objects, look, steps), atOnce).catch((error: unknown) => {
        if (!(error instanceof Stopped)) throw error;
      });
      await send(site, memory(objects, look), atOnce);
      const stands = [...objects].filter(([key]) => key !== 'assets/page.one.css' && key !== MANIFEST);
      expect(Object.fromEntries(stands.map(([key, { text }]) => [key, text]))).toEqual(next);
    }),
    { numRuns: 80, seed: 19 },
  );
});

test('the manifest says only what is there', async () => {
  const objects = new Map<string, { text: string; remark?: string | undefined }>();
  const look = () => {
    const manifest = objects.get(MANIFEST)?.text.split('\n').filter(Boolean) ?? [];
    if (manifest.some((line) => line.endsWith('page.two.css')))
      expect(manifest.filter((line) => hexOf(objects.get(line.slice(66))?.text ?? '') !== line.slice(0, 64))).toEqual([]);
  };
  for (const name of ['one', 'two']) await send(laid(version(name, NAMES)), memory(objects, look));
});

test('styles and scripts stay one release, all else of what is out of use goes at once', async () => {
  const objects = new Map<string, { text: string; remark?: string | undefined }>();
  const sheets = () => [...objects.keys()].filter((key) => key.startsWith('assets/'));
  const store = memory(objects, () => undefined);
  const second = laid(version('two', ['q0002']));
  await send(laid(version('one', NAMES)), store);
  await send(second, store);
  expect(sheets().sort()).toEqual(['assets/page.one.css', 'assets/page.two.css']);
  expect(
    [...objects.keys()].filter(
      (key) => /q0001|people-old/.test(key) || (key.startsWith('search/') && key.includes(hexOf('one').slice(0, 12))),
    ),
  ).toEqual([]);
  // Sent once more, the release keeps what it kept.
  await send(second, store);
  expect(sheets().length).toBe(2);
  await send(laid(version('three', ['q0002'])), store);
  expect(sheets().sort()).toEqual(['assets/page.three.css', 'assets/page.two.css']);
});

test('nothing is sent twice, unless its headers are others than they were', async () => {
  const objects = new Map<string, { text: string; remark?: string | undefined }>();
  const store = memory(objects, () => undefined);
  const site = laid(version('one', NAMES));
  await send(site, store);
  expect((await preparePlan(site, store, false)).phases).toEqual([]);
  objects.get(MANIFEST)!.remark = 'another';
  expect((await preparePlan(site, store, false)).unchanged).toBe(0);
});

test('a place where something else lies, and a site that is not what its manifest says, are left alone', async () => {
  const objects = new Map([['holiday.jpg', { text: '示例' }]]);
  const site = laid(version('one', NAMES));
  const store = memory(objects, () => undefined);
  await expect(preparePlan(site, store, false)).rejects.toThrow('没有本站的清单（例如 holiday.jpg）');
  expect((await preparePlan(site, store, true)).phases.at(-1)).toEqual({
    phase: '删除',
    steps: [{ does: 'remove', key: 'holiday.jpg' }],
  });
  writeFileSync(join(site, 'data/people.json'), '改过');
  expect(() => takeStock(site)).toThrow('data/people.json：变了');
  rmSync(join(site, 'data/people.json'));
  writeFileSync(join(site, 'extra.html'), '');
  expect(() => takeStock(site)).toThrow(/data\/people\.json：缺少[\s\S]*extra\.html：多出/);
  rmSync(join(site, MANIFEST));
  expect(() => takeStock(site)).toThrow('先运行 npm run build');
});

test('a site goes out under the address that its own pages name, and none that only this machine can open', () => {
  const site = mkdtempSync(join(folder, 'front-'));
  expect(() => publicAddressIn(site)).toThrow('没有首页');
  const named = (address: string) =>
    writeFileSync(join(site, 'index.html'), `<title>示例</title><link rel="canonical" href="${address}">`);
  named('https://example.org/roll/');
  expect(publicAddressIn(site)).toBe('https://example.org/roll');
  named('http://localhost:4321/');
  expect(() => publicAddressIn(site)).toThrow('http://localhost:4321，只能在本机看，没有发布');
  writeFileSync(join(site, 'index.html'), '<title>示例</title>');
  expect(() => publicAddressIn(site)).toThrow('没有写明网站的地址');
});

test('caches are told of pages by the addresses of their folders, and never of what is named by its bytes', () => {
  const wanted = ['index.html', '404.html', 'craftsmen/q0001/index.html', 'assets/a.css', 'feed.xml'].map((key) => ({
    key,
    md5: '',
  }));
  expect(purgeOf(planPublication({ wanted, held: [], manifest: undefined }), 'https://example.org/roll')).toEqual(
    ['', '404.html', 'craftsmen/q0001/', 'feed.xml'].map((each) => `https://example.org/roll/${each}`),
  );
});

test('an object carries what the table of servers says of it', () => {
  expect(objectHeaders('search/index.html')).toEqual({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'public, max-age=0, s-maxage=60, must-revalidate',
  });
  expect(objectHeaders('assets/a.b.css')['cache-control']).toContain('immutable');
  expect(objectHeaders('yearbook/all.epub')).toMatchObject({
    'content-type': 'application/epub+zip',
    'content-disposition': 'attachment',
  });
});

test('over the wire: signed as the store wants it, below the prefix, again after a refusal that passes, never after another', async () => {
  const bucket = await openFakeBucket('example');
  const waits: number[] = [];
  const store = openBucket({
    endpoint: bucket.endpoint,
    name: 'example',
    prefix: 'roll/',
    region: 'cn-east-1',
    keys: EXAMPLE_KEYS,
    now: () => new Date(Date.UTC(2026, 10, 28)),
    wait: async (milliseconds) => void waits.push(milliseconds),
  });
  try {
    const names = { ...version('one', NAMES), "craftsmen/示例 ('甲')+~!*.txt": '甲' };
    bucket.refusals.push(503, 503);
    await send(laid(names), store);
    expect([...bucket.objects.keys()].sort()).toEqual([...Object.keys(names), MANIFEST].map((key) => `roll/${key}`).sort());
    // Two were asked at once.
    expect(waits).toEqual([250, 250]);
    expect(bucket.objects.get('roll/index.html')!.headers).toMatchObject(objectHeaders('index.html'));
    const site = laid(version('two', ['q0001']));
    bucket.asked.length = 0;
    await send(site, store);
    const puts = bucket.asked.filter((each) => each.startsWith('PUT '));
    expect(puts.at(-1)).toBe(`PUT roll/${MANIFEST}`);
    expect(bucket.asked.findLastIndex((each) => each.startsWith('PUT'))).toBeLessThan(
      bucket.asked.findIndex((each) => each.startsWith('DELETE')),
    );
    expect((await preparePlan(site, store, false)).phases).toEqual([]);
    bucket.refusals.push(...Array<number>(10).fill(500));
    await expect(store.remove('x')).rejects.toThrow('对象存储拒绝了请求（DELETE /example/roll/x：500 SlowDown）');
    bucket.refusals.length = 0;
    bucket.refusals.push(403);
    bucket.asked.length = 0;
    await expect(store.put('x', Buffer.from('x'), {})).rejects.toThrow('请核对钥匙');
    expect(bucket.asked).toEqual(['PUT roll/x']);
  } finally {
    bucket.server.close();
    bucket.server.closeAllConnections();
  }
});

test('where to is read with and without a place in the bucket', () => {
  expect(['s3://example', 's3://example/', 's3://example/a//b/'].map(targetOf)).toEqual(
    ['', '', 'a/b/'].map((prefix) => ({ name: 'example', prefix })),
  );
  expect([targetOf('/srv/site'), targetOf('s3:/example')]).toEqual([undefined, undefined]);
  expect(
    ['https://s3.example.org', 's3.example.org', 'ftp://s3.example.org', undefined].map((each) => endpointOf(each)?.href),
  ).toEqual(['https://s3.example.org/', undefined, undefined, undefined]);
});

/** The examples of Amazon’s own documentation of the signature. */
const EXAMPLES: [method: string, address: string, headers: Record<string, string>, body: string, signature: string][] = [
  ['GET', 'test.txt', { Range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
  [
    'PUT',
    'test%24file.text',
    { Date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    'Welcome to Amazon S3.',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  ['GET', '?lifecycle', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['GET', '?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
];
test.each(EXAMPLES)('%s %s is signed as Amazon signs it', (method, address, headers, body, signature) => {
  const keys = { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
  const url = new URL(`https://examplebucket.s3.amazonaws.com/${address}`);
  const all = signed({ method, url, headers, sha256: hexOf(body) }, keys, 'us-east-1', new Date('2013-05-24T00:00:00Z'));
  expect(all['authorization']).toContain(`Signature=${signature}`);
});

test('in a folder the link leads to a whole release, with the sheets of the one before; those before that are gone', () => {
  const to = join(folder, 'server');
  const names = ['one', 'two', 'three'].map((each) => publishFolder(laid(version(each, NAMES)), to));
  expect(readFileSync(join(to, 'current/index.html'), 'utf8')).toMatch(/^three /);
  expect(readdirSync(join(to, 'releases')).sort()).toEqual(names.slice(1).sort());
  expect(readdirSync(join(to, 'current/assets')).sort()).toEqual(['page.three.css', 'page.two.css']);
  expect(publishFolder(laid(version('three', NAMES)), to)).toBe(names[2]);
  expect(readdirSync(join(to, 'releases')).length).toBe(2);
});
