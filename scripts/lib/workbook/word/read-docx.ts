import { attributeOf, localOf } from '../../opening/xml.ts';
import { type CellFault } from '../cell-faults.ts';
import { type Opened } from '../opened.ts';
import { Refused, refusalOf, refused, shown } from '../refused.ts';
import { type Paragraph, type SheetFault } from '../sheet.ts';
import { TableReading } from './word-table.ts';
import { type ZipParts } from '../zip-parts.ts';

type Attributes = Readonly<Record<string, string>>;

const MAIN = 'word/document.xml';

/** What is not read of a text: what was taken out, text boxes, readings above characters, the second writing of a drawing. */
const UNREAD = new Set(['del', 'moveFrom', 'txbxContent', 'rt', 'Fallback']);
const TRACKED = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel']);

/** 读文档里的表 — every table of the body, each with the paragraph before it as its first row. */
export function readDocx(zip: ZipParts): Opened {
  refuseParts(zip);
  const reading = new Reading();
  zip.xml(MAIN, {
    open: (tag, attributes) => reading.open(localOf(tag), attributes),
    text: (said) => reading.say(said),
    close: (tag) => reading.close(localOf(tag)),
  });
  const { opened } = reading;
  if (opened.sheets.length === 0 && opened.paragraphs.length === 0) throw refused('noTables');
  if (reading.tracked > 0)
    opened.said.push(
      `文档里有 ${reading.tracked} 处修订：插入的已读入，删去的没有读。请在 Word 或 WPS 里“接受”或“拒绝”全部修订，核对后再交`,
    );
  if (reading.boxes > 0) opened.said.push(`文档里有 ${reading.boxes} 个文本框，里面的文字没有读`);
  if (zip.has('word/comments.xml')) opened.said.push('文档里有批注，没有读');
  return opened;
}

function refuseParts(zip: ZipParts): void {
  const faults: SheetFault[] = [];
  const macros = zip.names.some((name) => /vbaProject|vbaData/i.test(name));
  let enabled = false;
  zip.xml('[Content_Types].xml', {
    open: (_, { ContentType = '' }) => void (enabled ||= /macroEnabled|vbaProject/i.test(ContentType)),
  });
  if (macros || enabled) faults.push(refusalOf('macros'));
  const attached = zip.names.find((name) => /afchunk|\.(?:html?|mht|rtf)$/i.test(name));
  if (attached !== undefined) faults.push(refusalOf('attached', attached));
  const template = templateElsewhere(zip);
  if (template !== undefined) faults.push(refusalOf('template', template));
  if (!zip.has(MAIN)) faults.push(refusalOf('damaged', `缺少 ${MAIN}`));
  if (faults.length > 0) throw new Refused(...faults);
}

const SETTINGS = 'word/_rels/settings.xml.rels';

/** A template on the writer's own disk is every other document's. */
function templateElsewhere(zip: ZipParts): string | undefined {
  let found: string | undefined;
  if (zip.has(SETTINGS))
    zip.xml(SETTINGS, {
      open: (_, { Type = '', Target = '' }) => {
        if (/\/attachedTemplate$/.test(Type) && /^(?:https?:|ftp:|\\\\|file:\/\/[^/])/i.test(Target)) found = Target;
      },
    });
  return found;
}

/** 读法 — goes through the body; a table is read by its own reader, what stands between them is a title. */
class Reading {
  readonly opened: Opened & { paragraphs: Paragraph[] } = { kind: 'docx', sheets: [], said: [], faults: [], paragraphs: [] };
  tracked = 0;
  boxes = 0;
  private readonly way: string[] = [];
  private unread = 0;
  private table: TableReading | undefined;
  private depth = 0;
  private paragraph = '';
  private title = '';
  private inText = false;
  private count = 0;
  private isHidden = false;

  open(local: string, attributes: Attributes): void {
    const parent = this.way.at(-1) ?? '';
    this.way.push(local);
    if (TRACKED.has(local) && attributeOf(attributes, 'author') !== undefined) this.tracked++;
    if (local === 'txbxContent') this.boxes++;
    // Taken out whole: the mark stands among the properties of the row or the cell.
    if (local === 'del' && parent === 'trPr') this.table?.dropRow();
    if (local === 'cellDel') this.table?.dropCell();
    if (UNREAD.has(local)) this.unread++;
    if (this.unread > 0) return;
    if (local === 'tbl' && ++this.depth === 1) {
      this.table = new TableReading(`表${this.opened.sheets.length + 1}`, shown(this.title.replace(/\s+/g, ' ').trim()));
      this.title = '';
    } else if (local === 'tbl') this.table?.nested();
    if (this.depth < 2) this.table?.open(local, attributes, parent);
    if (local === 'vanish' && parent === 'rPr' && this.way.at(-3) !== 'pPr' && !isOff(attributes)) this.vanished();
    if (local === 'p') this.paragraph = '';
    this.inText = local === 't';
    if (local === 'tab' && parent === 'r') this.add('\t');
    if ((local === 'br' || local === 'cr') && parent === 'r') this.add('\n');
    if (local === 'noBreakHyphen') this.add('-');
  }

  say(said: string): void {
    if (this.inText && this.unread === 0) this.add(said);
  }

  close(local: string): void {
    this.way.pop();
    if (local === 't') this.inText = false;
    if (UNREAD.has(local)) this.unread--;
    else if (this.unread === 0) this.closeRead(local);
  }

  private vanished(): void {
    this.table?.vanished();
    this.isHidden = !this.table;
  }

  private closeRead(local: string): void {
    if (local === 'p') {
      if (this.depth === 1) this.table?.say(this.paragraph);
      if (this.depth === 0 && this.paragraph.trim() !== '') this.endParagraph();
      this.paragraph = '';
    }
    if (this.depth < 2) this.table?.close(local);
    if (local !== 'tbl' || --this.depth > 0 || !this.table) return;
    const { sheet, faults, said } = this.table.done();
    this.table = undefined;
    if (sheet.rows.length === 0) return;
    this.opened.sheets.push(sheet);
    this.opened.faults.push(...faults);
    this.opened.said.push(...said);
  }

  private endParagraph(): void {
    const ref = `第 ${++this.count} 段`;
    this.title = this.paragraph;
    for (const text of this.paragraph.split('\n'))
      if (text.trim() !== '') this.opened.paragraphs.push({ ref, text, after: this.opened.sheets.length });
    if (this.isHidden) this.opened.faults.push({ sheet: null, ref, ...HIDDEN_WORDS });
    this.isHidden = false;
  }

  private add(said: string): void {
    this.paragraph += said;
  }
}

const HIDDEN_WORDS: CellFault = {
  ...{ heading: null, is: '差错', found: '这一段里有隐藏的文字', wanted: '看得见的文字' },
  mend: '全选，在“字体”里去掉“隐藏”，看过再交；不要的请删去',
};

const isOff = (attributes: Attributes): boolean => ['0', 'false', 'off'].includes(attributeOf(attributes, 'val') ?? '');
