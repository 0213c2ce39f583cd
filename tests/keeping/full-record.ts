import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type RawFile } from '#domain/record/archive.ts';
import { type EntryOf, type KindName } from '#domain/record/kinds.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { writeRecord } from '#lib/bench/measure.ts';
import { captions, docx, pdf, photograph } from '../sample-forum.ts';
import { specimen } from '../specimen.ts';

/** 各种条目都有的记录 — the fiction, with what it has none of: kinds that only the years bring, photographs, materials, prose in both formats. */
const rights = { credit: '示例摄影', licence: '示例许可', aiGenerated: '否' as const };
const sources = ['r0001'];
type Given<K extends KindName> = Omit<EntryOf<K>, 'is'>;

const SIGHTINGS: Given<'sightings'>[] = [
  { source: 'r0001', date: '2020-01-01', state: '在', hash: 'a'.repeat(64) },
  { source: 'r0002', date: '2020-01-02', state: '打不开', reason: '服务器答404' },
  { source: 'r0003', date: '2020-01-03', state: '转走', movedTo: 'moved.example.org' },
];
const RETIRED: Given<'retired'>[] = [
  { id: 'q0901', date: '2020-02-01', reason: '与示例甲重复', movedTo: 'q0001' },
  {
    ...{ id: 'q0902', date: '2020-02-02', reason: '本人要求撤下' },
    names: [{ salt: '示例的盐八个字以上', length: 3, digest: 'b'.repeat(64) }],
  },
];
const ISSUED: Given<'issued'>[] = ['q0001', 'q0901', 'q0902', 's0001'].map((id) => ({ id, date: '2019-12-31' }));
const CHANGES: Given<'changes'>[] = [
  { id: 'd0001', date: '2020-01-01', kind: '收录', entries: ['q0001', 'q0002'], reason: '初次整理', by: '编辑部' },
  {
    ...{ id: 'd0002', date: '2020-03-01', kind: '更正', entries: ['q0001'], field: 'name', old: '示例“旧名”', new: '示例甲' },
    ...{ reason: '来源更正', sources, by: '读者' },
  },
];
const ARTICLES: Given<'articles'>[] = [
  {
    ...{ id: 'notice-9', document: '通知', clause: '通知 九', heading: '示例', paraphrase: '示例的要求。', force: 'must' },
    ...{ binds: '示例单位', from: '2018', rules: [], unenforceable: '示例里没有可以核对的东西' },
  },
];
const EXCEPTIONS: Given<'exceptions'>[] = [
  {
    ...{ rule: 'studio/match-one-to-one', subject: 's0001', path: 'grants[0].match', value: '无', reason: '示例理由' },
    ...{ document: '示例文件', allowedBy: '示例总工会', date: '2020-01-01', until: '2030-01-01' },
  },
];

const MATERIALS: [file: string, more: object][] = [
  ['slides.pdf', { kind: '课件' }],
  ['paper.docx', { kind: '论文' }],
  ['deck.pptx', { kind: '课件' }],
  ['words.txt', { kind: '文字实录' }],
  ['hall.jpg', { kind: '照片', alt: '示例会场' }],
  ['plan.png', { kind: '照片', alt: '示例图纸' }],
  ['view.webp', { kind: '照片', alt: '示例远景' }],
  ['talk.mp3', { kind: '录音' }],
  ['talk.m4a', { kind: '录音' }],
  ['talk.mp4', { kind: '录像', poster: { file: 'hall.jpg', alt: '示例', ...rights }, captions: 'talk.vtt' }],
];

/** Bytes that no text has, of which no two files have the same. */
const noise = (name: string, size: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(size / 32) }, (_, index) => createHash('sha256').update(`${name} ${index}`).digest()),
  ).subarray(0, size);

async function bytesOf(file: string): Promise<string | Uint8Array> {
  const picture = photograph(320);
  if (file.endsWith('.jpg')) return picture.jpeg().toBuffer();
  if (file.endsWith('.png')) return picture.png().toBuffer();
  if (file.endsWith('.webp')) return picture.webp().toBuffer();
  if (file.endsWith('.pdf')) return pdf(2);
  if (file.endsWith('.docx')) return docx('示例的一段。');
  if (file.endsWith('.vtt')) return captions(['00:00.000', '00:02.000', '示例字幕']);
  return file.endsWith('.txt') ? '\uFEFF示例实录。\r\n第二行。' : noise(file, 100_003);
}

/** 写出 — into a folder, as an office would have it after some years: line ends and marks of several programs among them. */
export async function writeFullRecord(directory: string, people: number): Promise<void> {
  const files = new Map(fiction(people).map((file) => [file.file, file]));
  const given = specimen();
  const set = (file: string, value: unknown): void => void files.set(file, { file, value });
  for (const file of ['institutions.json', 'titles.json', 'terms.json']) set(file, given[file]);
  for (const [file, value] of Object.entries({
    ...{ 'sightings.json': SIGHTINGS, 'retired.json': RETIRED, 'issued.json': ISSUED, 'changes/2020.json': CHANGES },
    ...{ 'programme/articles.json': ARTICLES, 'programme/exceptions.json': EXCEPTIONS },
  }))
    set(file, value);
  files.delete('changes.json');
  const [story, ...others] = [...files.values()].filter(({ file }) => file.startsWith('stories/'));
  if (story) {
    files.delete(story.file);
    files.set('x.mdx', { ...story, file: story.file.replace('.md', '.mdx') });
  }
  const first = (folder: string): Record<string, unknown> => {
    const [raw] = [...files.values()].filter(({ file }) => file.startsWith(`${folder}/`));
    return (raw as RawFile & { value: Record<string, unknown>[] }).value[0]!;
  };
  const materials = MATERIALS.map(([file, more]) => ({ file, title: `示例资料 ${file}`, language: 'zh-CN', ...rights, ...more }));
  Object.assign(first('people'), { photograph: { file: 'photographs/q0001.jpg', alt: '示例甲', ...rights } });
  const folders = ['forums', 'studios', 'events'].map((folder) => `${folder}/${String(first(folder)['id'])}`);
  for (const folder of folders) first(folder.split('/')[0]!)['materials'] = materials;
  writeRecord(directory, [...files.values()]);
  const names = [...MATERIALS.map(([file]) => file), 'talk.vtt'];
  for (const file of ['photographs/q0001.jpg', ...folders.flatMap((folder) => names.map((name) => `${folder}/${name}`))]) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), await bytesOf(file));
  }
  // A mark and ends of lines that an editor of a county's machine writes.
  for (const { file } of others.slice(0, 1)) appendFileSync(join(directory, file), '\r\n');
  appendFileSync(join(directory, 'terms.json'), '\r\n \t');
}
