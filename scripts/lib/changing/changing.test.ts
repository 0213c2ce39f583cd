import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readPage } from '#lib/site/html.ts';
import { specimenArchive } from '../../../tests/specimen.ts';
import { differencesOf, type EntryDifference } from './differences.ts';
import { differencesPage } from './differences-page.ts';
import { byPerson, differencesText, tallyText } from './differences-text.ts';
import { stopsOf } from './stops.ts';
import { undoLast, writeKept } from './undo.ts';

type Change = Parameters<typeof specimenArchive>[0];
const before = specimenArchive();
const differences = (change: Change): EntryDifference[] => differencesOf(before, specimenArchive(change));
const honours = 'honours/2018.json';
const REVOKED = { status: '已撤销', revocation: { document: '示例文号', date: '2019', body: '示例机关' } };

describe('what differs', () => {
  test('nothing, where nothing does', () => {
    expect(differences(() => {})).toEqual([]);
    expect(tallyText([])).toBe('没有改动');
  });

  test('a field that is filled is 补充, one that is changed 更正, told by its label with what an id names', () => {
    const [filled] = differences((files) => void (files[honours][0].note = '示例说明'));
    expect(filled).toMatchObject({ is: '补充', kind: 'honours', fields: [{ path: 'note', after: '示例说明' }] });
    const [changed] = differences((files) => void (files[honours][0].trade.asOf = '2020'));
    expect(changed).toMatchObject({ is: '更正', kind: 'honours', fields: [{ path: 'trade.asOf', after: '2020' }] });
    const employer = before.employers[1]!;
    const [moved] = differences((files) => void (files[honours][0].employer = { value: employer.id, source: 'r0001' }));
    expect(JSON.stringify(moved)).toContain(`${employer.name}（${employer.id}）`);
  });

  test('a value is told as the template has it: a choice and a city by name, money in yuan; an empty list is none', () => {
    const told = (change: Change) => differences(change).flatMap(({ fields }) => fields.map(({ after }) => after));
    expect(told((files) => void (files[honours][0].city.value = '370600'))).toEqual(['烟台市']);
    expect(told((files) => void (files['sources.json'][0].speaker = '主办单位'))).toEqual(['山东省总工会或评选办公室自己说的']);
    expect(told((files) => void (files['studios/2018.json'][0].grants[0].match[0].amount = 1_234_500))).toEqual(['12345元']);
    expect(differences((files) => void (files['studios/2018.json'][0].aliases = []))).toEqual([]);
  });

  test('an item of a list is told by its own id, wherever it stands now', () => {
    const person = (before.people as { id: string; facts?: { id: string }[] }[]).find(({ facts = [] }) => facts.length > 0);
    expect(person).toBeDefined();
    const place = before.people.findIndex(({ id }) => id === person!.id);
    const turned = differences((files) => {
      const file = Object.keys(files).find(
        (name) => name.startsWith('people') && JSON.stringify(files[name]).includes(person!.id),
      )!;
      const { facts } = files[file].find(({ id }: { id: string }) => id === person!.id);
      facts.unshift({ ...facts[0], id: 'f99', text: '示例事实' });
    });
    expect(place).toBeGreaterThanOrEqual(0);
    expect(turned.flatMap(({ fields }) => fields.map(({ path }) => path)).every((path) => path.startsWith('facts.f99.'))).toBe(
      true,
    );
  });

  test('an honour that was taken back is 撤销, one that is gone stops; so does a list that changes too much', () => {
    const revoked = differences((files) => void Object.assign(files[honours][0], REVOKED));
    expect(revoked.find(({ kind }) => kind === 'honours')).toMatchObject({ is: '撤销' });
    const gone = differences((files) => void files[honours].pop());
    expect(stopsOf(before, gone).join()).toMatch(/会从记录里消失.+npm run withdraw/);
    const many = differences((files) => {
      for (const honour of files[honours]) Object.assign(honour, REVOKED);
    });
    expect(stopsOf(before, many).join()).toContain('超过 5%');
    const few = differences((files) => void (files[honours][0].trade.asOf = '2020'));
    expect(stopsOf(before, few)).toEqual([]);
  });

  test('what concerns one person stands together, what is lost first', () => {
    const [first] = byPerson(
      differences((files) => {
        files[honours][1].note = '示例说明';
        files[honours].pop();
      }),
    );
    expect(first![0]!.is).toBe('消失');
  });
});

test('text and page tell every entry and field; what a name holds is text, not markup', () => {
  const found = differences((files) => void (files[honours][0].note = '<script>示例</script>'));
  expect(differencesText(found)).toContain('<script>示例</script>');
  const { elements, source } = readPage(differencesPage(found, ['不能写']));
  expect(elements.some(({ tagName }) => tagName === 'script')).toBe(false);
  expect(source).toContain('&lt;script&gt;示例');
  expect(source).toContain('不能写');
});

describe('undo', () => {
  const root = mkdtempSync(join(tmpdir(), 'undo-'));
  const record = join(root, 'content');
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const read = (file: string): string => readFileSync(join(record, file), 'utf8');

  test('takes the last import back, byte for byte; not once the files are others, and not twice', () => {
    mkdirSync(record);
    writeFileSync(join(record, 'a.json'), '甲');
    writeKept(
      record,
      new Map([
        ['a.json', '乙'],
        ['new/b.json', '丙'],
      ]),
      '示例导入',
      root,
    );
    expect(read('a.json') + read('new/b.json')).toBe('乙丙');
    writeFileSync(join(record, 'a.json'), '丁');
    expect(() => undoLast(record, root)).toThrow('导入以后又改过 a.json');
    writeFileSync(join(record, 'a.json'), '乙');
    expect(undoLast(record, root)).toBe('示例导入');
    expect(read('a.json')).toBe('甲');
    expect(existsSync(join(record, 'new/b.json'))).toBe(false);
    expect(() => undoLast(record, root)).toThrow('没有可以撤回的导入');
  });
});
