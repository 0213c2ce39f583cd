import { expect, test } from 'vitest';
import { MARK } from '#domain/values/marks.ts';
import { readSearchPages } from '#lib/search/page.ts';
import { displayText, placeOfType, withType } from '#lib/site/display-face.ts';
import { readPage } from '#lib/site/html.ts';
import { inMode } from '#lib/site/modes.ts';
import { pageFaults } from '#lib/site/page-faults.ts';
import { hashOf } from '#lib/site/policy.ts';
import { POLICY, sampleHouse, type SamplePage, samplePage } from './sample-page.ts';

// What an editor may write, and what the readers of a page once looked for: none of it is markup where it stands.
const HOSTILE = [
  '</head>',
  '</title><title>',
  '<script>alert(1)</script>',
  '<style>h1{}</style>',
  '<h1>别的标题</h1>',
  '<meta name="robots" content="noindex">',
  '<a href="/about/">关于</a>',
  '<iframe src="https://elsewhere.invalid/">',
  '<!-- 注释 -->',
  '<html lang="zh-CN">',
  `${MARK.modeLink}="elder" href="/elsewhere/"`,
  `${MARK.path}="/elsewhere/"`,
  `<p ${MARK.body}>`,
  `<p ${MARK.display}>`,
  ' style="color: red" onclick="alert(1)"',
  "style-src 'self'; font-src 'self'",
  'javascript:alert(1)',
  '甲 > 乙 > 丙',
  '&lt;&amp;#60;&',
  '$& $1 $`',
  '𠮷\u00a0😀',
];

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
/** A value of an attribute, as Astro writes it: angle brackets stay. */
const quoted = (text: string): string => text.replaceAll('&', '&#38;').replaceAll('"', '&#34;');

const PLACES: Record<string, (hostile: string) => SamplePage> = {
  title: (hostile) => ({ title: escaped(hostile) }),
  // A title holds no element: there even a bare tag is text.
  'bare title': (hostile) => ({ title: hostile.replaceAll('&', '&#38;').replaceAll('</title', '&lt;/title') }),
  description: (hostile) => ({ description: quoted(hostile) }),
  heading: (hostile) => ({ heading: escaped(hostile) }),
  text: (hostile) => ({ text: escaped(hostile) }),
  label: (hostile) => ({ label: quoted(hostile) }),
  data: (hostile) => ({ data: JSON.stringify({ name: hostile }).replaceAll('<', '\\u003c') }),
  comment: (hostile) => ({ body: `<!-- ${hostile.replaceAll('--', '')} -->` }),
};

const places = Object.keys(PLACES);
/** Every hostile text in one place. */
const each = (place: string, check: (parts: SamplePage, hostile: string) => void): void => {
  for (const hostile of HOSTILE) check(PLACES[place]!(hostile), hostile);
};
const ways = { root: '', isPage: (path: string) => path === '/about/' || path === '/craftsmen/q0001/' };

test.each(places)('a mode is written in the right places with a hostile %s', (place) => {
  each(place, (parts) => {
    const wanted = samplePage({
      ...parts,
      root: ` ${MARK.mode}="elder"`,
      robots: '<meta name="robots" content="noindex">',
      back: { href: '/craftsmen/q0001/', name: '退出长者模式' },
      about: '/elder/about/',
    });
    expect(inMode(readPage(samplePage(parts)), 'elder', ways)).toBe(wanted);
  });
});

test.each(places)('the type is written in the right places with a hostile %s', (place) => {
  each(place, (parts) => {
    const source = samplePage(parts);
    const type = '@font-face{font-family:Display;src:url(data:font/woff2;base64,AA)}';
    const policy = POLICY.replace("style-src 'self'", `style-src 'self' ${hashOf(type)}`).replace(
      "font-src 'self'",
      "font-src 'self' data:",
    );
    const set = withType(source, placeOfType(readPage(source)), type);
    expect(set).toBe(samplePage({ ...parts, policy, type: `<style>${type}</style>` }));
    expect(pageFaults('about/index.html', readPage(set), sampleHouse())).toEqual([]);
  });
});

test.each(places)('the display face is cut for the heading alone with a hostile %s', (place) => {
  each(place, (parts, hostile) => {
    const heading = place === 'heading' ? hostile : '示例';
    expect(displayText(readPage(samplePage(parts)))).toBe([...new Set(heading.replace(/\s/g, ''))].sort().join(''));
  });
});

test.each(places)('what is searched is what is read with a hostile %s', (place) => {
  each(place, (parts, hostile) => {
    const said = (where: string) => (place === where ? hostile.replace(/\s+/g, ' ').trim() : '示例');
    const pages = readSearchPages(samplePage(parts), 'craftsmen/q0001/');
    expect(pages).toHaveLength(1);
    expect(pages[0]).toMatchObject({
      title: place === 'label' ? hostile.trim() : '示例',
      brief: place === 'description' ? hostile : '示例',
      text: `${said('heading')}\n${said('text')}\n𬸣关于`,
    });
  });
});

test.each(places)('the inspection finds nothing wrong with a hostile %s', (place) => {
  each(place, (parts) => {
    expect(pageFaults('about/index.html', readPage(samplePage(parts)), sampleHouse())).toEqual([]);
  });
});
