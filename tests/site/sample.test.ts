import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '#lib/terminal/browser.ts';
import { buildPages } from '#lib/site/build.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { openAsset } from '#lib/opening/open-asset.ts';
import { serve } from '#lib/site/serve.ts';
import { writeSample } from '../sample-forum.ts';
import { shiftOf } from './site.ts';

/** 示例论坛，从记录到下载 — the whole way of twelve talks and thirty files, in a site that is built only here. */
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-'));
  const contentDir = join(folder, 'content');
  await writeSample(contentDir);
  const inspection = await inspect(contentDir);
  expect(inspection.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  // The pages and their files: that the whole site of this record may go out, `hostile.test.ts` asks.
  await buildPages(inspection, { contentDir, outDir: join(folder, 'dist') });
  server = await serve(join(folder, 'dist'), 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const get = async (path: string) => {
  const response = await fetch(new URL(path, origin));
  return { response, bytes: Buffer.from(await response.arrayBuffer()) };
};

test('the forum shows twelve talks in their sessions, each with its speaker linked', async () => {
  await page.goto(`${origin}/forums/f0009/`);
  expect(await page.locator('.talks > li').count()).toBe(12);
  expect(await page.locator('.talks > li a[href^="/craftsmen/q"]').count()).toBe(12);
  expect(await page.locator('main h2').allInnerTexts()).toEqual(expect.arrayContaining(['上午：装备', '下午：工艺', '资料']));
  // The prose goes through the same pipeline as a story: Chinese quotes and bold intact.
  expect(await page.locator('main strong').first().innerText()).toBe('“示例”');
});

test('each of the thirty files downloads with its type, its disposition and the checksum that the page gives', async () => {
  await page.goto(`${origin}/forums/f0009/`);
  const listed = await page.locator('.materials > li:has(.checksum)').evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a[href^="/materials/"]')!.getAttribute('href')!,
      sum: item.querySelector('code')!.textContent,
      about: item.querySelector('.supports')!.textContent,
    })),
  );
  expect(listed).toHaveLength(30);
  for (const { href, sum, about } of listed) {
    const { response, bytes } = await get(href);
    expect(response.status, href).toBe(200);
    expect(digest(bytes), href).toBe(sum);
    const [type, disposition] = [response.headers.get('content-type'), response.headers.get('content-disposition')];
    const ending = href.slice(href.lastIndexOf('.') + 1);
    expect(type, href).toContain({ pdf: 'pdf', docx: 'wordprocessingml', txt: 'text/plain', jpg: 'image/jpeg' }[ending]);
    expect(disposition, href).toMatch(ending === 'docx' ? /^attachment; filename="paper-\d\.docx"$/ : /^inline; filename=/);
    if (!href.includes('hall')) expect(about, href).toContain('署名：示例论坛组委会。示例许可');
  }
  const data = JSON.parse((await get('/data/activities.json')).bytes.toString()) as {
    activities: { id: string; files: object[] }[];
  };
  expect(data.activities.find(({ id }) => id === 'f0009')!.files).toHaveLength(30);
});

test('a PDF says its pages and shows its first', async () => {
  await page.goto(`${origin}/forums/f0009/`);
  const slides = page.locator('.materials > li', { hasText: '示例课件4' }).first();
  expect(await slides.locator('.supports').innerText()).toContain('6 页');
  const source = await slides.locator('img').getAttribute('src');
  const { dominant } = await sharp((await get(source!)).bytes).stats();
  expect(dominant.r).toBeGreaterThan(200);
  const { info } = await sharp((await get(source!)).bytes).toBuffer({ resolveWithObject: true });
  expect(info.width / info.height).toBeCloseTo(960 / 540, 1);
});

test('photographs go out in three formats and four widths, without place or camera, but never without the mark of AI', async () => {
  await page.goto(`${origin}/forums/f0009/`);
  const figures = page.locator('.materials figure.picture');
  expect(await figures.count()).toBe(6);
  const types = await figures
    .first()
    .locator('source')
    .evaluateAll((all) => all.map((one) => one.getAttribute('type')));
  expect(types).toEqual(['image/avif', 'image/webp']);
  expect((await figures.first().locator('img').getAttribute('srcset'))!.split(',')).toHaveLength(4);
  for (const number of [1, 6]) {
    const { bytes } = await get(`/materials/f0009/hall-${number}.jpg`);
    const { exif, xmp } = await sharp(bytes).metadata();
    expect(exif, `hall-${number}`).toBeUndefined();
    if (number === 6) expect(xmp!.toString()).toContain('AIGC');
    else expect(xmp).toBeUndefined();
  }
  expect(await figures.nth(5).locator('figcaption').innerText()).toContain('（AI生成：全部）');
  expect(await figures.nth(0).locator('figcaption').innerText()).not.toContain('AI生成');
  for (const alt of await figures.locator('img').evaluateAll((all) => all.map((one) => one.getAttribute('alt'))))
    expect(alt).toMatch(/^示例会场第\d幅/);
});

test('a recording plays on its platform; what is said in it can be read, found and downloaded here', async () => {
  await page.goto(`${origin}/forums/f0009/`);
  const recording = page.locator('.materials > li', { hasText: '示例录像2' });
  expect(await recording.locator('a').first().getAttribute('href')).toBe('https://video.example.org/2');
  expect(await page.locator('video, audio, iframe').count()).toBe(0);
  await recording.locator('a', { hasText: '文字实录' }).click();
  expect(await page.locator('.transcript').innerText()).toMatch(/00:01 示例主持\s+请听第2个发言。/);
  expect(await page.locator('.transcript dd').last().innerText()).toBe('示例装置改了三处，漏失减少一半。');
  const { response } = await get((await page.locator('a[download]').getAttribute('href'))!);
  expect(response.headers.get('content-type')).toContain('text/vtt');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
});

test('a film that the site may keep plays in the player of the browser, with captions, and nothing loads before', async () => {
  await page.goto(`${origin}/films/m0001/`);
  const video = page.locator('video');
  expect(await video.getAttribute('preload')).toBe('none');
  expect(await video.getAttribute('poster')).toMatch(/^\/photographs\/m0001-poster-/);
  const captioned = await get((await video.locator('track[kind=captions]').getAttribute('src'))!);
  expect(captioned.bytes.toString()).toContain('示例解说词。');
  expect((await get((await video.getAttribute('src'))!)).response.headers.get('content-type')).toBe('video/mp4');
  expect(await page.locator('main').innerText()).toMatch(/编导\s+示例导演/);
});

test('a roll of fifty is read aloud from two sheets of A4', async () => {
  await page.goto(`${origin}/honours/2018/ceremony/`);
  // The title of one was taken back: that name is not read.
  expect(await page.locator('.ceremony li').count()).toBe(49);
  const { pages } = await openAsset('roll.pdf', await page.pdf({ format: 'A4' }));
  expect(pages).toBeLessThanOrEqual(2);
});

test.each([1280, 360])(
  'a person with a photograph is shown with it, its credit below, and nothing moves, at %i px',
  async (width) => {
    const viewer = await browser.newPage({ viewport: { width, height: 900 } });
    await viewer.goto(`${origin}/craftsmen/q0001/`, { waitUntil: 'load' });
    const figure = viewer.locator('.person-head figure');
    const types = await figure.locator('source').evaluateAll((all) => all.map((source) => source.getAttribute('type')));
    expect(types).toEqual(['image/avif', 'image/webp']);
    const image = figure.locator('img');
    const { box, natural, attributes } = await image.evaluate((element: HTMLImageElement) => ({
      box: element.getBoundingClientRect().width / element.getBoundingClientRect().height,
      natural: element.naturalWidth / element.naturalHeight,
      attributes: Number(element.getAttribute('width')) / Number(element.getAttribute('height')),
    }));
    expect(attributes).toBeCloseTo(0.75, 2);
    expect(box).toBeCloseTo(natural, 1);
    expect(await image.getAttribute('alt')).toBe('示例甲在示例车间');
    expect(await figure.locator('figcaption').innerText()).toContain('示例论坛组委会');
    const shift = await shiftOf(viewer);
    expect(shift).toBe(0);
    await viewer.close();
  },
);

test('the seal of a title that was taken back is struck through, and no other', async () => {
  const seals = async (id: string) => {
    await page.goto(`${origin}/craftsmen/${id}/`);
    return page.locator('.titles .seal').evaluateAll((all) =>
      all.map((seal) => ({
        struck: getComputedStyle(seal).textDecorationLine,
        beside: seal.nextElementSibling?.textContent ?? '',
      })),
    );
  };
  const [kept] = await seals('q0002');
  expect(kept!.struck).toBe('none');
  expect(kept!.beside).not.toContain('已撤销');
  const [revoked] = await seals('q0003');
  expect(revoked!.struck).toBe('line-through');
  expect(revoked!.beside).toContain('已撤销');
});

test('speaker and forum, institution and forum, apprenticeship and master lead to each other', async () => {
  const links = async (path: string) => {
    await page.goto(origin + path);
    return page.locator('main a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  };
  expect(await links('/craftsmen/q0007/')).toContain('/forums/f0009/#talk-2-1');
  expect(await links('/institutions/i0001/')).toContain('/forums/f0009/');
  expect(await links('/forums/f0009/')).toContain('/institutions/i0001/');
  expect(await links('/mentoring/')).toContain('/mentoring/a0001/');
  expect(await links('/mentoring/a0001/')).toContain('/craftsmen/q0001/');
  expect(await links('/craftsmen/q0001/')).toContain('/mentoring/a0001/');
});
