import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { writeRecord } from '#lib/bench/measure.ts';
import { openDesk, type OpenDesk } from '#lib/desk/server.ts';
import { importFile } from '#lib/importing/import-file.ts';
import { markedFile } from '#lib/importing/told.ts';
import { filesOf } from '#lib/site/files.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { barriers, openForAxe } from './axe.ts';
import { keepPicture } from './contact-sheet.ts';
import { OFFICE_RECORD, unionList } from './office-files.ts';
import { watchFrom } from './watch.ts';

/** 办公页 — used as a clerk does: a list with slips, her sheet drawn, the list mended, looked at, written, taken back. */
const folder = mkdtempSync(join(tmpdir(), 'office-'));
const content = join(folder, 'content');
const messy = join(folder, '示例名单.xlsx');
const mended = join(folder, '示例名单（改好）.xlsx');
let desk: OpenDesk;
let browser: Browser;
let source: string;

beforeAll(async () => {
  writeRecord(content, OFFICE_RECORD);
  const { editions, sources } = readArchive(content);
  const year = Math.max(...editions.map((edition) => edition.year)) + 1;
  source = sources[0]!.id;
  writeFileSync(messy, await unionList(year, { F6: '劳动模范', D10: '示例市', B12: '示例春' }));
  writeFileSync(mended, await unionList(year));
  [desk, browser] = await Promise.all([openDesk(content, 0, folder), openBrowser()]);
});
beforeEach(() => writeRecord(content, OFFICE_RECORD));
afterAll(async () => {
  await browser?.close();
  desk?.server.closeAllConnections();
  desk?.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const whole = (directory = content): string =>
  filesOf(directory)
    .map((file) => `${file}\n${readFileSync(join(directory, file), 'utf8')}`)
    .join('\n');
const answer = (page: Page) => page.locator('[data-answer]');
/** As a hand drops it, onto the field or beside it. */
async function dropOn(page: Page, selector: string, path: string): Promise<void> {
  const given = await page.evaluateHandle(
    ([text, name]) => {
      const bytes = Uint8Array.from(atob(text!), (letter) => letter.charCodeAt(0));
      const data = new DataTransfer();
      data.items.add(new File([bytes], name!));
      return data;
    },
    [readFileSync(path).toString('base64'), path.slice(folder.length + 1)],
  );
  await page.dispatchEvent(selector, 'drop', { dataTransfer: given });
}
const say = async (page: Page, name: string, value: string): Promise<void> => {
  await page.locator('[data-more]').evaluate((each: HTMLDetailsElement) => void (each.open = true));
  await page.fill(`[name=${name}]`, value);
};
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a list with slips is dropped: her sheet is drawn, marked and given back; mended it is shown, written as by the command, and taken back', async () => {
  const before = whole();
  const { page, complaints, visit, close } = await watchFrom(browser, new URL(desk.address).origin);
  await visit(new URL(desk.address).pathname);
  await say(page, 'source', source);
  await dropOn(page, '[data-drop]', messy);
  expect(await page.locator('[data-chosen]').textContent()).toContain('示例名单.xlsx');
  await page.click('[data-look]');
  await answer(page).waitFor();
  expect(await answer(page).textContent()).toBe('有 4 处要改，没有写入');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-answer'))).toBe(true);
  // The cells of the picture, and the way to the list and back.
  const marked = page.locator('[data-sheet="名单"] .fault');
  expect(await marked.evaluateAll((cells: HTMLElement[]) => cells.map((cell) => cell.dataset['cell']))).toEqual([
    'B4',
    'F6',
    'D10',
    'B12',
  ]);
  expect(await page.locator('[data-cell=F6] .balloon').getAttribute('title')).toContain('劳动模范');
  await page.click('[data-cell=F6] .balloon');
  expect(await page.locator('.faults li:target').getAttribute('data-fault')).toBe('F6');
  await page.click('.faults li:target .where a');
  expect(await page.locator('td:target').getAttribute('data-cell')).toBe('F6');
  expect(await page.locator('[data-sheet] .head td[colspan="7"]').textContent()).toContain('命名名单');
  expect(await page.locator('[data-said]').textContent()).toContain('身份证号');
  const download = page.waitForEvent('download');
  await page.click('[data-marked]');
  const { faults } = await importFile(content, messy, { source, by: '编辑部', reason: '示例', dryRun: true });
  const { file } = await markedFile('a.xlsx', readFileSync(messy), faults);
  const given = await download;
  expect(given.suggestedFilename()).toBe('示例名单（已标好）.xlsx');
  expect(readFileSync(await given.path()).equals(Buffer.from(file))).toBe(true);

  // Dropped beside the field; what was said of the first is said of the second.
  await dropOn(page, 'body', mended);
  await page.click('[data-look]');
  await page.locator('[data-differences]').waitFor();
  expect(await answer(page).textContent()).toMatch(/^没有差错，可以写入：新增 \d+ 条$/);
  expect(await page.locator('[data-differences]').textContent()).toContain('示例造船有限公司');
  expect(whole()).toBe(before);
  await page.fill('[name=reason]', '示例理由');
  await page.click('[data-write]');
  await page.locator('[data-to-undo]').waitFor();
  expect(await answer(page).textContent()).toBe('已写入');
  await keepPicture('office-written-1280', await page.screenshot());
  const twin = join(folder, 'twin');
  writeRecord(twin, OFFICE_RECORD);
  const told = await importFile(twin, mended, { source, by: '编辑部', reason: '示例理由' });
  expect(told.written).toBe(true);
  expect(whole()).toBe(whole(twin));

  await page.click('[data-to-undo]');
  expect(await answer(page).textContent()).toContain('示例名单（改好）.xlsx');
  await keepPicture('office-undo-1280', await page.screenshot({ fullPage: true }));
  await page.click('[data-undo]');
  await page.locator('[data-next]').waitFor();
  expect(whole()).toBe(before);
  expect(complaints).toEqual([]);
  await close();
});

test('by the keyboard alone, without a script, too: file, look, reasons, written; a list of which the record was changed meanwhile is shown anew', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(desk.address);
  await page.setInputFiles('[name=file]', mended);
  const press = async (selector: string): Promise<void> => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const here = page.locator(`${selector}:focus`);
      if ((await here.count()) === 0) continue;
      // What one stands on is seen.
      expect(await here.evaluate((each) => getComputedStyle(each).outlineStyle)).not.toBe('none');
      return page.keyboard.press('Enter');
    }
    throw new Error(`no way to ${selector} by the keyboard`);
  };
  await press('summary');
  for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
  await page.keyboard.type(source);
  await press('[data-look]');
  await page.locator('[data-write]').waitFor();
  // Somebody else works at the record.
  const file = join(content, 'site.json');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
  const before = whole();
  await press('[data-write]');
  await page.locator('[data-again]').waitFor();
  expect(whole()).toBe(before);
  await press('[data-write]');
  await page.locator('[data-to-undo]').waitFor();
  expect(whole()).not.toBe(before);
  await context.close();
});

test('in each mode and width every page bars nobody, holds its targets and never scrolls sideways', async () => {
  const page = await openForAxe(browser, 1280, 800);
  const faults: string[] = [];
  const seen = async (name: string, path: string): Promise<void> => {
    for (const [mode, target] of [
      ['', 44],
      ['?mode=elder', 60],
    ] as const)
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${desk.address}${path}${mode}`);
        const place = `${name}-${width}${mode && '-elder'}`;
        faults.push(...(await barriers(page)), ...(await tooSmall(page, target)).map((each) => `${place}: small: ${each}`));
        if ((await sideways(page)) > 0) faults.push(`${place} scrolls sideways`);
        await keepPicture(`office-${place}`, await page.screenshot({ fullPage: name !== 'differences' }));
      }
    await page.goto(`${desk.address}${path}`);
  };
  await seen('start', '');
  // Of a Word file alone it is asked whose story it is, and then that has to be said.
  await page.setInputFiles('[name=file]', { name: '示例.docx', mimeType: '', buffer: Buffer.from('示例') });
  await page.check('[value=story]');
  expect(await page.locator('[name=person]').evaluate((each: HTMLInputElement) => each.required)).toBe(true);
  await page.setInputFiles('[name=file]', messy);
  expect(await page.locator('[data-word]').isVisible()).toBe(false);
  await page.click('[data-look]');
  await page.locator('[data-sheet]').waitFor();
  await seen('faults', 'result');
  await page.setInputFiles('[name=file]', mended);
  await say(page, 'source', source);
  await page.click('[data-look]');
  await page.locator('[data-write]').waitFor();
  await seen('differences', 'result');
  expect(faults).toEqual([]);
  await page.close();
});

/** What a finger would miss; a sign that stands alone in a cell covers it. */
const tooSmall = (page: Page, wanted: number): Promise<string[]> =>
  page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'a[href], button, summary, select, input[type=text], label.choice, .choose',
    );
    return [...targets]
      .filter((each) => each.checkVisibility())
      .filter((each) => (each.closest('td') ?? each).getBoundingClientRect().height < least - 0.5)
      .map((each) => each.outerHTML.slice(0, 120));
  }, wanted);
