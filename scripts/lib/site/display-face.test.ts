import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MARK } from '#domain/values/marks.ts';
import { samplePage } from '../../../tests/sample-page.ts';
import { SEAL_FACE, sealFace } from '../faces/cuts.ts';
import { displayText, rareText, setDisplayFace } from './display-face.ts';
import { readPage } from './html.ts';

const page = (heading: string, text = '') => samplePage({ heading, text }).replace('𬸣', '');

/** The pages set in type, with nothing kept from before. */
async function set(pages: Record<string, string>): Promise<Record<string, string>> {
  const site = mkdtempSync(join(tmpdir(), 'face-'));
  for (const [name, html] of Object.entries(pages)) writeFileSync(join(site, name), html);
  await setDisplayFace(site, Object.keys(pages), join(site, 'store'));
  const made = Object.fromEntries(Object.keys(pages).map((name) => [name, readFileSync(join(site, name), 'utf8')]));
  rmSync(site, { recursive: true });
  return made;
}

test('a page comes out the same whatever other pages are set beside it', async () => {
  const name = page('王树军', '𬸣');
  const alone = await set({ 'a.html': name });
  const among = await set({ 'a.html': name, 'b.html': page('2018年度“齐鲁工匠”名单', '䶮𠮷'), 'c.html': page('地市') });
  expect(among['a.html']).toBe(alone['a.html']);
  expect(among['b.html']).not.toContain(/base64,([^)]*)/.exec(alone['a.html']!)![1]!);
});

test('the heading is cut in the display face, rare characters anywhere in the other', () => {
  const html = readPage(page('<ruby>亓<rt>qí</rt></ruby>传周', '王𬸣、&#x4dae;，〇'));
  // The reading beside a character is no part of the heading.
  expect(displayText(html)).toBe([...'亓传周'].sort().join(''));
  expect(rareText(html)).toBe([...'𬸣䶮〇'].sort().join(''));
});

test('a page without rare characters carries one face only', async () => {
  const { 'a.html': html } = await set({ 'a.html': page('王树军') });
  expect(html!.match(/@font-face/g)).toHaveLength(1);
});

test('what is marked is set in the display face, and nothing for its class or rank', () => {
  const seal = `<span class="seal" ${MARK.display}>齐鲁&#24037;匠</span><span class="seal">不题</span>`;
  expect(displayText(readPage(samplePage({ heading: '名单', body: `${seal}<h2>不题</h2>` })))).toBe(
    [...'名单齐鲁工匠'].sort().join(''),
  );
});

test('a page without a policy cannot carry its type', async () => {
  await expect(set({ 'a.html': page('王树军').replace('http-equiv', 'name') })).rejects.toThrow('没有内容安全策略');
});

test('a rare character that the face lacks is not declared', () => {
  expect(rareText(readPage(page('王树军', '𬸣𰻝\u{2a6d9}\u{323af}')))).toBe('𬸣');
});

test('the face of the seals is cut by the titles as they are: after a change `npm run schemas` cuts it anew', async () => {
  expect(readFileSync(SEAL_FACE).equals(await sealFace())).toBe(true);
});
