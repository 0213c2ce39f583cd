import { createHash } from 'node:crypto';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { type Book, bookOf } from '#domain/views/yearbook/book.ts';
import { scopesOf } from '#domain/views/yearbook/scope.ts';
import { readXml } from '../opening/xml.ts';
import { epubOf } from './epub.ts';
import { element, page, UNSAYABLE } from './xhtml.ts';

const record = publicArchive(readArchive());
const ADDRESS = 'https://example.org/roll';
const decoder = new TextDecoder();
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** What may stand in what, and what must: a checker of EPUB in TypeScript does not see a block in a paragraph. */
const contents = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: { 'void-style': 'off', 'no-trailing-whitespace': 'off', 'no-inline-style': 'off' },
});

const misplaced = async (xhtml: string): Promise<string[]> => {
  const { results } = await contents.validateString(xhtml.replace(/^<\?xml.*\n/, ''));
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
};

test('a block inside a paragraph is found', async () => {
  const found = await misplaced(page('书名', element('p', {}, element('div', {}, '一块'))));
  expect(found.join()).toContain('no-implicit-close');
});

describe.each(scopesOf(record))('the EPUB of %s', (scope) => {
  let bytes: Uint8Array;
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    bytes = await epubOf(bookOf(record, scope), ADDRESS);
    parts = unzipSync(bytes);
  });
  const pages = () => Object.entries(parts).filter(([name]) => name.endsWith('.xhtml'));

  test('passes the checker of EPUB without an error or a warning', async () => {
    const { messages, valid } = await EpubCheck.validate(bytes);
    expect(messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info')).toEqual([]);
    expect(valid).toBe(true);
  });

  test('begins with its type, stored and not packed, with nothing between', () => {
    expect(decoder.decode(bytes.subarray(30, 38))).toBe('mimetype');
    expect(decoder.decode(bytes.subarray(38, 58))).toBe('application/epub+zip');
  });

  test('holds in each element only what HTML allows there', async () => {
    // Whom an edition tells of, the book of all tells of in the same way.
    const wanted = pages().filter(([name]) => scope === 'all' || !/\/q\d+\./.test(name));
    for (const [name, content] of wanted) expect.soft(await misplaced(decoder.decode(content)), name).toEqual([]);
  });

  test('leads from every link inside to a file and a place that are there, and to every person of the book', () => {
    const ids = new Set<string>();
    const hrefs: string[] = [];
    for (const [name, content] of pages()) {
      const file = name.replace('OEBPS/', '');
      ids.add(file);
      readXml(decoder.decode(content), {
        open: (_tag, { id, href }) => {
          if (id) ids.add(`${file}#${id}`);
          if (href && !/^https?:/.test(href)) hrefs.push(href.startsWith('#') ? `${file}${href}` : href);
        },
      });
    }
    expect([...new Set(hrefs)].filter((href) => href !== 'book.css' && !ids.has(href))).toEqual([]);
    for (const chapter of bookOf(record, scope).chapters)
      if (chapter.is === 'profiles') for (const { id } of chapter.profiles) expect.soft(hrefs).toContain(`${id}.xhtml`);
  });

  test('is the same in every byte when it is made again, wherever the machine stands', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'America/New_York';
    const again = await epubOf(bookOf(record, scope), ADDRESS);
    process.env['TZ'] = zone;
    expect(digest(again)).toBe(digest(bytes));
  });
});

test('whatever a name or a sentence holds is text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '</p><script>alert(1)</script>',
      ']]>',
      '<!--',
      '&lt;',
      '&#0;',
      '"><img src=x onerror=1>',
      '<?xml?>',
      '\u0000\ud800',
    ),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      let said = '';
      const tags: string[] = [];
      readXml(page('书名', element('p', { title: text }, text)), {
        open: (name, attributes) => {
          tags.push(name);
          if (name === 'p') expect(Object.keys(attributes)).toEqual(['title']);
        },
        text: (more) => void (said += more),
        close: () => {},
      });
      expect(tags).toEqual(['html', 'head', 'title', 'link', 'body', 'p']);
      // What XML cannot say is left out, and nothing else.
      expect(said.trim()).toBe(`书名${text.replace(UNSAYABLE, '')}`.trim());
    }),
    { numRuns: 100 },
  );
});

/** What is no text of the record: by these things are found. */
const OURS = new Set(['id', 'is', 'person', 'path', 'url', 'identifier', 'recordDate', 'scope', 'year']);
const spoiled = (value: unknown, by: string): unknown => {
  if (typeof value === 'string') return `${value}${by}`;
  if (Array.isArray(value)) return value.map((each) => spoiled(each, by));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, OURS.has(key) ? each : spoiled(each, by)]));
};

test('a book of which every text is hostile is still a book, and runs nothing', async () => {
  const bytes = await epubOf(spoiled(bookOf(record, 2018), '</p><script>alert(1)</script>&"\u0000') as Book, ADDRESS);
  const { messages } = await EpubCheck.validate(bytes);
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([]);
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(?:xhtml|opf)$/.test(name)) expect.soft(decoder.decode(content), name).not.toContain('<script');
});
