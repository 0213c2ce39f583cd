import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { environmentWith, readSettings } from './settings.ts';

test('an environment that says nothing, or says it empty, leaves the defaults', () => {
  const expected = {
    port: 4321,
    siteUrl: 'http://localhost:4321',
    base: '',
    contentDir: resolve('src/content'),
    otherContentDir: undefined,
    outDir: 'dist',
    cacheDir: '.cache/astro',
  };
  expect(readSettings({}).settings).toMatchObject(expected);
  expect(readSettings({ PORT: '', SITE_URL: '', BASE_PATH: '', CONTENT_DIR: '' })).toMatchObject({
    settings: expected,
    faults: [],
  });
});

test('the address of a site on this machine follows its port', () => {
  expect(readSettings({ PORT: '8080' }).settings).toMatchObject({ port: 8080, siteUrl: 'http://localhost:8080' });
  expect(readSettings({ PORT: '8080', SITE_URL: 'https://example.cn/' }).settings.siteUrl).toBe('https://example.cn');
});

test.each([
  ['/', ''],
  ['roll', '/roll'],
  ['/roll', '/roll'],
  ['/roll/', '/roll'],
  ['/a/b.c/', '/a/b.c'],
])('the sub-path %s stands as “%s”', (BASE_PATH, base) => {
  expect(readSettings({ BASE_PATH })).toMatchObject({ settings: { base }, faults: [] });
});

test.each([
  ['PORT', ['0', '65536', '80.5', 'abc', '-1', '1e3']],
  ['SITE_URL', ['example.cn', 'ftp://example.cn', 'https://example.cn/roll', 'https://example.cn/?a', 'https://me@example.cn']],
  ['BASE_PATH', ['//roll', '/a//b', '/../a', '/a b', '/a?b', 'https://example.cn/roll']],
])('a bad %s is said in Chinese, with the value found and the value wanted', (variable, values) => {
  for (const value of values) {
    const { settings, faults } = readSettings({ [variable]: value });
    expect(faults, value).toEqual([expect.stringMatching(new RegExp(`^环境变量 ${variable} 填了“.+”，应为.+。$`))]);
    expect(settings).toEqual(readSettings({}).settings);
  }
});

test('all faults are said at once', () => {
  expect(readSettings({ PORT: 'x', SITE_URL: 'x', BASE_PATH: '//' }).faults).toHaveLength(3);
});

test('a child is told by the names that it reads, and nothing that is not known', () => {
  const told = environmentWith({ contentDir: '/record', assets: undefined }, { NODE_ENV: 'production' });
  expect(told).toMatchObject({ CONTENT_DIR: '/record', NODE_ENV: 'production' });
  expect('ASSETS' in told).toBe('ASSETS' in process.env);
});

/** Reads the environment before there are packages, or is not ours to arrange. */
const OWN = ['src/settings.ts', 'scripts/run.mjs', 'vitest.config.ts'];

test('nobody but the settings reads the environment', () => {
  const files = globSync(['*.{mjs,ts}', 'src/**/*.{ts,astro,mjs}', 'scripts/**/*.{ts,mjs}']);
  const readers = files.filter((file) => !/\.test\.ts$/.test(file) && /process\s*\.\s*env\b/.test(readFileSync(file, 'utf8')));
  expect(readers.filter((file) => !OWN.includes(file))).toEqual([]);
});
