import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { findPrivate } from '#domain/values/privacy.ts';
import { settings } from '#settings';
import { filesOf } from './files.ts';

/** 成品差错 — something in the built site that may not go out. */
export interface SiteFault {
  file: string;
  message: string;
}

const TEXT = /\.(?:html|json|csv|xml|txt)$/;

/**
 * 检查成品 — the rules of scope `site`, over every file that will be published: no private data, no
 * broken internal link, nothing loaded from a foreign host, no inline style, no script but on the
 * search page. One file at a time, so that it holds at any size.
 */
export function inspectSite(site: string, archive: Archive): SiteFault[] {
  const files = filesOf(site);
  const known = new Set(files);
  const { base } = settings;
  const { email, phone } = archive.site.contact ?? {};
  const contact = new Set([email, phone].filter((value) => value !== undefined));
  const faults: SiteFault[] = [];
  for (const file of files) {
    if (!TEXT.test(file) || file.startsWith('pagefind/')) continue;
    const content = readFileSync(join(site, file), 'utf8');
    for (const { what, found } of findPrivate(visible(content), contact, false)) {
      faults.push({ file, message: `含有${what}“${found}”，不得公布。` });
    }
    if (file.endsWith('.html')) for (const message of pageFaults(file, content, known, base)) faults.push({ file, message });
  }
  return faults;
}

/** Addresses of sources are checked in the record; here they would look like numbers. */
const visible = (content: string): string => content.replace(/https?:\/\/[^\s"'<>）]+/g, '');

function* pageFaults(file: string, html: string, known: ReadonlySet<string>, base: string): Iterable<string> {
  for (const [, attribute, value] of html.matchAll(/\s(href|src|action|srcset|content)="([^"]*)"/g)) {
    if (attribute === 'content' || value === undefined) continue;
    for (const link of attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(' ')[0]!) : [value]) {
      if (/^(?:https?:)?\/\//.test(link) || /^(?:mailto|tel):/.test(link)) {
        if (attribute !== 'href' && attribute !== 'action') yield `从站外加载“${link}”。`;
      } else if (!resolves(file, link.replaceAll('&amp;', '&'), known, base)) yield `站内链接“${link}”没有对应的页面。`;
    }
  }
  if (/<[^>]+\sstyle="/.test(html)) yield '有行内样式 style="…"。';
  const scripts = [...html.matchAll(/<script(?![^>]*application\/ld\+json)[^>]*>/g)];
  if (scripts.length > 0 && !/(?:^|\/)(?:search|listen)\/index\.html$/.test(file)) yield '内容页带有脚本。';
}

function resolves(file: string, link: string, known: ReadonlySet<string>, base: string): boolean {
  const [path = ''] = link.split(/[?#]/);
  if (path === '') return true;
  if (!path.startsWith(`${base}/`)) return false;
  const target = decodeURI(path.slice(base.length + 1));
  return known.has(target) || known.has(`${target}index.html`) || (file === '404.html' && target === '404.html');
}
