import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeRecord } from '#lib/bench/measure.ts';
import { openDesk, type OpenDesk } from '#lib/desk/server.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { GUIDE_PICTURES, rewritesPictures } from '../guide/places.ts';
import { readGuide } from '../guide/read-guide.ts';
import { STEPS } from '../guide/steps.ts';
import { SHARPNESS, type Walk, WINDOW } from '../guide/walk.ts';
import { rawSpecimen } from '../specimen.ts';

/** 照指南走一遍 — by somebody who has the guide alone: what it shows is what she sees. */
const folder = mkdtempSync(join(tmpdir(), 'guide-'));
const record = join(folder, 'content');
let browser: Awaited<ReturnType<typeof openBrowser>>;
let desk: OpenDesk;
let walk: Walk;

beforeAll(async () => {
  writeRecord(record, rawSpecimen());
  [browser, desk] = await Promise.all([openBrowser(), openDesk(record, 0, folder)]);
  const page = await browser.newPage({ viewport: WINDOW, deviceScaleFactor: SHARPNESS, locale: 'zh-CN' });
  page.setDefaultTimeout(60_000);
  const pictures = rewritesPictures ? GUIDE_PICTURES : join(folder, 'pictures');
  walk = { page, address: desk.address, record, folder, pictures };
});
afterAll(async () => {
  await browser.close();
  desk.server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('every step of the guide can be done, shows the words of the guide, and makes its pictures', async () => {
  for (const told of readGuide()) {
    const { texts = [], pictures = [] } = await STEPS[told.step]!(walk, told);
    expect.soft({ step: told.step, texts: told.texts, pictures: told.pictures }).toEqual({ step: told.step, texts, pictures });
  }
});
