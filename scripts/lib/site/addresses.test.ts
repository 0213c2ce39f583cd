import { expect, test } from 'vitest';
import { addressesOf } from './addresses.ts';
import { readPage } from './html.ts';

const all = (markup: string) => readPage(markup).elements.flatMap(addressesOf);
const srcset = (value: string) => all(`<img srcset="${value}">`).map((address) => address.value);

test.each([
  ['/a.png', ['/a.png']],
  ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
  ['\n /a.png\t320w ,/b.png 640w,', ['/a.png', '/b.png']],
  ['/a.png, /b.png', ['/a.png', '/b.png']],
  ['/a,b.png 1x', ['/a,b.png']],
  ['/a.png (1x, 2x), /b.png', ['/a.png', '/b.png']],
  ['', []],
])('the candidates of “%s” are read as a browser reads them', (value, wanted) => expect(srcset(value)).toEqual(wanted));

test.each([
  ['<a href="/a/">', 'leads'],
  ['<link rel="canonical" href="/a/">', 'leads'],
  ['<link rel="alternate" href="/a/">', 'leads'],
  ['<link rel="alternate stylesheet" href="/a/">', 'loads'],
  ['<link rel="preload" href="/a/">', 'loads'],
  ['<link href="/a/">', 'loads'],
  ['<svg><image xlink:href="/a/"/></svg>', 'loads'],
  ['<svg><a xlink:href="/a/"/></svg>', 'leads'],
  ['<input type="image" src="/a/">', 'loads'],
  ['<input type="submit" formaction="/a/">', 'sends'],
])('%s %s to its address', (markup, use) => {
  expect(all(markup).map((address) => [address.value, address.use])).toEqual([['/a/', use]]);
});

test('what is no address is not taken for one', () => {
  expect(all('<p title="https://a.invalid/" data-src="/a/">src="/a/"</p><meta name="description" content="/a/">')).toEqual([]);
});
