import { expect, test } from 'vitest';
import { REPORT_FIELDS, reportMail } from '#domain/views/site/report-mail.ts';
import { specimenArchive } from './specimen.ts';

const { site } = specimenArchive();

test('without an address there is no mail to write, and nothing is invented', () => {
  expect(reportMail(site, '示例甲', 'https://example.org/craftsmen/q0001/')).toBeUndefined();
  expect(reportMail({ ...site, contact: { phone: '0531-0000000' } }, '示例甲', 'https://example.org/')).toBeUndefined();
});

test('a mail says which page it is about and asks what the form asks', () => {
  const url = 'https://example.org/craftsmen/q0001/';
  const mail = new URL(reportMail({ ...site, contact: { email: 'office@example.org' } }, '示例甲&乙', url)!);
  expect(mail.pathname).toBe('office@example.org');
  expect(mail.searchParams.get('subject')).toBe('更正：示例甲&乙');
  const body = mail.searchParams.get('body')!;
  for (const words of [url, ...REPORT_FIELDS]) expect(body).toContain(words);
});
