import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { aiMarkIn } from './ai-mark.ts';
import { type Seen } from './open-assets.ts';
import { xmpTextOf } from './xml.ts';

/** What a PDF may do or carry besides pages, by key and by value. */
const KEYS: Record<string, string> = {
  JS: '含有脚本',
  JavaScript: '含有脚本',
  XFA: '含有 XFA 表单',
  EF: '夹带了别的文件',
  EmbeddedFiles: '夹带了别的文件',
  RichMediaContent: '嵌入了多媒体',
};
const VALUES: Record<string, string> = {
  JavaScript: '含有脚本',
  Launch: '会启动别的程序',
  SubmitForm: '会把填的内容发到别处',
  ImportData: '会取用外部数据',
  GoToE: '会打开夹带的文件',
  GoToR: '会打开外面的文件',
  Rendition: '嵌入了多媒体',
  Movie: '嵌入了多媒体',
  Sound: '嵌入了多媒体',
  RichMedia: '嵌入了多媒体',
  Screen: '嵌入了多媒体',
  '3D': '嵌入了三维模型',
  FileAttachment: '夹带了别的文件',
  EmbeddedFile: '夹带了别的文件',
};
const NOTES = new Set(
  'Text FreeText Highlight Underline StrikeOut Squiggly Stamp Ink Caret Line Square Circle Polygon PolyLine'.split(' '),
);
/** Keys under which a PDF says something that a page does not show. */
const SAID = new Set('Contents RC V DV TU T Title Author Subject Keywords Alt ActualText URI'.split(' '));

/** 页面背后 — every object of the file, by a second reader: PDFium draws pages and tells little else. */
export async function behindPages(bytes: Buffer): Promise<Seen & { text: string }> {
  const { context } = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  if (context.trailerInfo.Encrypt)
    return { text: '', fault: 'PDF 加了权限限制（如禁止复制），读屏软件可能读不了。请去掉限制后重新导出。' };
  const [bad, said, authors] = [new Set<string>(), [] as string[], new Set<string>()];
  let notes = 0;
  let mark: string | undefined;
  const visit = (object: PDFObject | undefined, key = ''): void => {
    if (object instanceof PDFArray) for (const each of object.asArray()) visit(each, key);
    else if (object instanceof PDFStream) {
      visit(object.dict);
      if (nameIn(object.dict, 'Type') === 'Metadata' && object instanceof PDFRawStream) metadata(object);
    } else if (object instanceof PDFDict)
      for (const [name, value] of object.entries()) {
        const field = name.decodeText();
        if (field in KEYS) bad.add(KEYS[field]!);
        if (/^(?:S|Subtype|Type)$/.test(field) && value instanceof PDFName) {
          const kind = value.decodeText();
          if (Object.hasOwn(VALUES, kind)) bad.add(VALUES[kind]!);
          if (field === 'Subtype' && NOTES.has(kind) && object.has(PDFName.of('Rect'))) notes++;
        }
        visit(value, field);
      }
    else if (object instanceof PDFString || object instanceof PDFHexString) text(key, object.decodeText());
  };
  const text = (key: string, value: string): void => {
    if (SAID.has(key)) said.push(value);
    if (key === 'Author' && value.trim()) authors.add(value.trim());
    if (key === 'AIGC') mark ??= aiMarkIn(`AIGC ${value}`);
    if (key === 'URI' && !/^(?:https?:\/\/|mailto:)/i.test(value)) bad.add(`链接到不该去的地方（${value.slice(0, 60)}）`);
  };
  const metadata = (stream: PDFRawStream): void => {
    const source = Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8');
    mark ??= aiMarkIn(xmpTextOf(source));
    said.push(xmpTextOf(source));
  };
  for (const [, object] of context.enumerateIndirectObjects()) visit(object);
  const saved =
    bytes.toString('latin1').split('startxref').length - 1 - (bytes.subarray(0, 2048).includes('/Linearized') ? 1 : 0);
  const traces = [
    ...(notes ? [`批注 ${notes} 条`] : []),
    ...(saved > 1 ? [`改存过 ${saved - 1} 次，改动前的内容还在文件里`] : []),
    ...(authors.size ? [`作者 ${[...authors].join('、')}`] : []),
  ];
  return {
    text: said.join('\n'),
    ...(bad.size > 0 && { fault: `PDF ${[...bad].join('；')}。请用“打印为 PDF”重新导出。` }),
    ...(traces.length > 0 && { traces }),
    ...(mark !== undefined && { aiMark: mark }),
  };
}

const nameIn = (dict: PDFDict, key: string): string | undefined => {
  const value = dict.get(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
};
