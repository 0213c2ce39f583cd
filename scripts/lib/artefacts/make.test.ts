import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Maker } from './artefact.ts';
import { bundleOf, makeBundle } from './bundle.ts';
import { makeArtefacts, recipeOf } from './make.ts';
import { MAKERS } from './makers.ts';

const given = { archive: readArchive(), address: 'https://example.org' };
const row = { name: '示例', packages: ['fflate'] };
const papers = (said: string): Maker<string> => ({
  ...row,
  kind: 'sample-papers',
  artefacts: () => [{ path: '/sample/a.txt', model: said }],
  make: (model) => Buffer.from(model),
});
const bundles: Maker<ReturnType<typeof bundleOf>> = {
  ...row,
  kind: 'sample-bundles',
  artefacts: (all) => [{ path: '/sample/a.zip', model: bundleOf(all, [{ name: '甲.txt', path: '/sample/a.txt' }]) }],
  make: makeBundle,
};
const make = (...makers: readonly unknown[]) => makeArtefacts(given, makers as Maker[]);

test('what is made once is not made again; another model is, and what holds it', async () => {
  await make(papers('一'), bundles);
  const again = await make(papers('一'), bundles);
  expect(again.made.map(({ made }) => made)).toEqual([0, 0]);
  const other = await make(papers(`二 ${process.pid} ${performance.now()}`), bundles);
  expect(other.made.map(({ made }) => made)).toEqual([1, 1]);
  const [paper, bundle] = other.files.map(({ from }) => readFileSync(from));
  expect(Buffer.from(unzipSync(bundle!)['甲.txt']!).equals(paper!)).toBe(true);
});

test('a bundle of what was not made says so', async () =>
  expect(make(bundles)).rejects.toThrow('打包要用 /sample/a.txt，它还没有做'));

test('every kind of artefact has a name of its own, and packages that are there', () => {
  expect(new Set(MAKERS.map(({ kind }) => kind)).size).toBe(MAKERS.length);
  for (const maker of MAKERS) expect(() => recipeOf(maker), maker.kind).not.toThrow();
});
