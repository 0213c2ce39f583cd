import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { kindOf, pages, read } from './site.ts';

/**
 * 长大以后 — however many people are recorded, a page stays a page: lists go on on further pages, and years that would stand
 * beside each other without end are the last ones. A page that grows with the record is named here, at the size that is asked for.
 */
const MOST_LINKS = 420;
const MOST_BYTES = 100_000;
const MOST_PACKED = 14 * 1024;

const packed = (text: string, quality: number): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
const styles = new Map<string, number>();
const stylesOf = (html: string): number =>
  [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].reduce((sum, [tag]) => {
    const file = /\bhref="\/([^"?#]+)/.exec(tag)![1]!;
    if (!styles.has(file)) styles.set(file, packed(read(file), constants.BROTLI_MAX_QUALITY));
    return sum + styles.get(file)!;
  }, 0);

/** The largest of each kind: if it is small enough, so are all others. */
const largest = [...Map.groupBy(pages, kindOf)].map(([kind, alike]) => ({
  kind,
  page: alike.toSorted((a, b) => b.html.length - a.html.length)[0]!,
  links: alike.reduce((most, { html }) => Math.max(most, html.split('<a ').length - 1), 0),
}));

test('no page grows with the number of people or of years: links, bytes, and bytes as they are sent, with their styles', () => {
  const grown = largest.flatMap(({ kind, page: { path, html }, links }) => {
    const bytes = Buffer.byteLength(html);
    const sent = packed(html, constants.BROTLI_MAX_QUALITY) + stylesOf(html);
    const over = links > MOST_LINKS || bytes > MOST_BYTES || sent > MOST_PACKED;
    return over ? [`${kind}（${path}）: ${links} links, ${bytes} bytes, ${sent} sent`] : [];
  });
  expect(grown).toEqual([]);
});
