import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

/** 位置 — line and column from 1. */
interface Position {
  line: number;
  column: number;
}

const positionAt = (source: string, offset: number): Position => {
  const before = source.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
};
const placeText = ({ line, column }: Position): string => `第 ${line} 行第 ${column} 列`;

/** 中文标点 — what a Chinese keyboard writes in place of a mark of JSON. */
const CHINESE: Record<string, string> = {
  ...{ '，': ',', '、': ',', '：': ':', '；': ',', '“': '"', '”': '"', '‘': '"', '’': '"', '＂': '"' },
  ...{ '｛': '{', '｝': '}', '【': '[', '】': ']', '［': '[', '］': ']', '（': '[', '）': ']', '\u3000': ' ', '\u00a0': ' ' },
};

/** 读 JSON — strictly; a field that stands twice is an error too, since only the last would be kept. */
export function parseJson(source: string): unknown {
  if (source.trim() === '') throw new Error('文件是空的。请从版本库恢复，或写入内容。');
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    throw new Error(jsonFault(source));
  }
  const twice = doubled(source);
  if (twice)
    throw new Error(`同一条里字段“${twice.key}”写了两次，${placeText(twice.at)}是第二次，读的人只会得到后一个。请合并成一个。`);
  return value;
}

function jsonFault(source: string): string {
  const errors: ParseError[] = [];
  parseTree(source, errors, { disallowComments: true });
  const first = errors[0]?.offset ?? 0;
  // A text that no quote closes before the end was cut off: that is where to look.
  const offset = source[first] === '"' && !source.includes('"', first + 1) ? source.length : first;
  const found = source[offset] ?? '';
  if (/^<{7} |^>{7} |^={7}$/m.test(source))
    return '文件里有两个人改动冲突的记号（<<<<<<<、=======、>>>>>>>）。请选定一种写法，删去这些行。';
  const where = `JSON 写法有误，${placeText(positionAt(source, offset))}附近：${nearby(source, offset)}。`;
  const wanted = CHINESE[found];
  if (wanted !== undefined)
    return wanted === ' '
      ? `${where}这里是一个特殊的空格，应为普通空格。请删去。`
      : `${where}这里是中文标点“${found}”，应为英文的 ${wanted}。请切换到英文输入法改正。`;
  if (found === '/' || found === '#') return `${where}JSON 里不能写注释。请删去。`;
  if (found === "'") return `${where}引号应为英文双引号 "。`;
  if (offset >= source.length) return `${where}常见原因是少了右括号、右引号，或文件没有存完。`;
  return `${where}常见原因是前面少了逗号、引号或括号，或最后一项后面多了逗号。`;
}

const nearby = (source: string, at: number): string =>
  at >= source.length
    ? '文件在这里提前结束'
    : `“${source
        .slice(Math.max(0, at - 12), at + 12)
        .replace(/\s+/g, ' ')
        .trim()}”`;

/** Of a valid text all that names of fields need: braces, and texts with the colon behind a name. */
const PARTS = /[{}]|"(?:[^"\\]|\\.)*"(\s*:)?/g;
/** 写了两次的字段 — the first of them, of a text that is JSON. */
function doubled(source: string): { key: string; at: Position } | undefined {
  const open: Set<string>[] = [];
  for (const { 0: part, 1: colon, index } of source.matchAll(PARTS)) {
    if (part === '{') open.push(new Set());
    if (part === '}') open.pop();
    if (colon !== undefined) {
      const key = JSON.parse(part.slice(0, part.lastIndexOf('"') + 1)) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, at: positionAt(source, index) };
      keys?.add(key);
    }
  }
  return undefined;
}

const MATTER = /^(\uFEFF?---[ \t]*\r?\n)([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n|$))([\s\S]*)$/;

/** 篇首信息和正文 — a file with prose cut into its parts, which joined are the file again; nothing where it is none. */
export function cutProse(source: string): { open: string; matter: string; close: string; body: string } | undefined {
  const [all, open = '', matter = '', close = '', body = ''] = MATTER.exec(source) ?? [];
  return all === undefined ? undefined : { open, matter, close, body };
}

/** 读篇首信息和正文 — of a story, or of an entry with prose. */
export function parseProse(source: string): { value: unknown; body: string } {
  const parts = cutProse(source);
  if (!parts) throw new Error('开头缺少篇首信息：第一行应为 ---，然后写明各字段（事迹是 person 和 standfirst），再以 --- 结束。');
  const { matter, body } = parts;
  const document = parseDocument(matter, { lineCounter: new LineCounter(), prettyErrors: true });
  const [error] = document.errors;
  if (!error) return { value: document.toJS() as unknown, body };
  // The first line of the file is its ---.
  const line = (error.linePos?.[0].line ?? 1) + 1;
  throw new Error(
    error.code === 'DUPLICATE_KEY'
      ? `篇首信息第 ${line} 行的字段写了两次。请合并成一个。`
      : `篇首信息写法有误，第 ${line} 行附近。每行应为“字段: 内容”，冒号是英文的，后面空一格；内容里有英文冒号时用引号括起。`,
  );
}

/** `[2].facts[0].text` → 2, facts, 0, text. */
export const stepsOf = (path: string): (string | number)[] =>
  (path.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** 第几行 — where in a file a path stands, or the nearest above it that is there. */
export function lineAt(source: string, file: string, path: string): number | undefined {
  const steps = stepsOf(path);
  if (file.endsWith('.json')) {
    const root = parseTree(source);
    const offset = root && offsetIn(root, steps);
    return offset === undefined ? undefined : positionAt(source, offset).line;
  }
  const matter = cutProse(source)?.matter;
  if (matter === undefined || steps.length === 0) return undefined;
  const offset = offsetInYaml(parseDocument(matter), steps);
  return offset === undefined ? undefined : positionAt(matter, offset).line + 1;
}

function offsetIn(root: Node, steps: readonly (string | number)[]): number | undefined {
  for (let length = steps.length; length > 0; length--) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    // A field begins where its name stands.
    if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
  }
  return undefined;
}

function offsetInYaml(document: Document, steps: readonly (string | number)[]): number | undefined {
  let [here, offset]: [unknown, number | undefined] = [document.contents, undefined];
  for (const step of steps) {
    if (isMap(here)) {
      const pair = here.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!pair) break;
      offset = isScalar(pair.key) ? pair.key.range?.[0] : offset;
      here = pair.value;
    } else if (isSeq(here)) {
      here = here.items[Number(step)];
      offset = (here as { range?: [number, number, number] } | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
