import { expect, test } from 'vitest';
import { fileAt, paths } from './paths.ts';

test('the first page of a list stands at the address of the list', () => {
  expect(paths.directory()).toBe('/craftsmen/');
  expect(paths.directory(1)).toBe('/craftsmen/');
  expect(paths.directory(2)).toBe('/craftsmen/page/2/');
});

test('a group stands below its way of parting, its pages below the group', () => {
  expect(paths.axis('trade')).toBe('/craftsmen/by/trade/');
  expect(paths.axis('trade', undefined, 2)).toBe('/craftsmen/by/trade/page/2/');
  expect(paths.axis('trade', 't0001', 3)).toBe('/craftsmen/by/trade/is/t0001/page/3/');
  expect(paths.shelf('forums', '2023')).toBe('/forums/in/2023/');
});

test('a rule stands on the page of its family', () => {
  expect(paths.rule('studio/match-one-to-one')).toBe('/rules/studio/#studio/match-one-to-one');
});

test('a path leads to its file in the site', () => {
  expect(fileAt(paths.share('q0001'))).toBe('share/q0001.png');
});
