import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { participantsOf } from '#domain/record/entries/activity.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { copyAssets, prepareAssets } from '#lib/assets/assets.ts';
import { posterOf } from '#lib/assets/poster.ts';
import { paintedWords } from '#lib/painting/marks.ts';
import { filesOf } from '#lib/site/files.ts';
import { attribute, isNamed, readPage, textOf } from '#lib/site/html.ts';
import { unpacked } from '#lib/search/generation.ts';
import { openTaken, TAKEN } from '#lib/opening/taken.ts';
import { type Inspection, inspect } from '#lib/terminal/inspect.ts';
import { correct } from '#lib/changes/correct.ts';
import { withdraw } from '#lib/withdraw/withdraw.ts';
import { settings } from '#settings';
import { everyText } from './everything-in.ts';
import { photograph } from '../sample-forum.ts';

/**
 * 收回 — in a copy of the record one honour is revoked and another person withdrawn, and the site is built over the
 * published one, while somebody saves. Then every file is read: nothing says that the honour is held, the name stands
 * in no byte, and what goes out is what was checked.
 */
const RECORD = 'src/content';
/** 还没有解禁的 — of an edition to come: a person, and an employer of that person alone. */
const HELD_BACK = ['示例未布', '示例未布单位', 'q9901'];
function holdBack(contentDir: string): void {
  const sources = ['r0001'];
  const person = {
    id: 'q9901',
    name: '示例未布',
    pinyin: { surname: 'shì', given: 'lì wèi bù' },
    facts: [{ id: 'f1', kind: '革新', text: '改进一台设备。', sources }],
    sources: [{ source: 'r0001', supports: '列出名单' }],
  };
  const employer = { id: 'u9901', name: '示例未布单位', city: '370100', section: 'C', sectionBasis: '由单位名称判断' };
  const honour = { id: 'h9901', person: 'q9901', title: '齐鲁工匠', edition: 2026, yearBasis: 'stated', status: '有效', sources };
  const write = (file: string, value: unknown) => writeFileSync(join(contentDir, file), JSON.stringify(value));
  write('editions/2026.json', { year: 2026, embargo: '2999-01-01', counts: {}, process: [], notes: [] });
  write('people/9901.json', [person]);
  write('honours/2026.json', [{ ...honour, employer: { value: 'u9901', source: 'r0001' } }]);
  const employers = JSON.parse(readFileSync(join(contentDir, 'employers.json'), 'utf8')) as object[];
  write('employers.json', [...employers, employer]);
  const body =
    '---\nperson: q9901\ndeed: 改进一台设备[^f1]\nstandfirst: 示例未布改进了一台设备。[^f1]\n---\n\n一台设备，示例未布改进了它。[^f1]\n';
  writeFileSync(join(contentDir, 'stories/q9901.mdx'), body);
}
/** 有照片的人 — with another spelling of the name, too. */
async function addPhotograph(contentDir: string, { id, aliases }: Person): Promise<void> {
  const rights = { alt: '示例照片', credit: '示例', licence: '示例许可', aiGenerated: '否' };
  mkdirSync(join(contentDir, 'photographs'), { recursive: true });
  await photograph().toFile(join(contentDir, `photographs/${id}.jpg`));
  for (const name of filesOf(join(contentDir, 'people'))) {
    const file = join(contentDir, 'people', name);
    const people = JSON.parse(readFileSync(file, 'utf8')) as Person[];
    const own = people.find((person) => person.id === id);
    if (!own) continue;
    Object.assign(own, { aliases, photograph: { file: `photographs/${id}.jpg`, ...rights } });
    writeFileSync(file, JSON.stringify(people, null, 2));
  }
}
/** 难写的名字 — names that the check lets pass are names that the build can read. */
const STORY_NAMES = ['index.mdx', 'Q0002.mdx', '王 亮.mdx', '_a.mdx', "深/层/[a] (b)'&.mdx", 'a.b.mdx', '㐂𠮷.mdx'];
const MARK = '甲乙丙丁';
/** 边建边存 — the command's own build; once the record was checked, somebody writes a mark into these files. */
function buildWhileSaved(contentDir: string, saved: readonly string[]): Promise<number | null> {
  const build = spawn(process.execPath, ['scripts/build.ts', '--content', contentDir, '--out', outDir], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  build.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (!chunk.includes('检查记录')) return;
    for (const file of saved) {
      const path = join(contentDir, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/(?<=[\u4e00-\u9fa5]{4})，/g, `${MARK}，`));
    }
  });
  return new Promise((done) =>
    build.once('exit', (code) => {
      if (code !== 0) console.error(said);
      done(code);
    }),
  );
}
let folder: string;
let contentDir: string;
let savedStory: string;
let revoked: Honour;
let name: string;
let inspection: Inspection;
const files: { file: string; text: string }[] = [];
let withdrawn: Person;
/** 更正的人 — told by one fact, in no story. */
const CORRECTED = 'q0030';
const RIGHT = '2022年公布的第五届评选中获评，示例更正。';
let wrong: string;
let outDir: string;
/** 撤下以前的照片 — the digests of all that was made of it and went out. */
let pictures: Set<string>;
/** 账上说过的 — values of that person that the ledger told. */
let formerly: string[];

beforeAll(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  folder = mkdtempSync(join(tmpdir(), 'revoked-'));
  // Names that an address would read otherwise.
  contentDir = join(folder, 'a#b %41 记录');
  outDir = join(folder, 'c#d %41 成品');
  cpSync(RECORD, contentDir, { recursive: true });
  // The hardest case: a story is told, the year is known, and there is no other title.
  const rolls = readdirSync(join(contentDir, 'honours')).map((file) => join(contentDir, 'honours', file));
  const told = (person: string) => filesOf(join(contentDir, 'stories')).some((file) => file.startsWith(person));
  const all = rolls.flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as Honour[]).map((honour) => ({ file, honour })));
  const once = ({ person }: Honour) => all.filter(({ honour }) => honour.person === person).length === 1;
  const chosen = all.find(({ honour }) => honour.edition !== null && once(honour) && told(honour.person))!;
  revoked = chosen.honour;
  const entries = JSON.parse(readFileSync(chosen.file, 'utf8')) as object[];
  const revocation = { document: '示例〔2026〕1号', date: '2026-01-01', body: '示例总工会' };
  const changed = entries.map((entry) =>
    (entry as Honour).id === revoked.id ? { ...entry, status: '已撤销', revocation } : entry,
  );
  writeFileSync(chosen.file, JSON.stringify(changed, null, 2));
  const ledger = join(contentDir, 'changes/2026.json');
  const line = { id: 'd9001', date: '2026-11-28', kind: '撤销', entries: [revoked.id], reason: '示例', by: '主办单位' };
  writeFileSync(ledger, JSON.stringify([...(JSON.parse(readFileSync(ledger, 'utf8')) as object[]), line]));
  const before = (await inspect(contentDir)).archive;
  // The hardest case: named in most other entries.
  const mentions = ({ id }: Person) =>
    before.activities.filter((entry) => participantsOf(entry).some(({ person }) => person === id)).length;
  withdrawn = before.people.filter(({ id }) => id !== revoked.person).toSorted((a, b) => mentions(b) - mentions(a))[0]!;
  cpSync(settings.outDir, outDir, { recursive: true });
  withdrawn = { ...withdrawn, aliases: [...(withdrawn.aliases ?? []), '示例别写'] };
  await addPhotograph(contentDir, withdrawn);
  formerly = before.changes.flatMap(({ entries, old, new: now }) =>
    entries.includes(withdrawn.id) ? [old, now].filter((said) => said !== undefined && said.length > 4) : [],
  ) as string[];
  // As it was published: what is made of the photograph lies in the old site.
  const prepared = await prepareAssets((await inspect(contentDir)).archive, contentDir);
  await copyAssets(prepared, outDir);
  pictures = new Set(prepared.map(({ from }) => createHash('sha256').update(readFileSync(from)).digest('hex')));
  expect(pictures.size).toBeGreaterThan(0);
  expect(await withdraw(contentDir, { id: withdrawn.id, reason: '本人要求撤下', by: '本人', date: undefined, show: false })).toBe(
    true,
  );
  const { facts } = before.people.find(({ id }) => id === CORRECTED)!;
  wrong = facts[0]!.text;
  const change = { from: wrong, to: RIGHT, reason: '示例', by: '读者', date: undefined, sources: [] };
  expect(await correct(contentDir, { subject: CORRECTED, field: `facts.${facts[0]!.id}.text`, ...change })).toBe(true);
  holdBack(contentDir);
  const [first = '', second = '', ...others] = filesOf(join(contentDir, 'stories')).filter((file) => /^q\d{4}\.mdx$/.test(file));
  STORY_NAMES.forEach((story, index) => {
    mkdirSync(join(contentDir, 'stories', story, '..'), { recursive: true });
    renameSync(join(contentDir, 'stories', others[index]!), join(contentDir, 'stories', story));
  });
  savedStory = `stories/${first}`;
  inspection = await inspect(contentDir, undefined, { disclosed: true });
  name = inspection.archive.by.people.get(revoked.person)!.name;
  const saved = [savedStory, `stories/${second}`, 'people/0001-0100.json', 'honours/2018.json'];
  expect(await buildWhileSaved(contentDir, saved)).toBe(0);
  for (const file of filesOf(outDir))
    if (/\.(?:html|json|xml|csv|txt)$/.test(file)) files.push({ file, text: readFileSync(join(outDir, file), 'utf8') });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = (ending: string) => files.filter(({ file }) => file.endsWith(ending));
/** Says that the person bears the title, and not that it was taken back. */
const asserts = (text: string): boolean => text.includes(name) && text.includes(revoked.title) && !text.includes('已撤销');

/** Every object inside, the objects inside those included. */
const objectsIn = (value: unknown): Record<string, unknown>[] => {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? within : [value as Record<string, unknown>, ...within];
};

test('the record with the revocation has no error, and the person and the roll still show it', () => {
  expect(inspection.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const shown = of('.html').filter(({ text }) => text.includes(name) && text.includes('已撤销'));
  expect(shown.map(({ file }) => file)).toEqual(
    expect.arrayContaining([`craftsmen/${revoked.person}/index.html`, `honours/${revoked.edition}/index.html`]),
  );
});

/** 读一遍网页 — what its titles, labels, rows and list items assert, and the objects of its structured data. */
let pagesRead: { said: string[]; data: { file: string; object: Record<string, unknown> }[] } | undefined;
const readPages = () => {
  if (pagesRead) return pagesRead;
  pagesRead = { said: [], data: [] };
  for (const { file, text } of of('.html'))
    for (const element of readPage(text).elements) {
      if (isNamed(element, 'script') && attribute(element, 'type') === 'application/ld+json')
        pagesRead.data.push(...objectsIn(JSON.parse(textOf(element))).map((object) => ({ file, object })));
      const words = isNamed(element, 'meta')
        ? (attribute(element, 'content') ?? '')
        : ['title', 'tr', 'li', 'caption', 'h1', 'h2'].some((tag) => isNamed(element, tag)) &&
            !element.childNodes.some((child) => 'tagName' in child && ['ul', 'ol', 'table'].includes(child.tagName))
          ? textOf(element)
          : '';
      // A title or a sentence of a source, told as such, is history; the sentence of a label is not.
      const ofSource = isNamed(element, 'li') && /^r\d+$/.test(attribute(element, 'id') ?? '');
      // So is an activity under its own name, with those who were there.
      const onShelf = isNamed(element, 'li') && /^[efim]\d{4,}$/.test(attribute(element, 'id') ?? '');
      if (asserts(words) && !ofSource && !onShelf)
        pagesRead.said.push(`${file} <${element.tagName}> ${words.trim().replace(/\s+/g, ' ').slice(0, 120)}`);
    }
  return pagesRead;
};

test('no title, label, row or list item of a page asserts it', () => {
  expect(readPages().said).toEqual([]);
});

test('no structured data gives it as an award or an item of the list', () => {
  const { data } = readPages();
  const awarded = data.filter(
    ({ object }) => object['name'] === name && JSON.stringify(object['award'] ?? '').includes(revoked.title),
  );
  expect(awarded).toEqual([]);
  const list = data.find(
    ({ file, object }) => file === `honours/${revoked.edition}/index.html` && object['numberOfItems'] !== undefined,
  )!;
  const held = (inspection.archive.honoursIn.get(revoked.edition!) ?? []).filter(({ id }) => id !== revoked.id);
  expect(list.object['numberOfItems']).toBe(held.length);
});

test('every row of the data that names it carries its status', () => {
  const rows = of('.json').flatMap(({ file, text }) => objectsIn(JSON.parse(text)).map((object) => ({ file, object })));
  const named = rows.filter(({ object }) => object['id'] === revoked.id && 'title' in object);
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter(({ object }) => object['status'] !== '已撤销')).toEqual([]);
  const lines = of('.csv').flatMap(({ text }) => text.split('\r\n').filter((line) => line.startsWith(`${revoked.id},`)));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.filter((line) => !line.includes('已撤销'))).toEqual([]);
});

test('counts tell how many were given and how many stand: home, roll, comparison, feed, about', () => {
  const year = inspection.archive.honoursIn.get(revoked.edition!)!;
  const ofTitle = year.filter(({ title }) => title === revoked.title).length;
  const told = (given: number, unit: string) => `授予 ${given}${unit}，现有效 ${given - 1}${unit}`;
  const text = (file: string) => files.find((each) => each.file === file)!.text.replace(/\s+/g, ' ');
  expect(text('about/index.html')).toContain(told(inspection.archive.honours.length, ' 条'));
  for (const file of ['index.html', `honours/${revoked.edition}/index.html`, 'honours/index.html', 'feed.xml'])
    expect(text(file), file).toContain(told(ofTitle, ' 名'));
  const neighbour = of('.html').find(
    ({ file }) => file.startsWith('honours/compare/') && file.includes(String(revoked.edition)),
  )!;
  expect(neighbour.text).toContain(told(ofTitle, ' 名'));
});

test('neither the poster nor the title’s own list shows it', () => {
  const row = listsOf(inspection.archive).directory.find(({ person }) => person.id === revoked.person)!;
  const saidOf = (own: typeof row) => paintedWords(posterOf(inspection.archive, own, 'https://example.org/'));
  expect(saidOf(row)).not.toContain(revoked.title);
  const standing = {
    ...row,
    entries: row.entries.map((entry) => ({ ...entry, honour: { ...entry.honour, status: '有效' as const } })),
  };
  expect(saidOf(standing)).toContain(revoked.title);
  const listed = of('.html').filter(({ file, text }) => file.includes('craftsmen/by/title/') && text.includes(name));
  expect(listed.map(({ file }) => file)).toEqual([]);
});

test('what was corrected stands nowhere any more but where the correction is told', () => {
  const stale = files.filter(({ text }) => text.includes(wrong)).map(({ file }) => file);
  expect(stale.filter((file) => !/(?:^|\/)corrections\/|^data\/(?:tables\/)?changes\./.test(file))).toEqual([]);
  expect(stale).toContain('data/changes.json');
  expect(stale.some((file) => file.startsWith('corrections/'))).toBe(true);
  const right = files.filter(({ text }) => text.includes(RIGHT)).map(({ file }) => file);
  expect(right).toEqual(expect.arrayContaining([`craftsmen/${CORRECTED}/index.html`, `data/people/${CORRECTED}.json`]));
});

test('an entry that is lost without a line stops the build', async () => {
  const lost = join(folder, 'lost');
  cpSync(RECORD, lost, { recursive: true });
  const rolls = join(lost, 'honours/2018.json');
  writeFileSync(rolls, JSON.stringify((JSON.parse(readFileSync(rolls, 'utf8')) as Honour[]).slice(1)));
  const { summary, findings } = await inspect(lost);
  expect(summary.errors).toBeGreaterThan(0);
  expect(findings.map(({ message }) => message).join()).toContain('h0005');
});

test('of who was withdrawn neither a name, a reading, a sentence nor a picture is in any file, however deep; the address says so', async () => {
  const { surname, given = '' } = withdrawn.pinyin;
  const joined = `${surname}${given.replaceAll(' ', '')}`;
  const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
  const readings = [`${surname} ${given}`, joined, `${surname} ${given.replaceAll(' ', '')}`];
  // What others did as well is theirs: the same words stand there.
  const kept = JSON.stringify([inspection.archive.people, inspection.archive.changes]);
  const told = [...withdrawn.facts.map(({ text }) => text), ...formerly].filter((text) => !kept.includes(text));
  expect(told.length).toBeGreaterThan(1);
  const names = [withdrawn.name, ...(withdrawn.aliases ?? [])];
  const secrets = [...names, ...readings, bare(readings[0]!), ...told, `photographs/${withdrawn.id}`];
  const saying: string[] = [];
  const named = new Set<string>();
  for await (const { file, inner, text, sha256 } of everyText(outDir)) {
    const apart = text.replace(/[\s\u200b]+/g, '');
    const found = secrets.find((secret) => text.includes(secret)) ?? names.find((each) => apart.includes(each));
    if (found !== undefined || pictures.has(sha256)) saying.push(`${file} ${inner} ${found ?? '照片'}`);
    if (text.includes(name)) named.add(/\.\w+$/.exec(inner || file)?.[0] ?? '');
  }
  expect([...new Set(saying)]).toEqual([]);
  // The walk finds what is there: in pages, data, papers, books, bundles and the index.
  expect([...named]).toEqual(expect.arrayContaining(['.html', '.json', '.csv', '.xml', '.pdf', '.xhtml', '.bin', '.txt']));
  const page = files.find(({ file }) => file === `craftsmen/${withdrawn.id}/index.html`)!.text;
  expect(page).toContain('这一页已撤下');
  expect(page).toContain('本人要求撤下');
});

test('an edit during the build is not published unchecked', () => {
  expect(readFileSync(join(contentDir, savedStory), 'utf8')).toContain(MARK);
  expect(filesOf(outDir).filter((file) => readFileSync(join(outDir, file)).includes(MARK))).toEqual([]);
});

test('of an edition that is held back nothing stands in any file, whatever program opens it', async () => {
  const within = openTaken();
  const saying: string[] = [];
  for (const file of filesOf(outDir)) {
    const bytes = readFileSync(join(outDir, file));
    const text = TAKEN.test(file) ? await within(file, bytes) : unpacked(file, bytes);
    if (HELD_BACK.some((secret) => file.includes(secret) || text.includes(secret))) saying.push(file);
  }
  expect(saying).toEqual([]);
  expect(filesOf(outDir).filter((file) => file.startsWith('honours/2026/'))).toEqual([]);
});
