import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { writtenTo, writing } from './prerender.ts';

type RouteData = Parameters<AstroPrerenderer['render']>[1]['routeData'];
const route = (type: string, pathname?: string) => ({ type, pathname }) as RouteData;

/** A renderer that answers every request alike, writing into a folder of its own. */
async function rendering(url: string, routeData: RouteData, answer: () => Response) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const renderer = { name: 'test', getStaticPaths: () => Promise.resolve([]), render: () => Promise.resolve(answer()) };
  const rendered = await writing(renderer, folder, '/roll').render(new Request(url), { routeData });
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return { response: rendered as Response, read, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('a page lies as the index of its folder, a file under its own name, both without the sub-path', () => {
  expect(writtenTo('/roll/craftsmen/q0001/', 'page', '/roll')).toBe('/craftsmen/q0001/index.html');
  expect(writtenTo('/craftsmen/q0001/citation.bib/', 'endpoint', '')).toBe('/craftsmen/q0001/citation.bib');
  expect(writtenTo('/data/%E5%90%8D.json', 'endpoint', '')).toBe('/data/名.json');
});

test('a page of a list of addresses is written at once, and nothing is left for Astro to write', async () => {
  using page = await rendering('http://x/roll/craftsmen/q0001/', route('page'), () => new Response('<p>名</p>'));
  expect(page.read('craftsmen/q0001/index.html')).toBe('<p>名</p>');
  expect(page.response.body).toBeNull();
});

test('a page with an address of its own, a redirect and a missing page are left to Astro whole', async () => {
  const answers: [RouteData, () => Response][] = [
    [route('page', '/404'), () => new Response('无此页')],
    [route('page'), () => Response.redirect('http://x/', 301)],
    [route('page'), () => new Response('无此页', { status: 404 })],
  ];
  for (const [routeData, answer] of answers) {
    using page = await rendering('http://x/roll/404/', routeData, answer);
    expect(page.response.status).toBe(answer().status);
    expect(await page.response.text()).toBe(await answer().text());
    expect(() => page.read('404/index.html')).toThrow('ENOENT');
  }
});
