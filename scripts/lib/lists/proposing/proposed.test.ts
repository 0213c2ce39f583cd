import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { readArchive } from '#door/archive.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rules } from '#rules/index.ts';
import { type SpecimenFiles } from '#rules/rule.ts';
import { type Archive } from '#domain/record/archive.ts';
import { base, listOf, type Value, written } from '../../../../tests/lists/messy.ts';
import { archiveOf, specimen } from '../../../../tests/specimen.ts';
import { understood } from '../understood.ts';
import { type ListSource, proposed, type Proposal } from './proposed.ts';

const files = (change: (files: SpecimenFiles) => void = () => {}): SpecimenFiles => {
  const all = specimen();
  change(all);
  return all;
};
const layout = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The list against a record, and the record as it would be. */
function import_(list: ReturnType<typeof listOf>, record: SpecimenFiles, source: ListSource) {
  const before = archiveOf(record);
  const { rows, faults } = understood(list, before);
  expect(faults).toEqual([]);
  const proposal = proposed(rows, before, source, (file) => (record[file] === undefined ? undefined : layout(record[file])));
  const after = { ...structuredClone(record) };
  for (const [file, text] of proposal.files) after[file] = JSON.parse(text);
  return { before, proposal, after, archive: archiveOf(after) };
}

const context = { today: '2026-01-01', isRestDay, programme: PROGRAMME };
/** What the rules find of a record that they did not find before. */
const newFindings = (before: Archive, after: Archive): string[] => {
  const found = (archive: Archive): string[] => [
    ...archive.faults.map(({ message }) => message),
    ...rules.flatMap((rule) => [...rule.check(archive, context)].filter(({ is }) => !is).map(({ message }) => message)),
  ];
  const known = new Set(found(before));
  return found(after).filter((message) => !known.has(message));
};

const list = (...rows: Value[][]) =>
  listOf(['2018年“齐鲁工匠”命名名单'], ['姓名', '工作单位', '岗位', '人员编号', '单位编号', '来源编号'], ...rows);

test('a whole list becomes people, namings, employers and trades with the next ids, and breaks no rule', () => {
  const { before, proposal, after, archive } = import_(written(base()), files(), 'r0001');
  expect(proposal.faults).toEqual([]);
  expect(proposal.added).toEqual([
    ...['q0051', 'u0051', 'h0051', 'q0052', 'u0052', 't0002', 'h0052'],
    ...['q0053', 'u0053', 't0003', 'h0053', 'q0054', 'h0054'],
  ]);
  expect([...proposal.files.keys()].sort()).toEqual([
    ...['editions/2019.json', 'employers.json', 'honours/2019.json', 'people/0001-0100.json', 'trades.json'],
  ]);
  const stated = (value: string) => ({ value, source: 'r0001', asOf: '2018-12-11' });
  expect(after['honours/2019.json'][0]).toEqual({
    ...{ id: 'h0051', person: 'q0051', title: '齐鲁工匠', edition: 2019, order: 1, yearBasis: 'stated' },
    ...{ employer: stated('u0051'), post: stated('班长'), trade: stated('t0001'), city: stated('370200') },
    ...{ status: '有效', sources: ['r0001'] },
  });
  expect(after['people/0001-0100.json'][0]).toEqual({
    ...{ id: 'q0051', name: '示例春', pinyin: { surname: 'shì', given: 'lì chūn' }, facts: [] },
    sources: [{ source: 'r0001', supports: '列出2019年“齐鲁工匠”名单，含本人；单位、岗位、工种、地市' }],
  });
  expect(newFindings(before, archive)).toEqual([]);
});

test('an id that was given out once is never given out again', () => {
  const { proposal } = import_(
    list(['示例春']),
    files((all) => {
      all['issued.json'] = [{ id: 'q0070', date: '2019-01-01' }];
      all['retired.json'] = [{ id: 'h0090', reason: '示例', date: '2019-01-01' }];
    }),
    'r0001',
  );
  expect(proposal.added).toEqual(['q0071', 'h0091']);
});

test('a naming that the record holds changes nothing', () => {
  const { proposal } = import_(list(['示例甲', '示例机械1号有限公司']), files(), 'r0001');
  expect(proposal).toMatchObject({ files: new Map(), added: [], filled: [], faults: [], said: [] });
});

test('what the record had left open is filled in with its source; what it says is not touched, and that is told', () => {
  const record = files((all) => {
    Reflect.deleteProperty(all['honours/2018.json'][0], 'trade');
    all['honours/2018.json'][1].post = { value: '示例班长', source: 'r0001' };
    all['people/0001.json'][1].sources[0].supports = '列出名单；单位、岗位、工种、地市';
  });
  const { before, proposal, after, archive } = import_(
    list(['示例甲', '示例机械1号有限公司', '高级技师', 'q0001'], ['示例乙丑', '示例机械2号有限公司', '技师', 'q0002']),
    record,
    'r0001',
  );
  expect(after['honours/2018.json'][0].post).toEqual({ value: '高级技师', source: 'r0001', asOf: '2018-12-11' });
  expect(Object.keys(after['honours/2018.json'][0]).slice(5, 8)).toEqual(['employer', 'post', 'city']);
  expect(after['people/0001.json'][0].sources[0].supports).toBe('列出名单；单位、工种、地市；2018年“齐鲁工匠”名单；岗位');
  expect(after['honours/2018.json'][1]).toEqual(record['honours/2018.json'][1]);
  expect(proposal.filled).toEqual([
    { kind: '补充', entries: ['h0001'], field: 'post.value', new: '高级技师', sources: ['r0001'] },
  ]);
  expect(proposal.said.join('\n')).toContain('h0002 的岗位、职务，记录里是“示例班长”，名单里是“技师”，没有改');
  expect(newFindings(before, archive)).toEqual([]);
});

test('a new source comes with the list, once', () => {
  const source: ListSource = { publisher: '示例工会', title: '示例名单', speaker: '主办单位', read: '转载' };
  const { before, after, archive } = import_(list(['示例春'], ['示例夏']), files(), source);
  expect(after['sources.json'].at(-1)).toEqual({ ...source, id: 'r0003' });
  expect(Object.keys(after['sources.json'].at(-1))[0]).toBe('id');
  expect(after['honours/2018.json'].slice(-2).map(({ sources }: { sources: string[] }) => sources)).toEqual([
    ['r0003'],
    ['r0003'],
  ]);
  expect(newFindings(before, archive).filter((message) => message.includes('r0003'))).toEqual([]);
});

test('a row’s own source goes before that of the list; without any it is a fault, and nothing is proposed', () => {
  const own = import_(list(['示例春', , , , , 'r0002'].map((value) => value ?? '')), files(), 'r0001');
  expect(own.after['honours/2018.json'].at(-1).sources).toEqual(['r0002']);
  const without = import_(list(['示例春'], ['示例夏']), files(), undefined);
  expect(without.proposal.faults).toMatchObject([{ ref: 'A3', found: '名单没有写来源' }]);
  expect(without.proposal.files.size).toBe(0);
});

test('another way of writing a known employer is kept as the list has it', () => {
  const { after } = import_(list(['示例春', '示例一厂', '', '', 'u0001']), files(), 'r0001');
  expect(after['honours/2018.json'].at(-1)).toMatchObject({ employer: { value: 'u0001' }, employerAsStated: '示例一厂' });
});

const read = (name: string, ...pinyin: string[]): Proposal =>
  import_(listOf(['2018年“齐鲁工匠”名单'], ['姓名', '拼音', '人员编号'], [name, ...pinyin, '新']), files(), 'r0001').proposal;
test('a name is read as a name; a reading that nobody knows is asked, and one that the list gives is taken', () => {
  const readingOf = (name: string, ...pinyin: string[]): unknown =>
    (
      JSON.parse(read(name, ...(pinyin.length > 0 ? pinyin : [''])).files.get('people/0001-0100.json')!) as { pinyin: unknown }[]
    )[0]!.pinyin;
  expect(readingOf('单示例')).toEqual({ surname: 'shàn', given: 'shì lì' });
  expect(readingOf('尉迟示例')).toEqual({ surname: 'yù chí', given: 'shì lì' });
  expect(readingOf('示例·甲')).toEqual({ surname: 'shì lì', given: 'jiǎ' });
  expect(readingOf('示例𠮷', 'Shì lì jí')).toEqual({ surname: 'shì', given: 'lì jí' });
  expect(read('示例𠮷', '').faults).toMatchObject([{ ref: 'A3', found: '查不到“示例𠮷”的读音' }]);
  expect(read('示例甲乙', 'shì lì').faults).toMatchObject([{ ref: 'B3' }]);
  expect(read('示例倩', '').said.join()).toContain('示例倩（shì lì qiàn）');
});

test('files keep the layout of the record: what stood there stands there still, byte for byte', () => {
  const archive = readArchive();
  const { rows } = understood(written(base()), archive);
  const { files: texts } = proposed(rows, archive, archive.sources[0]!.id, (file) => {
    try {
      return readFileSync(join('src/content', file), 'utf8');
    } catch {
      return undefined;
    }
  });
  for (const [file, text] of texts) {
    const old = readFileSync(join('src/content', file), 'utf8');
    if (file.startsWith('editions')) continue;
    expect(text.startsWith(old.slice(0, old.lastIndexOf('\n]'))), file).toBe(true);
  }
  expect(texts.size).toBe(4);
});
