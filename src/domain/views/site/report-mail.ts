import { type SiteConfig } from '../../record/entries/site.ts';

/** 更正单各栏 — what a report of an error has to say; the mail and the printed form ask the same. */
export const REPORT_FIELDS = [
  '现在写的是',
  '应当是',
  '依据（哪家媒体或单位、哪一天、什么标题）',
  '您的身份（本人、所在单位、主办单位、媒体、读者）',
] as const;

/** 写信 — addressed, with the page and the questions; nothing while the site names no mail address. */
export function reportMail({ contact }: SiteConfig, title: string, url: string): string | undefined {
  if (!contact?.email) return undefined;
  const body = [`页面：${title}`, url, '', ...REPORT_FIELDS.flatMap((name) => [`${name}：`, ''])].join('\r\n');
  return `mailto:${contact.email}?subject=${encodeURIComponent(`更正：${title}`)}&body=${encodeURIComponent(body)}`;
}
