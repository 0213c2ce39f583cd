import { unified } from '@astrojs/markdown-remark';
import fc from 'fast-check';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { expect } from 'vitest';
import { withoutCarriers } from '#domain/record/entries/story.ts';
import { proseFaults, proseText } from '#door/markdown.ts';
import { proseSchema, remarkCarriers } from '#door/prose.ts';
import { readPage, textOf } from '#lib/site/html.ts';
import { type Property } from './property.ts';
import { oddText } from './values.ts';

const renderer = await unified({
  remarkPlugins: [remarkCjkFriendly, [remarkCarriers as never, { base: '/roll/' }]],
  rehypePlugins: [[rehypeSanitize, proseSchema]],
  smartypants: false,
}).createRenderer({ syntaxHighlight: false });
const html = async (source: string): Promise<string> => (await renderer.render(source)).code;

const MARKS = [
  ...[
    '**',
    '*',
    '_',
    '`',
    '~~',
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '\n',
    '\n\n',
    '    ',
    '|',
    '---',
    '![',
    '](',
    ')',
    '[',
    ']',
    '<',
    '>',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">',
    '<svg/onload=alert(1)>',
    '<!--',
  ],
  ...[
    'javascript:alert(1)',
    'https://evil.example/',
    '&lt;',
    '&#106;avascript:',
    '[^f1]',
    '[^h0001,f2]',
    '[^',
    '：',
    '示例甲',
    '。',
  ],
  ...[
    '<style>',
    '<iframe srcdoc=',
    '<math><mtext>',
    '<details open>',
    'data:text/html,',
    '{alert(1)}',
    '<p style="x">',
    '\u0000',
  ],
];
const prose = fc.array(fc.oneof(fc.constantFrom(...MARKS), oddText), { maxLength: 14 }).map((parts) => parts.join(''));

/** What runs or loads in MDX, each on a line of its own. */
const LIVE = [
  ...['{alert(1)}', 'import x from "./x.js"', 'export const a = 1', '<Script />', '<img src="https://evil.example/x">'],
  ...['<a href="javascript:alert(1)">示例</a>', '示例{process.env}示例', '示例 <b>示例</b>', '<style>{`a{}`}</style>', '<></>'],
];

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const TAGS = new Set(['html', 'head', 'body', ...proseSchema.tagNames]);
const ATTRIBUTES: Record<string, readonly string[]> = {
  ...{ h2: ['id'], h3: ['id'] },
  a: ['href', 'class'],
  details: ['class', 'data-pagefind-ignore'],
};

export const MARKDOWN_PROPERTIES: Property[] = [
  {
    area: '正文',
    says: '写进正文的，到页面上没有脚本、样式、事件，链接只到本站',
    runs: 120,
    given: prose,
    holds: async (source: string) => {
      for (const element of readPage(await html(source)).elements) {
        expect([...TAGS], source).toContain(element.tagName);
        for (const { name, value } of element.attrs) {
          expect(ATTRIBUTES[element.tagName] ?? [], `${element.tagName} ${name}`).toContain(name);
          if (name === 'href') expect(value).toMatch(/^(?:#|\/roll\/)/);
        }
      }
    },
  },
  {
    area: '正文',
    says: '核验过的正文，字都到页面上',
    runs: 120,
    given: prose,
    holds: async (source: string) => {
      const body = { body: source, format: 'md', slug: '' } as const;
      if (proseFaults(body).length > 0) return;
      const page = readPage((await html(source)).replace(/<details[\s\S]*?<\/details>/g, ''));
      const seen = plain(
        page.elements
          .filter(({ tagName }) => tagName === 'html')
          .map(textOf)
          .join(''),
      );
      expect(seen).toBe(plain(withoutCarriers(proseText(body) ?? '')));
    },
  },
  {
    area: '正文',
    says: 'MDX 里有语句、标签、表达式的，都查得出',
    runs: 120,
    given: fc.record({ before: prose, live: fc.constantFrom(...LIVE), after: prose }),
    holds: ({ before, live, after }: { before: string; live: string; after: string }) => {
      const body = `${before}\n\n${live}\n\n${after}`;
      expect(proseFaults({ body, format: 'mdx', slug: '' }), body).not.toEqual([]);
    },
  },
];
