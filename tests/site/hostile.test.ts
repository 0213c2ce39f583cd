import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { kindOfFile, KIND_NAMES, kindRow, type KindName } from '#domain/record/kinds.ts';
import { shapes } from '#domain/record/schema/shape.ts';
import { leaves } from '#domain/record/schema/leaves.ts';
import { bare } from '#domain/record/schema/walk.ts';
import { stepsOf } from '#door/parse.ts';
import { buildSite } from '#lib/site/build.ts';
import { filesOf } from '#lib/site/files.ts';
import { serve } from '#lib/site/serve.ts';
import { openBrowser } from '#lib/terminal/browser.ts';
import { inspect } from '#lib/terminal/inspect.ts';
import { ensure, everyField, sampleOf } from '../every-field.ts';
import { writeSample } from '../sample-forum.ts';

/** 恶意的文字 — of every class, in every field that takes a text, through the whole build into a real browser. */
const HIT = 'https://elsewhere.invalid/';
const CLASSES = [
  `<script>location="${HIT}"</script>`,
  `<script src="${HIT}a.js"></script>`,
  `<img src=x onerror=location="${HIT}">`,
  `<svg onload=location="${HIT}">`,
  `"><script>location="${HIT}"</script>`,
  `'><img src=${HIT}a.png>`,
  `" onmouseover=location="${HIT}" autofocus onfocus=location="${HIT}" x="`,
  `</title><script>location="${HIT}"</script>`,
  `</head><meta http-equiv="refresh" content="0;url=${HIT}">`,
  `</style><link rel="stylesheet" href="${HIT}a.css">`,
  `</script><script>location="${HIT}"</script>`,
  `--><script>location="${HIT}"</script><!--`,
  `]]><script>location="${HIT}"</script>`,
  `<iframe src="${HIT}"></iframe>`,
  `<object data="${HIT}"></object><embed src="${HIT}">`,
  `<base href="${HIT}">`,
  `<form action="${HIT}"><button>甲</button></form>`,
  `<a href="javascript:location='${HIT}'">甲</a>`,
  `[甲](javascript:alert(1)) ![乙](${HIT}a.png)`,
  `{{constructor.constructor('location="${HIT}"')()}}`,
  '${location="x"}`{location="x"}',
  `&lt;script&gt;location="${HIT}"&lt;/script&gt;`,
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '＜script＞alert(1)＜/script＞',
  '\\u003cscript\\u003ealert(1)\\x3c/script\\x3e',
  '=HYPERLINK("https://elsewhere.invalid/","甲")\'; DROP TABLE people; --',
] as const;

let folder: string;
let out: string;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
let origin: string;
/** Kind and path of each field that took a hostile text, with the classes it took. */
const taken = new Map<string, Set<number>>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  const contentDir = join(folder, 'content');
  out = join(folder, 'dist');
  await writeSample(contentDir);
  for (const file of filesOf(contentDir)) {
    const kind = kindOfFile(file);
    if (kind && /\.(?:json|mdx?)$/.test(file) && !file.startsWith('issued')) poison(join(contentDir, file), kind);
  }
  const inspection = await inspect(contentDir);
  const { faults } = await buildSite(inspection, { contentDir, outDir: out });
  expect(faults).toEqual([]);
  server = await serve(out, 0);
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Writes a hostile text into every text of a file, another class in every field and entry; what the schema refuses stays. */
function poison(path: string, kind: KindName): void {
  const source = readFileSync(path, 'utf8');
  const [, matter, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const value = (matter === undefined ? JSON.parse(source) : parse(matter)) as unknown;
  const entries = (Array.isArray(value) ? value : [value]) as Record<string, unknown>[];
  const { schema } = kindRow(kind);
  if (entries.length === 0) entries.push(sampleOf(schema) as Record<string, unknown>);
  const texts = everyField([kind]).filter(({ schema: field }) => /^(?:text|verbatim)$/.test(shapes.get(bare(field))?.is ?? ''));
  entries.forEach((entry, number) => {
    texts.forEach(({ path: field }, index) => {
      if (index % entries.length !== number) return;
      const before = structuredClone(entry);
      ensure(entry, kind, field);
      if (schema.safeParse(entry).success) return;
      for (const key of Object.keys(entry)) delete entry[key];
      Object.assign(entry, before);
    });
    let field = 0;
    for (const leaf of [...leaves(schema, entry)]) {
      if (!/^(?:text|verbatim)$/.test(leaf.shape?.is ?? '')) continue;
      const steps = stepsOf(leaf.path);
      const holder = steps.slice(0, -1).reduce<any>((here, step) => here[step], entry);
      const which = (field++ + number) % CLASSES.length;
      const was: unknown = holder[steps.at(-1)!];
      holder[steps.at(-1)!] = CLASSES[which];
      if (!schema.safeParse(entry).success) holder[steps.at(-1)!] = was;
      else {
        const name = `${kind} ${leaf.path.replace(/\[\d+\]/g, '[]')}`;
        taken.set(name, (taken.get(name) ?? new Set()).add(which));
      }
    }
  });
  writeFileSync(path, matter === undefined ? JSON.stringify(value, null, 2) : `---\n${stringify(value)}---\n${body}`);
}

test('every field that takes a text took one, and every class stands somewhere', () => {
  const texts = everyField(KIND_NAMES.filter((kind) => kind !== 'issued')).filter(
    ({ schema }) => shapes.get(bare(schema))?.is === 'text',
  );
  // A material that has a file can have no poster: that of another kind of entry stands for all.
  const own = (name: string) => name.replace(/^.*(?=materials\[\]\.poster)/, '');
  const known = new Set([...taken.keys()].map(own));
  const missed = texts.map(({ kind, path }) => own(`${kind} ${path}`)).filter((name) => !known.has(name));
  expect(missed).toEqual([]);
  expect(new Set([...taken.values()].flatMap((classes) => [...classes])).size).toBe(CLASSES.length);
});

test(
  'no page asks for anything elsewhere, runs anything, or holds an element that an editor wrote',
  { timeout: 300_000 },
  async () => {
    // Without the policy of the page: what it would stop may not be there in the first place.
    const page = await browser.newPage({ bypassCSP: true });
    const said: string[] = [];
    page.on('dialog', (dialog) => {
      said.push(`${page.url()} dialog`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(origin) && !/^(?:data|blob):/.test(request.url()))
        said.push(`${page.url()} asked ${request.url()}`);
    });
    const pages = filesOf(out).filter((file) => file.endsWith('.html') && !/^(?:elder|contrast)\//.test(file));
    for (const file of pages) {
      const address = `${origin}/${file.replace(/index\.html$/, '')}`;
      await page.goto(address);
      // A page that moved leads on, inside the site.
      if (readFileSync(join(out, file), 'utf8').includes('http-equiv="refresh"'))
        await page.waitForURL((url) => url.href !== address);
      const look = () =>
        page.evaluate(
          (hit) =>
            [...document.querySelectorAll('*')].flatMap((element) => {
              const attributes = [...element.attributes].filter(
                ({ name, value }) =>
                  name.startsWith('on') ||
                  (/^(?:href|src|action|data|srcset|formaction|poster)$/.test(name) &&
                    (value.startsWith(hit) || /^\s*javascript:/i.test(value))),
              );
              const barred = /^(?:iframe|object|embed|base|frame|applet)$/.test(element.localName);
              return attributes.length > 0 || barred ? [element.outerHTML.slice(0, 120)] : [];
            }),
          HIT,
        );
      const found = await look();
      said.push(...found.map((each) => `${file}: ${each}`));
      if (!page.url().startsWith(origin)) said.push(`${file} led to ${page.url()}`);
    }
    expect(pages.length).toBeGreaterThan(200);
    expect(said).toEqual([]);
    await page.close();
  },
);
