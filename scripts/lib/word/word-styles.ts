import { isTurnedOn, nodeIn, nodesIn, valOf, type WordNode } from './word-tree.ts';

/** 段落的身份 — what a paragraph is to a story, by its style. */
export type ParagraphRole = 'title' | 'lead' | 'caption' | 'contents' | 'heading' | 'text';

/** 样式 — what a paragraph or a run inherits. */
interface Style {
  names: string[];
  /** Properties of runs by name; a nearer style writes over a farther one. */
  runs: Map<string, WordNode>;
  outline?: string;
  numbering?: WordNode;
}

/** 列表 — of an item: which list, how deep, numbered or not. */
export interface WordList {
  id: string;
  depth: number;
  ordered: boolean;
  /** Its numbers are not 1, 2, 3 in the document, or have words around them. */
  isLettered: boolean;
  /** The number at which it begins. */
  start: number;
}

export interface WordStyles {
  styleOf: (id: string | undefined, kind: 'paragraph' | 'character') => Style;
  listOf: (numbering: WordNode | undefined) => WordList | undefined;
}

const ROLES: [RegExp, ParagraphRole][] = [
  [/^(?:title|标题|题目|文章标题)$/, 'title'],
  [/^(?:subtitle|副标题|导语)$/, 'lead'],
  [/^(?:caption|题注|图注)$/, 'caption'],
  [/^(?:toc|目录|tocheading)\d*$/, 'contents'],
];
const HEADING = /^(?:heading|标题)([1-9])$/;

/** 身份和级别 — by the names of the styles, the nearest first; else by the outline level. */
export function roleOfStyle({ names, outline }: Style, own: string | undefined): { role: ParagraphRole; level: number } {
  for (const name of names) {
    const plain = name.toLowerCase().replace(/[\s　]+/g, '');
    const role = ROLES.find(([pattern]) => pattern.test(plain))?.[1];
    if (role) return { role, level: 0 };
    const level = HEADING.exec(plain)?.[1];
    if (level) return { role: 'heading', level: Number(level) };
  }
  const level = Number(own ?? outline ?? 9);
  return level < 9 ? { role: 'heading', level: level + 1 } : { role: 'text', level: 0 };
}

/** 样式和编号 — of one document. */
export function readWordStyles(styles: WordNode | undefined, numbering: WordNode | undefined): WordStyles {
  const all = nodesIn(styles).filter(({ name }) => name === 'w:style');
  const defaults = nodeIn(nodeIn(nodeIn(styles, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const made = new Map<string, Style>();

  const styleOf: WordStyles['styleOf'] = (id, kind) => {
    const own = (style: WordNode) => style.attributes['w:type'] === kind;
    const standard = kind === 'paragraph' ? all.find((style) => own(style) && style.attributes['w:default'] === '1') : undefined;
    const known = made.get(`${kind} ${id}`);
    if (known) return known;
    const style: Style = { names: [], runs: new Map(kind === 'paragraph' ? byName(defaults) : []) };
    const chain: WordNode[] = [];
    let next = all.find((each) => own(each) && each.attributes['w:styleId'] === id) ?? standard;
    while (next && !chain.includes(next)) {
      chain.push(next);
      const base = valOf(nodeIn(next, 'w:basedOn'));
      next = all.find((each) => own(each) && each.attributes['w:styleId'] === base);
    }
    for (const each of chain.toReversed()) {
      const shape = nodeIn(each, 'w:pPr');
      const outline = valOf(nodeIn(shape, 'w:outlineLvl')) ?? style.outline;
      const list = nodeIn(shape, 'w:numPr') ?? style.numbering;
      for (const [name, node] of byName(nodeIn(each, 'w:rPr'))) style.runs.set(name, node);
      style.names.unshift(valOf(nodeIn(each, 'w:name')) ?? '');
      if (outline !== undefined) style.outline = outline;
      if (list) style.numbering = list;
    }
    made.set(`${kind} ${id}`, style);
    return style;
  };

  return { styleOf, listOf: (node) => listIn(numbering, node) };
}

/** 字的样子 — all properties of a run: its paragraph's, those of its style, its own. */
export const looksOf = (
  { styleOf }: WordStyles,
  paragraph: ReadonlyMap<string, WordNode>,
  properties: WordNode | undefined,
): ReadonlyMap<string, WordNode> =>
  new Map([...paragraph, ...styleOf(valOf(nodeIn(properties, 'w:rStyle')), 'character').runs, ...byName(properties)]);

/** By their names. */
const byName = (properties: WordNode | undefined): [string, WordNode][] => nodesIn(properties).map((node) => [node.name, node]);

function listIn(numbering: WordNode | undefined, node: WordNode | undefined): WordList | undefined {
  const id = valOf(nodeIn(node, 'w:numId')) ?? '0';
  if (!node || id === '0') return undefined;
  const depth = valOf(nodeIn(node, 'w:ilvl')) ?? '0';
  const list = nodesIn(numbering).find((each) => each.name === 'w:num' && each.attributes['w:numId'] === id);
  const abstract = valOf(nodeIn(list, 'w:abstractNumId'));
  const model = nodesIn(numbering).find(
    (each) => each.name === 'w:abstractNum' && each.attributes['w:abstractNumId'] === abstract,
  );
  const at = (parent: WordNode | undefined, name: string) =>
    nodesIn(parent).find((each) => each.name === name && each.attributes['w:ilvl'] === depth);
  const override = at(list, 'w:lvlOverride');
  const level = nodeIn(override, 'w:lvl') ?? at(model, 'w:lvl');
  const format = nodeIn(level, 'w:numFmt');
  if (level && !isTurnedOn(format)) return undefined;
  const kind = valOf(format) ?? 'decimal';
  const start = kind === 'bullet' ? '1' : (valOf(nodeIn(override, 'w:startOverride')) ?? valOf(nodeIn(level, 'w:start')) ?? '1');
  const around = valOf(nodeIn(level, 'w:lvlText')) ?? '%1.';
  const isLettered = kind !== 'bullet' && (kind !== 'decimal' || !/^[(（]?%\d[.．、)）]?$/.test(around));
  return { id, depth: Number(depth), ordered: kind !== 'bullet', isLettered, start: Number(start) };
}
