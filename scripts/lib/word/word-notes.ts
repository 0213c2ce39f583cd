import { ACCEPT, type Trait } from './word-losses.ts';
import { type WordPackage } from './word-package.ts';
import { nodesIn, type WordNode, wordsBelow } from './word-tree.ts';

/** 注 — what a footnote says: the ids that carry the sentence before it, or words for which a page has no place. */
interface Note {
  carriers?: string;
  words: string;
}

/** Ids alone, whatever parts them: “f1、f8”, “依据：f1，h0003”. */
const IDS = /^(?:依据[:：]?)?([a-z]\d+(?:[,，、;；]+[a-z]\d+)*)[。.]?$/;

const NO_COMMENTS = '请处理完，点“审阅”→“删除”→“删除文档中的所有批注”，保存后再导入';

/** 脚注、尾注和批注 — by the mark that stands in the text. */
export function readNotes(word: WordPackage) {
  const byId = (part: string) =>
    new Map(nodesIn(word.part(`word/${part}.xml`)).map((node) => [node.attributes['w:id'], node] as const));
  const notes = { 'w:footnoteReference': byId('footnotes'), 'w:endnoteReference': byId('endnotes') };
  const comments = byId('comments');
  return {
    noteOf(mark: WordNode): Note {
      const node = notes[mark.name as keyof typeof notes].get(mark.attributes['w:id']);
      const words = node ? wordsBelow(node).trim() : '';
      const ids = IDS.exec(words.normalize('NFKC').replace(/\s/g, ''))?.[1];
      return { words, ...(ids && { carriers: `[^${ids.split(/[,，、;；]+/).join(',')}]` }) };
    },
    commentOf(mark: WordNode): [Trait, string] {
      const node = comments.get(mark.attributes['w:id']);
      return [{ what: '批注', mend: NO_COMMENTS }, node ? wordsBelow(node) : ''];
    },
  };
}

/** 正文以外 — words that stand on each sheet of paper, and not in the story. */
export function besidesOf(word: WordPackage): { what: string; words: string }[] {
  const edges = [
    ['header', '页眉'],
    ['footer', '页脚'],
  ] as const;
  return edges.flatMap(([beginning, what]) =>
    word.named(beginning).flatMap((name) => {
      const part = word.part(name);
      const words = part ? `${wordsBelow(part)} ${marksOf(part)}`.replace(/\s+/g, ' ').trim() : '';
      return /[\p{L}]/u.test(words.replace(/第|共|页/g, '')) ? [{ what, words }] : [];
    }),
  );
}

/** 水印 — the text that a shape of a header draws. */
const marksOf = (node: WordNode): string =>
  node.name === 'v:textpath' ? `水印：${node.attributes['string'] ?? ''}` : nodesIn(node).map(marksOf).join(' ');

/** 别处的痕迹 — comments, changes and hidden text of which none was met in the body: in a header, a note, the layout. */
export function tracesBeside(word: WordPackage, met: readonly Trait[]): Trait[] {
  const mends: Record<string, string> = { 批注: NO_COMMENTS, 修订: ACCEPT, 隐藏: '请在“字体”里去掉“隐藏”，看清以后删去或留下' };
  return Object.entries(mends).flatMap(([kind, mend]) => {
    const trace = word.traces.find((each) => each.startsWith(kind));
    return trace && !met.some(({ what }) => what.includes(kind)) ? [{ what: `正文以外有${trace}`, mend }] : [];
  });
}
