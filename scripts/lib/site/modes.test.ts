import { expect, test } from 'vitest';
import { MARK } from '#domain/values/marks.ts';
import { samplePage } from '../../../tests/sample-page.ts';
import { readPage } from './html.ts';
import { inMode, plainFile } from './modes.ts';

const ways = { root: '/roll', isPage: (path: string) => ['/', '/about/', '/search/', '/404.html'].includes(path) };
const body = (markup: string): string => {
  const html = inMode(readPage(samplePage({ body: markup })), 'contrast', ways);
  return html.slice(html.indexOf('</main>') + '</main>'.length, html.indexOf('</body>'));
};

test.each([
  ['<a href="/roll/about/">', '<a href="/roll/contrast/about/">'],
  [
    '<a class="x" href="/roll/about/?a=1&#38;b=2#c" rel="next">',
    '<a class="x" href="/roll/contrast/about/?a=1&#38;b=2#c" rel="next">',
  ],
  ['<a title="甲 > 乙" href=/roll/about/>', '<a title="甲 > 乙" href="/roll/contrast/about/">'],
  ['<a href="/roll/#top">', '<a href="/roll/contrast/#top">'],
  ['<a href="/roll/404.html">', '<a href="/roll/contrast/404.html">'],
  ['<form method="get" action="/roll/search/">', '<form method="get" action="/roll/contrast/search/">'],
  ['<map><area href="/roll/about/" alt="关于"></map>', '<map><area href="/roll/contrast/about/" alt="关于"></map>'],
])('%s stays in the mode', (plain, wanted) => expect(body(plain)).toBe(wanted));

test.each([
  '<a href="/roll/data/honours.csv">',
  '<a href="/about/">',
  '<a href="https://news.example.org/roll/about/">',
  '<a href="#about">',
  `<a ${MARK.modeLink}="elder" href="/roll/about/">`,
  '<link href="/roll/about/" rel="next">',
  '<p data-href="/roll/about/">&lt;a href="/roll/about/"&gt;</p>',
  '<!-- <a href="/roll/about/"> -->',
])('%s leads where it led', (markup) => expect(body(markup)).toBe(markup));

test('the own switch leads back to the plain page, and engines are sent there', () => {
  const page = readPage(samplePage());
  const html = inMode(page, 'elder', ways);
  expect(html).toContain(`<html lang="zh-CN" ${MARK.mode}="elder">`);
  expect(html).toContain(`<a ${MARK.modeLink}="elder" href="/roll/craftsmen/q0001/" rel="nofollow">退出长者模式</a>`);
  expect(html).toContain('</title><meta name="robots" content="noindex">');
  const hidden = samplePage({ head: '<meta name="robots" content="noindex">' });
  expect(inMode(readPage(hidden), 'elder', ways).match(/name="robots"/g)).toHaveLength(1);
});

test('the plain file of a page is known in every mode', () => {
  expect(['elder/about/index.html', 'contrast/404.html', 'elders/index.html'].map(plainFile)).toEqual([
    'about/index.html',
    '404.html',
    'elders/index.html',
  ]);
});
