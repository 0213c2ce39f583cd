import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { paragraphsOf } from '#domain/record/entries/story.ts';
import { specimenArchive } from '../../../tests/specimen.ts';
import { listed, wordFile, wordLine, wordLinks, wordPart, wordPicture, wordRun } from '../../../tests/word-file.ts';
import { nextChangeId, withChanges } from '../changes/ledger.ts';
import { putAll } from '../disk/put.ts';
import { inspect } from '../terminal/inspect.ts';
import { storyFile, storyMarkdown } from './story-markdown.ts';
import { storyFiles, storyLedger } from './story-files.ts';
import { paragraphChanges } from './story-trial.ts';
import { type StoryFromWord, storyFrom } from './story.ts';
import { openWordPackage } from './word-package.ts';
import { readWordText } from './word-reader.ts';

const archive = specimenArchive((files) => {
  delete files['stories/q0001.md'];
  const [person] = files['people/0001.json'];
  person.facts.push({ id: 'f2', kind: '成果', text: '示例装置推广到十家。', sources: ['r0001', 'r0002'] });
});
const HEAD = wordLine('改进示例装置一台[^f1]', 'a3') + wordLine('示例甲改进了一台装置。[^f1]', 'a4');
const from = (body: string, parts: Parameters<typeof wordFile>[1] = {}, more: Partial<Parameters<typeof storyFrom>[1]> = {}) =>
  storyFrom(wordFile(HEAD + body, parts), { archive, person: 'q0001', ...more });
const bodyOf = ({ text }: StoryFromWord): string => text.split('---\n\n')[1] ?? '';
const found = ({ faults }: StoryFromWord): string[] => faults.map((each) => `${each.ref ?? ''}：${each.found}`);

test('every story of the record, written in Word, comes back byte by byte', async () => {
  const record = readArchive();
  expect(record.stories.length).toBeGreaterThan(10);
  for (const story of record.stories) {
    const children = [
      new Paragraph({ heading: HeadingLevel.TITLE, text: story.deed }),
      new Paragraph({ text: `导语：${story.standfirst}` }),
      ...story.body
        .trim()
        .split('\n\n')
        .map((text) => new Paragraph({ children: [new TextRun(text)] })),
    ];
    const word = openWordPackage(await Packer.toBuffer(new Document({ sections: [{ children }] })));
    if ('refused' in word) throw new Error(word.refused);
    const { deed = '', standfirst = '', body } = storyMarkdown(readWordText(word).paragraphs);
    const file = `src/content/${record.origin.get(story)?.file}`;
    expect(storyFile(story.person, deed, standfirst, body)).toBe(readFileSync(file, 'utf8'));
  }
});

test('headings by style or outline, bold, lists in lists and two side by side: the Markdown of the record', async () => {
  const story = await from(
    [
      wordLine('难处', '1'),
      wordLine(wordRun('示例甲') + wordRun('改进', '<w:b/>') + wordRun('一台装置。', '<w:b/>') + wordRun('[^f1]')),
      wordLine('推广', '', '<w:outlineLvl w:val="1"/>'),
      wordLine('第一家。[^f2]', 'list'),
      wordLine('第一步。[^f2]', '', listed(1, 1)),
      wordLine('第二步。[^f2]', '', listed(1, 1)),
      wordLine('第二家。[^f2]', '', listed(1)),
      wordLine('先改。[^f1]', '', listed(2)),
      wordLine('再改。[^f1]', '', listed(2)),
      wordLine('另一列。[^f1]', '', listed(3)),
      wordLine('自家的样式', 'own'),
      wordLine('示例装置推广到十家。[^f2]'),
    ].join(''),
  );
  expect(found(story)).toEqual([]);
  expect(bodyOf(story)).toBe(
    `## 难处

示例甲**改进一台装置**。[^f1]

### 推广

- 第一家。[^f2]
   1. 第一步。[^f2]
   2. 第二步。[^f2]
- 第二家。[^f2]

1) 先改。[^f1]
2) 再改。[^f1]

1. 另一列。[^f1]

## 自家的样式

示例装置推广到十家。[^f2]
`,
  );
  expect(story).toMatchObject({ file: 'stories/q0001.mdx', isNew: true, changes: [] });
  expect(story.said).toEqual(['页面上没有这样的编号（一律改成 1、2、3），共 1 处“另一列。[^f1]”。']);
});

test('title and lead by their words or by the first heading; a break by hand parts paragraphs, not items', async () => {
  const broken = '<w:r><w:t>一台示例装置改好了。[^f1]</w:t><w:br/><w:t>推广到十家。[^f2]</w:t></w:r>';
  const story = await storyFrom(
    wordFile(
      wordLine('改进示例装置一台[^f1]', '2') +
        wordLine('　　导语：示例甲改进了一台装置。[^f1]') +
        wordLine(broken) +
        wordLine(broken, 'list'),
    ),
    { archive, person: 'q0001' },
  );
  expect(found(story)).toEqual([]);
  expect(story.text).toBe(`---
person: q0001
deed: 改进示例装置一台[^f1]
standfirst: 示例甲改进了一台装置。[^f1]
---

一台示例装置改好了。[^f1]

推广到十家。[^f2]

- 一台示例装置改好了。[^f1]推广到十家。[^f2]
`);
});

test('footnotes with ids carry the sentence, before its stop or after; typing and typography are set right and told', async () => {
  const note = (id: number) => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
  const story = await from(
    wordLine(wordRun('　　一台示例 NC	装置,改进了(二期)') + note(1) + wordRun('。推广到１０家。［＾f1、f2］') + note(2)),
    {
      'word/footnotes.xml': wordPart(
        'w:footnotes',
        `<w:footnote w:id="1">${wordLine('依据：f1')}</w:footnote><w:footnote w:id="2">${wordLine(' f2，ｆ１。')}</w:footnote>`,
      ),
    },
  );
  expect(found(story)).toEqual([]);
  expect(bodyOf(story)).toBe('一台示例NC装置，改进了（二期）。[^f1]推广到10家。[^f1,f2]\n');
  expect(story.said.join()).toContain('标点和空格按中文排印改了');
});

test('what the rules find is told at the paragraph of the document, blank ones not counted, with the facts to choose from', async () => {
  const story = await from(
    wordLine('') +
      wordLine('难处', '1') +
      wordLine('一台示例装置改好了。[^f1]大家都很佩服。') +
      wordLine('') +
      wordLine('再推广。[^f2]', 'list') +
      wordLine('推广到十家。[^f9]', 'list') +
      wordLine('联系电话13800138000。[^f1]'),
  );
  expect(found(story)).toEqual([
    '第 4 段：“大家都很佩服。”没有注明依据。',
    '第 6 段：依据 f9 不在这一条的记录里。',
    '第 6 段：“推广到十家。”只说命名或届次，页面上已经有了。',
    expect.stringMatching(/^第 7 段：写了手机号“138\*/),
  ]);
  expect(story.faults.map(({ mend }) => mend).join()).toContain('请在句末写 [^f1]');
  expect(story.said.join()).toContain('f2 “示例装置推广到十家。”');
  expect(JSON.stringify(story.faults)).not.toContain('13800138000');
});

test('no title, no lead, nothing to read: asked for and told, each once', async () => {
  const story = await storyFrom(wordFile(wordLine('')), { archive, person: 'q0001' });
  expect(found(story)).toEqual(['：没有题目', '：没有导语', '：没有正文']);
  expect(story.faults.map(({ is }) => is)).toEqual(['询问', '询问', '差错']);
  expect(found(await from('', {}, { person: 'q9999' }))).toEqual(['：记录里没有 q9999']);
});

test.each<[string, string, string]>([
  [
    'a third level of headings',
    wordLine('甲', '1') + wordLine('乙', '2') + wordLine('丙', '', '<w:outlineLvl w:val="4"/>'),
    '第 3 级小标题“丙”',
  ],
  ['a list from three', wordLine('甲。[^f1]', '', listed(4)), '从 3 开始的编号'],
  [
    'a list that goes on after a paragraph',
    wordLine('甲。[^f1]', '', listed(2)) + wordLine('乙。[^f1]') + wordLine('丙。[^f1]', '', listed(2)),
    '从 2 开始的编号“丙',
  ],
  ['a number typed by hand', wordLine('1. 一台示例装置改好了。[^f1]'), '网页当作记号的字符'],
  ['stars for times', wordLine('装置有4*100*5毫米。[^f1]'), '网页当作记号的字符'],
  ['a sign at the beginning', wordLine('# 装置改好了。[^f1]'), '网页当作记号的字符'],
  ['an entity', wordLine('装置&amp;lt;改好了。[^f1]'), '网页当作记号的字符'],
  ['a brace', wordLine('装置{改}好了。[^f1]'), '有花括号'],
])('%s is named, not shown as something else', async (_, body, says) => {
  expect(found(await from(wordLine('一台示例装置改好了。[^f1]') + body)).join('\n')).toContain(says);
});

test('a story that stands is replaced only if that is said; the same one changes nothing', async () => {
  const told = specimenArchive();
  const same = wordLine('一台示例装置，示例甲改进了它。[^f1,h0001]');
  const again = await from(same, {}, { archive: told });
  expect(again).toMatchObject({ file: 'stories/q0001.md', isNew: false, changes: [], faults: [] });
  expect(storyFiles('', told, again).size).toBe(0);
  const more = same + wordLine('示例装置改好了一台。[^f1]');
  const asked = await from(more, {}, { archive: told });
  expect(asked.faults).toMatchObject([
    { is: '询问', found: expect.stringContaining('已有事迹（stories/q0001.md），这一份有 1 处不同') as string },
  ]);
  expect(() => storyFiles('', told, asked)).toThrow('没有写入');
  const replaced = await from(more, {}, { archive: told, replace: true });
  expect(replaced.faults).toEqual([]);
  expect(replaced.changes).toEqual([{ is: '新增', where: '第 2 段', new: '示例装置改好了一台。[^f1]' }]);
  expect([...storyFiles('', told, replaced).keys()]).toEqual(['stories/q0001.md']);
  expect(storyLedger(replaced)).toEqual([{ kind: '更正', entries: ['q0001'], field: 'body' }]);
});

test('paragraphs are compared in their order', () => {
  const was = (old: string, now: string) =>
    paragraphChanges([...old], [...now]).map(({ is, where, old: gone = '', new: come = '' }) => `${is} ${where} ${gone}${come}`);
  expect(was('甲乙丙', '甲丙')).toEqual(['删去 原第 2 段 乙']);
  expect(was('甲丙', '甲乙丙丁')).toEqual(['新增 第 2 段 乙', '新增 第 4 段 丁']);
  expect(was('甲乙丙', '甲丁丙')).toEqual(['修改 第 2 段 乙丁']);
  expect(was('甲乙丙', '丙甲乙')).toEqual(['新增 第 1 段 丙', '删去 原第 3 段 丙']);
});

const PNG = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#888' } })
  .png()
  .toBuffer();
const CREDIT = wordLine('拍摄：示例乙；使用许可：示例许可；AI生成：否', 'a5');
const LINK = wordLinks(['p1', 'image', 'media/image1.png'], ['p2', 'image', 'media/image2.png'], ['p3', 'image', 'media/a.emf']);
const MEDIA = { 'word/_rels/document.xml.rels': LINK, 'word/media/image1.png': PNG, 'word/media/image2.png': PNG };
const TEXT = wordLine('一台示例装置改好了。[^f1]');

test('one picture with words and rights becomes the photograph of the person', async () => {
  const story = await from(TEXT + wordLine(wordPicture('p1')) + CREDIT, MEDIA);
  expect(found(story)).toEqual([]);
  expect(bodyOf(story)).toBe('一台示例装置改好了。[^f1]\n');
  expect(story.picture?.photograph).toEqual({
    ...{ file: 'photographs/q0001.png', alt: '示例照片', credit: '示例乙', licence: '示例许可', aiGenerated: '否' },
  });
  expect(storyLedger(story)).toEqual([
    { kind: '补充', entries: ['q0001'], field: 'body' },
    { kind: '补充', entries: ['q0001'], field: 'photograph.file', new: 'photographs/q0001.png' },
  ]);
});

test('a caption that says more is told; one without a picture is text like any other', async () => {
  const story = await from(
    TEXT + wordLine(wordPicture('p1')) + wordLine('图1　示例甲在检修；拍摄：示例乙；许可：示例许可；AI 生成：否', 'a5'),
    MEDIA,
  );
  expect(found(story)).toEqual([]);
  expect(story.said.join()).toContain('图注没有收，照片下面只写拍摄者：“图1示例甲在检修');
  expect(bodyOf(await from(TEXT + wordLine('推广到十家。[^f2]', 'a5')))).toBe('一台示例装置改好了。[^f1]\n\n推广到十家。[^f2]\n');
});

test.each<[string, string, Record<string, string | Uint8Array>, string]>([
  [
    'without words and rights is asked for',
    wordLine(wordPicture('p1', '')),
    {},
    '图片 image1.png 没有写替代文字、拍摄者、使用许可、是否 AI 生成',
  ],
  [
    'a second one is refused by name',
    wordLine(wordPicture('p1') + wordPicture('p2')) + CREDIT,
    {},
    '第 4 段：图片 image2.png：事迹正文里放不了图片',
  ],
  [
    'one that was cut keeps what was cut off',
    wordLine(wordPicture('p1', 'descr="示例"', '<a:srcRect l="1000"/>')) + CREDIT,
    {},
    '裁剪过',
  ],
  ['one of Windows', wordLine(wordPicture('p3')) + CREDIT, { 'word/media/a.emf': new Uint8Array(9) }, '图片 a.emf 是 .emf'],
  [
    'one that does not open',
    wordLine(wordPicture('p1')) + CREDIT,
    { 'word/media/image1.png': new Uint8Array(9) },
    '打不开，不是完好的图片文件',
  ],
  ['one whose part is not there', wordLine(wordPicture('p9')) + CREDIT, {}, '读不出的图片'],
])('a picture %s', async (_, body, parts, says) => {
  expect(found(await from(TEXT + body, { ...MEDIA, ...parts })).join('\n')).toContain(says);
});

test('a person has one photograph: another is not put over it', async () => {
  const known = specimenArchive((files) => {
    files['photographs/q0001.jpg'] = { bytes: 100 };
    const photograph = { file: 'photographs/q0001.jpg', alt: '示例', credit: '示例', licence: '示例', aiGenerated: '否' };
    Object.assign(files['people/0001.json'][0], { photograph });
  });
  const story = await from(TEXT + wordLine(wordPicture('p1')) + CREDIT, MEDIA, { archive: known, replace: true });
  expect(found(story).join()).toContain('记录里已有这个人的照片 photographs/q0001.jpg');
});

test('written into a record with its picture and its lines of the ledger, the record keeps every rule', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'word-story-'));
  try {
    cpSync('src/content', folder, { recursive: true });
    const record = readArchive(folder);
    const told = record.stories[0]!;
    const paragraphs = told.body.trim().split('\n\n').toReversed();
    const body =
      wordLine(`题目：${told.deed}`) + wordLine(`导语：${told.standfirst}`) + paragraphs.map((text) => wordLine(text)).join('');
    const bytes = wordFile(body + wordLine(wordPicture('p1')) + CREDIT, MEDIA);
    const story = await storyFrom(bytes, { archive: record, person: told.person, replace: true });
    expect(found(story)).toEqual([]);
    const of = { date: record.site.recordDate, reason: '示例原因', by: '编辑部' as const };
    const lines = storyLedger(story).map((line, ahead) => ({ id: nextChangeId(record, ahead), ...line, ...of }));
    putAll(folder, new Map([...storyFiles(folder, record, story), ...withChanges(folder, lines)]));
    const { archive: after, findings } = await inspect(folder);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    expect(paragraphsOf(after.by.stories.get(told.person)?.body ?? '')).toEqual(paragraphs);
    expect(after.by.people.get(told.person)?.photograph).toEqual(story.picture?.photograph);
    const again = await storyFrom(bytes, { archive: after, person: told.person });
    expect(again).toMatchObject({ faults: [], changes: [] });
    expect([storyFiles(folder, after, again).size, storyLedger(again)]).toEqual([0, []]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
