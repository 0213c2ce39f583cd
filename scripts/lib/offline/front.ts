import { type SiteConfig } from '#domain/record/entries/site.ts';
import { chineseDate } from '#domain/values/date.ts';
import { NOT_APPROVED } from '#domain/values/words.ts';

/** 最先看到的 — what stands at the top of the unpacked folder, besides the site itself. */
export const FRONT = {
  folder: 'qilu-craftsmen',
  site: 'site',
  home: 'site/index.html',
  begin: '开始.html',
  readMe: '读我.txt',
} as const;

/** 解压提示的样式 — hides what is said to those who opened the package without unpacking it: to them it is not there. */
export const BEGIN_STYLE = '.packed{display:none}body{max-inline-size:32em;margin:3em auto;padding-inline:1em;line-height:1.8}\n';

/** 开始页 — leads on by its script; where only this page was taken out of the package, it says what to do. */
export const beginPage = ({ name, recordDate }: SiteConfig): string =>
  [
    '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${name}（离线版）</title>`,
    `<link rel="stylesheet" href="${FRONT.site}/begin.css"><script src="${FRONT.site}/begin.js"></script>`,
    `</head><body><h1>${name}（离线版）</h1>`,
    '<p class="packed"><strong>请先全部解压。</strong>这一页是在压缩包里直接打开的，样式和检索都用不了。回到压缩包，右键点它，选“全部解压缩”（或“解压到当前文件夹”），再打开解压出来的文件夹，双击“开始”。</p>',
    `<p><a href="${FRONT.home}">打开名录</a></p><p>记录截止${chineseDate(recordDate)}。</p></body></html>\n`,
  ].join('');

/** 读我 — for Notepad: with a mark of its encoding, lines ended as Windows ends them; `has` says of each extra whether it is in. */
export function readMe(site: SiteConfig, address: string, kept: readonly string[], left: readonly string[]): string {
  const { name, recordDate, sponsor, licences } = site;
  const lines = [
    `${name}（离线版）`,
    '',
    `记录截止${chineseDate(recordDate)}。${sponsor ? `主办单位：${sponsor}` : NOT_APPROVED}。`,
    '',
    '怎样打开',
    '1. 把压缩包全部解压，不要在压缩包里直接打开。',
    `2. 打开解压出来的文件夹，双击“${FRONT.begin.replace('.html', '')}”。`,
    '3. 用 Chrome、Edge、Firefox 或其他较新的浏览器都可以，不需要网络。可以整个文件夹拷到 U 盘或别的电脑。',
    '',
    '里面有什么',
    '- 网站的各页和检索，长者模式和高对比。',
    ...kept.map((each) => `- ${each}。`),
    '',
    '没有什么',
    ...left.map((each) => `- ${each}。`),
    '- 展板、年鉴、分享图、数据文件、录音录像、朗读。',
    `没有收进来的，页面上的链接后面写着“须联网”，在网上打开：${address}/`,
    '',
    '许可',
    `文字：${licences?.text ?? '还没有定'}。数据：${licences?.data ?? '还没有定'}。照片：${licences?.photographs ?? '还没有定'}。`,
    '网上的名录会更正，这一份不会自己变：记录截止的日子离今天太远，请换一份新的。',
  ];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
