import { correspondingDay } from '../values/calendar.ts';
import { paths } from '../values/paths.ts';
import { type SiteConfig } from '../record/entries/site.ts';

/** 爬虫 — by what they fetch pages for, under the names that they give themselves; the owner allows each use or not. */
const CRAWLERS: Record<keyof NonNullable<SiteConfig['crawlers']>, readonly string[]> = {
  search: ['*'],
  answers: [
    'ChatGPT-User',
    'Claude-User',
    'MistralAI-User',
    'OAI-SearchBot',
    'Claude-SearchBot',
    'Perplexity-User',
    'PerplexityBot',
  ],
  training: [
    'AI2Bot',
    'Amazonbot',
    'Applebot-Extended',
    'Bytespider',
    'CCBot',
    'ClaudeBot',
    'cohere-training-data-crawler',
    'FacebookBot',
    'Google-Extended',
    'GPTBot',
    'meta-externalagent',
    'PanguBot',
    'TikTokSpider',
  ],
};

/** 爬虫说明 — who may read (RFC 9309); a use of which the owner says nothing is allowed. It asks, and hides nothing. */
export function robotsText({ crawlers = {} }: SiteConfig, origin: string): string {
  const groups = Object.entries(CRAWLERS).map(([use, names]) => {
    const choice = crawlers[use as keyof typeof CRAWLERS];
    // Whoever is named keeps to its own group alone, so what everybody is told is told to it again.
    if (choice === undefined && use !== 'search') return '';
    return [...names.map((name) => `User-agent: ${name}`), choice === '不允许' ? 'Disallow: /' : 'Allow: /', ''].join('\n');
  });
  return [...groups.filter(Boolean), `Sitemap: ${origin}${paths.sitemapIndex}`, ''].join('\n');
}

/** 漏洞联系 — whom to tell of a fault (RFC 9116), for a year from the day of the record; nobody while no address is given. */
export function securityText({ contact, recordDate }: SiteConfig, origin: string): string | undefined {
  if (!contact?.email) return undefined;
  return [
    `Contact: mailto:${contact.email}`,
    `Expires: ${correspondingDay(recordDate, 12)}T00:00:00+08:00`,
    'Preferred-Languages: zh',
    `Canonical: ${origin}${paths.security}`,
    '',
  ].join('\n');
}

/** 网站说明 — for people who look behind a site (humans.txt): what the configuration says, and no more. */
export function humansText(site: SiteConfig, origin: string): string {
  const rows: [string, string | undefined][] = [
    ['名称', site.name],
    ['说明', site.description],
    ['主办', site.sponsor],
    ['承办', site.operator],
    ['联系', site.contact?.email],
    ['网址', `${origin}${paths.home}`],
    ['记录截止', site.recordDate],
    ['语言', 'zh-CN'],
    ['更正', `${origin}${paths.correctionForm}`],
    ['第三方许可', `${origin}${paths.licences}`],
  ];
  return `/* 网站 */\n${rows.flatMap(([name, value]) => (value === undefined ? [] : `${name}：${value}\n`)).join('')}`;
}
