import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { unzipSync } from 'fflate';
import jsQR from 'jsqr';
import { expect, test } from 'vitest';
import { corridorEditions, corridorPeople } from '#domain/export/panels/edition-panel.ts';
import { type Panel } from '#domain/export/panels/panel.ts';
import { panelsOf } from '#domain/export/panels/panels.ts';
import { publicArchive } from '#domain/export/public.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { PANEL_FORMS, type PanelForm, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { readArchive } from '#door/archive.ts';
import { pdfLibrary } from '#lib/opening/open-pdf.ts';
import { settings } from '#settings';
import { files, ORIGIN, SITE } from './site.ts';

const MM = 72 / 25.4;
const SIZES = Object.keys(PANEL_SIZES) as PanelSize[];
const FORMS = Object.keys(PANEL_FORMS) as PanelForm[];
/** As fine as a phone sees it: A3 as it is printed, what is larger from farther off. */
const DPI: Record<PanelSize, number> = { a3: 300, a1: 80, rollup: 50 };

const archive = publicArchive(readArchive());
const ADDRESS = `${ORIGIN}${settings.base}`;
const panels = [...panelsOf(archive, ADDRESS)];
const read = (path: string): Buffer => readFileSync(join(SITE, fileAt(path)));

/** 抽看 — with a story, without one, of most honours, of an edition; each in a size and a form of its own. */
const KINDS: [string, (panel: Panel) => boolean][] = [
  ['a story with a drawing', (panel) => panel.is === 'person' && panel.pictures.length > 1],
  ['a name alone', (panel) => panel.is === 'person' && panel.deed === undefined && panel.pictures.length === 0],
  ['two honours', (panel) => panel.is === 'person' && panel.seals.length > 1],
  ['an edition', (panel) => panel.is === 'edition' && panel.rolls.length > 0],
];
const sheets = SIZES.flatMap((size, place) =>
  FORMS.map((form, other) => {
    const [kind, is] = KINDS[(place * FORMS.length + other) % KINDS.length]!;
    return { size, form, kind, ...panels.find(({ panel }) => is(panel))! };
  }),
);

test('every panel of the record lies in the site in every size and form, and no other', () => {
  const wanted = panels.flatMap(({ subject }) =>
    SIZES.flatMap((size) => FORMS.map((form) => fileAt(paths.panel(subject, size, form)))),
  );
  const there = files.filter((file) => file.startsWith(fileAt(paths.panels)) && file.endsWith('.pdf'));
  expect(there.toSorted()).toEqual(wanted.toSorted());
});

const bare = (text: string): string => text.replace(/\s+/g, '');

/** 右下 — where the code stands: the lower half of a picture, of that the last of so many columns. */
function lowerPart({ data, width, height }: { data: Uint8Array; width: number; height: number }, columns: number) {
  const [left, top] = [width - Math.floor(width / columns), Math.floor(height / 2)];
  const rows = Array.from({ length: height - top }, (_, row) => {
    const begin = ((top + row) * width + left) * 4;
    return data.subarray(begin, begin + (width - left) * 4);
  });
  return { data: new Uint8ClampedArray(Buffer.concat(rows)), width: width - left, height: height - top };
}

test.each(sheets)('$kind on $size, $form: its size, its text, its code', async ({ subject, size, form, panel }) => {
  const document = await (await pdfLibrary()).loadDocument(read(paths.panel(subject, size, form)));
  try {
    expect(document.getPageCount()).toBe(1);
    const page = document.getPage(0);
    const { originalWidth, originalHeight } = page.getOriginalSize();
    const { width, height } = PANEL_SIZES[size];
    const edge = form === 'offset' ? 13 : 0;
    expect(originalWidth / MM).toBeCloseTo(width + 2 * edge, 1);
    expect(originalHeight / MM).toBeCloseTo(height + 2 * edge, 1);
    const text = bare(page.getText());
    const said = [panel.site, panel.statement, panel.sources, panel.code.caption, panel.code.url.replace(/^https?:\/\//, '')];
    if (panel.is === 'person')
      said.push(...panel.text, ...panel.cells.flatMap(({ label, value }) => [label, value]), panel.deed ?? '');
    if (panel.is === 'edition') said.push(...panel.notes, ...panel.rolls.flatMap(({ title, names }) => [title, ...names]));
    for (const each of said) expect(text).toContain(bare(each));
    const drawn = await page.render({ scale: DPI[size] / 72, render: 'bitmap' });
    const part = lowerPart(drawn, size === 'rollup' ? 1 : 2);
    expect(jsQR(part.data, part.width, part.height)?.data).toBe(panel.code.url);
  } finally {
    document.destroy();
  }
});

test.each(sheets)(
  '$kind on $size, $form: tagged, its type embedded, and nothing said of who made it',
  async ({ subject, size, form, panel }) => {
    const { context, catalog } = await PDFDocument.load(read(paths.panel(subject, size, form)), { updateMetadata: false });
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(catalog.get(PDFName.of('Lang'))).toEqual(PDFString.of('zh-CN'));
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    const fonts = objects.filter(
      (object) => object instanceof PDFDict && object.get(PDFName.of('Type'))?.toString() === '/FontDescriptor',
    );
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts as PDFDict[]) expect(['FontFile2', 'FontFile3'].some((key) => font.has(PDFName.of(key)))).toBe(true);
    const info = context.lookup(context.trailerInfo.Info, PDFDict);
    expect(
      info
        .keys()
        .map((key) => key.decodeText())
        .toSorted(),
    ).toEqual(['Creator', 'Title']);
    expect((info.get(PDFName.of('Title')) as PDFString).decodeText()).toBe(panel.title);
    const boxes = objects.filter((object) => object instanceof PDFDict && object.has(PDFName.of('TrimBox'))) as PDFDict[];
    expect(boxes.map((page) => page.lookup(PDFName.of('TrimBox'), PDFArray).size())).toEqual(form === 'offset' ? [4] : []);
    const metadata = catalog.lookup(PDFName.of('Metadata'));
    if (metadata instanceof PDFRawStream)
      expect(Buffer.from(decodePDFRawStream(metadata).decode()).toString()).not.toMatch(
        /CreateDate|ModifyDate|dc:creator|Author/,
      );
  },
);

test('a corridor holds its panels in their order, and the list by which they are hung', () => {
  for (const edition of corridorEditions(archive)) {
    const people = corridorPeople(archive, edition).people.map(({ name }) => name);
    const names = ['题板', ...people, '规则'].map((name, place) => `${String(place + 1).padStart(2, '0')}-${name}.pdf`);
    const zip = unzipSync(read(paths.corridor(edition.year, 'a3', 'inkjet')));
    expect(Object.keys(zip)).toEqual([...names, '挂图清单.txt']);
    const list = new TextDecoder('utf-8', { ignoreBOM: true }).decode(zip['挂图清单.txt']);
    expect(list.startsWith('\uFEFF')).toBe(true);
    for (const name of names) expect(list).toContain(name);
  }
});
