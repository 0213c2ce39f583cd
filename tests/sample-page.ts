import { MARK } from '#domain/values/marks.ts';
import { type House } from '#lib/site/house.ts';

/** 示例页面 — the least page that has all that the build reads back; what stands in it is given as markup. */
export interface SamplePage {
  title?: string;
  description?: string;
  heading?: string;
  text?: string;
  label?: string;
  data?: string;
  /** In the head, behind the policy. */
  head?: string;
  /** In the body. */
  body?: string;
  policy?: string;
  /** What a mode changes. */
  root?: string;
  robots?: string;
  back?: { href: string; name: string };
  about?: string;
  /** The type, at the end of the head. */
  type?: string;
}

export const POLICY =
  "default-src 'none'; connect-src 'self'; media-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'";

export function samplePage(parts: SamplePage = {}): string {
  const { title = '示例', description = '示例', heading = '示例', text = '示例', label = '示例', data = '{}' } = parts;
  const { policy = POLICY, head = '', body = '', root = '', robots = '', type = '', about = '/about/' } = parts;
  const back = parts.back ?? { href: '/elder/craftsmen/q0001/', name: '长者模式' };
  return (
    `<!DOCTYPE html><html lang="zh-CN"${root}><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<title>${title}</title>${robots}<meta name="description" content="${description}"><script type="application/ld+json">${data}</script>` +
    `${head}${type}</head>\r\n<body><header ${MARK.path}="/craftsmen/q0001/"><a ${MARK.modeLink}="elder" href="${back.href}" rel="nofollow">${back.name}</a></header>` +
    `<main ${MARK.body} aria-label="${label}"><h1 ${MARK.display} ${MARK.meta}="title:${label}">${heading}</h1><p>${text}</p>` +
    `<p>𬸣<a href="${about}" title="${label}">关于</a></p></main>${body}</body></html>`
  );
}

/** 示例本站 — two pages, one registered host, one id that moved. */
export const sampleHouse = (): House => ({
  origin: 'https://roll.example.org',
  base: '',
  files: new Set([
    'index.html',
    'about/index.html',
    'craftsmen/q0001/index.html',
    'elder/craftsmen/q0001/index.html',
    'a.png',
    'a.js',
  ]),
  hosts: new Set(['news.example.org']),
  offices: new Set(['https://beian.miit.gov.cn/']),
  contact: new Set(['roll@example.org']),
  moved: new Map([['craftsmen/q0009/index.html', '/craftsmen/q0001/']]),
  judged: new Map(),
});
