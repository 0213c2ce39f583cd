import { MARK } from '#domain/values/marks.ts';
import { element, type Markup } from '../../epub/xhtml.ts';

/** 一页 — where it stands, and in which mode of reading. */
export interface DeskPage {
  title: string;
  /** Behind the key: `result`; the first page is `./`. */
  path: string;
  elder: boolean;
}

/** 页内的地址 — the mode of reading goes with every step. */
export const deskWay = (path: string, elder: boolean): string => `${path}${elder ? '?mode=elder' : ''}`;

type Part = Markup | false | undefined;

/** 页面 — with the name of the house above and what it does not do below. */
export function deskPage({ title, path, elder }: DeskPage, ...main: Part[]): string {
  const other = elder ? '普通模式' : '长者模式';
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${title}｜办公页`),
    element('link', { rel: 'icon', type: 'image/svg+xml', href: 'icon.svg' }),
    element('link', { rel: 'stylesheet', href: 'style.css' }),
    element('script', { src: 'page.js', defer: '' }),
  );
  const bar = element(
    'header',
    { class: 'row' },
    element(
      'div',
      { class: 'bar' },
      element(
        'a',
        { class: 'brand', href: deskWay('./', elder), 'data-home': '' },
        element('img', { class: 'mark', src: 'icon.svg', alt: '' }),
        '齐鲁工匠名录　办公页',
      ),
      element('a', { class: 'tool', href: deskWay(path, !elder), [MARK.modeLink]: '' }, other),
    ),
  );
  const foot = element(
    'footer',
    {},
    element('p', {}, '这个页面只在这台电脑上，不连外网，别人看不到。按“写入”以前，什么也不改；您的文件一直不动。'),
  );
  const body = element('body', {}, bar, element('main', {}, main), foot);
  const root = element('html', { lang: 'zh-Hans', ...(elder && { [MARK.mode]: 'elder' }) }, head, body);
  return `<!doctype html>\n${root.xml}\n`;
}

/** 结果的标题 — where the reader is taken when a page answers her. */
export const answerHeading = (text: string): Markup => element('h1', { tabindex: '-1', autofocus: '', 'data-answer': '' }, text);

/** 办不了的一页 — what it is, and the way back. */
export const sorryPage = (message: string, elder: boolean): string =>
  deskPage(
    { title: '没有办成', path: './', elder },
    answerHeading('没有办成'),
    element('p', { class: 'sorry', 'data-sorry': '' }, message),
    element('p', {}, element('a', { class: 'button', href: deskWay('./', elder) }, '回到首页')),
  );
