import { type WordField, WordFields } from './word-fields.ts';
import {
  DRAWN,
  fieldLost,
  LOST,
  looksLost,
  SILENT,
  THROUGH,
  TOLD_LOOKS,
  tracked,
  type Trait,
  unknownTag,
} from './word-losses.ts';
import { readNotes } from './word-notes.ts';
import { type WordPackage } from './word-package.ts';
import { elsewhere, pictureIn } from './word-pictures.ts';
import { looksOf, readWordStyles, roleOfStyle, type WordStyles } from './word-styles.ts';
import { type WordRun, WordSink, type WordText } from './word-text.ts';
import { isTurnedOn, nodeIn, nodesBelow, nodesIn, ownText, valOf, type WordNode, wordsBelow } from './word-tree.ts';

/** In what is not taken, what else has to be settled. */
const TRACES = [
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
  ...['w:commentReference', 'w:footnoteReference', 'w:endnoteReference'],
];
/** In properties, what was changed there. */
const CHANGED = /^w:(?:\w+Change|ins|del|moveFrom|moveTo)$/;

/** 读正文 — every tag is read, let through, or named: nothing is dropped without a word. */
export function readWordText(word: WordPackage): WordText {
  return new Reader(word).read();
}

class Reader extends WordSink {
  private readonly word: WordPackage;
  private readonly styles: WordStyles;
  private readonly notes: ReturnType<typeof readNotes>;
  private readonly fields = new WordFields();
  /** What the paragraph's style says of its runs. */
  private looks: ReadonlyMap<string, WordNode> = new Map();

  constructor(word: WordPackage) {
    super();
    this.word = word;
    this.styles = readWordStyles(word.part('word/styles.xml'), word.part('word/numbering.xml'));
    this.notes = readNotes(word);
  }

  read(): WordText {
    this.visitAll([this.word.part('word/document.xml')]);
    return this.text;
  }

  private visit(node: WordNode): void {
    const lost = LOST[node.name];
    if (node.name === 'w:p') this.paragraph(node);
    else if (node.name === 'w:r') this.run(node);
    else if (node.name === 'w:commentReference') this.lose(...this.notes.commentOf(node));
    else if (node.name === 'mc:AlternateContent') this.visitAll([nodeIn(node, 'mc:Choice') ?? nodeIn(node, 'mc:Fallback')]);
    else if (lost) this.refuse(node, lost);
    else if (THROUGH.has(node.name)) this.through(node);
    else if (!SILENT.test(node.name) || wordsBelow(node) !== '') this.lose(unknownTag(node.name), wordsBelow(node));
  }

  private visitAll(nodes: readonly (WordNode | undefined)[]): void {
    for (const node of nodes) if (node) this.visit(node);
  }

  /** A shape may be drawn around a text box: then that is what it is. */
  private refuse(node: WordNode, trait: Trait): void {
    const [box] = trait === DRAWN ? nodesBelow(node, 'w:txbxContent') : [];
    if (box) return this.visit(box);
    if (node.attributes['o:hr'] === 't') return this.tell('分隔线', '');
    this.lose(trait, [wordsBelow(node), ...elsewhere(node, this.word)].join(' '));
    // What would come to light only once the table is gone is told at once.
    for (const each of nodesBelow(node, ...TRACES)) this.piece(each, undefined);
  }

  private through(node: WordNode): void {
    const picture = pictureIn(node, this.here.at, (id) => this.word.target(id));
    if (picture) return void this.here.pictures.push(picture);
    if (node.name === 'w:hyperlink' && node.attributes['r:id']) this.tell('超链接（只收文字）', wordsBelow(node));
    if (node.name === 'w:fldSimple') this.field({ code: node.attributes['w:instr'] ?? '', shown: wordsBelow(node) });
    if (node.name === 'w:sdt' && isTurnedOn(nodeIn(nodeIn(node, 'w:sdtPr'), 'w:showingPlcHdr')))
      return this.lose({ what: '没有填写的控件', mend: '请填写或删去' }, wordsBelow(node));
    if (node.name === 'v:shape' && nodesBelow(node, 'v:imagedata', 'v:textbox', 'v:textpath').length === 0)
      return this.lose(DRAWN, wordsBelow(node));
    this.visitAll(nodesIn(node));
  }

  private field(field: WordField | undefined): void {
    if (!field) return;
    const { code, shown } = field;
    if (/^\s*HYPERLINK\b/.test(code)) this.tell('超链接（只收文字）', shown);
    else this.lose(fieldLost(code), shown);
  }

  private paragraph(node: WordNode): void {
    const properties = nodeIn(node, 'w:pPr');
    const style = this.styles.styleOf(valOf(nodeIn(properties, 'w:pStyle')), 'paragraph');
    const { role, level } = roleOfStyle(style, valOf(nodeIn(properties, 'w:outlineLvl')));
    const list = this.styles.listOf(nodeIn(properties, 'w:numPr') ?? style.numbering);
    const holds = wordsBelow(node).trim() !== '' || nodesBelow(node, 'w:drawing', 'w:pict', 'w:object', 'm:oMath').length > 0;
    const at = (this.text.paragraphs.at(-1)?.at ?? 0) + (holds ? 1 : 0);
    this.begin({ at, role, level, ...(list && { list }), runs: [], pictures: [] });
    if (list && role === 'heading') this.tell('小标题的自动编号', wordsBelow(node));
    else if (list?.isLettered) this.tell('这样的编号（一律改成 1、2、3）', wordsBelow(node));
    if (nodeIn(properties, 'w:framePr')) this.lose({ what: '首字下沉或图文框', mend: '请取消，改成普通段落' }, wordsBelow(node));
    for (const each of [properties, nodeIn(properties, 'w:rPr'), nodeIn(properties, 'w:numPr')])
      this.changesIn(each, wordsBelow(node));
    this.looks = style.runs;
    this.visitAll(nodesIn(node));
  }

  private changesIn(properties: WordNode | undefined, words: string): void {
    if (nodesIn(properties).some(({ name }) => CHANGED.test(name))) this.lose(tracked('改了格式或分段'), words);
  }

  private run(node: WordNode): void {
    const properties = nodeIn(node, 'w:rPr');
    const words = wordsBelow(node);
    const looks = looksOf(this.styles, this.looks, properties);
    this.changesIn(properties, words);
    const lost = words.trim() === '' ? [] : looksLost(looks);
    const isDropped = lost.some(({ dropped }) => dropped);
    for (const { what, mend } of lost) this.lose({ what, mend }, words);
    for (const [name, what] of Object.entries(TOLD_LOOKS))
      if (words.trim() !== '' && isTurnedOn(nodeIn(properties, name))) this.tell(what, words);
    const look = { bold: isTurnedOn(looks.get('w:b')), italic: isTurnedOn(looks.get('w:i')) };
    for (const each of nodesIn(node)) this.piece(each, isDropped ? undefined : look);
  }

  private piece(node: WordNode, look: Omit<WordRun, 'text'> | undefined): void {
    const say = (text: string): void => {
      this.fields.say(text);
      if (look) this.here.runs.push({ text, ...look });
    };
    if (node.name === 'w:t') say(ownText(node));
    else if (node.name === 'w:tab') say(' ');
    else if (node.name === 'w:noBreakHyphen') say('-');
    else if (node.name === 'w:br' && /^(?:page|column)$/.test(node.attributes['w:type'] ?? '')) return;
    else if (node.name === 'w:br' || node.name === 'w:cr') this.split();
    else if (node.name === 'w:footnoteReference' || node.name === 'w:endnoteReference') this.note(node, say);
    else if (node.name === 'w:instrText') this.fields.code(node);
    else if (node.name === 'w:fldChar') this.field(this.fields.turn(node.attributes['w:fldCharType']));
    else this.visit(node);
  }

  /** 换行符 — a line broken by hand is a paragraph to a page; a heading or an item of a list stays one. */
  private split(): void {
    const isOne = this.here.list !== undefined || this.here.role !== 'text';
    this.tell(isOne ? '标题和列表里的换行（接成一行）' : '手动换行（当作分段）', '');
    if (isOne) return;
    this.begin({ ...this.here, runs: [], pictures: [] });
  }

  private note(node: WordNode, say: (text: string) => void): void {
    const note = this.notes.noteOf(node);
    if (note.carriers) say(note.carriers);
    else this.lose({ what: '脚注或尾注', mend: '脚注里只写依据的编号，如 f1、f8；别的话请写进正文' }, note.words);
  }
}
