import { readXml } from '../opening/xml.ts';

/** 部件里的一个标签 — with what stands inside, in order. */
export interface WordNode {
  name: string;
  attributes: Readonly<Record<string, string>>;
  inside: (WordNode | string)[];
}

/** 成树 — one part of a document, read once through. */
export function treeOf(source: string): WordNode {
  const root: WordNode = { name: '', attributes: {}, inside: [] };
  const way = [root];
  readXml(source, {
    open: (name, attributes) => {
      const node: WordNode = { name, attributes, inside: [] };
      way.at(-1)?.inside.push(node);
      way.push(node);
    },
    text: (said) => void way.at(-1)?.inside.push(said),
    close: () => void way.pop(),
  });
  return root;
}

/** 自己的字 — the text that stands in a tag itself. */
export const ownText = (node: WordNode): string => node.inside.filter((each) => typeof each === 'string').join('');

/** 里面的标签 — the children that are no text. */
export const nodesIn = (node: WordNode | undefined): WordNode[] =>
  node?.inside.filter((each): each is WordNode => typeof each !== 'string') ?? [];

/** 某名的标签 — the first child of that name. */
export const nodeIn = (node: WordNode | undefined, name: string): WordNode | undefined =>
  nodesIn(node).find((each) => each.name === name);

/** 深处的标签 — all of these names, however deep, outer ones before inner ones. */
export const nodesBelow = (node: WordNode, ...names: string[]): WordNode[] =>
  nodesIn(node).flatMap((each) => [...(names.includes(each.name) ? [each] : []), ...nodesBelow(each, ...names)]);

/** 值 — of a property: `w:val`. */
export const valOf = (node: WordNode | undefined): string | undefined => node?.attributes['w:val'];

/** 开关 — a property that is there is on, unless its value says off: `<w:strike w:val="false"/>` strikes nothing. */
export const isTurnedOn = (node: WordNode | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off|none|baseline|nil)$/.test(valOf(node) ?? '');

/** What a reader sees of a part as text. */
const SAID = /^(?:w:t|w:delText|m:t|a:t)$/;

/** 里面的字 — all text however deep, paragraphs parted by a blank. */
export function wordsBelow(node: WordNode): string {
  const own = SAID.test(node.name) ? ownText(node) : '';
  const below = nodesIn(node).map(wordsBelow).join('');
  return own + below + (/^[wa]:p$/.test(node.name) ? ' ' : '');
}
