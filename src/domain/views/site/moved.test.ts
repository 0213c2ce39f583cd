import { expect, test } from 'vitest';
import { assemble } from '../../record/assemble.ts';
import { fiction } from '#lib/bench/fiction.ts';
import { movedPages } from './moved.ts';

test('every page of a title that had an old address has one still, those that follow the first too', () => {
  const pages = movedPages(assemble(fiction(300))).map(({ code, group, slice }) => `${code} ${group.code} ${slice.current}`);
  expect(pages).toEqual(['2 master 1', '3 craftsman 1', '3 craftsman 2', '3 craftsman 3']);
});
