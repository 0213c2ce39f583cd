import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MARK } from '#domain/values/marks.ts';
import { paths } from '#domain/values/paths.ts';
import {
  attribute,
  type Edit,
  edited,
  type Element,
  headOf,
  type HtmlPage,
  insertAfter,
  insertAtBegin,
  isNamed,
  markedWith,
  readPage,
  setAttribute,
} from './html.ts';

/** 阅读模式 — the whole site once more under another address, so that a mode is kept without a script. */
export const MODES = ['elder', 'contrast'] as const;
export type Mode = (typeof MODES)[number];

/** 本来的文件 — of a page in a mode, the file of the plain one. */
export const plainFile = (file: string): string => {
  const mode = modeOf(file);
  return mode ? file.slice(mode.length + 1) : file;
};

/** 模式 — of a page of the site, by its file; none for the plain one. */
export const modeOf = (file: string): Mode | undefined => MODES.find((each) => file.startsWith(`${each}/`));

/** Which addresses inside the site are pages: links to them stay in the mode. */
export interface Ways {
  /** The sub-path, without a slash at the end. */
  root: string;
  isPage: (path: string) => boolean;
}

/**
 * 长者模式与高对比 — writes every page again under `/elder/` and `/contrast/`: the root says the mode, links to
 * pages stay inside it, moved pages lead on inside it, its own switch leads back. Files and data are not doubled; search engines are
 * sent to the plain page.
 */
export function writeModes(site: string, pages: readonly string[], base: string, wanted = pages): void {
  const known = new Set(pages);
  const ways: Ways = {
    root: base.replace(/\/$/, ''),
    isPage: (path) => known.has(`${path.slice(1)}index.html`) || path === paths.notFound,
  };
  for (const page of wanted) {
    const read = readPage(readFileSync(join(site, page), 'utf8'));
    for (const mode of MODES) {
      const file = join(site, mode, page);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, inMode(read, mode, ways));
    }
  }
}

/** 换一种模式 — the page as it stands in a mode. */
export function inMode(page: HtmlPage, mode: Mode, ways: Ways): string {
  const header = markedWith(page, MARK.path);
  const back = ways.root + ((header && attribute(header, MARK.path)) ?? '/');
  return edited(page, [
    ...hiddenFromEngines(page),
    ...page.elements.flatMap((element) => {
      if (isNamed(element, 'html')) return [setAttribute(element, MARK.mode, mode)];
      if (isNamed(element, 'meta')) return leadingOn(element, mode, ways);
      const leadsTo = attribute(element, MARK.modeLink);
      if (leadsTo === mode) return [setAttribute(element, 'href', back), insertAtBegin(element, '退出')];
      return leadsTo === undefined ? staying(element, mode, ways) : [];
    }),
  ]);
}

function hiddenFromEngines(page: HtmlPage): Edit[] {
  const head = headOf(page);
  const told = head.some((element) => isNamed(element, 'meta') && attribute(element, 'name') === 'robots');
  const title = head.find((element) => isNamed(element, 'title'));
  return told || !title ? [] : [insertAfter(title, '<meta name="robots" content="noindex">')];
}

/** What leads a reader on, by element. */
const LEADING: Record<string, string> = { a: 'href', area: 'href', form: 'action', button: 'formaction', input: 'formaction' };

/** Links and forms that lead to a page lead to it in the mode. */
function staying(element: Element, mode: Mode, { root, isPage }: Ways): Edit[] {
  const name = LEADING[element.tagName];
  const address = name && attribute(element, name);
  if (!address?.startsWith(`${root}/`)) return [];
  const target = address.slice(root.length);
  return isPage(target.replace(/[?#].*$/s, '')) ? [setAttribute(element, name!, `${root}/${mode}${target}`)] : [];
}

/** The page of an address that moved leads on to the new one in the mode. */
function leadingOn(element: Element, mode: Mode, { root, isPage }: Ways): Edit[] {
  const [, before, target] = /^(\d+; url=)(.*)$/s.exec(attribute(element, 'content') ?? '') ?? [];
  if (attribute(element, 'http-equiv') !== 'refresh' || !target?.startsWith(`${root}/`)) return [];
  const path = target.slice(root.length);
  return isPage(path) ? [setAttribute(element, 'content', `${before}${root}/${mode}${path}`)] : [];
}
