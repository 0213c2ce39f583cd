import { expect, test } from 'vitest';
import { POLICY, sampleHouse, type SamplePage, samplePage } from '../../../tests/sample-page.ts';
import { hashOf } from './policy.ts';
import { readPage } from './html.ts';
import { pageFaults } from './page-faults.ts';
import { type Fault, WANTED } from './wanted.ts';

interface Case {
  fault: Fault;
  parts: SamplePage;
  /** Where and what, as the message says it. */
  says: string;
  file?: string;
}
const inBody = (fault: Fault, body: string, says: string, file?: string): Case => ({
  fault,
  parts: { body },
  says,
  ...(file && { file }),
});
const inHead = (fault: Fault, head: string, says: string, file?: string): Case => ({
  fault,
  parts: { head },
  says,
  ...(file && { file }),
});
const TYPE = '@font-face{src:url(https://elsewhere.invalid/f)}';

const CASES: Case[] = [
  inBody('page', '<a href="/nowhere/">无</a>', '<a>：href 是“/nowhere/”'),
  inBody('page', '<a href="about/">无</a>', 'href 是“about/”'),
  inBody('page', '<a href="/%E0%A4%A/">无</a>', 'href 是“/%E0%A4%A/”'),
  inBody('page', '<a href="https://roll.example.org/nowhere/">无</a>', '“https://roll.example.org/nowhere/”'),
  inHead('page', '<link rel="canonical" href="https://roll.example.org/nowhere/">', '<link>：href 是'),
  inHead('page', '<meta property="og:url" content="/nowhere/">', '<meta>：content 是“/nowhere/”'),
  inBody('page', '<q cite="/nowhere/">无</q>', '<q>：cite 是'),
  inBody('page', '<img srcset="/a.png 1x, /b.png 2x" alt="">', 'srcset 是“/b.png”'),
  inBody('page', '<template><a href="/nowhere/">无</a></template>', '<a>：href 是“/nowhere/”'),
  inBody('page', '<a title="甲 > 乙" href=/nowhere/>无</a>', '<a>：href 是“/nowhere/”'),
  inBody('protocol', '<a href="//news.example.org/">无</a>', '“//news.example.org/”'),
  inBody('protocol', '<a href=" /\t/news.example.org/">无</a>', '<a>：href 是'),
  inBody('protocol', '<a href="/\\news.example.org/">无</a>', '<a>：href 是'),
  inBody('scheme', '<a href="javascript:alert(1)">无</a>', '“javascript:alert(1)”'),
  inBody('scheme', '<a href=" JAVA\nSCRIPT:alert(1)">无</a>', '<a>：href 是'),
  inBody('scheme', '<a href="data:text/html,x">无</a>', '“data:text/html,x”'),
  inBody('scheme', '<img src="data:image/png;base64,AA" alt="">', '<img>：src 是'),
  inBody('scheme', '<svg><a xlink:href="javascript:alert(1)"><text>无</text></a></svg>', '<a>：xlink:href 是'),
  inBody('scheme', '<form action="javascript:alert(1)"></form>', '<form>：action 是'),
  inBody('contact', '<a href="mailto:someone@example.org">信</a>', '“mailto:someone@example.org”'),
  inBody('foreign', '<img src="https://news.example.org/a.png" alt="">', '<img>：src 是“https://news.example.org/a.png”'),
  inBody(
    'foreign',
    '<img srcset="/a.png 1x,https://news.example.org/a.png 2x" alt="">',
    'srcset 是“https://news.example.org/a.png”',
  ),
  inBody('foreign', '<video poster="https://news.example.org/a.png"></video>', '<video>：poster 是'),
  inBody('foreign', '<svg><use href="https://news.example.org/a.svg#a"/></svg>', '<use>：href 是'),
  inBody('foreign', '<svg><rect fill="url(https://news.example.org/a.svg#a)"/></svg>', '<rect>：fill 是'),
  inHead('foreign', '<link rel="alternate stylesheet" href="https://news.example.org/a.css">', '<link>：href 是'),
  inHead('foreign', '<meta property="og:image" content="https://news.example.org/a.png">', '<meta>：content 是'),
  inBody('form', '<form action="https://news.example.org/"></form>', '<form>：action 是'),
  inBody('form', '<button formaction="https://news.example.org/">送</button>', '<button>：formaction 是'),
  inBody('form', '<a href="/about/" ping="https://news.example.org/">关于</a>', '<a>：ping 是'),
  inBody('host', '<a href="https://elsewhere.invalid/">无</a>', '“https://elsewhere.invalid/”'),
  inBody('host', '<a href="https://news.example.org@elsewhere.invalid/">无</a>', '<a>：href 是'),
  inBody('host', '<a href="https://news.example.org:8443/">无</a>', '<a>：href 是'),
  inBody('host', '<blockquote cite="https://elsewhere.invalid/">无</blockquote>', '<blockquote>：cite 是'),
  inBody('host', '<a href="https://beian.mps.gov.cn/">未备案</a>', '“https://beian.mps.gov.cn/”'),
  inBody('style', '<p style=color:red>红</p>', '<p>：有属性 style="color:red"'),
  inBody('style', '<svg><rect STYLE="fill:red"/></svg>', '<rect>：有属性 style="fill:red"'),
  inHead('type', '<style>p{color:red}</style>', '<style>：有 <style>'),
  {
    fault: 'type',
    parts: { head: `<style>${TYPE}</style>`, policy: POLICY.replace("style-src 'self'", `style-src ${hashOf(TYPE)}`) },
    says: '有 <style>',
  },
  inHead('type', '<style>@font-face{src:url(data:font/woff2;base64,AA)}</style>', '<style>：有 <style>'),
  inBody('event', '<img src="/a.png" alt="" onerror=alert(1)>', '<img>：有属性 onerror="alert(1)"'),
  inBody('event', '<svg onload="alert(1)"></svg>', '<svg>：有属性 onload'),
  inBody('script', '<script src="/a.js"></script>', '<script>：有脚本（type=""）'),
  inBody('script', '<script type="module" src="/a.js"></script>', '有脚本（type="module"）'),
  inBody('script', '<script type="application/ld+json; x">1</script>', '有脚本（type="application/ld+json; x"）'),
  inBody('script', '<svg><script>alert(1)</script></svg>', '<script>：有脚本'),
  inBody('script', '<noscript><p title="</noscript><script>alert(1)</script>"></p></noscript>', '<script>：有脚本'),
  inBody('script', '<script src="/a.js"></script>', '有脚本', 'films/search/index.html'),
  inBody('inline', '<script>alert(1)</script>', '<script>：有写在页面里的脚本', 'elder/search/index.html'),
  inHead('element', '<base href="/">', '<base>：有 <base>'),
  ...['iframe', 'object', 'embed', 'portal'].map((name) => inBody('element', `<${name}></${name}>`, `有 <${name}>`)),
  inBody('element', '<template><object></object></template>', '有 <object>'),
  inBody('element', '<svg><a href="#a"><animate attributeName="href" to="javascript:alert(1)"/></a></svg>', '有 <animate>'),
  inHead('refresh', '<meta http-equiv="Refresh" content="0; url=/about/">', '页面会转走：“0; url=/about/”'),
  inHead('refresh', '<meta http-equiv="refresh" content="0; url=/about/">', '页面会转走', 'craftsmen/q0009/index.html'),
  inBody('refresh', '<meta http-equiv="refresh" content="5">', '页面会转走：“5”'),
  inHead('header', '<meta http-equiv="set-cookie" content="a=b">', '有 http-equiv="set-cookie"'),
  inHead('policy', `<meta http-equiv="content-security-policy" content="${POLICY}">`, '全页：页头有 2 条策略'),
  { fault: 'policy', parts: { policy: POLICY.replace("; base-uri 'none'", '') }, says: '策略没有 base-uri' },
  { fault: 'policy', parts: { policy: POLICY.replace("default-src 'none'", 'default-src *') }, says: 'default-src 放行 *' },
  {
    fault: 'policy',
    parts: { policy: POLICY.replace("style-src 'self'", "style-src 'unsafe-inline'") },
    says: "style-src 放行 'unsafe-inline'",
  },
  { fault: 'policy', parts: { policy: `img-src *; ${POLICY}` }, says: 'img-src 放行 *' },
  {
    fault: 'policy',
    parts: { policy: `${POLICY}; frame-src https://elsewhere.invalid` },
    says: 'frame-src 放行 https://elsewhere.invalid',
  },
];

test.each(CASES)('refused ($fault): $says', ({ fault, parts, says, file = 'about/index.html' }) => {
  const messages = pageFaults(file, readPage(samplePage(parts)), sampleHouse());
  const meant = messages.filter((message) => message.includes(says));
  expect(meant, messages.join('\n')).not.toEqual([]);
  for (const message of meant)
    expect(message).toMatch(new RegExp(`^(?:第 \\d+ 行第 \\d+ 列的 <\\w+>|全页)：.*。${WANTED[fault]}。$`, 's'));
});

test('every demand is shown by a page that breaks it', () => {
  expect(new Set(CASES.map(({ fault }) => fault))).toEqual(new Set(Object.keys(WANTED)));
});

test('a page without a policy, or with one behind its styles, is refused', () => {
  const page = samplePage({ head: '<link rel="stylesheet" href="/a.css">' });
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(page)![0];
  const found = (html: string) => pageFaults('about/index.html', readPage(html), sampleHouse()).join('\n');
  expect(found(page.replace(policy, ''))).toContain('页头有 0 条策略');
  expect(found(page.replace(policy, '').replace('</head>', `${policy}</head>`))).toContain('策略写得太晚');
});

test.each([
  ['a registered host', '<a href="https://news.example.org/1?a=1&#38;b=2#c">报道</a>'],
  ['an office of record, where its number is shown', '<a href="https://beian.miit.gov.cn/">备案</a>'],
  ['the contact of the site', '<a href="mailto:roll@example.org">写信</a>'],
  ['the site by its whole address', '<a href="https://roll.example.org/about/?q=1#top">关于</a>'],
  ['a place on the page, and a paint of its own', '<a href="#top">上</a><svg><rect fill="url(#paint)"/></svg>'],
  ['pictures of the site', '<img src="/a.png" srcset="/a.png 320w, /a.png 640w" alt="">'],
  ['a script that is written as text', '<p>&lt;script&gt;alert(1)&lt;/script&gt; onclick="x" style="x"</p>'],
])('a page with %s passes', (_, body) => {
  expect(pageFaults('about/index.html', readPage(samplePage({ body })), sampleHouse())).toEqual([]);
});

test('the two pages that run a script pass in every mode; so does the page of an id that moved', () => {
  const runs = samplePage({ body: '<noscript><p>没有脚本</p></noscript><script type="module" src="/a.js"></script>' });
  for (const file of ['search/index.html', 'elder/listen/index.html'])
    expect(pageFaults(file, readPage(runs), sampleHouse())).toEqual([]);
  const moved = (path: string) => samplePage({ head: `<meta http-equiv="refresh" content="0; url=${path}">` });
  expect(pageFaults('craftsmen/q0009/index.html', readPage(moved('/craftsmen/q0001/')), sampleHouse())).toEqual([]);
  expect(pageFaults('contrast/craftsmen/q0009/index.html', readPage(moved('/contrast/craftsmen/q0001/')), sampleHouse())).toEqual(
    [],
  );
  expect(pageFaults('contrast/craftsmen/q0009/index.html', readPage(moved('/craftsmen/q0001/')), sampleHouse())).toHaveLength(1);
});
