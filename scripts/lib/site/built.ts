import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { findPrivate, type PrivateMatch } from '#domain/values/privacy/privacy.ts';
import { unpacked } from '../search/generation.ts';
import { openSeals } from '../withdraw/sealed-names.ts';
import { filesOf } from './files.ts';
import { houseOf } from './house.ts';
import { type HtmlPage, readPage, stringsOf } from './html.ts';
import { pageFaults } from './page-faults.ts';
import { openTaken, TAKEN } from '../opening/taken.ts';

/** 成品差错 — something in the built site that may not go out. */
export interface SiteFault {
  file: string;
  message: string;
}

/** 全部数据、离线版 — made of the files beside them, each of which is read by itself; too large to be one text. */
const BUNDLES = new Set([paths.data('qilu-craftsmen-data.zip'), paths.offlineFile].map(fileAt));

export const WITHDRAWN = '含有已经撤下的姓名';

const TEXT = /\.(?:html|jsonl?|jsonld|nq|csv|xml|txt|webmanifest)$|(?:^|\/)SHA256SUMS$/;

/**
 * 检查成品 — the rules of scope `site`, over every file that will be published: no private data, and
 * no page that asks for what `WANTED` does not allow. One file at a time, so that it holds at any size; what `passed` once
 * by the same measures is not read again.
 */
export async function inspectSite(
  site: string,
  archive: Archive,
  passed: (file: string) => boolean = () => false,
): Promise<SiteFault[]> {
  const files = filesOf(site);
  const house = houseOf(files, archive);
  const faults: SiteFault[] = [];
  const clean = new Set<string>();
  const sealedIn = openSeals(archive);
  const withdrawn = archive.retired.some(({ names }) => names);
  const said = openTaken();
  for (const file of files) {
    if (BUNDLES.has(file) || passed(file)) continue;
    const taken = TAKEN.test(file);
    const bytes = TEXT.test(file) || taken || withdrawn ? readFileSync(join(site, file)) : undefined;
    const within = taken ? await said(file, bytes!) : undefined;
    if (withdrawn && bytes)
      for (const name of sealedIn(within ?? readable(file, bytes)))
        faults.push({ file, message: `${WITHDRAWN}“${name}”，不得公布。` });
    // What an editor put beside an entry, the rules have read.
    if (within !== undefined && !file.startsWith('materials/'))
      for (const { what, found } of findPrivate(visible(within), { allowed: house.contact, only: onlyIn(file) }))
        faults.push({ file, message: `含有${what}“${found}”，不得公布。` });
    if (!TEXT.test(file) || file.startsWith('pagefind/')) continue;
    const content = bytes!.toString('utf8');
    const page = file.endsWith('.html') ? readPage(content) : undefined;
    const found = privateIn(file, content, page, { allowed: house.contact, clean });
    for (const { what, found: words } of found) faults.push({ file, message: `含有${what}“${words}”，不得公布。` });
    if (page) for (const message of pageFaults(file, page, house)) faults.push({ file, message });
  }
  return faults;
}

/** 可读的 — what a file says to whoever opens it: texts and names of a page in one, an index unpacked. */
function readable(file: string, bytes: Buffer): string {
  const plain = `${file}\n${unpacked(file, bytes).toString('utf8')}`;
  return TEXT.test(file) && !file.startsWith('pagefind/')
    ? `${plain}\n${saidIn(file, bytes.toString('utf8'), file.endsWith('.html') ? readPage(bytes.toString('utf8')) : undefined).join('\n')}`
    : plain;
}

/** So many texts are remembered: what stands on every page is read once. */
const REMEMBERED = 100_000;

/** What of a page a parser drops — a second attribute of one name — is a byte that leaves all the same. */
const LONG_NUMBER = /(?:\d[ \-]?){10}\d|@[\w-]+\.\w/;

function privateIn(
  file: string,
  content: string,
  page: HtmlPage | undefined,
  { allowed, clean }: { allowed: ReadonlySet<string>; clean: Set<string> },
): PrivateMatch[] {
  const only = onlyIn(file);
  const found = saidIn(file, content, page).flatMap((text) => {
    const key = only + text;
    if (clean.has(key)) return [];
    const matches = findPrivate(text, { allowed, only });
    if (matches.length === 0 && clean.size < REMEMBERED) clean.add(key);
    return matches;
  });
  const hidden = found.length === 0 && file.endsWith('.html') && LONG_NUMBER.test(visible(content));
  return hidden ? findPrivate(visible(content), { allowed, only: 'numbers' }) : found;
}

/** Pages of the rules speak of age and birth, as the documents and the examples of the rules do; the index quotes them. */
const SPEAKING = /^(?:(?:elder|contrast)\/)?(?:rules|search|data)\//;
const onlyIn = (file: string): 'numbers' | 'values' => (SPEAKING.test(file) ? 'numbers' : 'values');

/** 说了什么 — the strings of a file as a reader has them: of a page its texts and values, of data its texts, of a table its cells. */
function saidIn(file: string, content: string, page: HtmlPage | undefined): string[] {
  if (page) return stringsOf(page).map(visible);
  if (/\.json(?:ld)?$/.test(file)) return textsOf(JSON.parse(content)).map(visible);
  if (file.endsWith('.jsonl')) return linesOf(content).flatMap((line) => textsOf(JSON.parse(line)).map(visible));
  if (file.endsWith('.nq')) return linesOf(content).flatMap(literalsOf).map(visible);
  if (file.endsWith('.xml')) return content.split(/[<>]/).map(visible);
  if (file.endsWith('.csv')) return content.split(/[,\r\n]+/).map(visible);
  // The digests say nothing to a reader; the names beside them do.
  if (file === fileAt(paths.checksums)) return linesOf(content).map((line) => line.slice(66));
  return [visible(content)];
}

const linesOf = (content: string): string[] => content.split('\n').filter(Boolean);

/** 一句里的文字 — of a line of N-Quads; its addresses say nothing that the page there does not. */
const literalsOf = (line: string): string[] => {
  const [literal] = /"(?:[^"\\]|\\.)*"/.exec(line) ?? [];
  return literal ? [JSON.parse(literal) as string] : [];
};

/** Every text of the data, and every number that could be one of a person. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return value > 1e9 ? [String(value)] : [];
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => [key, ...textsOf(inner)]) : [];
};

/** 图形的坐标 — the whole of a path, no number of it longer than three digits: no telephone has the room. */
const COORDINATE = String.raw`-?\d{1,3}(?:\.\d{1,2})?`;
const STEP = String.raw`[MmLlHhVvCcSsQqTtZz](?:${COORDINATE}(?:[ ,]${COORDINATE})*)?`;
const OUTLINE = String.raw`(?<=^|")(?:${STEP})+(?=$|")`;

/** Addresses of sources are checked in the record; here they would look like numbers. Fonts and outlines say nothing to a reader. */
const SAYS_NOTHING = new RegExp(String.raw`https?:\/\/[^\s"'<>）]+|data:font\/woff2;base64,[\w+/=]+|${OUTLINE}`, 'g');
const visible = (content: string): string => content.replace(SAYS_NOTHING, '');
