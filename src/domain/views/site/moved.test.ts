import { expect, test } from 'vitest';
import { assemble } from '../../record/assemble.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { isMoved, movedPages } from './moved.ts';

test('every page of a title that had an old address has one still, those that follow the first too', () => {
  const pages = movedPages(assemble(fiction(300))).map(({ code, group, slice }) => `${code} ${group.code} ${slice.current}`);
  expect(pages).toEqual(['2 master 1', '3 craftsman 1', '3 craftsman 2', '3 craftsman 3']);
});

test('only numbers of titles are old addresses, whatever the site’s root', () => {
  expect(['/craftsmen/by/title/is/3/', 'https://example.org/roll/craftsmen/by/title/is/3/page/2/'].map(isMoved)).toEqual([
    true,
    true,
  ]);
  expect(['/craftsmen/by/title/is/master/', '/craftsmen/by/stroke/is/3/', '/craftsmen/by/title/'].map(isMoved)).toEqual([
    false,
    false,
    false,
  ]);
});
