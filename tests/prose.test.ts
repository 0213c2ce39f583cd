import { unified } from '@astrojs/markdown-remark';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { beforeAll, expect, test } from 'vitest';
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

test('carriers become small links to the fact, the honour and the edition', async () => {
  expect(await html('一句。[^f1,h0002,e2018]')).toBe(
    '<p>一句。<sup class="carrier" data-pagefind-ignore=""><a href="#f1">1</a> <a href="#h0002">命名</a> <a href="/roll/honours/2018/">2018</a></sup></p>',
  );
});

test('scripts, handlers, images and dangerous links do not reach the page', async () => {
  const out = await html(
    '<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n[点](javascript:alert(1))\n\n![图](https://evil.example/a.png)',
  );
  expect(out).not.toMatch(/script|onerror|evil|<img/);
});
