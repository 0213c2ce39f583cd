import { unified } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { beforeAll, expect, test } from 'vitest';
import { proseFaults } from '#door/markdown.ts';
import { proseSchema, remarkCarriers } from '#door/prose.ts';

type Renderer = Awaited<ReturnType<ReturnType<typeof unified>['createRenderer']>>;
let renderer: Renderer;
beforeAll(async () => {
  renderer = await unified({
    remarkPlugins: [remarkCjkFriendly, [remarkCarriers as never, { base: '/roll/' }]],
    rehypePlugins: [[rehypeSanitize, proseSchema]],
    smartypants: false,
  }).createRenderer({});
});
const html = async (source: string) => (await renderer.render(source)).code.trim();

test('Chinese quotes, dashes and bold come through as written', async () => {
  expect(await html('他说："不行就再来。"随后')).toBe('<p>他说："不行就再来。"随后</p>');
  expect(await html('甲--乙...丙')).toBe('<p>甲--乙...丙</p>');
  expect(await html('**“齐鲁工匠”**称号')).toBe('<p><strong>“齐鲁工匠”</strong>称号</p>');
});

test('no carrier stands in a sentence: one mark a paragraph unfolds what carries each', async () => {
  const out = await html('一句话，有**重音**，还很长很长。[^f1,h0002]2024年又一句。[^e2018]\n\n下一段。[^f2]');
  expect(out).toBe(
    [
      '<p>一句话，有<strong>重音</strong>，还很长很长。2024年又一句。</p>\n<details class="why" data-pagefind-ignore="all"><summary>依据</summary>',
      '<ul><li>一句话，有重音，还很长很……：<a href="#f1">f1</a>；<a href="#h0002">h0002</a></li>',
      '<li>2024年又一句：<a href="/roll/honours/2018/">e2018</a></li></ul></details>\n',
      '<p>下一段。</p>\n<details class="why" data-pagefind-ignore="all"><summary>依据</summary><ul><li>下一段：<a href="#f2">f2</a></li></ul></details>',
    ].join(''),
  );
});

test('the first use of a term leads to its explanation, later ones do not', async () => {
  const know = () => ({
    told: (id: string) => `示例日报${id}`,
    terms: [
      { word: '光栅', id: 'g0002' },
      { word: '光栅尺', id: 'g0001' },
    ],
  });
  const { code } = await (
    await unified({
      remarkPlugins: [[remarkCarriers as never, { base: '/', know }]],
      rehypePlugins: [[rehypeSanitize, proseSchema]],
    }).createRenderer({})
  ).render('光栅尺坏了，换光栅尺。[^f1]');
  expect(code).toContain('<p><a href="#g0001" class="term">光栅尺</a>坏了，换<a href="#g0002" class="term">光栅</a>尺。</p>');
  expect(code).toContain('<a href="#f1">示例日报f1</a>');
});

test('scripts, handlers, images and dangerous links do not reach the page', async () => {
  const out = await html(
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[点](javascript:alert(1))\n\n![图](https://evil.example/a.png)',
  );
  expect(out).not.toMatch(/script|onerror|evil|<img/);
});

/** Forms of Markdown as editors and converters write them; each is shown as it was meant, or refused. */
const FORMS = [
  ...[
    '| 甲 | 乙 |\n|---|---|\n| 1 | 2 |',
    '甲|乙\n-|-\n1|2',
    '~~删~~',
    '~删~',
    'H~2~O',
    '`码`',
    '```\n码\n```',
    '    缩进',
    '\t缩进',
  ],
  ...[
    '# 一级',
    '#### 四级',
    '标题\n===',
    '标题\n---',
    '---',
    '***',
    '- [ ] 做\n- [x] 完',
    '3. 三\n4. 四',
    '5) 五',
    '1. 一\n1. 二',
  ],
  ...[
    '> 引',
    '甲  \n乙',
    '甲\\\n乙',
    'www.example.com',
    'https://example.com',
    'a@example.com',
    '<https://a.b>',
    '[^1]: 脚注\n\n甲[^1]',
  ],
  ...[
    '[甲][1]\n\n[1]: http://a',
    '![图][1]\n\n[1]: http://a',
    '[甲](/b/)',
    '![图](/b.png)',
    '<b>甲</b>',
    '<!-- 甲 -->',
    '&copy;甲',
    '==亮==',
  ],
  ...[
    '* 一\n+ 二',
    '**粗**_斜_',
    '- 一\n\n  二',
    '- 一\n  - 二',
    '## 二 {#id}',
    '术语\n: 解释',
    '甲\\*乙',
    '> - 一\n>   1. ~~二~~',
  ],
];

test.each(FORMS)('%j reaches the page as it was meant, or is refused', async (source) => {
  const plain = await unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false }).createRenderer({});
  const meant = (await plain.render(source)).code.trim();
  const refused = proseFaults({ body: source, slug: '', format: 'md' }).length > 0;
  if (!refused) expect(await html(source)).toBe(meant);
});

test('what an MDX file cannot be read by is said with its line, before a build meets it', () => {
  for (const body of ['好。\n\n甲{乙', '好。\n\n<甲>乙', '好。\n\n<b>甲'])
    expect(proseFaults({ body, slug: '', format: 'mdx' })).toEqual([{ line: 3, message: expect.stringContaining('写法读不成') }]);
  expect(proseFaults({ body: '好。\n\n{1}', slug: '', format: 'mdx' })).toEqual([
    { line: 3, message: expect.stringContaining('程序语句') },
  ]);
});
