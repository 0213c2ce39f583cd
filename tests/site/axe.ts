import axe from 'axe-core';
import { type Page } from 'playwright-core';

/** 无障碍准则 — WCAG 2.2 to level AA, and what axe holds to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/**
 * 无障碍检查 — what bars a reader from the page as it stands, one line a rule. The context must have
 * been opened with `bypassCSP`: the pages allow no script.
 */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      }),
    TAGS,
  );
  const place = `${new URL(page.url()).pathname} at ${page.viewportSize()?.width} px`;
  return violations.map(
    ({ id, help, nodes }) => `${place}: ${id}: ${help}: ${nodes.length} times, first ${nodes[0]?.target.join(' ')}`,
  );
}
