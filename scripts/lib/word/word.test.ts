import { strToU8, zipSync } from 'fflate';
import { CommentReference, DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { specimenArchive } from '../../../tests/specimen.ts';
import { wordFile, wordLine, wordLinks, wordPart, wordRun } from '../../../tests/word-file.ts';
import { storyFrom } from './story.ts';
import { readWordText } from './word-reader.ts';
import { openWordPackage } from './word-package.ts';

const archive = specimenArchive((files) => void delete files['stories/q0001.md']);
const HEAD = wordLine('改进示例装置一台[^f1]', 'a3') + wordLine('示例甲改进了一台装置。[^f1]', 'a4');
const GOOD = wordLine('一台示例装置改好了。[^f1]');
type Parts = Parameters<typeof wordFile>[1];

const read = (body: string, parts: Parts = {}) => {
  const word = openWordPackage(wordFile(HEAD + GOOD + body, parts));
  if ('refused' in word) throw new Error(word.refused);
  return readWordText(word);
};
const lossesIn = (body: string, parts?: Parts): string[] =>
  read(body, parts).losses.map(({ at, what, words }) => `${at} ${what} ${words}`);
const tracked = (tag: string, inside: string) =>
  `<w:${tag} w:id="1" w:author="示例丙" w:date="2020-01-01T00:00:00Z">${inside}</w:${tag}>`;
const field = (code: string, shown: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${wordRun(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const drawn = (inside: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = `<w:txbxContent>${wordLine('框里的字')}</w:txbxContent>`;
const cell = (inside: string) => `<w:tc><w:tcPr/>${inside}</w:tc>`;

/** 页面显示不了的 — each as a hand leaves it in a document, and how it is named. */
const LOST: Record<string, [body: string, says: string]> = {
  'an insertion': [wordLine(tracked('ins', wordRun('插入的'))), '4 修订：插入的文字 插入的'],
  'a deletion': [
    wordLine(`${wordRun('留下。')}${tracked('del', '<w:r><w:delText>删去的</w:delText></w:r>')}`),
    '4 修订：删去的文字 删去的',
  ],
  'a move': [
    wordLine(tracked('moveFrom', wordRun('移走的'))) + wordLine(tracked('moveTo', wordRun('移来的'))),
    '5 修订：移来的文字 移来的',
  ],
  'a changed look': [
    wordLine(wordRun('改了样子', `<w:b/>${tracked('rPrChange', '<w:rPr/>')}`)),
    '4 修订：改了格式或分段 改了样子',
  ],
  'a deleted end of a paragraph': [
    wordLine('接起来', '', `<w:rPr>${tracked('del', '')}</w:rPr>`),
    '4 修订：改了格式或分段 接起来',
  ],
  'hidden text': [wordLine(wordRun('看不见的', '<w:vanish/>')), '4 隐藏的文字 看不见的'],
  'text hidden by its style': [wordLine('样式藏的', 'gone'), '4 隐藏的文字 样式藏的'],
  'struck text': [wordLine(wordRun('划掉的', '<w:strike/>')), '4 删除线 划掉的'],
  'text struck twice': [wordLine(wordRun('划掉的', '<w:dstrike w:val="1"/>')), '4 双删除线 划掉的'],
  'text struck by its style': [wordLine(wordRun('划掉的', '<w:rStyle w:val="struck"/>')), '4 删除线 划掉的'],
  'a raised figure': [wordLine(wordRun('10m') + wordRun('2', '<w:vertAlign w:val="superscript"/>')), '4 上标或下标 2'],
  'a table': [`<w:tbl><w:tr>${cell(wordLine('姓名'))}${cell(wordLine('示例丁'))}</w:tr></w:tbl>`, '3 表格 姓名 示例丁'],
  'a deletion in a table': [
    `<w:tbl><w:tr>${cell(wordLine(tracked('del', '<w:r><w:delText>格里删的</w:delText></w:r>')))}</w:tr></w:tbl>`,
    '3 修订：删去的文字 格里删的',
  ],
  'a text box': [
    wordLine(
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawn(`<wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp>`).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    ),
    '4 文本框 框里的字',
  ],
  'a text box of old': [
    wordLine(`<w:r><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></w:r>`),
    '4 文本框 框里的字',
  ],
  'a shape': [wordLine(drawn('<wps:wsp><wps:spPr/></wps:wsp>')), '4 图形 '],
  'a shape of old': [wordLine('<w:r><w:pict><v:oval/></w:pict></w:r>'), '4 图形 '],
  'letters drawn': [wordLine('<w:r><w:pict><v:shape><v:textpath string="示例"/></v:shape></w:pict></w:r>'), '4 艺术字 '],
  'a formula': [wordLine(`${wordRun('算得')}<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), '4 公式 x=1'],
  'a reading': [
    wordLine(`<w:r><w:ruby><w:rt>${wordRun('lì')}</w:rt><w:rubyBase>${wordRun('例')}</w:rubyBase></w:ruby></w:r>`),
    '4 拼音指南 lì例',
  ],
  'a sign of its own typeface': [wordLine('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), '符号字体里的符号'],
  'a date that moves': [wordLine(field(' DATE \\@ "yyyy" ', '2020年')), '4 域（DATE \\@） 2020年'],
  'a number of a picture': [wordLine(`<w:fldSimple w:instr=" SEQ 图 ">${wordRun('1')}</w:fldSimple>`), '4 域（SEQ 图） 1'],
  'a footnote that tells': [wordLine(`${wordRun('一句。')}<w:r><w:footnoteReference w:id="1"/></w:r>`), '4 脚注或尾注 另一句话'],
  'a comment': [wordLine(`${wordRun('一句。')}<w:r><w:commentReference w:id="1"/></w:r>`), '4 批注 这里要核实'],
  'a first letter let down': [wordLine('首', '', '<w:framePr w:dropCap="drop"/>'), '4 首字下沉或图文框 首'],
  'a control nobody filled': [
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${wordLine('单击此处输入')}</w:sdtContent></w:sdt>`,
    '没有填写的控件 单击此处输入',
  ],
  'a tag that nobody knows': [
    wordLine('<w:r><w:novelty><w:t>新东西</w:t></w:novelty></w:r>'),
    '4 不认识的内容（w:novelty） 新东西',
  ],
};
const NOTES: Parts = {
  'word/footnotes.xml': wordPart('w:footnotes', `<w:footnote w:id="1">${wordLine('另一句话')}</w:footnote>`),
  'word/comments.xml': wordPart('w:comments', `<w:comment w:id="1" w:author="示例戊">${wordLine('这里要核实')}</w:comment>`),
};

test.each(Object.entries(LOST))('%s is named with its paragraph and its words', (_, [body, says]) => {
  expect(lossesIn(body, NOTES).join('\n')).toContain(says);
});

test('all of them in one document: each is named, and what stands between is read', () => {
  const all = Object.values(LOST);
  const text = read(all.map(([body]) => body + wordLine('正文照读。')).join(''), NOTES);
  for (const [, says] of all) {
    const [, what] = /^\d* ?(.*)$/.exec(says) ?? [];
    expect(
      text.losses.some((loss) => `${loss.what} ${loss.words}`.includes(what ?? '')),
      says,
    ).toBe(true);
  }
  expect(text.paragraphs.filter(({ runs }) => runs.map((run) => run.text).join('') === '正文照读。')).toHaveLength(all.length);
});

test('what is off is off; what only looks otherwise is told and read; containers are seen through', () => {
  const text = read(
    [
      wordLine(wordRun('没有划掉', '<w:strike w:val="false"/><w:vanish w:val="0"/><w:vertAlign w:val="baseline"/>')),
      wordLine(wordRun('有线的', '<w:u w:val="single"/>') + wordRun('没线的', '<w:u w:val="none"/>')),
      wordLine(
        `<w:hyperlink r:id="h1">${wordRun('一处网页')}</w:hyperlink>${field(' HYPERLINK "https://example.org" ', '又一处')}`,
      ),
      `<w:sdt><w:sdtContent>${wordLine(`<w:smartTag>${wordRun('标记里的')}</w:smartTag>`)}</w:sdtContent></w:sdt>`,
      wordLine(wordRun('样式划掉，这里没有', '<w:rStyle w:val="struck"/><w:strike w:val="0"/>')),
      wordLine('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'),
    ].join(''),
    { 'word/_rels/document.xml.rels': wordLinks(['h1', 'hyperlink', 'https://example.org/', 'External']) },
  );
  expect(text.losses).toEqual([]);
  const said = text.paragraphs.slice(3).map(({ runs }) => runs.map((run) => run.text).join(''));
  expect(said).toEqual(['没有划掉', '有线的没线的', '一处网页又一处', '标记里的', '样式划掉，这里没有', '']);
  expect(Object.fromEntries(text.told)).toEqual({
    ...{ 下划线: ['有线的'], '超链接（只收文字）': ['一处网页', '又一处'], 分隔线: [''] },
  });
});

test('headers, watermarks, authors are told; comments and changes beside the body stop the import', async () => {
  const from = (parts: Parts) => storyFrom(wordFile(HEAD + GOOD, parts), { archive, person: 'q0001' });
  const header = (inside: string) => ({ 'word/header1.xml': wordPart('w:hdr', inside) });
  const told = await from({
    ...header(wordLine('内部资料') + wordLine('<w:r><w:pict><v:shape><v:textpath string="样稿"/></v:shape></w:pict></w:r>')),
    'word/footer1.xml': wordPart('w:ftr', wordLine('第1页 共2页')),
    'docProps/core.xml': wordPart('cp:coreProperties', '<dc:creator>示例己</dc:creator>'),
  });
  expect(told.faults).toEqual([]);
  expect(told.said).toEqual(['页眉没有导入：“内部资料 水印：样稿”。', '文件里写着作者 示例己，没有导入。']);
  const changed = await from(header(wordLine(tracked('ins', wordRun('插入的')))));
  expect(changed.faults).toMatchObject([{ found: '正文以外有修订 1 处（删去的文字也在里面）' }]);
  expect(changed.faults[0]?.mend).toContain('接受对文档所做的所有修订');
});

test('a report never spreads what it found: an ID number in hidden text, a telephone in a comment', async () => {
  const body =
    wordLine(wordRun('示例庚11010519491231002X', '<w:vanish/>')) + wordLine('<w:r><w:commentReference w:id="1"/></w:r>');
  const story = await storyFrom(
    wordFile(HEAD + GOOD + body, {
      'word/comments.xml': wordPart('w:comments', `<w:comment w:id="1">${wordLine('问示例辛，13800138000')}</w:comment>`),
    }),
    { archive, person: 'q0001' },
  );
  expect(story.faults.map(({ found }) => found)).toEqual(['隐藏的文字（有个人信息，不照印）', '批注（有个人信息，不照印）']);
});

test('what a program of Word writes with changes, comments and a table is read alike', async () => {
  const revision = { id: 1, author: '示例壬', date: '2020-01-01T00:00:00Z' };
  const document = new Document({
    comments: { children: [{ id: 0, children: [new Paragraph('请核对')] }] },
    sections: [
      {
        children: [
          new Paragraph({
            children: [new InsertedTextRun({ ...revision, text: '新写的' }), new DeletedTextRun({ ...revision, text: '旧写的' })],
          }),
          new Paragraph({ children: [new CommentReference(0)] }),
          new Table({ rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('一格')] })] })] }),
        ],
      },
    ],
  });
  const { faults } = await storyFrom(await Packer.toBuffer(document), { archive, person: 'q0001' });
  const found = faults.map((fault) => fault.found).join('\n');
  for (const says of ['修订：插入的文字“新写的”', '修订：删去的文字“旧写的”', '批注“请核对”', '表格“一格”'])
    expect(found).toContain(says);
});

const TYPES = (type: string) => `<Types><Default Extension="xml" ContentType="${type}"/></Types>`;
/** 恶意的、坏的 — refused before anything is read of it. */
const HOSTILE: Record<string, [bytes: () => Uint8Array, says: string]> = {
  'a bomb': [() => wordFile(wordLine('好'.repeat(4_000_000))), '解压后的文字有'],
  'a bomb in another part': [() => wordFile(GOOD, { 'word/theme/theme1.xml': ' '.repeat(9_000_000) }), '不像一份事迹'],
  'a thousand parts': [
    () => wordFile(GOOD, Object.fromEntries(Array.from({ length: 2100 }, (_, index) => [`word/media/${index}.bin`, '']))),
    '不像一份事迹',
  ],
  'sizes that lie': [
    () => {
      const bytes = wordFile(wordLine('一台示例装置'.repeat(100) + Array.from({ length: 3000 }, (_, index) => index).join('，')));
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at + 4 < bytes.length; at++)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      return bytes;
    },
    '大小不是真的',
  ],
  'more paragraphs than a story has': [() => wordFile(GOOD.repeat(1001)), '有 1001 段'],
  'more signs than a story has': [() => wordFile(wordLine('好'.repeat(50_001))), '50001 字'],
  'more tags than a story has': [() => wordFile(wordLine('<w:r/>'.repeat(100_000))), '个标签，不像一份事迹'],
  macros: [
    () => wordFile(GOOD, { '[Content_Types].xml': TYPES('application/vnd.ms-word.document.macroEnabled.main+xml') }),
    '含有宏',
  ],
  'a program': [() => wordFile(GOOD, { 'word/embeddings/a.exe': 'MZ' }), '夹带了别的文件'],
  'an embedded workbook': [() => wordFile(GOOD, { 'word/embeddings/a.xlsx': 'PK' }), '嵌入了别的文件'],
  'an entity': [
    () =>
      wordFile('', { 'word/document.xml': `<!DOCTYPE w [<!ENTITY e SYSTEM "file:///secret">]>${wordPart('w:document', '&e;')}` }),
    '文档类型声明（DOCTYPE）',
  ],
  'a template elsewhere': [
    () =>
      wordFile(GOOD, {
        'word/_rels/settings.xml.rels': wordLinks(['t', 'attachedTemplate', 'https://example.org/a.dotm', 'External']),
      }),
    '引用了文档以外的文件',
  ],
  'a picture elsewhere': [
    () => wordFile(GOOD, { 'word/_rels/document.xml.rels': wordLinks(['p', 'image', 'file:///c:/a.png', 'External']) }),
    '引用了文档以外的文件',
  ],
  'another body than the one that is shown': [
    () => wordFile(GOOD, { '_rels/.rels': wordLinks(['d', 'officeDocument', 'word/other.xml']) }),
    '正文在 word/other.xml',
  ],
  'a part that climbs out': [() => wordFile(GOOD, { '../evil.xml': '<a/>' }), '名字不正常的部件'],
  'tags of another language': [
    () => wordFile('', { 'word/document.xml': '<w:document xmlns:w="urn:other"/>' }),
    '不是 Word 或 WPS 的',
  ],
  'a workbook': [() => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), '里面没有 word/document.xml'],
  'the old format': [() => Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(600)}`, 'hex'), '是旧格式（.doc 或 .wps）'],
  'a password': [
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    '加了密码',
  ],
  'a PDF by another name': [() => strToU8('%PDF-1.7'), '内容是PDF'],
  'half a file': [() => wordFile(GOOD).subarray(0, 200), '不是完好的 docx'],
  nothing: [() => new Uint8Array(), '内容是别的文件'],
};

test.each(Object.entries(HOSTILE))('%s is refused in words a clerk can use', async (_, [bytes, says]) => {
  const story = await storyFrom(bytes(), { archive, person: 'q0001' });
  expect(story.faults).toHaveLength(1);
  expect(story.faults[0]?.found).toContain(says);
  expect(story.text).toBe('');
});
