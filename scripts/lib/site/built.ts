import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { findPrivate } from '#domain/values/privacy.ts';
import { filesOf } from './files.ts';
import { houseOf } from './house.ts';
import { readPage, stringsOf } from './html.ts';
import { pageFaults } from './page-faults.ts';

/** 成品差错 — something in the built site that may not go out. */
export interface SiteFault {
  file: string;
  message: string;
}

const TEXT = /\.(?:html|json|csv|xml|txt)$/;

/**
 * 检查成品 — the rules of scope `site`, over every file that will be published: no private data, and
 * no page that asks for what `WANTED` does not allow. One file at a time, so that it holds at any size.
 */
export function inspectSite(site: string, archive: Archive): SiteFault[] {
  const files = filesOf(site);
  const house = houseOf(files, archive);
  const faults: SiteFault[] = [];
  for (const file of files) {
    if (!TEXT.test(file) || file.startsWith('pagefind/')) continue;
    const content = readFileSync(join(site, file), 'utf8');
    for (const { what, found } of findPrivate(published(file, content), house.contact, false)) {
      faults.push({ file, message: `含有${what}“${found}”，不得公布。` });
    }
    if (file.endsWith('.html')) for (const message of pageFaults(file, content, house)) faults.push({ file, message });
  }
  return faults;
}

/** Addresses of sources are checked in the record; here they would look like numbers. A font says nothing to a reader. */
const visible = (content: string): string => content.replace(/https?:\/\/[^\s"'<>）]+|data:font\/woff2;base64,[\w+/=]+/g, '');

/** Entities but those that Astro writes: behind them a number could hide. */
const HIDING = /&(?!#3[489];|(?:amp|lt|gt|quot);)#?\w+/;

/** 公布的文字 — the file as it stands; of a page whose text is written in entities, what they stand for as well. */
const published = (file: string, content: string): string =>
  visible(file.endsWith('.html') && HIDING.test(content) ? `${content}\n${stringsOf(readPage(content)).join('\n')}` : content);
