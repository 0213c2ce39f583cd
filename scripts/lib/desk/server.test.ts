import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { fiction } from '../bench/fiction.ts';
import { writeRecord } from '../bench/measure.ts';
import { wordFile, wordLine } from '../../../tests/word-file.ts';
import { importFile } from '../importing/import-file.ts';
import { xlsxOf } from '../office/xlsx.ts';
import { filesOf } from '../site/files.ts';
import { TEMPLATE_MARK } from '../template/signs.ts';
import { templateBook } from '../template/writing/book.ts';
import { registerEntered, registerIssued } from '../terminal/issue.ts';
import { MOST } from '../workbook/limits.ts';
import { Desk } from './desk.ts';
import { openDesk, type OpenDesk } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'desk-test-'));
const content = join(folder, 'content');
/** The record of the first edition, read two years later: of the next edition it holds nobody yet. */
const RECORD = fiction(8).map((file) =>
  file.file === 'site.json' ? { ...file, value: { ...(file.value as object), recordDate: '2020-12-31' } } : file,
);
let desk: OpenDesk;
let origin: string;
let source: string;
let list: string;

beforeAll(async () => {
  writeRecord(content, RECORD);
  const { editions, sources } = readArchive(content);
  source = sources[0]!.id;
  list = `${Math.max(...editions.map(({ year }) => year)) + 1}年“齐鲁工匠”名单\n姓 名,工作单位,工种\n示例欧阳,示例新机械有限公司,示例焊工\n`;
  desk = await openDesk(content, 0, folder);
  ({ origin } = new URL(desk.address));
});
beforeEach(() => writeRecord(content, RECORD));
afterAll(() => {
  desk.server.closeAllConnections();
  desk.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const whole = (): string =>
  filesOf(content)
    .map((file) => `${file}\n${readFileSync(join(content, file), 'utf8')}`)
    .join('\n');
const get = (path: string, init: RequestInit = {}) => fetch(`${desk.address}${path}`, { redirect: 'manual', ...init });
type Fields = Record<string, string | File>;
const formWith = (fields: Fields): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const post = (path: string, fields: Fields) => get(path, { method: 'POST', headers: { origin }, body: formWith(fields) });
const sorryOf = async (answer: Response | Promise<Response>): Promise<string> =>
  /data-sorry="">([^<]*)</.exec(await (await answer).text())?.[1] ?? '';
const file = (text: string | Uint8Array, name = '示例.csv') => new File([text as BlobPart], name);
const shown = async (): Promise<string> => (await get('result')).text();
const lookIn = (html: string): string => /name="look" value="(\d+)"/.exec(html)?.[1] ?? '';

/** As it stands, since a client would tidy it. */
const raw = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number>((done, failed) => {
    const { port } = desk.server.address() as AddressInfo;
    httpRequest({ host: '127.0.0.1', port, path, method, headers, setHost: !('Host' in headers) }, (answer) => {
      answer.resume();
      done(answer.statusCode!);
    })
      .on('error', failed)
      .end();
  });

describe('the door', () => {
  const inside = () => new URL(desk.address).pathname;

  test('lets in who has the key, and tells nobody of the page by a header', async () => {
    const answer = await get('');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/) as string,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'same-origin',
    });
    expect(await answer.text()).not.toMatch(/<style|style="|<script>|\son\w+=|https?:/);
  });

  test.each([
    ['no key', '/', {}],
    ['a wrong key', '/示例/', {}],
    ['a key that begins like the right one', 'SHORT', {}],
    ['another name for this machine', 'KEY', { Host: 'evil.example' }],
    ['the name of this machine with another port', 'KEY', { Host: '127.0.0.1:1' }],
    ['another site', 'KEY', { Origin: 'http://evil.example' }],
    ['a page that hides where it is from', 'KEY', { Origin: 'null' }],
    ['a picture on another site', 'KEY', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
  ])('%s is turned away', async (_, path, headers) => {
    const asked = path.replace('KEY', inside()).replace('SHORT', `${inside().slice(0, -2)}/`);
    expect(await raw(encodeURI(asked), headers)).toBe(403);
  });

  test('what writes is asked for by a form of this page alone', async () => {
    for (const path of ['look', 'write', 'undo']) {
      expect(await raw(`${inside()}${path}`, {}, 'POST')).toBe(403);
      expect(await raw(`${inside()}${path}`, { Origin: 'http://localhost' }, 'POST')).toBe(403);
    }
    expect(await raw(`${inside()}write`, {})).toBe(405);
    expect(await raw(`${inside()}result`, { Origin: origin }, 'POST')).toBe(405);
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) expect(await raw(inside(), {}, method)).toBe(405);
  });

  test.each([
    '../../package.json',
    '..%2f..%2fpackage.json',
    '%2e%2e/package.json',
    'style.css/../../package.json',
    '..\\package.json',
    'constructor',
    '__proto__',
    'none',
    '%00',
    '%zz',
  ])('no address is a path of the disk: %s', async (path) => {
    expect([403, 404]).toContain(await raw(`${inside()}${path}`, {}));
    expect((await get('')).status).toBe(200);
  });

  test('nobody else on the network is answered', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of others) await expect(fetch(desk.address.replace('127.0.0.1', address))).rejects.toThrow();
    expect((desk.server.address() as AddressInfo).address).toBe('127.0.0.1');
  });

  test('what is too large is not taken in, whatever it says of itself', async () => {
    const headers = { origin, 'content-type': 'multipart/form-data; boundary=x' };
    const chunk = new Uint8Array(8 * 1024 * 1024);
    let sent = 0;
    // A stream without a length.
    const body = new ReadableStream({
      pull: (stream) => (sent++ > MOST.bytes / chunk.length + 1 ? stream.close() : stream.enqueue(chunk)),
    });
    const answer = await get('look', { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(answer.status).toBe(413);
    expect(await sorryOf(answer)).toContain('文件太大');
    expect(
      await raw(`${inside()}look`, { Origin: origin, 'Content-Length': '0', 'Content-Type': 'multipart/form-data' }, 'POST'),
    ).toBe(400);
  });
});

test('who goes away in the middle of a file is no accident, and keeps nobody waiting', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { port } = desk.server.address() as AddressInfo;
  const path = `${new URL(desk.address).pathname}look`;
  const headers = { Origin: origin, 'Content-Type': 'multipart/form-data; boundary=x', 'Content-Length': '100000' };
  const gone = new Promise((done) => desk.server.once('request', (request) => request.once('close', done)));
  const upload = httpRequest({ host: '127.0.0.1', port, path, method: 'POST', headers });
  upload.on('error', () => undefined);
  upload.write('--x\r\n', () => setTimeout(() => upload.destroy(), 50));
  await gone;
  expect((await post('look', { file: file(list), source })).status).toBe(303);
  expect(told).not.toHaveBeenCalled();
  told.mockRestore();
});

describe('what can’t be done is said in Chinese, with what to do', () => {
  test.each<[string, Fields, RegExp]>([
    ['no file', { year: '2021' }, /还没有选文件/],
    ['a year that is none', { year: '二〇' }, /“年度”填了“二〇”，应为四位年份/],
    ['an unknown source', { source: 'r9999' }, /“来源”填了“r9999”/],
    ['a story of nobody', { holds: 'story' }, /还没有写是谁/],
    ['a story of somebody unknown', { holds: 'story', person: '示例无此人' }, /记录里没有这个人/],
  ])('%s', async (name, fields, message) => {
    const answer = await post('look', { ...(name !== 'no file' && { file: file(list) }), ...fields });
    expect(answer.status).toBe(422);
    expect(await sorryOf(answer)).toMatch(message);
  });

  test('a form that is none, a look that lies there no longer, nothing to mark', async () => {
    const headers = { origin, 'content-type': 'text/plain' };
    expect(await sorryOf(get('look', { method: 'POST', headers, body: 'x' }))).toMatch(/没有收到完整的表单/);
    expect(await sorryOf(post('write', { look: '999' }))).toMatch(/已经不在桌上/);
  });

  test('a record with errors stops before anything is looked at; a record that is gone is missed', async () => {
    const path = join(content, 'site.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('{', '{ "nonsense": 1,'));
    expect(await sorryOf(post('look', { file: file(list), source }))).toMatch(/记录本身有错误/);
    renameSync(content, `${content}-away`);
    expect(await sorryOf(post('look', { file: file(list), source }))).toMatch(/找不到记录所在的文件夹/);
    renameSync(`${content}-away`, content);
  });

  test('what nobody foresaw is no stack on the page', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = join(content, 'people');
    rmSync(broken, { recursive: true });
    writeFileSync(broken, '');
    const answer = await post('look', { file: file(list), source });
    const html = await answer.text();
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(html).toMatch(/data-sorry="">[^<]*[\u4e00-\u9fff]/);
    expect(html).not.toMatch(/\bat .*\.ts|node:/);
    told.mockRestore();
  });

  test('a file that can’t be read is a fault, not an accident; markup in its name or cells is text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    expect((await post('look', { file: file('\xd0\xcf\x11\xe0', `${evil}.xlsx`) })).status).toBe(303);
    const html = await shown();
    expect(html).toContain('有 1 处要改');
    expect(html).not.toContain('<img src=x');
    await post('look', { file: file(list.replace('示例焊工', evil).replace('工种', '称号'), '../../示例.csv'), source });
    const drawn = await shown();
    expect(drawn).toContain('&lt;img src=x');
    expect(drawn).toContain('“示例.csv”');
    expect(drawn).not.toContain('<img src=x');
  });
});

describe('the work', () => {
  test('a look writes nothing; writing does what the command does, once; undo takes it back', async () => {
    const before = whole();
    expect((await post('look', { file: file(list), source })).headers.get('location')).toBe('result');
    expect(whole()).toBe(before);
    const look = lookIn(await shown());
    await Promise.all([post('write', { look, reason: '示例' }), post('write', { look, reason: '示例' })]);
    const after = whole();
    expect(await shown()).toContain('已写入');
    writeRecord(content, RECORD);
    const path = join(folder, '示例.csv');
    writeFileSync(path, list);
    await importFile(content, path, { source, by: '编辑部', reason: '示例' });
    expect(after).toBe(whole());
    expect(await (await get('undo')).text()).toContain('示例.csv');
    await post('undo', {});
    expect(whole()).toBe(before);
    expect(await sorryOf(post('undo', {}))).toBe('没有可以撤回的导入。');
  });

  test('while one file is at work, another is asked to wait', async () => {
    const own = new Desk(content, folder);
    const given = { name: '示例.csv', bytes: Buffer.from(list) };
    const settled = await Promise.allSettled([own.look(given, { source }), own.look(given, { source }), own.undo()]);
    const waits = { status: 'rejected', reason: { status: 409, message: '上一份还没有办完。请等一会儿，再试一次。' } };
    expect(settled).toMatchObject([{ status: 'fulfilled' }, waits, waits]);
    await own.look(given, { source });
  });

  test('a record that was changed after the look is not written to: all is shown anew', async () => {
    await post('look', { file: file(list), source });
    const path = join(content, 'site.json');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
    const before = whole();
    const first = lookIn(await shown());
    await post('write', { look: first });
    expect(whole()).toBe(before);
    const html = await shown();
    expect(html).toContain('data-again');
    await post('write', { look: lookIn(html) });
    expect(await shown()).toContain('已写入');
    expect(await sorryOf(post('write', { look: first }))).toMatch(/已经不在桌上/);
  });

  test('where the command would want --yes, role and reason are asked for and go into the ledger', async () => {
    // Of entries whose entering the ledger tells, changes can be told.
    registerEntered(readArchive(content), content);
    registerIssued(readArchive(content), content);
    const columns = (...headings: string[]) => headings.map((heading) => ({ heading, width: 9 }));
    const rows = readArchive(content).honours.map(({ id }) => [id, '示例新岗位']);
    const sheets = [
      { name: '说明', columns: columns(TEMPLATE_MARK), rows: [] },
      { name: '命名', columns: columns('命名编号 *', '岗位、职务'), rows },
    ];
    await post('look', { file: file(await xlsxOf({ title: '示例', sheets }), '示例.xlsx') });
    const html = await shown();
    expect(html).toContain('data-stop');
    const before = whole();
    expect(await sorryOf(post('write', { look: lookIn(html) }))).toMatch(/请写明谁提出、为什么改/);
    expect(whole()).toBe(before);
    await post('write', { look: lookIn(html), by: '所在单位', reason: '示例换岗' });
    expect(await shown()).toContain('已写入');
    expect(readArchive(content).changes.at(-1)).toMatchObject({ by: '所在单位', reason: '示例换岗' });
  });

  test('a story is somebody’s by name or by id, and is read as by the command', async () => {
    const { id, name } = readArchive(content).people[0]!;
    const bytes = wordFile(wordLine('示例的一段'));
    writeFileSync(join(folder, '示例.docx'), bytes);
    const request = { person: id, by: '编辑部', reason: '示例', dryRun: true } as const;
    const { faults } = await importFile(content, join(folder, '示例.docx'), request);
    for (const person of [name, id, `${id} ${name}`]) {
      await post('look', { file: file(bytes, '示例.docx'), holds: 'story', person });
      const html = await shown();
      expect(faults.length).toBeGreaterThan(0);
      expect(html).toContain(`有 ${faults.length} 处要改`);
      expect(html).toContain(`value="${id}"`);
    }
  });

  test('templates, the marked copy and the page of differences are those of the commands', async () => {
    const bytes = async (path: string) => Buffer.from(await (await get(path)).arrayBuffer());
    expect((await bytes('template.xlsx')).length).toBeLessThan((await bytes('filled.xlsx')).length);
    expect((await bytes('filled.xlsx')).equals(await templateBook(readArchive(content), true))).toBe(true);
    await post('look', { file: file(list), source });
    const path = join(folder, '示例.csv');
    writeFileSync(path, list);
    const told = await importFile(content, path, { source, by: '编辑部', reason: '示例', dryRun: true });
    expect((await bytes('differences.html')).toString()).toBe(told.page);
  });

  test('elder mode goes with every step', async () => {
    const answer = await post('look?mode=elder', { file: file(list), source });
    expect(answer.headers.get('location')).toBe('result?mode=elder');
    const html = await (await get('result?mode=elder')).text();
    expect(html).toContain('data-mode="elder"');
    const ways = [...html.matchAll(/(?:href|action)="((?:\.\/|result|undo|write|look)[^"]*)"/g)].map(([, way]) => way!);
    expect(ways.filter((way) => !way.endsWith('?mode=elder'))).toEqual(['result']);
  });

  test('no copy of the record stays behind a look', async () => {
    const copies = () =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('record-') && existsSync(join(tmpdir(), name, 'content/site.json')));
    const before = copies().length;
    await post('look', { file: file(list), source });
    expect(copies().length).toBe(before);
  });
});
