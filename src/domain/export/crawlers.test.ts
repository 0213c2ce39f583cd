import { expect, test } from 'vitest';
import { specimenArchive } from '../../../tests/specimen.ts';
import { type SiteConfig } from '../record/entries/site.ts';
import { humansText, robotsText, securityText } from './crawlers.ts';

const ORIGIN = 'https://example.org';
const siteWith = (part: Partial<SiteConfig>): SiteConfig => ({ ...specimenArchive().site, ...part });

/** What a robots.txt tells a crawler: its own group, else that of everybody. */
function told(text: string, crawler: string): string | undefined {
  const groups = text.split('\n\n').map((group) => group.split('\n'));
  const of = (name: string) => groups.find((lines) => lines.includes(`User-agent: ${name}`));
  return (of(crawler) ?? of('*'))?.find((line) => /^(?:Dis)?[aA]llow:/.test(line));
}

test('whoever is not named may read; the owner decides about search, answers and training each by itself', () => {
  const [silent, closed] = [robotsText(siteWith({}), ORIGIN), robotsText(siteWith({ crawlers: { training: '不允许' } }), ORIGIN)];
  for (const crawler of ['Baiduspider', 'GPTBot', 'ChatGPT-User']) expect(told(silent, crawler), crawler).toBe('Allow: /');
  expect(['Baiduspider', 'GPTBot', 'CCBot', 'ChatGPT-User'].map((crawler) => told(closed, crawler))).toEqual([
    'Allow: /',
    'Disallow: /',
    'Disallow: /',
    'Allow: /',
  ]);
  const only = robotsText(siteWith({ crawlers: { search: '不允许', answers: '允许' } }), ORIGIN);
  expect(['Baiduspider', 'GPTBot', 'ChatGPT-User'].map((crawler) => told(only, crawler))).toEqual([
    'Disallow: /',
    'Disallow: /',
    'Allow: /',
  ]);
  for (const text of [silent, closed, only]) expect(text).toMatch(/^Sitemap: https:\/\/example\.org\/sitemap-index\.xml$/m);
});

test('who is told of a fault is told for a year from the day of the record, and only if there is somebody', () => {
  expect(securityText(siteWith({ contact: undefined }), ORIGIN)).toBeUndefined();
  expect(securityText(siteWith({ contact: { phone: '0531-00000000' } }), ORIGIN)).toBeUndefined();
  const site = siteWith({ contact: { email: 'example@example.org' }, recordDate: '2028-02-29' });
  expect(securityText(site, ORIGIN)!.split('\n')).toEqual([
    'Contact: mailto:example@example.org',
    'Expires: 2029-02-28T00:00:00+08:00',
    'Preferred-Languages: zh',
    'Canonical: https://example.org/.well-known/security.txt',
    '',
  ]);
});

test('what the configuration does not say, nobody is told', () => {
  const text = humansText(siteWith({ sponsor: undefined, operator: '示例学校', contact: undefined }), ORIGIN);
  expect(text).toContain('承办：示例学校\n');
  expect(text).not.toMatch(/主办|联系|undefined/);
});
