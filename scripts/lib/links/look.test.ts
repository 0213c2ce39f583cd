import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { playSites } from '../../../tests/links/playing-server.ts';
import { type Clock, dayBy, paceBy } from './clock.ts';
import { look, type Looking } from './look.ts';
import { isPublic } from './public-address.ts';

let sites: Awaited<ReturnType<typeof playSites>>;
beforeAll(async () => void (sites = await playSites()));
beforeEach(() => void sites.asked.splice(0));
afterAll(() => sites.close());

const looking = (more: Partial<Looking> = {}): Looking => ({
  agent: 'link-check (+https://example.org)',
  patience: 300,
  most: 100_000,
  allowed: () => true,
  registered: new Set(['127.0.0.1', 'localhost']),
  pace: () => Promise.resolve(),
  ...more,
});
const at = (path: string, more?: Partial<Looking>, title: string | undefined = '“示例工匠”评选') =>
  look(`${sites.origin}${path}`, title, looking(more));

describe('what a page of a source does is told apart', () => {
  test.each([
    ['/there', '在'],
    ['/moved', '在'],
    ['/no-head', '在'],
    ['/hangs-at-head', '在'],
    ['/odd-charset', '在'],
    ['/deep', '在'],
    ['/picture', '在'],
    ['/cookie', '在'],
    ['/said-huge', '在'],
    ['/huge', '在'],
    ['/bought', '内容变了'],
    ['/script', '内容变了'],
    ['/elsewhere', '转走'],
    ['/404', '打不开', '服务器答404'],
    ['/410', '打不开', '服务器答410'],
    ['/503', '打不开', '服务器答503'],
    ['/empty', '打不开', '页面是空的'],
    ['/soft', '打不开', '页面自己说不在了'],
    ['/silent', '打不开', '等不到回答'],
    ['/drip', '打不开', '等不到回答'],
    ['/cut', '打不开', '连接中断'],
    ['/loop', '打不开', '转来转去，没有尽头'],
    ['/far', '打不开', '转了5次还没有到'],
    ['/to-file', '打不开', '转去的不是网址'],
    ['/bad-location', '打不开', '转去的不是网址'],
  ])('%s: %s', async (path, state, reason?: string) => {
    expect(await at(path)).toMatchObject({ state, ...(reason && { reason }) });
  });

  test.each(['/gb', '/gb-unsaid', '/gb-said-utf8'])('the words of %s are read in whatever way they are written', async (path) => {
    expect((await at(path, {}, '示例工匠')).state).toBe('在');
  });

  test('what is kept of a page is the hash of its bytes, of one that moved away the host, never an address', async () => {
    const page = Buffer.from(await (await fetch(`${sites.origin}/there`)).arrayBuffer());
    expect(await at('/there')).toEqual({ state: '在', hash: createHash('sha256').update(page).digest('hex'), told: [] });
    expect(await at('/elsewhere')).toEqual({
      state: '转走',
      movedTo: 'other.example',
      told: ['转往 http://other.example:81/there'],
    });
    expect((await at('/huge')).hash).toBeUndefined();
  });

  test('a new address on a host that we know is told to the office, and so is a source without a title', async () => {
    expect((await at('/moved')).told).toEqual([`现在的网址是 ${sites.origin}/there，请核对后改写`]);
    const untitled = await look(`${sites.origin}/there`, undefined, looking());
    expect(untitled.told).toEqual(['来源没有写标题，没法核对内容；页面题为““示例工匠”评选”']);
  });

  test.each([
    ['https', (origin: string) => origin.replace('http:', 'https:'), /加密连接没有建成|证书不对/],
    ['nobody', () => 'http://127.0.0.1:1', /服务器拒绝连接|没有连上/],
  ])('a connection that fails is said in Chinese: %s', async (_, address, reason) => {
    const seen = await look(`${address(sites.origin)}/there`, undefined, looking());
    expect(seen).toMatchObject({ state: '打不开', reason: expect.stringMatching(reason) as string });
  });
});

describe('asking is polite and safe', () => {
  test('HEAD comes first, then one GET; one GET alone after a HEAD that was refused', async () => {
    await at('/moved');
    expect(sites.asked).toEqual(['HEAD /moved', 'HEAD /there', 'GET /there']);
    sites.asked.splice(0);
    await at('/404');
    expect(sites.asked).toEqual(['HEAD /404', 'GET /404']);
  });

  test('we are named by the address of the site alone', async () => {
    expect((await at('/who', {}, '示例工匠评选 link-check (+https://example.org)')).state).toBe('在');
  });

  test('every question waits until three seconds have passed since the last to the same host', async () => {
    let now = 0;
    const waited: number[] = [];
    const clock: Clock = { now: () => now, wait: async (time) => void (waited.push(time), (now += time)) };
    const pace = paceBy(clock, 3000);
    await pace('a.example');
    await pace('b.example');
    now += 1000;
    await pace('a.example');
    now += 5000;
    await pace('a.example');
    expect(waited).toEqual([2000]);
    await at('/moved', { pace: (host) => pace(host) });
    expect(waited).toEqual([2000, 3000, 3000]);
  });

  test('the day is that of the province', () => {
    expect(dayBy({ now: () => Date.UTC(2026, 10, 19, 16, 30), wait: () => Promise.resolve() })).toBe('2026-11-20');
  });

  test.each(['127.0.0.1', 'localhost'])('a host that leads into a network of our own is not connected to: %s', async (host) => {
    const address = sites.origin.replace('127.0.0.1', host);
    const seen = await look(`${address}/there`, undefined, looking({ allowed: isPublic }));
    expect(seen).toMatchObject({ state: '打不开', reason: '主机指向内部网络，没有去连' });
    expect(sites.asked).toEqual([]);
  });

  test.each([
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.8.8.8', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['198.18.0.1', '224.0.0.1', '240.0.0.1', '255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1'],
    ...['fc00::1', 'fe80::1', 'ff02::1', '64:ff9b::7f00:1', '2001:db8::1', '2002:7f00:1::', '::7f00:1', '', 'localhost'],
  ])('%s is no address of a publisher', (address) => {
    expect(isPublic(address)).toBe(false);
  });

  test.each(['1.2.4.8', '172.32.0.1', '223.5.5.5', '2400:3200::1', '::ffff:1.2.4.8'])('%s is one', (address) => {
    expect(isPublic(address)).toBe(true);
  });
});
