import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KIND_NAMES, kindRow } from '#domain/record/kinds.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { reportText } from '#lib/terminal/report.ts';
import { dice } from './site/search-driver.ts';

/** 一处笔误，一条信息 — what a clerk does to a record without meaning to: the cause is said first, in few lines, in Chinese. */
let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slip-'));
  content = join(folder, 'content');
  cpSync('src/content', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const PEOPLE = 'people/0001-0100.json';
const ROLL = 'honours/2018.json';
const STORY = 'stories/q0001.mdx';

const read = (file: string): string => readFileSync(join(content, file), 'utf8');
const write = (file: string, text: string | Uint8Array): void => writeFileSync(join(content, file), text);
const replace = (file: string, from: string | RegExp, to: string): void => {
  const [before, after] = [read(file), read(file).replace(from, to)];
  expect(after, `${file}: ${String(from)}`).not.toBe(before);
  write(file, after);
};
const entries = (file: string, change: (list: any[]) => unknown): void => {
  const list = JSON.parse(read(file)) as any[];
  change(list);
  write(file, JSON.stringify(list, null, 2));
};
const remove = (file: string): void => rmSync(join(content, file), { recursive: true });
const copy = (from: string, to: string): void => cpSync(join(content, from), join(content, to));
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** What was done, how, and what the first line must say. */
const SLIPS: [string, () => void, ...string[]][] = [
  // 标点
  ...(
    [
      ['，', ','],
      ['：', ':'],
      ['“', '"'],
      ['”', '"'],
      ['；', ','],
      ['、', ','],
    ] as const
  ).map(([chinese, mark]): [string, () => void, ...string[]] => [
    `a Chinese ${chinese} for ${mark}`,
    () =>
      mark === '"'
        ? replace(PEOPLE, chinese === '“' ? '"name"' : /"name": "([^"]+)"/, chinese === '“' ? '“name"' : '"name": "$1”')
        : replace(PEOPLE, mark === ':' ? '"name":' : '",\n', mark === ':' ? '"name"：' : `"${chinese}\n`),
    PEOPLE,
    'JSON 写法有误',
    '第 ',
  ]),
  ['a full-width bracket', () => replace(ROLL, '[', '【'), ROLL, '中文标点“【”'],
  ['a full-width brace', () => replace(ROLL, '{', '｛'), ROLL, '中文标点“｛”'],
  ['a full-width blank', () => replace(ROLL, '  {', '　{'), ROLL, '特殊的空格'],
  ['a comma too many', () => replace(ROLL, /\}\n\]/, '},\n]'), ROLL, 'JSON 写法有误'],
  ['a comma too few', () => replace(ROLL, '},\n', '}\n'), ROLL, '少了逗号'],
  ['a single quote', () => replace(ROLL, '"id"', "'id'"), ROLL, '英文双引号'],
  ['a comment', () => replace(ROLL, '[\n', '[ // 2018年\n'), ROLL, '不能写注释'],
  ['a quote inside a text', () => replace(PEOPLE, /"text": "(.)/, '"text": "$1"引"'), PEOPLE, 'JSON 写法有误'],
  ['a line break inside a text', () => replace(PEOPLE, /"text": "(.)/, '"text": "$1\n'), PEOPLE, 'JSON 写法有误'],
  ['a conflict of two versions', () => replace(ROLL, '[\n', '[\n<<<<<<< 我的\n'), ROLL, '改动冲突'],
  ['a file cut short', () => write(PEOPLE, read(PEOPLE).slice(0, 5000)), PEOPLE, '提前结束'],
  ['an empty file', () => write(ROLL, ''), ROLL, '文件是空的'],
  ['the page of a login instead of a file', () => write(ROLL, '<!doctype html><html></html>'), ROLL, 'JSON 写法有误'],
  // 编码
  ['GBK', () => write(ROLL, Buffer.from([0x5b, 0x22, 0xd6, 0xd0, 0x22, 0x5d])), ROLL, '不是 UTF-8', 'GBK'],
  ['Unicode of the notepad', () => write(ROLL, utf16(read(ROLL))), ROLL, 'UTF-16'],
  ['a story in GBK', () => write(STORY, Buffer.from([0x2d, 0x2d, 0x2d, 0xd6, 0xd0])), STORY, '不是 UTF-8'],
  // 文件
  ...KIND_NAMES.filter((kind) => kindRow(kind).required).map((kind): [string, () => void, ...string[]] => {
    const { folder: where, name } = kindRow(kind);
    return [
      `${name} deleted`,
      () => {
        for (const path of [where, `${where}.json`]) rmSync(join(content, path), { recursive: true, force: true });
      },
      `缺少${name}`,
    ];
  }),
  ...(['films', 'forums', 'events', 'institutions', 'studios'] as const).map((shelf): [string, () => void, ...string[]] => [
    `the shelf ${shelf} deleted`,
    () => remove(shelf),
    `缺少${kindRow(shelf).name}`,
  ]),
  ['a roll deleted', () => remove(ROLL), '命名', '不在记录里'],
  ['an edition deleted', () => remove('editions/2019.json'), '2019'],
  ['people copied', () => copy(PEOPLE, 'people/0001-0100 副本.json'), '副本', '存了两个文件'],
  ['a roll copied', () => copy(ROLL, 'honours/2018 (1).json'), '2018 (1).json', '存了两个文件'],
  ['an edition copied', () => copy('editions/2018.json', 'editions/2018-1.json'), '2018', '重复'],
  ['a story copied', () => copy(STORY, 'stories/q0001-1.mdx'), 'q0001', '重复'],
  ['a file in a folder that is none', () => copy(ROLL, 'honors.json'), 'honors.json', '不认识这个文件'],
  ['a workbook', () => write('people/名单.xlsx', 'PK'), '名单.xlsx', '记录里只放'],
  ['the lock of an open workbook', () => write('people/~$名单.xlsx', 'x'), '~$名单.xlsx', '记录里只放'],
  ['an ending hidden by the system', () => renameSync(join(content, ROLL), join(content, `${ROLL}.txt`)), `${ROLL}.txt`],
  // 条目
  ['a person deleted', () => entries(PEOPLE, (list) => list.splice(4, 1)), '人物编号 q0005', '没有它'],
  ['ten people deleted', () => entries(PEOPLE, (list) => list.splice(0, 10)), '人物有 10 条不在记录里'],
  ['a source deleted', () => entries('sources.json', (list) => list.splice(3, 1)), '来源编号', '没有它'],
  ['an id that was mistyped', () => entries(PEOPLE, (list) => (list[6].id = 'q00O7')), PEOPLE, '“人物编号”'],
  ['an id that was changed', () => entries(PEOPLE, (list) => (list[6].id = 'q0707')), '人物编号 q0007', '没有它'],
  ['an id used again', () => entries(PEOPLE, (list) => (list[6].id = 'q0001')), '人物编号 q0001 重复'],
  ['a list that became one entry', () => write(ROLL, JSON.stringify((JSON.parse(read(ROLL)) as unknown[])[0])), ROLL],
  ['a text in place of an entry', () => entries(PEOPLE, (list) => (list[3] = '张三')), PEOPLE],
  ['nothing in place of an entry', () => entries(PEOPLE, (list) => (list[3] = null)), PEOPLE],
  ['a name left out', () => entries(PEOPLE, (list) => delete list[3].name), 'q0004', '缺少“姓名”'],
  ['a name with a blank', () => entries(PEOPLE, (list) => (list[3].name = '王 亮')), 'q0004', '空格'],
  ['a field twice', () => replace(PEOPLE, '"name":', '"name": "甲",\n    "name":'), PEOPLE, '“name”写了两次'],
  ['a field twice in a story', () => replace(STORY, 'person: q0001', 'person: q0001\nperson: q0001'), STORY, '写了两次'],
  ['a field in Chinese', () => replace(ROLL, '"title":', '"称号":'), '有不认识的字段：“称号”'],
  ['a year as text', () => entries(ROLL, (list) => (list[0].edition = '2018')), 'h0005', '“年度”填了“2018”，应为'],
  ['a year with its sign', () => entries(ROLL, (list) => (list[0].edition = '2018年度')), 'h0005', '“年度”'],
  [
    'a city by name',
    () => entries(ROLL, (list) => (list[0].city = { value: '济南市', source: 'r0119' })),
    'h0005',
    '“地市”填了“济南市”',
  ],
  ['a wrong title', () => entries(ROLL, (list) => (list[0].title = '齐鲁大工臣')), 'h0005', '齐鲁大工臣'],
  ['a date with points', () => entries('sources.json', (list) => (list[0].published = '2018.12.7')), '2018.12.7', '应为'],
  ['a date of no calendar', () => entries('sources.json', (list) => (list[0].published = '2018-02-30')), '2018-02-30'],
  ['day and month exchanged', () => entries('sources.json', (list) => (list[0].published = '2018-28-12')), '2018-28-12'],
  ['a date to come', () => entries('sources.json', (list) => (list[0].published = '2081-12-07')), '2081'],
  ['sources as one text', () => entries(ROLL, (list) => (list[0].sources = 'r0004')), 'h0005', '“来源”'],
  ['sources emptied', () => entries(ROLL, (list) => (list[0].sources = [])), 'h0005', '“来源”'],
  ['a source that is not there', () => entries(ROLL, (list) => (list[0].sources = ['r9999'])), 'h0005', '找不到来源 r9999'],
  ['a person that is not there', () => entries(ROLL, (list) => (list[0].person = 'q9999')), 'h0005', '找不到人物 q9999'],
  ['blanks at the end', () => entries(ROLL, (list) => (list[0].post.value = '钳工 ')), 'h0005', '首尾有多余空白'],
  ['a telephone number', () => entries(PEOPLE, (list) => (list[0].facts[0].text = `联系 ${'138'}00138000`)), 'q0001', '手机号'],
  ['an identity number', () => entries(PEOPLE, (list) => (list[0].facts[0].text = `身份证 ${'11010519491231'}002X`)), 'q0001'],
  ['a pasted table', () => entries(PEOPLE, (list) => (list[0].facts[0].text = '姓名\t单位\n王亮\t威达')), 'q0001'],
  ['a story of nobody', () => replace(STORY, 'person: q0001', 'person: q9999'), 'q9999'],
  ['a story without its dashes', () => replace(STORY, '---\n', ''), STORY, '篇首信息'],
  ['a Chinese colon in a story', () => replace(STORY, 'person: ', 'person：'), STORY],
  ['a footnote of nothing', () => replace(STORY, '[^f6]', '[^f66]'), STORY, 'f66'],
];

const ENGLISH =
  /(?<![\w./-])(?:expected|invalid|unexpected|received|undefined|null|string|number|object|array|token|position|error|cannot|required|type|NaN|input|at least|too (?:big|small))(?![\w/-])/i;

test(`there are sixty slips and more`, () => expect(SLIPS.length).toBeGreaterThanOrEqual(60));

test.each(SLIPS)('%s: the cause first, at most ten lines', async (_, slip, ...said) => {
  slip();
  const inspection = await inspect(content);
  const lines = reportText(inspection).split('\n');
  expect(inspection.summary.errors).toBeGreaterThan(0);
  for (const words of said) expect(lines[0], lines.join('\n')).toContain(words);
  expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(10);
  expect(lines.join('\n')).not.toMatch(ENGLISH);
  expect(lines.join('\n')).not.toMatch(/\[\d+\]/);
});

test('whatever character of a file is lost or doubled, the first line names the file', async () => {
  const throwDice = dice(60);
  const files = [PEOPLE, ROLL, 'sources.json', 'films/films.json', 'site.json', 'editions/2018.json', 'programme/articles.json'];
  for (let turn = 0; turn < 40; turn++) {
    const file = files[throwDice(files.length)]!;
    const whole = read(file);
    const marks = [...whole.matchAll(/[{}[\]":,]/g)];
    const at = marks[throwDice(marks.length)]!.index;
    const twice = throwDice(2) === 0;
    write(file, whole.slice(0, at) + (twice ? whole[at]! + whole[at]! : '') + whole.slice(at + 1));
    const text = reportText(await inspect(content));
    const lines = text.split('\n');
    // A bracket or a quote that is lost may leave a file that reads, but never an entry that is right.
    expect(lines[0], `${file} at ${at}, ${twice ? 'doubled' : 'lost'}: ${whole.slice(at - 20, at + 20)}\n${text}`).toMatch(
      /错误/,
    );
    expect(lines[0]).toContain(file);
    expect(lines.length, text).toBeLessThanOrEqual(10);
    write(file, whole);
  }
});
