import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  content = join(folder, 'content');
  cpSync('src/content', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { encoding: 'utf8' });
  return { status, text: stdout + stderr };
};
const edit = (file: string, change: (value: any) => void) => {
  const value = JSON.parse(readFileSync(join(content, file), 'utf8')) as unknown;
  change(value);
  writeFileSync(join(content, file), JSON.stringify(value));
};
const write = (file: string, text: string) => {
  mkdirSync(join(content, file, '..'), { recursive: true });
  writeFileSync(join(content, file), text);
};
const photograph = (more: object) => ({
  file: 'photographs/q0001.jpg',
  alt: '在变电站',
  credit: '某人',
  licence: '授权使用',
  aiGenerated: '否',
  ...more,
});

test.each<[string, () => void, string[]]>([
  ['broken JSON', () => write('trades.json', '[{"id": "t0001",, "name": "钳工"}]'), ['trades.json', 'JSON 写法有误，第 1 行']],
  ['JSON cut short', () => write('trades.json', '[{"id": "t0001"'), ['trades.json', 'JSON 写法有误', '文件在这里提前结束']],
  ['an empty JSON file', () => write('trades.json', ''), ['trades.json', 'JSON 文件是空的']],
  [
    'an unknown field',
    () => edit('people/0001-0100.json', (people) => (people[2].birthday = '1970')),
    ['[2]', '有不认识的字段：“birthday”', 'q0003 李秀贵'],
  ],
  [
    'a missing person',
    () => edit('honours/2018.json', (honours) => (honours[0].person = 'q9999')),
    ['honours/2018.json', '[0].person', '找不到人物 q9999'],
  ],
  ['a duplicate id', () => edit('people/0001-0100.json', (people) => (people[1].id = 'q0001')), ['[1].id', '编号 q0001 重复']],
  [
    'an unpaired brace in a story',
    () => write('stories/q0004.mdx', '---\nperson: q0004\nstandfirst: 示意。[^f1]\n---\n\n修复{转台。[^f3]\n'),
    ['stories/q0004.mdx', '正文第 2 行', '有花括号“修复{转台'],
  ],
  [
    'a story without front matter',
    () => write('stories/q0004.mdx', '修复转台。[^f3]\n'),
    ['stories/q0004.mdx', '开头缺少篇首信息'],
  ],
  [
    'an empty folder of people',
    () => rmSync(join(content, 'people'), { recursive: true }),
    ['people/', '文件夹 people/ 是空的或不存在'],
  ],
  [
    'a file in another encoding',
    () => writeFileSync(join(content, 'trades.json'), Buffer.from([0x5b, 0xd6, 0xd0, 0x5d])),
    ['trades.json', '不是 UTF-8 编码'],
  ],
  [
    'a picture that is no picture',
    () => {
      write('photographs/q0001.jpg', 'not a picture');
      edit('people/0001-0100.json', (people) => (people[0].photograph = photograph({})));
    },
    ['photographs/q0001.jpg', '打不开，不是完好的图片文件'],
  ],
  [
    'a picture without credit',
    () => edit('people/0001-0100.json', (people) => (people[0].photograph = photograph({ credit: undefined }))),
    ['[0].photograph.credit', '缺少“拍摄者”'],
  ],
  ['a stray file', () => write('people/名单.xlsx', 'x'), ['people/名单.xlsx', '记录里只放']],
])('%s is named with file and field, exit 1', (_, change, said) => {
  change();
  const { status, text } = run('check', '--content', content);
  expect(text).toMatch(/个错误/);
  for (const words of said) expect(text).toContain(words);
  expect(status).toBe(1);
});

test('all faults are told at once', () => {
  edit('people/0001-0100.json', (people) => (people[2].birthday = '1970'));
  edit('honours/2018.json', (honours) => (honours[0].person = 'q9999'));
  write('trades.json', '[');
  const { text } = run('check', '--content', content);
  for (const words of ['birthday', 'q9999', 'trades.json']) expect(text).toContain(words);
});

test('a record with errors leaves the old site as it was', () => {
  const out = join(folder, 'dist');
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '旧站');
  edit('honours/2018.json', (honours) => (honours[0].title = '齐鲁首席技师'));
  const { status, text } = run('build', '--content', content, '--out', out);
  expect(status).toBe(1);
  expect(text).toContain('“齐鲁首席技师”不是本工程的称号');
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('旧站');
});

test('--json prints one object with the shape that others rely on', () => {
  edit('honours/2018.json', (honours) => (honours[0].title = '齐鲁首席技师'));
  const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--json', '--content', content], {
    encoding: 'utf8',
  });
  const { summary, findings } = JSON.parse(stdout);
  expect(status).toBe(1);
  expect(summary).toMatchObject({ errors: 1, people: 48, honours: 52 });
  expect(Object.keys(findings[0])).toEqual([
    'rule',
    'article',
    'severity',
    'file',
    'path',
    'sheet',
    'cell',
    'message',
    'subject',
    'reason',
  ]);
  expect(findings.find(({ severity }: { severity: string }) => severity === 'error')).toMatchObject({
    rule: 'record/title',
    severity: 'error',
    file: 'honours/2018.json',
    path: '[0].title',
  });
});

test('what cannot run says so with exit 2', () => {
  expect(run('check', '--nonsense')).toMatchObject({ status: 2, text: expect.stringContaining('参数“--nonsense”不对') });
  expect(run('check', '--today', '2026-02-30')).toMatchObject({ status: 2, text: expect.stringContaining('应为真实日期') });
  expect(run('check', '--content', join(folder, 'nowhere'))).toMatchObject({
    status: 2,
    text: expect.stringContaining('找不到记录所在的文件夹'),
  });
});

test('the real record has neither errors nor warnings', () => {
  const { summary } = JSON.parse(run('check', '--json').text);
  expect(summary).toMatchObject({ errors: 0, warnings: 0 });
});
