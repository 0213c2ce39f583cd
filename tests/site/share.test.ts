import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { yearText } from '#domain/views/honours/entry.ts';
import { listsOf } from '#domain/views/honours/lists.ts';
import { outlinesOf } from '#lib/assets/outlines.ts';
import { posterSvg } from '#lib/assets/poster.ts';
import { files, type OpenSite, openSite, ORIGIN, plainPages, SITE } from './site.ts';

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site?.close());

/** What a phone reads from a picture. */
async function scan(picture: string | Buffer): Promise<string | undefined> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const profiles = plainPages.filter(({ path }) => /^\/craftsmen\/q\d+\/$/.test(path));

test('every profile has its poster, and nobody else has one', async () => {
  const shown = await site.parseAll((document) => document.querySelector('.share img')?.getAttribute('src') ?? null, profiles);
  const posters = shown.flatMap(({ found }) => (found ? [found.slice(1)] : []));
  expect(posters.length).toBeGreaterThan(40);
  expect(posters.toSorted()).toEqual(files.filter((file) => file.startsWith('share/')).toSorted());
});

test('the code on a poster leads a phone to the profile', async () => {
  const wrong = [];
  for (const file of files.filter((each) => each.startsWith('share/'))) {
    const read = await scan(join(SITE, file));
    if (read !== `${ORIGIN}/craftsmen/${/q\d+/.exec(file)![0]}/`) wrong.push(`${file}: ${read}`);
  }
  expect(wrong).toEqual([]);
});

test('the code at the foot of a printed page leads a phone to that page', async () => {
  const page = await site.browser.newPage({ viewport: { width: 720, height: 900 } });
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/', '/honours/2018/', '/rules/']) {
    await page.goto(`${site.origin}${path}`);
    expect(await scan(await page.locator('.site-footer .qr').screenshot())).toBe(`${ORIGIN}${path}`);
  }
  await page.close();
});

test('a poster tells the name, or its pinyin where the face lacks a character of it', () => {
  const archive = readArchive();
  const row = listsOf(archive).directory[0]!;
  const draw = (name: string) => posterSvg(archive, { ...row, person: { ...row.person, name } }, 'https://a.example/');
  const drawn = (text: string) => outlinesOf(text, 'bold', 120).path;
  expect(draw('王树军')).toContain(drawn('王树军'));
  expect(outlinesOf('\u{31000}', 'bold').complete).toBe(false);
  const { surname, given } = row.person.pinyin;
  expect(draw('王\u{31000}')).toContain(drawn(`${surname} ${given}`));
  expect(draw('王树军')).toContain(outlinesOf(yearText(row.entries.at(-1)!.honour)).path);
});
