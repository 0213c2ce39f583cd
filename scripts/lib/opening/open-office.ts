import { unzipSync } from 'fflate';
import { aiMarkIn } from './ai-mark.ts';
import { type Seen } from './open-assets.ts';
import { localOf, readXml } from './xml.ts';

/** Unpacked, the parts of a document that are text hold no more. */
const MOST_UNPACKED = 48 * 1024 * 1024;
const MOST_PARTS = 5000;

/** What may not lie in a document, by the name of the part. */
const PARTS: [RegExp, string][] = [
  [/vbaProject|vbaData|attachedToolbars|macrosheets?\//i, '含有宏'],
  [/activeX/i, '含有 ActiveX 控件'],
  [/(?:^|\/)embeddings\//i, '嵌入了别的文件或对象（图表、表格请粘贴为图片）'],
  [/afchunk|\.(?:html?|mht|rtf|exe|js|vbs|lnk|chm|docm?|xlsm?|pptm?)$/i, '夹带了别的文件'],
];
const TYPES: [RegExp, string][] = [
  [/macroEnabled|vbaProject/i, '含有宏'],
  [/activeX/i, '含有 ActiveX 控件'],
  [/oleObject/i, '嵌入了 OLE 对象'],
];
/** Fields that fetch or start something when the document is opened. */
const FIELD = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|MACROBUTTON|RD|DATABASE)\b/;

/** A link that starts something, or leaves for the disk. */
const BAD_LINK = /\bHYPERLINK\s+"?\s*(?!https?:|mailto:|\\l)[a-z][\w+.-]*:/i;
const STARTS = /^ppaction:\/\/(?:program|macro|ole|hlinkfile|hlinkpres)/i;

type Parts = Record<string, Uint8Array>;

/** 打开文档 — its text with all that is not seen at once: notes, comments, hidden parts, properties. */
export function openOffice(bytes: Buffer, ending: 'docx' | 'pptx'): Seen {
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    return { fault: `不是 ${ending}：是旧格式（doc、ppt），或加了密码。请用 WPS 或 Office 另存为不加密的 ${ending}。` };
  const names: string[] = [];
  const { parts, large } = unpack(bytes, names);
  if (large) return { fault: '解压后过大，不像文档。请重新导出。' };
  const main = ending === 'docx' ? 'word/document.xml' : 'ppt/presentation.xml';
  if (!parts[main]) return { fault: `里面没有 ${main}，不是完好的 ${ending} 文件。请用 WPS 或 Office 另存为 ${ending}。` };

  const found = new Reading();
  for (const name of names) for (const [pattern, what] of PARTS) if (pattern.test(name)) found.bad.add(`${what}（${name}）`);
  if (new Set(names).size < names.length) found.bad.add('里面有重名的部件');
  for (const [name, part] of Object.entries(parts)) found.read(name, new TextDecoder('utf-8', { fatal: true }).decode(part));
  return found.seen();
}

function unpack(bytes: Buffer, names: string[]): { parts: Parts; large: boolean } {
  let unpacked = 0;
  const within = () => unpacked <= MOST_UNPACKED && names.length <= MOST_PARTS;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (!/\.(?:xml|rels|vml)$/i.test(name)) return false;
      unpacked += originalSize;
      return within();
    },
  });
  return { parts, large: !within() };
}

/** 读到的 — over all parts of one document. */
class Reading {
  bad = new Set<string>();
  private said: string[] = [];
  private comments = 0;
  private changes = 0;
  private hidden = 0;
  private authors = new Set<string>();
  private mark: string | undefined;

  read(part: string, source: string): void {
    const way: string[] = [];
    let [field, text] = ['', ''];
    let custom = '';
    readXml(source, {
      open: (name, attributes) => {
        const local = localOf(name);
        way.push(local);
        this.judge(part, local, attributes);
        if (local === 'property') custom = attributes['name'] ?? '';
        for (const key of ['descr', 'title', 'alt', 'Target', 'instr'])
          if (attributes[key] ?? attributes[`w:${key}`]) text += `\n${attributes[key] ?? attributes[`w:${key}`]}\n`;
        if (local === 'fldSimple') field += ` ${attributes['w:instr'] ?? ''} `;
        if (local === 'tab') text += '\t';
        if (local === 'br') text += '\n';
      },
      text: (said) => {
        const here = way.at(-1)!;
        if (here === 'instrText') field += said;
        if (here === 'creator' || here === 'lastModifiedBy') this.authors.add(said.trim());
        if (custom === 'AIGC') this.mark ??= aiMarkIn(`AIGC ${said}`);
        text += said;
      },
      close: (name) => {
        way.pop();
        // Runs of one paragraph belong together: a number may be cut into several.
        if (!/^(?:w|a):(?:r|t|rPr)$/.test(name)) text += /^[wa]:/.test(name) && localOf(name) !== 'p' ? '' : '\n';
        if (localOf(name) === 'property') custom = '';
      },
    });
    const fetched = FIELD.exec(field)?.[1];
    if (fetched) this.bad.add(`含有会自动取用外部内容的域（${fetched}）`);
    if (BAD_LINK.test(field)) this.bad.add('有链接通向网页以外的东西');
    this.said.push(text);
  }

  private judge(part: string, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'Relationship') this.judgeLink(attributes);
    if (name === 'Override' || name === 'Default')
      for (const [pattern, what] of TYPES) if (pattern.test(attributes['ContentType'] ?? '')) this.bad.add(what);
    if (name === 'OLEObject' || name === 'oleObj') this.bad.add('嵌入了 OLE 对象');
    if (STARTS.test(attributes['action'] ?? '')) this.bad.add('点了会启动程序或打开别的文件');
    if (name === 'comment' || name === 'cm') this.comments++;
    if (/^(?:ins|del|moveFrom|moveTo|\w+PrChange)$/.test(name) && attributes['w:author'] !== undefined) this.changes++;
    const author = attributes['w:author'] ?? (name === 'cmAuthor' || name === 'author' ? attributes['name'] : undefined);
    if (author) this.authors.add(author);
    const off = (value: string | undefined) => value === '0' || value === 'false';
    if ((name === 'vanish' || name === 'webHidden') && !off(attributes['w:val']) && !/styles\.xml$/.test(part)) this.hidden++;
    if (name === 'sld' && off(attributes['show'])) this.hidden++;
  }

  private judgeLink({ TargetMode, Target = '', Type = '' }: Readonly<Record<string, string>>): void {
    const what = Type.slice(Type.lastIndexOf('/') + 1);
    if (/^(?:aFChunk|subDocument|vbaProject|oleObject|package|control|activeXControlBinary)$/.test(what))
      this.bad.add(`夹带了别的文件（${what}）`);
    else if (TargetMode === 'External' && (what !== 'hyperlink' || !/^(?:https?:\/\/|mailto:)/i.test(Target)))
      this.bad.add(`引用了文档以外的文件（${what}：${Target.slice(0, 60)}）`);
    else if (what === 'attachedTemplate') this.bad.add('引用了模板（attachedTemplate）');
  }

  seen(): Seen {
    const authors = [...this.authors].filter(Boolean);
    const traces = [
      ...(this.comments ? [`批注 ${this.comments} 条`] : []),
      ...(this.changes ? [`修订 ${this.changes} 处（删去的文字也在里面）`] : []),
      ...(this.hidden ? [`隐藏的内容 ${this.hidden} 处`] : []),
      ...(authors.length ? [`作者 ${authors.join('、')}`] : []),
    ];
    return {
      text: this.said.join('\n'),
      ...(this.bad.size > 0 && { fault: `${[...this.bad].join('；')}。请在原文件里去掉，另存后再放进来。` }),
      ...(traces.length > 0 && { traces }),
      ...(this.mark !== undefined && { aiMark: this.mark }),
    };
  }
}
