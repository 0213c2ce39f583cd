import { defaultSchema } from 'rehype-sanitize';
import { CARRIER, carrierOf } from '#domain/record/entries/story.ts';
import { paths } from '#domain/values/paths.ts';

/** What of the editors' Markdown reaches a page. */
export const proseSchema = {
  ...defaultSchema,
  tagNames: ['p', 'h2', 'h3', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'br', 'a', 'details', 'summary'],
  attributes: { details: ['className', 'dataPagefindIgnore'], a: ['href', 'className'] },
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

/** 正文所知 — what the record says of a prose: who is behind a carrier, and which terms are explained. */
export interface Knowledge {
  /** 依据的说法 — “中工网，2020年4月28日” for the id of a carrier. */
  told: (id: string) => string;
  /** 本篇用语 — ways of writing a term, with the id under which the page explains it. */
  terms: readonly { word: string; id: string }[];
}
const NOTHING: Knowledge = { told: () => '', terms: [] };

/** A sentence is called by its first characters. */
const OPENING = 12;
const opening = (sentence: string): string => {
  const plain = Array.from(sentence.replace(/[。！？”’」』）]+$/u, ''));
  return plain.length > OPENING ? `${plain.slice(0, OPENING).join('')}……` : plain.join('');
};

const text = (value: string): Node => ({ type: 'text', value });
const element = (hName: string, children: Node[], hProperties: object = {}): Node => ({
  type: 'emphasis',
  data: { hName, hProperties },
  children,
});

/**
 * 依据标记 → one quiet mark a paragraph, which unfolds sentence by sentence what carries it; no mark stands in a
 * sentence, so that it reads and copies as written. The first use of a term leads to its explanation on the page.
 */
export function remarkCarriers({ base, know = () => NOTHING }: { base: string; know?: (file: string) => Knowledge }) {
  const root = base.replace(/\/$/, '');
  return (tree: Node, file: { path?: string } = {}) => {
    const { told, terms } = know(file.path ?? '');
    const explained = new Set<string>();

    const link = (id: string): Node => {
      const carrier = carrierOf(id);
      const url = carrier.is === 'edition' ? `${root}${paths.roll(carrier.year)}` : `#${id}`;
      return { type: 'link', url, children: [text(told(id) || id)] };
    };
    /** Text with the first use of each term as a link. */
    const withTerms = (value: string): Node[] => {
      const first = terms
        .filter(({ id }) => !explained.has(id))
        .map((term) => ({ ...term, at: value.indexOf(term.word) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at || b.word.length - a.word.length)[0];
      if (!first) return value === '' ? [] : [text(value)];
      explained.add(first.id);
      const after = first.at + first.word.length;
      const marked: Node = { type: 'link', url: `#${first.id}`, data: { hProperties: { className: ['term'] } }, children: [] };
      marked.children = [text(first.word)];
      return [...(first.at > 0 ? [text(value.slice(0, first.at))] : []), marked, ...withTerms(value.slice(after))];
    };
    /** What carries a paragraph or a heading, taken out of its text. */
    const reasons = (paragraph: Node): Node[] => {
      const items: Node[] = [];
      let sentence = '';
      const walk = (node: Node): void => {
        node.children = (node.children ?? []).flatMap((child) => {
          if (child.type !== 'text') {
            walk(child);
            return [child];
          }
          const parts = (child.value ?? '').split(CARRIER);
          let plain = '';
          for (const [index, part] of parts.entries()) {
            if (index % 2 === 0) {
              plain += part;
              sentence += part;
              continue;
            }
            const links = part.split(/[,，、]/).flatMap((id, turn) => (turn ? [text('；'), link(id)] : [link(id)]));
            items.push(element('li', [text(`${opening(sentence)}：`), ...links]));
            sentence = '';
          }
          // A heading leads nowhere.
          return paragraph.type === 'heading' ? [text(plain)] : withTerms(plain);
        });
      };
      walk(paragraph);
      return items;
    };
    const visit = (node: Node): void => {
      if (!node.children) return;
      node.children = node.children.flatMap((child) => {
        if (child.type !== 'paragraph' && child.type !== 'heading') {
          visit(child);
          return [child];
        }
        const items = reasons(child);
        if (items.length === 0) return [child];
        const why = [element('summary', [text('依据')]), element('ul', items)];
        return [child, element('details', why, { className: ['why'], dataPagefindIgnore: 'all' })];
      });
    };
    visit(tree);
  };
}
