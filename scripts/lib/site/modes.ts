import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from '#domain/values/paths.ts';

/** 阅读模式 — the whole site once more under another address, so that a mode is kept without a script. */
export const MODES = ['elder', 'contrast'] as const;

/**
 * 长者模式与高对比 — writes every page again under `/elder/` and `/contrast/`: the root says the mode, links to
 * pages stay inside it, its own switch leads back. Files and data are not doubled; search engines are
 * sent to the plain page.
 */
export function writeModes(site: string, pages: readonly string[], base: string): void {
  const root = base.replace(/\/$/, '');
  const known = new Set(pages);
  const isPage = (path: string): boolean => known.has(`${path.slice(1)}index.html`) || path === paths.notFound;
  for (const page of pages) {
    const html = readFileSync(join(site, page), 'utf8');
    for (const mode of MODES) {
      const file = join(site, mode, page);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, inMode(html, mode, root, isPage));
    }
  }
}

function inMode(html: string, mode: string, root: string, isPage: (path: string) => boolean): string {
  const path = pathOf(html);
  const back = new RegExp(`<a data-mode-link="${mode}" href="[^"]*"([^>]*)>([^<]*)</a>`);
  return html
    .replace('<html lang="zh-CN"', `<html lang="zh-CN" data-mode="${mode}"`)
    .replace('</title>', html.includes('<meta name="robots"') ? '</title>' : '</title><meta name="robots" content="noindex">')
    .replace(back, (_, rest: string, name: string) => `<a data-mode-link="${mode}" href="${root}${path}"${rest}>退出${name}</a>`)
    .replace(/(<a|<form)((?:\s[^>]*?)?\s(?:href|action)=")([^"#?]*)/g, (whole, tag: string, before: string, address: string) => {
      if (before.includes('data-mode-link') || !address.startsWith(`${root}/`)) return whole;
      const target = address.slice(root.length);
      return isPage(target) ? `${tag}${before}${root}/${mode}${target}` : whole;
    });
}

/** The path of a page, as its header says it. */
const pathOf = (html: string): string => /data-page-path="([^"]*)"/.exec(html)?.[1] ?? '/';
