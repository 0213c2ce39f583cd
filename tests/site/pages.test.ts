import { isLinkable } from '#domain/record/entries/source.ts';
import { resolve } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OLD_TITLE_CODES } from '#domain/programme/titles.ts';
import { readArchive } from '#door/archive.ts';
import { OFFICES } from '#domain/values/offices.ts';
import { barriers, openForAxe } from './axe.ts';
import {
  files,
  once,
  oneOfEachKind,
  openSite,
  type OpenSite,
  ORIGIN,
  pages,
  pagesOfEveryBuild,
  pagesToSee,
  plain,
  read,
  withTwoPages,
} from './site.ts';
import { watchFrom } from './watch.ts';

const NOT_APPROVED = '据公开报道整理，尚未经主办单位核定';
const archive = readArchive();
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** The name places the page beside the configuration, wherever the site was built; asked for each page it would be put together anew. */
const BESIDE = resolve('page.html');
const loader = new FileSystemConfigLoader();
const rules = await loader.getConfigFor(BESIDE);
loader.getConfigFor = () => rules;
const validator = new HtmlValidate(loader);
const markupFaults = async (name: string, html: string): Promise<string[]> => {
  const { results } = await validator.validateString(html, BESIDE);
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
  );
};

test('every page is valid HTML', async () => {
  const faults = [];
  for (const { file, html } of pagesToSee) faults.push(...(await markupFaults(file, html)));
  expect(faults).toEqual([]);
});

test('a page with an id twice is not valid HTML', async () => {
  const { html } = pages[0]!;
  expect(await markupFaults('twice.html', html.replace('</main>', '<p id="content"></p></main>'))).not.toEqual([]);
});

/** 每页的标记 — all that is asked of the markup of every page, read in one look: each page is parsed once. */
const markup = once(() =>
  site.parseAll((document) => {
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    const first = document.querySelector('link, script, style, img');
    const order = policy && first ? policy.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING : 0;
    return {
      title: document.title,
      text: document.body.textContent,
      // The colour of the frame is named once for the light and once for the dark.
      labels: all('meta[name]').map((meta) => meta.getAttribute('name')!.toLowerCase() + (meta.getAttribute('media') ?? '')),
      scripts: all('script:not([type="application/ld+json"])').length,
      policy: policy?.getAttribute('content') ?? '',
      policyFirst: order !== 0,
      ids: all('[id]').map(({ id }) => id),
      links: [
        ...['href', 'src', 'action'].flatMap((name) => all(`[${name}]`).map((element) => element.getAttribute(name)!)),
        ...all('[srcset]').flatMap((element) =>
          element
            .getAttribute('srcset')!
            .split(',')
            .map((candidate) => candidate.trim().split(' ')[0]!),
        ),
        ...all('meta[http-equiv=refresh]').map((meta) => /url=(.*)$/.exec(meta.getAttribute('content')!)?.[1] ?? ''),
      ],
      away: all('a[href^="http"]').map((link) => link.getAttribute('href')!),
      canonical: all('link[rel=canonical]').map((link) => link.getAttribute('href')),
      ranks: all('h1, h2, h3, h4, h5, h6').map(({ localName }) => Number(localName[1])),
    };
  }),
);

test('every page names each of its labels once, whatever the case of its letters', async () => {
  const twice = (await markup()).flatMap(({ path, found: { labels } }) =>
    [...new Set(labels.filter((name, index) => labels.indexOf(name) !== index))].map((name) => `${path} says “${name}” twice`),
  );
  expect(twice).toEqual([]);
});

const openAt = (width: number, height: number) => () => site.browser.newPage({ viewport: { width, height } });
const openForAxeAt = (width: number, height: number) => () => openForAxe(site.browser, width, height);

// Of every construction one.
test('no page bars a reader, at either width', async () => {
  const found = await withTwoPages(pagesOfEveryBuild(), openForAxeAt(1280, 900), async (page, { path }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site.origin}${path}`);
    const wide = await barriers(page);
    await page.setViewportSize({ width: 360, height: 740 });
    return [...wide, ...(await barriers(page))];
  });
  expect(found).toEqual([]);
});

// axe reads every sheet anew for this alone, a quarter of its time.
test('no sheet asks how a screen is held, so that none can hold a page to one orientation', () => {
  const sheets = files.filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  expect(sheets.filter((file) => /\borientation\b/.test(read(file)))).toEqual([]);
});

test('a page without a language, with faint words and a tiny button bars a reader', async () => {
  const page = await openForAxeAt(1280, 900)();
  await page.goto(`${site.origin}/about/`);
  await page.evaluate(() => {
    document.documentElement.removeAttribute('lang');
    const faint = document.createElement('p');
    faint.style.cssText = 'color: #ccc; background: #fff';
    faint.textContent = '看不清';
    const tiny = ['一', '二'].map((name) => {
      const button = Object.assign(document.createElement('button'), { ariaLabel: name });
      button.style.cssText = 'all: unset; display: block; width: 8px; height: 8px';
      return button;
    });
    document.querySelector('main')!.append(faint, ...tiny);
  });
  const found = (await barriers(page)).join('\n');
  await page.close();
  for (const rule of ['html-has-lang', 'color-contrast', 'target-size']) expect(found).toContain(rule);
});

test('no page breaks its policy, speaks or asks another host (of every construction one)', async () => {
  const watch = async (turn: number): Promise<string[]> => {
    const { visit, complaints, close } = await watchFrom(site.browser, site.origin);
    for (const { path } of pagesOfEveryBuild().filter((_, index) => index % 2 === turn)) await visit(path);
    await close();
    return complaints;
  };
  expect((await Promise.all([watch(0), watch(1)])).flat()).toEqual([]);
});

test('a page that runs a script of its own, or asks another host, is noticed', async () => {
  const { page, visit, complaints, close } = await watchFrom(site.browser, site.origin);
  await page.route('**/about/', async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '</main>',
      '<script>document.title = "x"</script><img src="http://other.invalid/x.png" alt=""></main>',
    );
    await route.fulfill({ response: answer, body });
  });
  await visit('/about/');
  await close();
  const found = complaints.join('\n');
  expect(found).toContain('breaks the policy script-src');
  expect(found).toContain('breaks the policy img-src');
});

test('no kind of page scrolls sideways at 320 px, and nothing stands outside it', async () => {
  const found = await withTwoPages(oneOfEachKind, openAt(320, 640), async (page, { path }) => {
    await page.goto(`${site.origin}${path}`);
    return page.evaluate((at) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const wide = document.documentElement.scrollWidth;
      // What is kept for screen readers stands in a box of one pixel; what scrolls in a box of its own may be wide.
      const excused = (element: Element | null): boolean =>
        element !== null &&
        (element.getBoundingClientRect().width <= 1 ||
          /auto|scroll/.test(getComputedStyle(element).overflowX) ||
          excused(element.parentElement));
      const outside = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !excused(element),
      );
      return [
        ...(wide > window.innerWidth ? [`${at}: ${wide} px wide`] : []),
        ...outside.map((element) => `${at}: <${element.localName} class="${element.className}"> stands outside`),
      ];
    }, path);
  });
  expect(found).toEqual([]);
});

test('only the search page and the page that reads aloud run a script', async () => {
  const running = (await markup()).filter(({ found }) => found.scripts > 0);
  expect([...new Set(running.map(({ plainPath }) => plainPath))].toSorted()).toEqual(['/listen/', '/search/']);
});

test('only a search that has WebAssembly may compile it, and no page starts workers', async () => {
  const policies = await markup();
  const allowed = policies.filter(({ found }) => /wasm-unsafe-eval|worker-src/.test(found.policy));
  const served = files.some((file) => file.startsWith('pagefind/'));
  expect([...new Set(allowed.map(({ plainPath }) => plainPath))]).toEqual(served ? ['/search/'] : []);
  expect(policies.filter(({ found }) => found.policy.includes('worker-src'))).toEqual([]);
});

test('every page states its policy before anything is loaded', async () => {
  const late = (await markup()).filter(({ found }) => !found.policy.startsWith("default-src 'none';") || !found.policyFirst);
  expect(late.map(({ path }) => path)).toEqual([]);
});

test('every internal link leads to a file of the site, and to a place on it', async () => {
  const all = await markup();
  const idsOf = new Map(all.map(({ path, found }) => [path, new Set(found.ids)]));
  const standing = new Set(files);
  const broken = all.flatMap(({ path, found }) =>
    [...new Set(found.links)].flatMap((link) => {
      const target = new URL(link, `${ORIGIN}${path}`);
      if (target.origin !== ORIGIN) return [];
      const address = decodeURI(target.pathname);
      if (!standing.has(`${address.slice(1)}index.html`) && !standing.has(address.slice(1)))
        return [`${path} → ${link}: no such file`];
      const place = decodeURIComponent(target.hash.slice(1));
      // A picture is taken in by the name of its drawing.
      if (place !== '' && address.endsWith('.svg'))
        return read(address.slice(1)).includes(`id="${place}"`) ? [] : [`${path} → ${link}: no such drawing`];
      return place === '' || idsOf.get(address)?.has(place) ? [] : [`${path} → ${link}: no such place`];
    }),
  );
  expect(broken).toEqual([]);
});

test('only pages of publishers themselves are linked, on hosts of the register, and the offices of record', async () => {
  const registered = new Set(archive.hosts.map(({ host }) => host));
  const publishers = new Set(archive.sources.flatMap((source) => (isLinkable(source) && source.url ? [source.url] : [])));
  const { icp, police } = archive.site;
  const offices: string[] = [...(icp ? [OFFICES.icp] : []), ...(police ? [OFFICES.police] : [])];
  const all = await markup();
  const strange = all.flatMap(({ path, found }) =>
    found.away
      .filter((link) => new URL(link).origin !== ORIGIN && !offices.includes(link))
      .filter((link) => !publishers.has(link) || !registered.has(new URL(link).host))
      .map((link) => `${path} → ${link}`),
  );
  expect(strange).toEqual([]);
  expect(all.some(({ found }) => found.away.some((link) => publishers.has(link)))).toBe(true);
});

test('no two pages have one title', async () => {
  const gone = new Set(archive.retired.map(({ id }) => `/craftsmen/${id}/`));
  const standing = (await markup()).filter(({ path, mode }) => mode === '' && !gone.has(path));
  const byTitle = Map.groupBy(standing, ({ found }) => found.title);
  const shared = [...byTitle].filter(([title, alike]) => !title || alike.length > 1);
  expect(shared.map(([title, alike]) => `“${title}”: ${alike.map(({ path }) => path).join(' ')}`)).toEqual([]);
});

test('every page gives its own address as the permanent one, a moved page the one that it leads to', async () => {
  const all = await markup();
  const permanent = ({ plainPath, mode, html }: (typeof pages)[number]): string => {
    const target = /<meta http-equiv="refresh" content="0; url=([^"]*)"/.exec(html)?.[1];
    return target ? target.replace(mode ? `/${mode}/` : '/', '/') : plainPath;
  };
  expect(all.map(({ found }) => found.canonical)).toEqual(pages.map((page) => [`${ORIGIN}${permanent(page)}`]));
});

test('an old address of a title says where it went and leads there, in the mode in which it was opened', () => {
  const old = pages.filter(({ plainPath }) => /^\/craftsmen\/by\/title\/is\/\d+\/$/.test(plainPath));
  expect(old.some(({ mode }) => mode === '')).toBe(true);
  for (const { path, plainPath, mode, html } of old) {
    const code = OLD_TITLE_CODES[plainPath.split('/').at(-2)!];
    const target = `${mode && `/${mode}`}/craftsmen/by/title/is/${code}/`;
    expect(html, path).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
    expect(html, path).toContain(`<a href="${target}"`);
    expect(pages.map((page) => page.path)).toContain(target);
  }
});

test('every page says whose record it is', async () => {
  const { sponsor } = archive.site;
  const silent = (await markup()).filter(({ found: { text } }) =>
    sponsor ? !plain(text).includes(sponsor) || text.includes(NOT_APPROVED) : !text.includes(NOT_APPROVED),
  );
  expect(silent.map(({ path }) => path)).toEqual([]);
});

/** 标点旁的空格 — the lines of a page, as its blocks part them, that have a blank beside a Chinese mark. */
const blanksBesideMarks = (document: Document): string[] => {
  const inline = /^(?:a|abbr|b|bdi|cite|code|em|i|mark|q|rb|ruby|s|small|span|strong|sub|time|u|wbr)$/;
  // A raised number of a source may stand off; it is not part of the sentence.
  const unsaid = 'sup, rt, rp, script, style, template, [hidden]';
  const lines = [''];
  const read = (node: Node): void => {
    if (node instanceof Text) lines[lines.length - 1] += node.data;
    if (!(node instanceof Element) || node.matches(unsaid)) return;
    const apart = !inline.test(node.localName);
    if (apart) lines.push('');
    node.childNodes.forEach(read);
    if (apart) lines.push('');
  };
  read(document.body);
  return lines
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => /[，。；：、！？（《“] |\s[，。；：、！？）》”]/u.test(line));
};

test('no page shows a blank before or after a Chinese mark', async () => {
  const all = await site.parseAll(
    blanksBesideMarks,
    pagesToSee.filter(({ mode }) => mode === ''),
  );
  const byLine = Map.groupBy(
    all.flatMap(({ path, found }) => found.map((line) => ({ path, line }))),
    ({ line }) => line,
  );
  expect([...byLine].map(([line, [first, ...others]]) => `${line} (${first!.path} and ${others.length} more)`)).toEqual([]);
});

test('a blank beside a mark is noticed, across a link too, and not one between two blocks', async () => {
  const html = '<p>示例甲，\n示例乙</p><p>示例丙<a href="#x"> 。</a></p><p>示例丁，</p> <p>示例戊</p>';
  const page = { ...pages[0]!, html };
  expect(await site.parse(page, blanksBesideMarks)).toEqual(['示例甲， 示例乙', '示例丙 。']);
});

test('every page has one heading of the first rank, and none skips a rank', async () => {
  const disordered = (await markup()).filter(
    ({ found: { ranks } }) =>
      ranks.filter((rank) => rank === 1).length !== 1 || ranks.some((rank, index) => index > 0 && rank > ranks[index - 1]! + 1),
  );
  expect(disordered.map(({ path, found }) => [path, found.ranks.join(' ')])).toEqual([]);
});

test('an address that never was leads to the page that says so', async () => {
  const answer = await fetch(`${site.origin}/craftsmen/q9999/`);
  expect([answer.status, await answer.text()]).toEqual([404, pages.find(({ file }) => file === '404.html')?.html]);
});
