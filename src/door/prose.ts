import { defaultSchema } from 'rehype-sanitize';
import { IDS } from '#domain/record/schema/ids.ts';
import { CARRIER, type Carrier, carrierOf } from '#domain/record/entries/story.ts';
import { paths } from '#domain/values/paths.ts';

/** What of the editors' Markdown reaches a page. */
export const proseSchema = {
  ...defaultSchema,
  tagNames: ['p', 'h2', 'h3', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'br', 'sup', 'a'],
  attributes: { sup: ['className', 'dataPagefindIgnore'], a: ['href'] },
  // An empty list would allow every protocol; only addresses inside the site pass.
  protocols: { href: ['none'] },
};

interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
  data?: object;
}

/** What the link says. */
function saidOf(carrier: Carrier): string {
  switch (carrier.is) {
    case 'fact':
      return carrier.id.slice(1);
    case 'edition':
      return String(carrier.year);
    case 'honours':
    case 'sources':
      return IDS[carrier.is].name;
    case 'unknown':
      return carrier.id;
  }
}

/** 依据标记 → a small raised link to the fact, the honour or the edition that carries the sentence. */
export function remarkCarriers({ base }: { base: string }) {
  const root = base.replace(/\/$/, '');
  const link = (id: string): Node => {
    const carrier = carrierOf(id);
    const url = carrier.is === 'edition' ? `${root}${paths.roll(carrier.year)}` : `#${id}`;
    return { type: 'link', url, children: [{ type: 'text', value: saidOf(carrier) }] };
  };
  const marker = (ids: string): Node => ({
    type: 'emphasis',
    data: { hName: 'sup', hProperties: { className: ['carrier'], dataPagefindIgnore: '' } },
    children: ids.split(/[,，、]/).flatMap((id, index) => (index ? [{ type: 'text', value: ' ' }, link(id)] : [link(id)])),
  });
  const split = (text: string): Node[] => {
    const nodes: Node[] = [];
    let from = 0;
    for (const match of text.matchAll(CARRIER)) {
      if (match.index > from) nodes.push({ type: 'text', value: text.slice(from, match.index) });
      nodes.push(marker(match[1]!));
      from = match.index + match[0].length;
    }
    return from < text.length ? [...nodes, { type: 'text', value: text.slice(from) }] : nodes;
  };
  const walk = (node: Node): void => {
    if (!node.children) return;
    node.children = node.children.flatMap((child) => {
      if (child.type === 'text' && child.value) return split(child.value);
      walk(child);
      return [child];
    });
  };
  return (tree: Node) => walk(tree);
}
