import { zipSync } from 'fflate';

/** 特点 — what a clerk's workbook may have, each on its own or with others. */
export interface Traits {
  /** The boxes of notes may hold shapes of other things, with or without notes. */
  notes?: 'runs' | 'plain' | 'readings' | 'empty' | 'controls';
  thread?: true;
  table?: true;
  drawing?: true;
  controls?: true;
  extension?: true;
  merged?: true;
  names?: true;
  styles?: 'none' | 'row' | 'column' | 'uncounted';
  prefixed?: true;
  unnamed?: true;
  single?: true;
  indented?: true;
  mark?: true;
  elsewhere?: true;
  second?: true;
  bare?: true;
  called?: string;
  /** Whatever else: of one part, by its path. */
  change?: Record<string, (source: string) => string>;
  extra?: Record<string, string>;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
const VML =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

const relations = (rows: [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${OFFICE}/${type}`}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const text = (ref: string, said: string, style = ''): string => `<c r="${ref}"${style} t="inlineStr"><is><t>${said}</t></is></c>`;

/** 汇总表 — a title, headings, three rows of which the last is sparse, and a row far below. */
function firstSheet(traits: Traits): string {
  const row = traits.styles === 'row' ? ' s="2" customFormat="1"' : '';
  const cols = traits.styles === 'column' ? '<cols><col min="4" max="6" width="9" style="2"/></cols>' : '';
  const rows = [
    `<row r="1" ht="30" customHeight="1">${text('A1', '2024年示例推荐表 &amp; 附件', ' s="1"')}<c r="B1" s="1"/><c r="C1" s="1"/></row>`,
    `<row r="2" spans="1:3">${text('A2', '姓名')}${text('B2', '年度')}${text('C2', '单位 &gt; 部门')}</row>`,
    `<row r="3">${text('A3', '示例甲')}<c r="B3"><v>2024</v></c><c r="C3" t="s"><v>0</v></c></row>`,
    `<row r="4">${text('A4', '示例乙')}<c r="B4" s="2"><f>B3+1</f><v>2025</v></c>${text('C4', '示例厂')}</row>`,
    `<row r="5"${row} hidden="1">${text('A5', '示例丙')}${text('D5', '备注')}</row>`,
    `<row r="9"${row}/>`,
  ];
  const either =
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice xmlns:x14="urn:x14" Requires="x14"><controls/></mc:Choice></mc:AlternateContent>';
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr codeName="一"/><dimension ref="A1:D9"/>`,
    `<sheetViews><sheetView ${traits.second ? '' : 'tabSelected="1" '}workbookViewId="0"/></sheetViews>${cols}`,
    `<sheetData>${rows.join('')}</sheetData>`,
    traits.merged ? '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' : '',
    '<pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>',
    traits.drawing ? '<drawing r:id="rId7"/>' : '',
    traits.notes ? '<legacyDrawing r:id="rId2"/>' : '',
    traits.controls ? either : '',
    traits.table ? '<tableParts count="1"><tablePart r:id="rId4"/></tableParts>' : '',
    traits.extension
      ? '<extLst><ext uri="{示例}"><a:b xmlns:a="urn:a" c=">"><!-- </worksheet> --><![CDATA[</sheetData>]]></a:b></ext></extLst>'
      : '',
    '</worksheet>',
  ].join('');
}

const NOTES: Record<NonNullable<Traits['notes']>, string> = {
  runs: '<text><r><rPr><b/></rPr><t>原来的</t></r><r><t>批注</t></r></text>',
  plain: '<text><t>原来的批注</t></text>',
  readings: '<text><r><t>原来的批注</t></r><rPh sb="0" eb="1"><t>yuan</t></rPh></text>',
  empty: '<text/>',
  controls: '',
};

function drawings(traits: Traits): Record<string, string> {
  const shape = (id: number, kind: string): string =>
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden'><x:ClientData ObjectType="${kind}"><x:Row>3</x:Row><x:Column>2</x:Column></x:ClientData></v:shape>`;
  const note = traits.notes && NOTES[traits.notes];
  return {
    ...(traits.notes && {
      'xl/drawings/vmlDrawing1.vml': `<xml ${VML}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>${shape(1030, note ? 'Note' : 'Button')}</xml>`,
    }),
    ...(note && {
      'xl/comments1.xml': `${HEAD}<comments xmlns="${MAIN}"><authors><author>示例科</author></authors><commentList><comment ref="C4" authorId="0">${note}</comment></commentList></comments>`,
    }),
    ...(traits.thread && {
      'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C4" id="{1}"><text>示例的讨论</text></threadedComment></ThreadedComments>`,
    }),
    ...(traits.table && {
      'xl/tables/table1.xml': `${HEAD}<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A2:C4"><tableColumns count="3"><tableColumn id="1" name="姓名"/><tableColumn id="2" name="年度"/><tableColumn id="3" name="单位 &gt; 部门"/></tableColumns></table>`,
    }),
    ...(traits.drawing && {
      'xl/drawings/drawing1.xml': `${HEAD}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
    }),
  };
}

function sheetRelations(traits: Traits): [string, string, string][] {
  const noted = traits.notes !== undefined && traits.notes !== 'controls';
  return [
    ...(noted ? [['rId1', 'comments', '../comments1.xml'] as [string, string, string]] : []),
    ...(traits.notes ? [['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'] as [string, string, string]] : []),
    ...(traits.thread
      ? [
          [
            'rId3',
            'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment',
            '../threadedComments/threadedComment1.xml',
          ] as [string, string, string],
        ]
      : []),
    ...(traits.table ? [['rId4', 'table', '/xl/tables/table1.xml'] as [string, string, string]] : []),
    ...(traits.drawing ? [['rId7', 'drawing', '../drawings/drawing1.xml'] as [string, string, string]] : []),
  ];
}

const styles = (counted: boolean): string => {
  const count = (number: number) => (counted ? ` count="${number}"` : '');
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts${count(1)}><numFmt numFmtId="164" formatCode="0&quot;年&quot;"/></numFmts><fonts${count(2)}><font><sz val="11"/><name val="仿宋"/></font><font><b/><sz val="18"/><name val="方正小标宋"/></font></fonts><fills${count(3)}><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills><borders${count(1)}><border/></borders><cellStyleXfs${count(1)}><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs${count(3)}><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf><xf numFmtId="164" fontId="0" fillId="2" borderId="0" xfId="0"/></cellXfs><dxfs${count(1)}><dxf><fill><patternFill><bgColor rgb="FFFFC000"/></patternFill></fill></dxf></dxfs></styleSheet>`;
};

const prefixed = (source: string): string =>
  source.replace(/(<\/?)(?=[A-Za-z]\w*[\s/>])/g, '$1x:').replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`);

/** 办事员的工作簿 — fictional, with the traits that are asked for; two sheets, 汇总表 and 示例市. */
export function clerkWorkbook(traits: Traits = {}): Uint8Array {
  const called = traits.called ?? '汇总表';
  const names =
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">汇总表!$A$1:$C$5</definedName><definedName name="全部">汇总表!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">示例市!$A$1</definedName></definedNames>';
  const noted = traits.notes !== undefined && traits.notes !== 'controls';
  const workbook = traits.elsewhere ? 'book/main.xml' : 'xl/workbook.xml';
  const folder = traits.elsewhere ? '/xl/' : '';
  const overrides: [string, string][] = [
    [workbook, `${TYPE}sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${TYPE}worksheet+xml`],
    ['xl/worksheets/sheet2.xml', `${TYPE}worksheet+xml`],
    ['xl/sharedStrings.xml', `${TYPE}sharedStrings+xml`],
    ...(traits.styles === 'none' ? [] : [['xl/styles.xml', `${TYPE}styles+xml`] as [string, string]]),
    ...(noted ? [['xl/comments1.xml', `${TYPE}comments+xml`] as [string, string]] : []),
    ...(traits.thread
      ? [['xl/threadedComments/threadedComment1.xml', 'application/vnd.ms-excel.threadedcomments+xml'] as [string, string]]
      : []),
    ...(traits.table ? [['xl/tables/table1.xml', `${TYPE}table+xml`] as [string, string]] : []),
    ...(traits.drawing
      ? [['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'] as [string, string]]
      : []),
  ];
  const links = sheetRelations(traits);
  const vml = traits.notes
    ? '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>'
    : '';
  let parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${vml}${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', workbook]]),
    [workbook]: `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${traits.bare ? '' : `<bookViews><workbookView${traits.second ? ' firstSheet="1" activeTab="1"' : ''}/></bookViews>`}<sheets><sheet name="${called}" sheetId="3" r:id="rId1"/><sheet name="示例市" sheetId="1" state="visible" r:id="rId2"/></sheets>${traits.names ? names : ''}</workbook>`,
    [workbook.replace(/[^/]+$/, '_rels/$&.rels')]: relations([
      ['rId1', 'worksheet', `${folder}worksheets/sheet1.xml`],
      ['rId2', 'worksheet', `${folder}worksheets/sheet2.xml`],
      ['rId3', 'sharedStrings', `${folder}sharedStrings.xml`],
      ...(traits.styles === 'none' ? [] : [['rId5', 'styles', `${folder}styles.xml`] as [string, string, string]]),
    ]),
    'xl/worksheets/sheet1.xml': firstSheet(traits),
    'xl/worksheets/sheet2.xml': `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView ${traits.second ? 'tabSelected="true" ' : ''}workbookViewId="0"/></sheetViews><sheetData/></worksheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><r><t>示例</t></r><r><rPr><b/></rPr><t>单位</t></r></si></sst>`,
    ...(traits.styles === 'none' ? {} : { 'xl/styles.xml': styles(traits.styles !== 'uncounted') }),
    ...(links.length > 0 && { 'xl/worksheets/_rels/sheet1.xml.rels': relations(links) }),
    ...drawings(traits),
    ...traits.extra,
  };
  const each = (pattern: RegExp, change: (source: string) => string): void => {
    parts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, pattern.test(name) ? change(part) : part]));
  };
  const grids = /(?:workbook|main|styles|comments\d|sheet\d)\.xml$/;
  if (traits.unnamed) each(/sheet1\.xml$/, (part) => part.replace(/<(row|c) r="[A-D]?[1-4]"/g, '<$1'));
  if (traits.prefixed) each(grids, prefixed);
  if (traits.single) each(/\.xml$/, (part) => part.replace(/="([^"']*)"/g, "='$1'"));
  if (traits.indented)
    each(/(?:workbook|styles|sheet\d)\.xml$/, (part) => part.replace(/><(?=[a-z/])(?!\/?(?:t|v|is)>)/g, '>\r\n  <'));
  if (traits.mark) each(/\.xml$/, (part) => `\uFEFF${part}`);
  for (const [name, change] of Object.entries(traits.change ?? {})) each(new RegExp(`^${RegExp.escape(name)}$`), change);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, Buffer.from(part)])));
}
