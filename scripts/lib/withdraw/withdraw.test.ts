import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { SEALED } from '#search/text/store.ts';
import { archiveOf, specimen } from '../../../tests/specimen.ts';
import { inspectSite } from '../site/built.ts';
import { filesOf } from '../site/files.ts';
import { inspect } from '../terminal/inspect.ts';
import { carryOut } from './carry-out.ts';
import { planWithdrawal } from './plan.ts';
import { openSeals, sealName } from './sealed-names.ts';
import { withdraw } from './withdraw.ts';

const folder = mkdtempSync(join(tmpdir(), 'withdraw-test-'));
const content = join(folder, 'content');
const record = readArchive('src/content');
const request = { reason: '本人要求撤下', by: '本人', date: undefined, show: false };
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync('src/content', content, { recursive: true });
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textsIn = (directory: string) => filesOf(directory).map((file) => readFileSync(join(directory, file), 'utf8'));

test('everybody of the record can be withdrawn: no file names them, every entry left is whole, no id is lost', () => {
  for (const { id, name } of record.people) {
    rmSync(content, { recursive: true, force: true });
    cpSync('src/content', content, { recursive: true });
    const plan = planWithdrawal(record, id);
    carryOut(
      record,
      content,
      plan,
      plan.ids.map((gone) => ({ id: gone, date: '2026-01-01', reason: '示例' })),
    );
    expect(
      textsIn(content).filter((text) => text.includes(name)),
      id,
    ).toEqual([]);
    const { faults, retired } = readArchive(content);
    expect(faults, id).toEqual([]);
    const ids = retired.map((entry) => entry.id);
    expect(ids, id).toEqual(expect.arrayContaining([id, ...(record.honoursOf.get(id) ?? []).map((honour) => honour.id)]));
  }
});

test('the record that is left keeps every rule', async () => {
  const told = (id: string) => record.prose.filter(([, { body }]) => body.includes(record.by.people.get(id)!.name)).length;
  const hardest = record.people.toSorted((a, b) => told(b.id) - told(a.id)).slice(0, 3);
  for (const { id } of hardest) expect(await withdraw(content, { ...request, id }), id).toBe(true);
});

test('--show touches nothing; an id that is not there, or of a register, is refused in Chinese', async () => {
  const before = textsIn(content);
  expect(await withdraw(content, { ...request, id: 'q0038', show: true })).toBe(true);
  await expect(withdraw(content, { ...request, id: 'q9999' })).rejects.toThrow('记录里没有 q9999');
  await expect(withdraw(content, { ...request, id: 'r0001' })).rejects.toThrow('只供别的条目引用');
  await expect(withdraw(content, { ...request, id: 'q0038', by: '张三' })).rejects.toThrow('--by 填了“张三”');
  for (const date of ['明天', '2026-02-30', '2026-11', '2999-01-01'])
    await expect(withdraw(content, { ...request, id: 'q0038', date })).rejects.toThrow(`--date 填了“${date}”`);
  expect(textsIn(content)).toEqual(before);
});

test('what cannot be written to the end changes nothing', () => {
  const before = textsIn(content);
  const plan = planWithdrawal(record, 'q0038');
  // The last that is written: in its place stands a folder.
  mkdirSync(join(content, 'retired.json.new'));
  expect(() => carryOut(record, content, plan, [])).toThrow();
  expect(textsIn(content)).toEqual(before);
});

test('who comes back under another id, in a sentence or a file, is found by the check', async () => {
  const { name } = record.by.people.get('q0038')!;
  await withdraw(content, { ...request, id: 'q0038' });
  const sources = join(content, 'sources.json');
  writeFileSync(sources, readFileSync(sources, 'utf8').replace('"publisher": "', `"publisher": "${name[0]} ${name.slice(1)}与`));
  const { findings } = await inspect(content);
  expect(findings.filter(({ rule }) => rule === 'record/withdrawn-name').map(({ file }) => file)).toEqual(['sources.json']);
});

test('a namesake keeps the name; what cannot stand without the entry goes along', () => {
  const files = specimen();
  files['people/0001.json'][1].name = '示例甲';
  const plan = planWithdrawal(archiveOf(files), 'q0001');
  expect(plan.names).toEqual([]);
  expect(plan.namesakes).toEqual(['q0002']);
  expect(plan.ids).toEqual(
    expect.arrayContaining([
      'q0001',
      ...archiveOf(files)
        .honoursOf.get('q0001')!
        .map(({ id }) => id),
    ]),
  );
});

test('a file that names the person goes with its entry in the list, captions keep their place without the name', () => {
  const files = specimen();
  const rights = { credit: '示例总工会', licence: '示例许可', aiGenerated: '否' };
  const forum = (files['forums.json'] as { id: string; materials?: object[] }[])[0]!;
  forum.materials = [
    { kind: '课件', title: '课件', file: 'a.pdf', language: 'zh-CN', ...rights },
    { kind: '录音', title: '录音', file: 'b.mp3', captions: 'b.vtt', seconds: 1, language: 'zh-CN', ...rights },
  ];
  const at = (file: string) => `forums/${forum.id}/${file}`;
  Object.assign(files, {
    [at('a.pdf')]: { bytes: 1, text: '主讲：示例甲' },
    [at('b.mp3')]: { bytes: 1 },
    [at('b.vtt')]: { bytes: 1, text: 'WEBVTT\n\n00:01.000 --> 00:02.000\n示例甲说' },
  });
  const plan = planWithdrawal(archiveOf(files), 'q0001');
  expect(plan.files).toContain(at('a.pdf'));
  expect(plan.rewritten).toEqual([at('b.vtt')]);
  expect(
    plan.changes.filter(({ file, text }) => file === 'forums.json' && text === undefined).map(({ steps }) => steps.join('.')),
  ).toContain('0.materials.0');
});

const sealed = (names: readonly string[]) => ({
  ...record,
  retired: [
    {
      is: 'retired' as const,
      id: 'q9999',
      date: '2026-01-01',
      reason: '示例',
      names: names.map((name) => sealName(name, 'salt-salt')),
    },
  ],
});

test('a sealed name is known through blanks and invisible signs, and not inside a longer name of the record', () => {
  const { name } = record.people.find((person) => person.name.length === 3)!;
  const find = openSeals(sealed([name.slice(0, 2), '示例撤']));
  for (const text of ['见示例撤。', '示 例 撤', '示\u200b例\u00a0撤', '《示例撤下》'])
    expect(find(text), text).toEqual(['示例撤']);
  expect(find(`${name}和别人`)).toEqual([]);
  expect(find(`${name}和${name.slice(0, 2)}`)).toEqual([name.slice(0, 2)]);
  expect(JSON.stringify(sealed(['示例撤']).retired)).not.toContain('示例撤');
});

const zip = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([part, said]) => [part, Buffer.from(said)]))));

/** In the properties alone: no page shows it. */
async function pdf(text: string): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage().drawText('x');
  document.setTitle(text);
  return Buffer.from(await document.save());
}

test('the inspection finds it in every kind of file that leaves', async () => {
  const site = join(folder, 'site');
  const name = '示例撤';
  const page = (body: string) =>
    Buffer.from(`<!doctype html><html lang="zh-CN"><head><title>x</title></head><body>${body}</body></html>`);
  const files: Record<string, Buffer> = {
    'a.html': page('<p>示<b>例</b>撤</p>'),
    'b.html': page('<p title="&#31034;例撤">x</p>'),
    'c.json': Buffer.from('{"a":"\\u793a\\u4f8b\\u64a4"}'),
    'd.csv': Buffer.from(`a,${name}\r\n`),
    'e.svg': Buffer.from(`<svg><text>${name}</text></svg>`),
    'f.docx': zip({ 'word/document.xml': `<w:p xmlns:w="w"><w:r><w:t>示例</w:t></w:r><w:r><w:t>撤</w:t></w:r></w:p>` }),
    'g.xlsx': zip({ 'xl/sharedStrings.xml': '<si><t>&#x793A;例撤</t></si>' }),
    'h.epub': zip({ 'OEBPS/a.xhtml': `<p>${name}</p>` }),
    'i.pdf': await pdf(name),
    'j.zip': zip({ 'a.zip': zip({ [`${name}.txt`]: 'x' }) }),
    'k.pptx': zip({ 'ppt/notesSlides/n1.xml': `<a:t xmlns:a="a">${name}</a:t>` }),
    [`${name}.txt`]: Buffer.from('x'),
    'search/0123456789ab/t/1.bin': Buffer.concat([Buffer.alloc(SEALED), deflateRawSync(Buffer.from(name))]),
    'pagefind/0123456789ab/fragment/x.pf_fragment': gzipSync(Buffer.from(`pagefind_dcd{"content":"${name}"}`)),
  };
  for (const [file, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), bytes);
  }
  const found = (await inspectSite(site, sealed([name]))).filter(({ message }) => message.includes('撤下'));
  expect(found.map(({ file }) => file).sort()).toEqual(Object.keys(files).sort());
});
