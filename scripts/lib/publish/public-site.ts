import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, headOf, readPage } from '../site/html.ts';

/** 成品写的地址 — of its front page, without the slash at the end; one that only this machine can open is not published. */
export function publicAddressIn(site: string): string {
  const front = join(site, 'index.html');
  if (!existsSync(front)) throw new Error(`“${site}”里没有首页，不是建成的网站。请先运行 npm run build。`);
  const links = headOf(readPage(readFileSync(front, 'utf8')));
  const own = links.find((each) => attribute(each, 'rel') === 'canonical');
  const address = own && attribute(own, 'href');
  const url = URL.parse(address ?? '');
  if (!address || !url) throw new Error(`“${site}”的首页没有写明网站的地址，没有发布。请重新运行 npm run build。`);
  if (url.hostname === 'localhost')
    throw new Error(
      `页面里写的地址是 ${url.origin}，只能在本机看，没有发布。请在 site.json 写上域名（或设 SITE_URL），再运行 npm run build -- --public。`,
    );
  return address.replace(/\/$/, '');
}
