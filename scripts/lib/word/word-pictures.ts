import { type WordPackage } from './word-package.ts';
import { nodesBelow, type WordNode, wordsBelow } from './word-tree.ts';

/** 文中的图 — where it stands, what it is called, which part holds it, what it shows in words. */
export interface WordPicture {
  at: number;
  name: string;
  target: string;
  alt?: string;
  /** 裁剪 — what was cut off is still in the file. */
  isCropped: boolean;
  isHidden: boolean;
}

const on = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 't';

/** 图片 — of a drawing, or of the older form; nothing where it draws something else. */
export function pictureIn(
  node: WordNode,
  at: number,
  target: (id: string | undefined) => string | undefined,
): WordPicture | undefined {
  if (node.name !== 'w:drawing' && node.name !== 'w:pict') return undefined;
  if (nodesBelow(node, 'wps:wsp', 'wpg:wgp', 'wpc:wpc', 'v:group', 'w:txbxContent', 'c:chart', 'dgm:relIds').length > 0)
    return undefined;
  const [image] = nodesBelow(node, 'a:blip', 'v:imagedata');
  const part = target(image?.attributes['r:embed'] ?? image?.attributes['r:id']);
  if (!image || part === undefined) return undefined;
  const [about] = nodesBelow(node, 'wp:docPr', 'v:shape');
  const { descr, alt: written, title } = about?.attributes ?? {};
  const alt = [descr, written, title].map((each) => each?.trim()).find(Boolean);
  const cuts = nodesBelow(node, 'a:srcRect').flatMap(({ attributes }) => Object.values(attributes));
  const old = ['cropleft', 'cropright', 'croptop', 'cropbottom'].map((name) => image.attributes[name]);
  return {
    at,
    name: part.slice(part.lastIndexOf('/') + 1),
    target: part,
    ...(alt && { alt }),
    isCropped: [...cuts, ...old].some((cut) => cut !== undefined && Number.parseFloat(cut) !== 0),
    isHidden: on(about?.attributes['hidden']),
  };
}

/** 画里的字 — that stand in no text: letters drawn, and what a chart or a diagram keeps in a part of its own. */
export function elsewhere(node: WordNode, { part, target }: Pick<WordPackage, 'part' | 'target'>): string[] {
  const all = [node, ...nodesBelow(node, 'v:textpath', 'c:chart', 'dgm:relIds')];
  return all.flatMap(({ name, attributes }) => {
    if (name === 'v:textpath') return attributes['string'] ?? [];
    const own = name === 'c:chart' ? target(attributes['r:id']) : name === 'dgm:relIds' ? target(attributes['r:dm']) : undefined;
    const held = own === undefined ? undefined : part(own.startsWith('/') ? own.slice(1) : `word/${own}`);
    return held ? wordsBelow(held).trim() : [];
  });
}
