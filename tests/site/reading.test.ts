import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { setDisplayFace } from '#lib/site/display-face.ts';
import { barriers, openForAxe } from './axe.ts';
import { keepPicture } from './contact-sheet.ts';
import { once, oneOfEachKind, type OpenSite, openSite, ORIGIN, plain, plainPages, shiftOf, withTwoPages } from './site.ts';

/** 人人能读 — with keys alone, with large type, in the dark, on paper, aloud. */
const archive = readArchive();
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

const openAt =
  (width: number, height: number, colorScheme: 'light' | 'dark' = 'light') =>
  () =>
    site.browser.newPage({ viewport: { width, height }, colorScheme });
const plainKinds = oneOfEachKind.filter(({ mode }) => mode === '');
const elderKinds = oneOfEachKind.filter(({ mode }) => mode === 'elder');

interface Stop {
  what: string;
  /** What is wrong with how the stop is shown; empty if nothing. */
  fault: string;
}

/** Where the focus stands now, and whether a reader can see that it stands there. */
const stopAt = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const here = document.activeElement;
    if (!here || here === document.body) return null;
    const what = `${here.localName} ${here.getAttribute('href') ?? here.id}`;
    const box = here.getClientRects()[0]!;
    const { outlineStyle, outlineWidth } = getComputedStyle(here);
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const fault =
      outlineStyle === 'none' || parseFloat(outlineWidth) < 2
        ? 'no ring'
        : box.width < 1 || box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth
          ? 'out of sight'
          : !over || !(here.contains(over) || over.contains(here))
            ? `under ${over?.localName}`
            : '';
    return { what, fault };
  });

test.each(['/', '/search/?q=焊工', '/craftsmen/', '/craftsmen/q0001/', '/elder/craftsmen/q0001/'])(
  'with the Tab key alone a reader comes to everything on %s, in its order, and sees where he is',
  async (path) => {
    const page = await openAt(1280, 800)();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${site.origin}${path}`);
    if (path.startsWith('/search/')) {
      await page.waitForSelector('[data-search-state=done]');
      // The sentences of the hits come as they are scrolled to, and would push on what has the focus.
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => scrollTo(0, 0));
    }
    const wanted = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
        .filter((element) => element.checkVisibility())
        .map((element) => `${element.localName} ${element.getAttribute('href') ?? element.id}`),
    );
    expect(wanted.length).toBeGreaterThan(20);
    const stops: Stop[] = [];
    for (let presses = 0; presses <= wanted.length; presses++) {
      await page.keyboard.press('Tab');
      const stop = await stopAt(page);
      if (!stop) break;
      stops.push(stop);
    }
    await page.close();
    expect(stops.map(({ what }) => what)).toEqual(wanted);
    expect(stops.filter(({ fault }) => fault)).toEqual([]);
    expect(stops[0]!.what).toBe('a #content');
  },
);

test('the first key press and Enter lead past the header into the text', async () => {
  const page = await openAt(1280, 800)();
  await page.goto(`${site.origin}/craftsmen/q0001/`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement))).toBe(true);
  await page.close();
});

test('in elder mode type is 20 px and more, lines stand at 1.8, in one column', async () => {
  const look = (page: Page, path: string): Promise<string[]> =>
    page.evaluate((at) => {
      const faults: string[] = [];
      const name = (element: Element) =>
        `${at} at ${innerWidth} px: <${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 12)}`;
      const said = [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')].filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('svg, sup, rt, noscript, code') &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim()),
      );
      for (const element of said) {
        const { fontSize, lineHeight } = getComputedStyle(element);
        if (parseFloat(fontSize) < 20) faults.push(`${name(element)}: ${fontSize}`);
        if (element.localName === 'p' && parseFloat(lineHeight) / parseFloat(fontSize) < 1.79)
          faults.push(`${name(element)}: lines at ${lineHeight}`);
      }
      const columns = [...document.querySelectorAll<HTMLElement>('main *')].filter(
        (element) =>
          element.checkVisibility() &&
          ((getComputedStyle(element).display === 'grid' &&
            getComputedStyle(element).gridTemplateColumns.split(/ (?![^(]*\))/).length > 1) ||
            getComputedStyle(element).columnWidth !== 'auto' ||
            !['auto', '1'].includes(getComputedStyle(element).columnCount)),
      );
      faults.push(...columns.map((element) => `${name(element)}: columns`));
      return faults;
    }, path);
  const found = await withTwoPages(elderKinds, openAt(360, 800), async (page, { path }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${site.origin}${path}`);
    const narrow = await look(page, path);
    await page.setViewportSize({ width: 1280, height: 800 });
    return [...narrow, ...(await look(page, path))];
  });
  expect(found).toEqual([]);
});

/** 宽处所见 — how far the page moved as it loaded, what moves by itself for who asks for less, and what is printed. */
const seenWide = once(() =>
  withTwoPages(plainKinds, openAt(1280, 800), async (page, { path }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ media: null, reducedMotion: null });
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    const shift = await shiftOf(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await movingOn(page);
    await page.emulateMedia({ media: 'print', reducedMotion: null });
    await page.setViewportSize({ width: 720, height: 1000 });
    return [{ path, shift, moving, printed: await printedOf(page) }];
  }),
);

/** 窄处所见 — how far the page moved as it loaded, and what is cut once its letters are set apart. */
const seenNarrow = once(() =>
  withTwoPages(plainKinds, openAt(360, 800), async (page, { path }) => {
    await page.goto(`${site.origin}${path}`, { waitUntil: 'load' });
    return [{ path, shift: await shiftOf(page), cut: await cutWhenSetApart(page) }];
  }),
);

const cutWhenSetApart = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets.push(sheet);
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (element) =>
        /hidden|clip/.test(getComputedStyle(element).overflow) &&
        element.clientWidth > 1 &&
        (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1),
    );
    const wide = document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [];
    return [...wide, ...cut.map((element) => `<${element.localName} class="${element.className}"> is cut`)];
  });

test('with letters, lines and paragraphs set apart as WCAG 1.4.12 asks, nothing is cut off', async () => {
  const seen = await seenNarrow();
  expect(seen.flatMap(({ path, cut }) => cut.map((fault) => `${path}: ${fault}`))).toEqual([]);
});

const movingOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const moving = [document.documentElement, ...document.querySelectorAll('body *')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
    });
    return moving.map((element) => `<${element.localName} class="${element.className}">`);
  });

test('nothing moves for a reader who asks for less motion', async () => {
  const seen = await seenWide();
  expect(seen.flatMap(({ path, moving }) => moving.map((what) => `${path}: ${what}`))).toEqual([]);
});

test.each([
  [1280, seenWide],
  [360, seenNarrow],
] as const)('nothing shifts while a page loads, at %i px', async (_, look) => {
  const seen: { path: string; shift: number }[] = await look();
  expect(seen.filter(({ shift }) => shift > 0).map(({ path, shift }) => `${path}: ${shift}`)).toEqual([]);
});

test('in the dark no kind of page bars a reader', async () => {
  const openDark = async () => {
    const page = await openForAxe(site.browser, 1280, 900);
    await page.emulateMedia({ colorScheme: 'dark' });
    return page;
  };
  const found = await withTwoPages(plainKinds, openDark, async (page, { path }) => {
    await page.goto(`${site.origin}${path}`);
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    // Nothing but the colours is another than in the light.
    return [...(await barriers(page, ['color-contrast'])), ...(dark === 'rgb(15, 34, 49)' ? [] : [`the paper is ${dark}`])].map(
      (barrier) => `${path}: ${barrier}`,
    );
  });
  expect(found).toEqual([]);
});

test('a device that asks for more contrast is given black on white', async () => {
  const page = await openAt(1280, 800, 'dark')();
  await page.emulateMedia({ contrast: 'more' });
  await page.goto(`${site.origin}/craftsmen/q0001/`);
  const colours = await page.evaluate(() => [
    getComputedStyle(document.body).backgroundColor,
    getComputedStyle(document.body).color,
  ]);
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  await page.close();
});

interface Printed {
  imprint: string;
  code: boolean;
  furniture: string[];
}

const printedOf = (page: Page): Promise<Printed> =>
  page.evaluate(() => {
    const visible = (selector: string) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    return {
      imprint: document.querySelector<HTMLElement>('.imprint')?.innerText ?? '',
      code: visible('.imprint svg'),
      furniture: ['.site-header nav', '.menu', '.tool', '.columns', '.modes', '.find', '.tabs', '.share', '.listen'].filter(
        visible,
      ),
    };
  });

test('every kind of page prints with its address, the date of the record and a code, without the furniture of the screen', async () => {
  const found = (await seenWide()).flatMap(({ path, printed: { imprint, code, furniture } }) =>
    [
      ...(imprint.includes(`${ORIGIN}${path}`) || path === '/404.html' ? [] : ['no address']),
      ...(/记录截止\d{4}年/.test(plain(imprint).replace(/ /g, '')) ? [] : ['no date']),
      ...(code ? [] : ['no code']),
      ...furniture.map((selector) => `${selector} is printed`),
    ].map((fault) => `${path}: ${fault}`),
  );
  expect(found).toEqual([]);
});

/** A browser with voices: what it is asked to say is written down, and said at once. */
const withVoices = (langs: string[]): void => {
  const said: string[] = [];
  Object.assign(window, { said });
  const speech = new EventTarget();
  Object.assign(speech, {
    getVoices: () => langs.map((lang) => ({ lang, name: lang })),
    cancel: () => undefined,
    speak: (utterance: EventTarget & { text: string; lang: string }) => {
      said.push(utterance.text);
      setTimeout(() => utterance.dispatchEvent(new Event('end')));
    },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', {
    value: class extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    },
  });
};

test('a device with a Chinese voice reads the story aloud, sentence by sentence, without its marks', async () => {
  const { id, name } = archive.people.find((person) => archive.by.stories.has(person.id))!;
  const page = await openAt(1280, 800)();
  await page.addInitScript(withVoices, ['en-US', 'zh-CN']);
  await page.goto(`${site.origin}/craftsmen/${id}/`);
  await page.locator('.listen a').click();
  await page.locator('#listen-play').click();
  await page.waitForFunction(() => document.querySelector('#listen-status')!.textContent === '读完了。');
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  const story = await site.parse(
    plainPages.find(({ path }) => path === `/craftsmen/${id}/`)!,
    (document) => {
      for (const mark of document.querySelectorAll('.story :is(sup, .note)')) mark.remove();
      return [...document.querySelectorAll('.story > p')].map((paragraph) => paragraph.textContent).join('');
    },
  );
  const bare = (text: string) => text.replace(/\s/g, '');
  expect(said[0]).toBe(name);
  expect(bare(said.join(''))).toContain(bare(story));
  expect(said.length).toBeGreaterThan(bare(story).split('。').length);
  await page.locator('#listen-back').click();
  await page.waitForURL(`**/craftsmen/${id}/`);
  await page.close();
});

test('a device without a Chinese voice hides the button, says so and shows the text', async () => {
  const page = await openAt(360, 800)();
  await page.addInitScript(withVoices, ['en-US', 'zh-HK']);
  await page.goto(`${site.origin}/elder/listen/?id=q0001`);
  await page.waitForFunction(() => document.querySelector('#listen-status')!.textContent.includes('没有中文语音'));
  expect(await page.locator('#listen-play').isVisible()).toBe(false);
  expect(await page.locator('#listen-text').innerText()).toContain(archive.by.people.get('q0001')!.name);
  expect(await page.locator('#listen-back').getAttribute('href')).toBe(`${site.origin}/elder/craftsmen/q0001/`);
  await page.close();
});

test('without JavaScript no profile offers to read aloud', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.origin}/craftsmen/q0001/`);
  expect(await page.locator('.listen a').isVisible()).toBe(false);
  await context.close();
});

/** Characters of names in the table of general standard characters that lie in the extensions A to E of Unicode: the rarest that GB 18030 lets a name hold. */
const RAREST = [
  '㑇㛃㛚㟃㠓㤘㧑㧟㫰㬎㬚㮾㳘㶲㸌㺄㻬䁖䂮䎃䏝䓖䜣䝙䥽䲟䴖䶮𠅤𠙶𠳐𡎚𡐓𣗋𣲗𣲘𣸣𤧛𤩽𤫉𥔲𥕢𥖨𥻗𦈡𦒍𦙶𦝼𦭜𦰡𧿹𨐈𨙸𨚕𨟠𨭉',
  '𨱇𨱏𨱑𨱔𨺙𩽾𩾃𩾌𪟝𪣻𪤗𪨰𪨶𪩘𪾢𫄧𫄨𫄷𫄸𫇭𫌀𫍣𫍯𫍲𫍽𫐄𫐐𫐓𫑡𫓧𫓯𫓶𫓹𫔍𫔎𫔶𫖮𫖯𫖳𫗧𫗴𫘜𫘝𫘦𫘧𫘨𫘪𫘬𫚕𫚖𫚭𫛭𫞩𫟅𫟦𫟹𫟼𫠆𫠊𫠜𫢸𫫇𫭟𫭢𫭼𫮃𫰛𫵷𫶇𫷷𫸩',
  '𬀩𬀪𬂩𬃊𬇕𬇙𬇹𬉼𬊈𬊤𬌗𬍛𬍡𬍤𬒈𬒔𬒗𬕂𬘓𬘘𬘡𬘩𬘫𬘬𬘭𬘯𬙂𬙊𬙋𬜬𬜯𬞟𬟁𬟽𬣙𬣞𬣡𬣳𬤇𬤊𬤝𬨂𬨎𬩽𬪩𬬩𬬭𬬮𬬱𬬸𬬹𬬻𬬿𬭁𬭊𬭎𬭚𬭛𬭤𬭩𬭬𬭯𬭳𬭶𬭸𬭼',
  '𬮱𬮿𬯀𬯎𬱖𬱟𬳵𬳶𬳽𬳿𬴂𬴃𬴊𬶋𬶍𬶏𬶐𬶟𬶠𬶨𬶭𬶮𬷕𬸘𬸚𬸣𬸦𬸪𬹼𬺈𬺓鿍鿎鿏',
];

test('a name of the rarest characters is set in faces that come with the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rare-'));
  const html = plainPages
    .find(({ path }) => path === '/craftsmen/q0001/')!
    .html.replace(/<style>[^<]*<\/style>/, '')
    .replace(/'sha256-[^']*'/, '')
    .replace("font-src 'self' data:", "font-src 'self'")
    .replace(/(<h1\b[^>]*>)[^<]*/, `$1${RAREST.join('')}`)
    .replace(/(<div class="story"[^>]*>\s*<p[^>]*>)[^<]*/, `$1${RAREST.join('')}`);
  writeFileSync(join(folder, 'index.html'), html);
  await setDisplayFace(folder, ['index.html']);
  const page = await openAt(1280, 900)();
  await page.route('**/rare/', (route) =>
    route.fulfill({ contentType: 'text/html', body: readFileSync(join(folder, 'index.html'), 'utf8') }),
  );
  await page.goto(`${site.origin}/rare/`);
  await page.evaluate(() => document.fonts.ready);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const total = Array.from(RAREST.join('')).length;
  for (const selector of ['main h1', '.story > p']) {
    const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
    const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
    const own = fonts.filter(({ isCustomFont }) => isCustomFont).reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    expect(own, `${selector}: ${JSON.stringify(fonts)}`).toBeGreaterThanOrEqual(total);
  }
  await keepPicture('rare', await page.locator('.person-head').screenshot());
  await page.close();
  rmSync(folder, { recursive: true });
});

test('whoever copies a name copies it without its reading', async () => {
  const read = plainPages.filter(
    ({ path, html }) => /^\/craftsmen\/q\d+\/$/.test(path) && /<h1[^>]*>\s*(?:[^<]*<ruby>)/.test(html),
  );
  expect(read.length).toBeGreaterThan(0);
  const page = await openAt(1280, 900)();
  for (const { path } of read) {
    await page.goto(`${site.origin}${path}`);
    const copied = await page.evaluate(() => {
      getSelection()!.selectAllChildren(document.querySelector('h1')!);
      return String(getSelection());
    });
    expect(copied.trim()).toBe(archive.by.people.get(path.split('/')[2]!)!.name);
  }
  await page.close();
});
