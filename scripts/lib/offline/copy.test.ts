import { expect, test } from 'vitest';
import { samplePage } from '../../../tests/sample-page.ts';
import { attribute, readPage, textOf } from '../site/html.ts';
import { type Held, inCopy } from './copy.ts';

const HELD = new Set(['index.html', 'craftsmen/q0001/index.html', 'classroom/l0001/worksheet.pdf', 'photographs/a-480.jpg']);
const PLATES: Held['plates'] = new Map([
  ['plates/welding.svg#p', { id: 'plate-welding', symbol: '<symbol id="plate-welding"></symbol>' }],
]);
const copied = (body: string, { base = '', head = '', file = 'craftsmen/q0001/index.html' } = {}) =>
  readPage(
    inCopy(samplePage({ body, head }), file, {
      address: `https://roll.example${base}`,
      base,
      has: (each) => HELD.has(each),
      plates: PLATES,
    }),
  );
const last = (body: string, tag: string, around = {}) =>
  copied(body, around).elements.findLast(({ tagName }) => tagName === tag)!;

test.each([
  ['a page by its file', '/', '../../index.html'],
  ['a place on a page', '/craftsmen/q0001/#f1', '../../craftsmen/q0001/index.html#f1'],
  [
    'a page in a mode as the plain one that is told the mode',
    '/elder/craftsmen/q0001/',
    '../../craftsmen/q0001/index.html?mode=elder',
  ],
  ['a place on the same page as it is', '#f1', '#f1'],
  ['another site as it is', 'https://news.example/1', 'https://news.example/1'],
  ['what is not in the copy, on the site', '/data/people.json', 'https://roll.example/data/people.json'],
])('a link leads to %s', (_, href, wanted) => {
  expect(attribute(last(`<a href="${href}">甲</a>`, 'a'), 'href')).toBe(wanted);
});

test('a link that needs a network says so, and saves nothing under another name; others say nothing', () => {
  const out = last('<a href="/press/list.docx" download="名单.docx">名单</a>', 'a');
  expect([textOf(out), attribute(out, 'download')]).toEqual(['名单（须联网）', undefined]);
  const kept = last('<a href="/classroom/l0001/worksheet.pdf" download="任务单.pdf">任务单</a>', 'a');
  expect([textOf(kept), attribute(kept, 'download')]).toEqual(['任务单', '任务单.pdf']);
});

test('below a sub-path the same links lead to the same files', () => {
  const under = { base: '/roll' };
  expect(attribute(last('<a href="/roll/">首页</a>', 'a', under), 'href')).toBe('../../index.html');
  expect(attribute(last('<a href="/roll/feed.xml">订阅</a>', 'a', under), 'href')).toBe('https://roll.example/roll/feed.xml');
});

test('a form sends to the file of a page, a moved page leads on to it', () => {
  expect(attribute(last('<form action="/"></form>', 'form'), 'action')).toBe('../../index.html');
  const refresh = copied('', { head: '<meta http-equiv="refresh" content="0; url=/craftsmen/q0001/">' }).elements.find(
    (element) => attribute(element, 'http-equiv') === 'refresh',
  )!;
  expect(attribute(refresh, 'content')).toBe('0; url=../../craftsmen/q0001/index.html');
});

test('of a picture one file is shown; one that is not in the copy is told by its words, an idle one by none', () => {
  const shown = copied(
    '<picture><source srcset="/photographs/a-480.avif 480w"><img src="/photographs/a-480.jpg" srcset="/photographs/a-480.jpg 480w, /photographs/a-800.jpg 800w" alt="甲"></picture>',
  );
  const images = shown.elements.filter(({ tagName }) => tagName === 'img' || tagName === 'source');
  expect(images.map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`))).toEqual([
    ['src=../../photographs/a-480.jpg', 'alt=甲'],
  ]);
  expect(textOf(last('<p><img src="/share/q0001.png" alt="海报"></p>', 'p'))).toBe('海报');
  expect(textOf(last('<p><img src="/cards/a.png" alt=""></p>', 'p'))).toBe('');
});

test('a recording is to be had on the site', () => {
  const page = copied(
    '<p><video src="/materials/v0001/a.mp4" poster="/photographs/a-480.jpg"><track src="/materials/v0001/a.vtt"></video></p>',
  );
  const link = page.elements.findLast(({ tagName }) => tagName === 'a')!;
  expect([attribute(link, 'href'), textOf(link)]).toEqual(['https://roll.example/materials/v0001/a.mp4', '播放（须联网）']);
  expect(page.elements.some(({ tagName }) => tagName === 'video' || tagName === 'track')).toBe(false);
});

test('a plate that is used stands in the page once', () => {
  const page = copied('<svg><use href="/plates/welding.svg#p"></use></svg><svg><use href="/plates/welding.svg#p"></use></svg>');
  const used = page.elements.filter(({ tagName }) => tagName === 'use').map((element) => attribute(element, 'href'));
  expect(used).toEqual(['#plate-welding', '#plate-welding']);
  expect(page.elements.filter(({ tagName }) => tagName === 'symbol')).toHaveLength(1);
});

test('only scripts of the copy run, nothing is fetched, and what only machines read is gone', () => {
  const page = copied('', {
    head: '<meta property="og:title" content="甲"><link rel="manifest" href="/manifest.webmanifest"><script type="application/ld+json">{}</script>',
  });
  const policy = attribute(
    page.elements.find((element) => attribute(element, 'http-equiv') !== undefined)!,
    'content',
  )!;
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/connect-src|worker-src|media-src|manifest-src|unsafe/);
  const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
  expect(scripts.map((element) => attribute(element, 'src'))).toEqual(['../../mode.js']);
  expect(page.source).not.toMatch(/og:title|manifest/);
});
