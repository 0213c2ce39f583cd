import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepPicture } from './contact-sheet.ts';
import { oneOfEachKind, type OpenSite, openSite, plainPages, withTwoPages } from './site.ts';

/** 在手机上 — what a thumb must hit, what stands on the first screen, how few taps lead to what one came for. */
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const openAt = (width: number) => () => site.browser.newPage({ viewport: { width, height: 800 } });

/**
 * 够不着的 — targets of which a finger of that size hits something else or nothing. A link in a sentence is none of
 * its own (WCAG 2.5.8, inline); a link that covers its whole card is as large as the card.
 */
const small = (page: Page, size: number, within = 'body'): Promise<string[]> =>
  page.evaluate(
    ([wanted, root]) => {
      const inSentence = (element: Element): boolean => {
        if (getComputedStyle(element).display !== 'inline') return false;
        let block = element.parentElement!;
        while (getComputedStyle(block).display === 'inline') block = block.parentElement!;
        const bare = block.cloneNode(true) as Element;
        for (const link of bare.querySelectorAll('a, [hidden]')) link.remove();
        return /[\p{L}\p{N}]/u.test(bare.textContent);
      };
      const targets = [
        ...document
          .querySelector(root)!
          .querySelectorAll<HTMLElement>('a[href], button, input:not([type=hidden]), select, summary'),
      ];
      return targets
        .filter((target) => target.checkVisibility() && !target.matches('.skip') && !inSentence(target))
        .flatMap((target) => {
          target.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { x, y, width, height } = target.getClientRects()[0]!;
          const [middle, centre, reach] = [x + width / 2, y + height / 2, wanted / 2 - 1];
          const hit = [
            [middle - reach, centre],
            [middle + reach, centre],
            [middle, centre - reach],
            [middle, centre + reach],
          ].every(([left, top]) => {
            const under = document.elementFromPoint(left!, top!);
            return under !== null && (target.contains(under) || (under.localName === 'label' && under.contains(target)));
          });
          const name = `<${target.localName}> ${target.textContent.trim().slice(0, 12) || target.id} in .${target.parentElement!.className || target.parentElement!.localName}`;
          return hit ? [] : [`${name}: ${Math.round(width)} by ${Math.round(height)} px`];
        });
    },
    [size, within] as const,
  );

const open = (page: Page, path: string) => page.goto(`${site.origin}${path}`);
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

test.each([
  ['', 360, 44],
  ['elder', 360, 60],
  ['elder', 1280, 60],
] as const)('mode “%s”, %i px: every target is %i px', async (mode, width, size) => {
  const faults = await withTwoPages(
    oneOfEachKind.filter((page) => page.mode === mode),
    openAt(width),
    async (page, { path }) => {
      await open(page, path);
      return (await small(page, size)).map((fault) => `${path}: ${fault}`);
    },
  );
  expect([...new Set(faults.flat())].slice(0, 40)).toEqual([]);
});

test('the unfolded menu is of targets too, and a small one is noticed', async () => {
  const page = await openAt(360)();
  await open(page, '/');
  await unfold(page);
  expect(await page.locator('.menu li a').count()).toBeGreaterThan(10);
  expect(await small(page, 44, '.menu')).toEqual([]);
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>('.menu li a'))
      Object.assign(link.style, { minBlockSize: '0', lineHeight: '1' });
  });
  expect((await small(page, 44, '.menu')).length).toBeGreaterThan(10);
  await page.close();
});

test('the first sentence of every story stands above 500 px on a phone', async () => {
  const stories = plainPages.filter(({ html }) => /<div class="story"/.test(html));
  expect(stories.length).toBeGreaterThan(0);
  const low = await withTwoPages(stories, openAt(375), async (page, { path }) => {
    await page.goto(`${site.origin}${path}`);
    const end = await page.evaluate(() => {
      const paragraph = document.querySelector('.story > p');
      if (!paragraph) throw new Error(location.href);
      const [range, walker] = [document.createRange(), document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)];
      range.setStart(paragraph, 0);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent!.search(/[。！？]/);
        range.setEnd(node, at < 0 ? node.textContent!.length : at + 1);
        if (at >= 0) break;
      }
      return range.getBoundingClientRect().bottom;
    });
    return end > 500 ? [`${path}: ${Math.round(end)} px`] : [];
  });
  expect(low.flat()).toEqual([]);
});

/** 走一趟 — from home, tap by tap; a picture of each step is kept. */
async function walk(name: string, taps: readonly string[], arrived: (page: Page) => Promise<void>): Promise<void> {
  const page = await openAt(375)();
  await page.goto(`${site.origin}/`);
  for (const [step, tap] of taps.entries()) {
    await page.locator(tap).filter({ visible: true }).first().click();
    await page.waitForLoadState();
    await keepPicture(`task-${name}-${step + 1}`, await page.screenshot());
  }
  await arrived(page);
  await page.close();
}

test.each([
  [
    'welder-of-yantai',
    ['main a:text-is("焊工")', 'main tr:has-text("烟台") a'],
    async (page: Page) => {
      expect(await page.locator('h1').innerText()).toContain('孙志辉');
      expect(await page.locator('main').innerText()).toContain('烟台');
    },
  ],
  [
    'story-to-its-end',
    ['main h1 a'],
    async (page: Page) => {
      await page.locator('.next').scrollIntoViewIfNeeded();
      expect(await page.locator('.next h3').innerText()).not.toBe('');
    },
  ],
  ['share', ['main h1 a', '.share a'], (page: Page) => page.waitForURL(/\/share\/q\d+\.png$/)],
  [
    'what-is-known-of-one',
    ['main a:text-is("孔祥民")'],
    async (page: Page) => {
      const said = await page.locator('main').innerText();
      expect(said).toContain('齐鲁大工匠，2018年度');
      expect(said).toContain('还没有找到');
    },
  ],
  [
    'list-of-2019',
    ['main a:text-is("2019年度")'],
    async (page: Page) => {
      await page.waitForURL('**/honours/2019/');
      expect(await page.locator('[data-honour-id]').count()).toBeGreaterThanOrEqual(11);
    },
  ],
] as const)('a new reader comes to %s within three taps', async (name, taps, arrived) => {
  expect(taps.length).toBeLessThanOrEqual(3);
  await walk(name, taps, arrived);
});

test('nothing on the front is said to be of today', async () => {
  const [home] = plainPages.filter(({ path }) => path === '/');
  const said = await site.parse(home!, (document) => document.body.textContent);
  expect(said).not.toMatch(/今日|今天|每日/);
});
