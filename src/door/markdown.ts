import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Body } from '#domain/record/entries/story.ts';

/** 正文的毛病 — by line of the prose. */
export interface ProseFault {
  line: number;
  message: string;
}

/** What a page shows of Markdown; all else is named, and refused. */
const SHOWN = new Set(['root', 'paragraph', 'text', 'strong', 'emphasis', 'blockquote', 'break', 'list', 'listItem', 'heading']);
const NAMES: Record<string, string> = {
  delete: '删除线',
  table: '表格',
  code: '代码块（行首四个空格也是）',
  inlineCode: '反引号代码',
  thematicBreak: '分隔线',
  footnoteDefinition: '脚注',
  footnoteReference: '脚注',
  link: '链接或网址',
  linkReference: '链接',
  definition: '链接定义',
  image: '图片',
  imageReference: '图片',
  html: '标签',
};

const readerOf = (format: Body['format']) => {
  const reader = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly);
  return format === 'mdx' ? reader.use(remarkMdx) : reader;
};

/** 显示的文字 — what a page shows of a prose, its signs read; nothing where it can't be read. */
export function proseText({ body, format }: Pick<Body, 'body' | 'format'>): string | undefined {
  const textIn = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textIn).join('') : '';
  try {
    return textIn(readerOf(format).parse(body));
  } catch {
    return undefined;
  }
}

/** 读不成、显示不了 — what a page can't show as it was meant, and what the build could not read at all. */
export function proseFaults({ body, format }: Body): ProseFault[] {
  let tree: Root;
  try {
    tree = readerOf(format).parse(body);
  } catch (error) {
    return [{ line: (error as { line?: number }).line ?? 1, message: '写法读不成，多半是括号、标签不成对。请只写文字。' }];
  }
  return lostIn(tree);
}

function lostIn(node: Nodes): ProseFault[] {
  const what = lost(node);
  const own =
    what === undefined ? [] : [{ line: node.position?.start.line ?? 1, message: `有${what}，页面上显示不出来。请改成文字。` }];
  return what !== undefined || !('children' in node) ? own : node.children.flatMap((child) => lostIn(child));
}

function lost(node: Nodes): string | undefined {
  if (!SHOWN.has(node.type)) return NAMES[node.type] ?? '程序语句';
  if (node.type === 'heading' && node.depth !== 2 && node.depth !== 3) return `${node.depth} 级标题（只用 ## 和 ###）`;
  if (node.type === 'list' && (node.start ?? 1) !== 1) return `从 ${node.start} 开始的编号`;
  if (node.type === 'listItem' && typeof node.checked === 'boolean') return '任务框';
  return undefined;
}
