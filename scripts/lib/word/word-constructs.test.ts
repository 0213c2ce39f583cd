import { expect, test } from 'vitest';
import { specimenArchive } from '../../../tests/specimen.ts';
import { listed, wordFile, wordLine, wordLinks, wordPart, wordRun } from '../../../tests/word-file.ts';
import { storyFrom } from './story.ts';

/** A few of each: every document is held against the whole record. */
const archive = specimenArchive((files) => {
  delete files['stories/q0001.md'];
  for (const file of ['honours/2018.json', 'people/0001.json', 'employers.json', 'studios/2018.json'])
    files[file] = files[file].slice(0, 2);
});
const HEAD = wordLine('改进示例装置一台[^f1]', 'a3') + wordLine('示例甲改进了一台装置。[^f1]', 'a4');
type Parts = Parameters<typeof wordFile>[1];

const r = (inside: string, looks = ''): string => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}${inside}</w:r>`;
const by = 'w:id="1" w:author="示例丙" w:date="2020-01-01T00:00:00Z"';
const tc = (inside: string, more = ''): string => `<w:tc><w:tcPr>${more}</w:tcPr>${inside}</w:tc>`;
const tbl = (...cells: string[]): string => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;
const drawn = (inside: string): string =>
  r(
    `<w:drawing><wp:anchor><wp:docPr id="1" name="图 1"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:anchor></w:drawing>`,
  );
const box = `<w:txbxContent>${wordLine('框中字')}</w:txbxContent>`;
const begin = (code: string): string =>
  `${r('<w:fldChar w:fldCharType="begin"/>')}${r(`<w:instrText>${code}</w:instrText>`)}${r('<w:fldChar w:fldCharType="separate"/>')}`;
const end = r('<w:fldChar w:fldCharType="end"/>');
const sdt = (properties: string, inside: string): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
const numbering = (format: string, text: string): Parts => ({
  'word/numbering.xml': wordPart(
    'w:numbering',
    `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
  ),
});
const NOTE: Parts = {
  'word/footnotes.xml': wordPart('w:footnotes', `<w:footnote w:id="1">${wordLine('脚下的话')}</w:footnote>`),
  'word/endnotes.xml': wordPart('w:endnotes', `<w:endnote w:id="1">${wordLine('尾上的话')}</w:endnote>`),
  'word/comments.xml': wordPart('w:comments', `<w:comment w:id="1" w:author="示例戊">${wordLine('旁边的话')}</w:comment>`),
};
const linked = (part: string, root: string, inside: string, kind: string): Parts => ({
  [`word/${part}`]: wordPart(root, inside),
  'word/_rels/document.xml.rels': wordLinks(['x1', kind, part]),
});

/** 构造 — whatever OOXML can hold: how it stands in a body, the words that a reader sees of it, and, where it has none, what it is called. */
const CONSTRUCTS: Record<string, [body: string, words: string[], parts?: Parts]> = {
  'plain text': [wordLine('平常的话'), ['平常的话']],
  'a heading': [wordLine('小题目', '1'), ['小题目']],
  bold: [wordLine(wordRun('粗体字', '<w:b/>')), ['粗体字']],
  italic: [wordLine(wordRun('斜体字', '<w:i/>')), ['斜体字']],
  underline: [wordLine(wordRun('线上字', '<w:u w:val="single"/>')), ['线上字', '下划线']],
  'strike-through': [wordLine(wordRun('划去字', '<w:strike/>')), ['划去字', '删除线']],
  'double strike-through': [wordLine(wordRun('双划字', '<w:dstrike/>')), ['双划字', '双删除线']],
  highlight: [wordLine(wordRun('亮底字', '<w:highlight w:val="yellow"/>')), ['亮底字', '突出显示']],
  'hidden text': [wordLine(wordRun('藏起字', '<w:vanish/>')), ['藏起字', '隐藏']],
  'white text': [wordLine(wordRun('白色字', '<w:color w:val="FFFFFF"/>')), ['白色字', '看不见']],
  'text too small to be read': [wordLine(wordRun('极小字', '<w:sz w:val="2"/>')), ['极小字', '看不见']],
  'small capitals': [wordLine(wordRun('Abc', '<w:smallCaps/>')), ['Abc', '小型大写']],
  'all capitals': [wordLine(wordRun('abc', '<w:caps/>')), ['abc', '全部大写']],
  superscript: [wordLine(wordRun('角上字', '<w:vertAlign w:val="superscript"/>')), ['角上字', '上标']],
  subscript: [wordLine(wordRun('角下字', '<w:vertAlign w:val="subscript"/>')), ['角下字', '下标']],
  'a border': [wordLine(wordRun('框线字', '<w:bdr w:val="single"/>')), ['框线字', '文字边框']],
  'dots of emphasis': [wordLine(wordRun('点下字', '<w:em w:val="dot"/>')), ['点下字', '着重号']],
  'two lines in one': [wordLine(wordRun('双行字', '<w:eastAsianLayout w:combine="1"/>')), ['双行字', '双行合一']],
  'right to left': [wordLine(`<w:bdo w:val="rtl">${wordRun('反向字', '<w:rtl/>')}</w:bdo>`, '', '<w:bidi/>'), ['反向字']],
  'a tab': [wordLine(wordRun('前') + r('<w:tab/>') + wordRun('后')), ['前后', '空格']],
  'a line break': [wordLine(r('<w:t>上行</w:t><w:br/><w:t>下行</w:t>')), ['上行', '下行', '手动换行']],
  'a page break': [wordLine(r('<w:t>前页</w:t><w:br w:type="page"/><w:t>后页</w:t>')), ['前页', '后页']],
  'a column break': [wordLine(r('<w:t>左栏</w:t><w:br w:type="column"/><w:t>右栏</w:t>')), ['左栏', '右栏']],
  'columns of a section': [wordLine('分栏字', '', '<w:sectPr><w:cols w:num="2"/></w:sectPr>'), ['分栏字']],
  'hyphens that do not break, and soft ones': [
    wordLine(r('<w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t><w:softHyphen/><w:t>丙</w:t>')),
    ['甲-乙丙'],
  ],
  'a dropped capital': [wordLine('首', '', '<w:framePr w:dropCap="drop"/>'), ['首', '首字下沉']],
  'an outer link': [
    wordLine(`<w:hyperlink r:id="h1">${wordRun('网址字')}</w:hyperlink>`),
    ['网址字', '超链接'],
    { 'word/_rels/document.xml.rels': wordLinks(['h1', 'hyperlink', 'https://example.org/', 'External']) },
  ],
  'a bookmark and a link to it': [
    wordLine(
      `<w:bookmarkStart w:id="1" w:name="a"/>${wordRun('书签字')}<w:bookmarkEnd w:id="1"/><w:hyperlink w:anchor="a">${wordRun('去处字')}</w:hyperlink>`,
    ),
    ['书签字', '去处字'],
  ],
  'a simple field': [wordLine(`<w:fldSimple w:instr=" AUTHOR ">${wordRun('域里字')}</w:fldSimple>`), ['域里字', 'AUTHOR']],
  'a field of marks': [wordLine(`${begin(' REF a ')}${wordRun('引用字')}${end}`), ['引用字', 'REF']],
  'a field in a field': [
    wordLine(`${begin(' IF ')}${begin(' DATE ')}${wordRun('里层字')}${end}${wordRun('外层字')}${end}`),
    ['里层字', '外层字'],
  ],
  'a content control': [sdt('', wordLine('控件字')), ['控件字']],
  'a drop-down control in a line': [wordLine(sdt('<w:dropDownList/>', wordRun('选中字'))), ['选中字']],
  'a control nobody filled in': [sdt('<w:showingPlcHdr/>', wordLine('占位字')), ['占位字', '没有填写']],
  'a check box': [wordLine(sdt('<w14:checkbox/>', r('<w:sym w:font="Wingdings" w:char="F0FE"/>'))), ['符号字体']],
  'custom XML around text': [`<w:customXml w:element="a">${wordLine('标签字')}</w:customXml>`, ['标签字']],
  'a smart tag': [wordLine(`<w:smartTag w:element="a">${wordRun('智能字')}</w:smartTag>`), ['智能字']],
  'a bulleted list': [wordLine('点列字', '', listed(1)), ['点列字']],
  'a numbered list': [wordLine('数列字', '', listed(2)), ['数列字']],
  'a list of Chinese numbers': [wordLine('汉数字', '', listed(3)), ['汉数字', '这样的编号']],
  'a list of letters': [wordLine('字母字', '', listed(1)), ['字母字', '这样的编号'], numbering('upperLetter', '%1.')],
  'a list whose number has words around it': [
    wordLine('条款字', '', listed(1)),
    ['条款字', '这样的编号'],
    numbering('decimal', '第%1条'),
  ],
  'a list of many levels': [wordLine('多级字', '', listed(1)), ['多级字', '这样的编号'], numbering('decimal', '%1.%2.')],
  'a table': [tbl(tc(wordLine('左格字')), tc(wordLine('右格字'))), ['左格字', '右格字', '表格']],
  'a table in a table': [tbl(tc(wordLine('外格字') + tbl(tc(wordLine('内格字'))))), ['外格字', '内格字']],
  'merged cells': [tbl(tc(wordLine('合格字'), '<w:gridSpan w:val="2"/>')), ['合格字']],
  'a list and hidden text in a table': [
    tbl(tc(wordLine('格列字', '', listed(2)) + wordLine(wordRun('格藏字', '<w:vanish/>')))),
    ['格列字', '格藏字'],
  ],
  'a note under a table’s cell': [
    tbl(tc(wordLine(wordRun('有注格') + r('<w:footnoteReference w:id="1"/>')))),
    ['有注格', '脚下的话'],
    NOTE,
  ],
  'a picture in a cell': [tbl(tc(wordLine(drawn('<pic:pic/>') + wordRun('有图格')))), ['有图格', '图']],
  'a text box': [wordLine(drawn(`<wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp>`)), ['框中字', '文本框']],
  'a text box of VML': [wordLine(r(`<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`)), ['框中字', '文本框']],
  'a text box in a group': [wordLine(drawn(`<wpg:wgp><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wpg:wgp>`)), ['框中字']],
  'two text boxes in a group': [
    wordLine(
      drawn(
        `<wpg:wgp><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp><wps:wsp><wps:txbx><w:txbxContent>${wordLine('第二框')}</w:txbxContent></wps:txbx></wps:wsp></wpg:wgp>`,
      ),
    ),
    ['框中字', '第二框'],
  ],
  'a canvas': [wordLine(drawn(`<wpc:wpc><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wpc:wpc>`)), ['框中字']],
  'a shape': [wordLine(drawn('<wps:wsp/>')), ['图形']],
  'a line of VML': [wordLine(r('<w:pict><v:line/></w:pict>')), ['图形']],
  'a rule': [wordLine(r('<w:pict><v:rect o:hr="t"/></w:pict>')), ['分隔线']],
  'letters drawn': [wordLine(r('<w:pict><v:shape><v:textpath string="艺术之字"/></v:shape></w:pict>')), ['艺术之字']],
  'a chart': [
    wordLine(drawn('<c:chart r:id="x1"/>')),
    ['图表', '图上标题'],
    linked('charts/chart1.xml', 'c:chartSpace', '<c:title><a:p><a:r><a:t>图上标题</a:t></a:r></a:p></c:title>', 'chart'),
  ],
  SmartArt: [
    wordLine(drawn('<dgm:relIds r:dm="x1"/>')),
    ['SmartArt', '流程一步'],
    linked('diagrams/data1.xml', 'dgm:dataModel', '<dgm:t><a:p><a:r><a:t>流程一步</a:t></a:r></a:p></dgm:t>', 'diagramData'),
  ],
  'an object of another program': [
    wordLine(r('<w:object><v:shape/><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>')),
    ['OLE 对象'],
  ],
  'a control of a form': [wordLine(r('<w:control w:name="TextBox1"/>')), ['嵌入的别的文件']],
  'another document within': ['<w:altChunk r:id="c1"/>', ['嵌入的别的文件']],
  'a document of a master': ['<w:subDoc r:id="c1"/>', ['嵌入的别的文件']],
  ink: [wordLine(r('<w:contentPart r:id="i1"/>')), ['墨迹']],
  'an equation': [
    wordLine(`<m:oMath><m:f><m:num><m:r><m:t>分子</m:t></m:r></m:num><m:den><m:r><m:t>分母</m:t></m:r></m:den></m:f></m:oMath>`),
    ['分子', '分母', '公式'],
  ],
  'a paragraph of equations': [
    wordLine('<m:oMathPara><m:oMath><m:r><m:t>等式</m:t></m:r></m:oMath></m:oMathPara>'),
    ['等式', '公式'],
  ],
  'a footnote': [wordLine(wordRun('有脚注') + r('<w:footnoteReference w:id="1"/>')), ['有脚注', '脚下的话'], NOTE],
  'an endnote': [wordLine(wordRun('有尾注') + r('<w:endnoteReference w:id="1"/>')), ['有尾注', '尾上的话'], NOTE],
  'a comment': [wordLine(wordRun('有批注') + r('<w:commentReference w:id="1"/>')), ['有批注', '旁边的话'], NOTE],
  'an insertion': [wordLine(`<w:ins ${by}>${wordRun('插入字')}</w:ins>`), ['插入字', '修订']],
  'a deletion': [wordLine(`<w:del ${by}>${r('<w:delText>删去字</w:delText>')}</w:del>`), ['删去字', '修订']],
  'a move': [
    wordLine(`<w:moveFrom ${by}>${wordRun('移走字')}</w:moveFrom>`) + wordLine(`<w:moveTo ${by}>${wordRun('移来字')}</w:moveTo>`),
    ['移走字', '移来字'],
  ],
  'a row that was inserted': [
    `<w:tbl><w:tr><w:trPr><w:ins ${by}/></w:trPr>${tc(wordLine('新行字'))}</w:tr></w:tbl>`,
    ['新行字', '修订'],
  ],
  'a reading above a character': [
    wordLine(r(`<w:ruby><w:rt>${wordRun('shì')}</w:rt><w:rubyBase>${wordRun('示')}</w:rubyBase></w:ruby>`)),
    ['shì', '示', '拼音指南'],
  ],
  'a sign of a typeface of signs': [wordLine(r('<w:sym w:font="Wingdings" w:char="F0FC"/>')), ['符号字体']],
  'a header': [wordLine('正文字'), ['正文字', '页眉的字'], { 'word/header1.xml': wordPart('w:hdr', wordLine('页眉的字')) }],
  'a footer': [wordLine('正文字'), ['正文字', '页脚的字'], { 'word/footer2.xml': wordPart('w:ftr', wordLine('页脚的字')) }],
  'a number of the page': [wordLine(r('<w:pgNum/>')), ['自动日期']],
  'a writing of which Word has another': [
    wordLine(
      r(
        `<mc:AlternateContent><mc:Choice Requires="w14"><w:t>新写法</w:t></mc:Choice><mc:Fallback><w:t>旧写法</w:t></mc:Fallback></mc:AlternateContent>`,
      ),
    ),
    ['新写法'],
  ],
  'a picture of an old format': [
    wordLine(drawn('<pic:pic><pic:blipFill><a:blip r:embed="x1"/></pic:blipFill></pic:pic>')),
    ['.emf'],
    { 'word/media/a.emf': 'EMF', 'word/_rels/document.xml.rels': wordLinks(['x1', 'image', 'media/a.emf']) },
  ],
  'a picture elsewhere': [
    wordLine(drawn('<pic:pic><pic:blipFill><a:blip r:link="x9"/></pic:blipFill></pic:pic>')),
    ['读不出的图片'],
  ],
  'a table of contents': [wordLine('目录字', 'toc', ''), ['目录字']],
  'a tag of tomorrow': [wordLine(r('<w16:novelty><w:t>明天字</w:t></w16:novelty>')), ['明天字', '不认识']],
};

const shownOf = async (body: string, parts: Parts = {}): Promise<string> => {
  const { text, faults, said } = await storyFrom(wordFile(HEAD + wordLine('一台示例装置改好了。[^f1]') + body, parts), {
    archive,
    person: 'q0001',
  });
  return [text, ...faults.map(({ found }) => found), ...said].join('\n').replace(/\*+/g, '');
};

test('whatever a document can hold, its words are in the story or named, with what it is', async () => {
  expect(Object.keys(CONSTRUCTS).length).toBeGreaterThan(60);
  const vanished: string[] = [];
  for (const [name, [body, words, parts]] of Object.entries(CONSTRUCTS)) {
    const shown = await shownOf(body, parts);
    for (const word of words) if (!shown.includes(word)) vanished.push(`${name}: ${word}`);
  }
  expect(vanished).toEqual([]);
});

test('in one document all of them are told as well: none hides another', async () => {
  // Another program’s object has the whole file refused.
  const all = Object.values(CONSTRUCTS).filter(([body, , parts]) => (!parts || parts === NOTE) && !body.includes('OLEObject'));
  const shown = await shownOf(all.map(([body]) => body).join(wordLine('隔开的话')), NOTE);
  const vanished = all.flatMap(([, words]) => words.filter((word) => !shown.includes(word)));
  expect(vanished).toEqual([]);
});
