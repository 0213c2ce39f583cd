import { strToU8, zipSync } from 'fflate';

/** Word 文件 — made tag by tag, since a program that writes Word writes none of the traits that hands leave behind. */
const NAMES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const names = Object.entries(NAMES)
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');

/** 一个部件 — with the names that Word declares. */
export const wordPart = (root: string, inside: string): string => `<?xml version="1.0"?><${root}${names}>${inside}</${root}>`;

/** 一截字 — with the properties of its look. */
export const wordRun = (text: string, looks = ''): string =>
  `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** 一段 — of a style, of runs or of plain text. */
export const wordLine = (inside: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inside.startsWith('<') ? inside : wordRun(inside)}</w:p>`;

const style = (id: string, name: string, inside = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;

/** As Word calls them in a Chinese document, as WPS does, and one of an office's own that stands on another. */
const STYLES = wordPart(
  'w:styles',
  [
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
    style('a3', 'Title'),
    style('a4', 'Subtitle'),
    style('1', 'heading 1'),
    style('2', '标题 2'),
    style('own', '示例小标题', '<w:basedOn w:val="1"/>'),
    style('a5', 'caption'),
    style('list', 'List Paragraph', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
    style('gone', '示例隐藏', '<w:rPr><w:vanish/></w:rPr>'),
    '<w:style w:type="character" w:styleId="struck"><w:name w:val="示例删除"/><w:rPr><w:strike/></w:rPr></w:style>',
  ].join(''),
);
const level = (depth: number, format: string, start = 1): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/></w:lvl>`;
const list = (id: number, levels: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
/** 1 is dotted, 2 and 3 are numbered, 4 begins at three. */
const NUMBERING = wordPart(
  'w:numbering',
  [
    list(1, level(0, 'bullet') + level(1, 'decimal')),
    list(2, level(0, 'decimal')),
    list(3, level(0, 'chineseCounting')),
    list(4, level(0, 'decimal', 3)),
  ].join(''),
);

/** 列表项 — of list 1 to 4, so deep. */
export const listed = (id: number, depth = 0): string => `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`;

/** 关系 — by id, kind and target. */
export const wordLinks = (...links: [id: string, kind: string, target: string, mode?: string][]): string =>
  wordPart(
    'Relationships',
    links
      .map(
        ([id, kind, target, mode]) =>
          `<Relationship Id="${id}" Type="${NAMES.r}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
      )
      .join(''),
  );

/** 图片 — a drawing with its alternative text. */
export const wordPicture = (id: string, about = 'descr="示例照片"', cut = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="图 1" ${about}/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/>${cut}</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** 成 docx — of paragraphs, with other parts beside or in place of the usual ones. */
export function wordFile(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all = {
    'word/document.xml': wordPart('w:document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': STYLES,
    'word/numbering.xml': NUMBERING,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}
