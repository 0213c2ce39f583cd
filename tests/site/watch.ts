import { type Browser, type Page } from 'playwright-core';

/** 巡视 — a reader's page under the site's own policy, and everything that went wrong in it. */
export interface Watch {
  page: Page;
  complaints: string[];
  visit(path: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a page that writes down errors and warnings of the console, breaches of the content security
 * policy (told by the browser itself, since under the policy no script of ours can listen), requests
 * to other hosts, and answers that are errors.
 */
export async function watchFrom(browser: Browser, origin: string): Promise<Watch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  let here = '';
  const complain = (what: string) => complaints.push(`${here}: ${what}`);

  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complain(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complain(`uncaught error: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) complain(`asks another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complain(`${response.status()} for ${response.url()}`);
  });
  page.on('requestfailed', (request) => {
    // What the reader left behind by going on is no failure.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complain(`no answer for ${request.url()}: ${reason}`);
  });

  const devtools = await context.newCDPSession(page);
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const breach = issue.details.contentSecurityPolicyIssueDetails;
    if (breach) complain(`breaks the policy ${breach.violatedDirective}: ${breach.blockedURL ?? 'inline'}`);
  });
  await devtools.send('Audits.enable');

  return {
    page,
    complaints,
    async visit(path) {
      here = path;
      await page.goto(`${origin}${path}`, { waitUntil: 'load' });
      // Messages come in order: once this answer is here, all that the page said while loading is too.
      await page.evaluate(() => document.readyState);
    },
    close: () => context.close(),
  };
}
