import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import { type Browser, type Page } from 'playwright-core';

/** 无障碍准则 — WCAG 2.2 to level AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

const SCRIPT = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * 待查页面 — an open page into which axe comes with every document. The policy of the site, which lets
 * no script in, is lifted here; `watch.ts` looks at the pages under it.
 */
export async function openForAxe(browser: Browser, width: number, height: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height }, bypassCSP: true });
  await page.addInitScript(SCRIPT);
  return page;
}

/**
 * 无障碍检查 — what bars a reader from the page as it stands, one line a rule; by all rules, or by those named. Without
 * what is asked of the sheets alone (css-orientation-lock): that is asked of them once, not of every page.
 */
export async function barriers(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (runOnly) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly, preload: false, resultTypes: ['violations'] }),
    { type: rules ? ('rule' as const) : ('tag' as const), values: rules ?? TAGS },
  );
  const place = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`;
  return violations.map(
    ({ id, help, nodes }) => `${place}: ${id}: ${help}: ${nodes.length} times, first ${nodes[0]?.target.join(' ')}`,
  );
}
