import { execFileSync } from 'node:child_process';
import { hostname, userInfo } from 'node:os';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Block, type Deck, type Handout, type Run, type Slide, type Workbook } from '#domain/export/handouts/handout.ts';
import { elementsOf, packageFaults, paragraphsOf, partsOf } from '../../../tests/office-package.ts';
import { openOffice } from '../opening/open-office.ts';
import { docxOf } from './docx.ts';
import { legalText } from './legal.ts';
import { pptxOf } from './pptx.ts';
import { xlsxOf } from './xlsx.ts';

const SVG = (side: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 ${side}"><rect width="240" height="${side}" fill="currentColor"/><circle cx="120" cy="${side / 2}" r="40" fill="var(--paper,#fff)"/></svg>`;

/** What is typed, pasted or meant ill; none of it may break a file or be lost from it. */
const HOSTILE = [
  '</w:t></w:r><w:ins w:author="x">',
  '</a:t></a:r>',
  ']]>&amp;&#0;<!--',
  '{{name}} ${x} $1 $&',
  '\0\u0001\u000B\u001F\uFFFE\uFFFF\uD842',
  'rIdabcdefghijklmnop r:id="rIdabcdefghijklmnop"',
  'lang="en-US" <a:tblPr',
  '长'.repeat(300),
  'W'.repeat(200),
  '👩‍🔧🇨🇳',
  '𠮷𬸣𰻞㐂',
  '=1+1',
  '+86',
  '-3',
  '@x',
  '_x0041_',
  '一行\n二行\r\n三行\t四',
  '“引号”——……',
  ' 两头有空格 ',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom('工匠', '0.02毫米'),
);
const texts = fc.array(text, { minLength: 1, maxLength: 4 });
const url = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true });
const run: fc.Arbitrary<Run> = fc.oneof(
  text,
  fc.record({ text, bold: fc.constant<true>(true) }),
  fc.record({ text, href: url }),
  fc.record({ blank: fc.integer({ min: 1, max: 40 }) }),
);
const runs = fc.array(run, { maxLength: 4 });
const share = fc.integer({ min: 1, max: 60 });

/** 每一种块 — a kind that is added to the model is missing here, and the compiler says so. */
const BLOCKS: { [Kind in Block['is']]: fc.Arbitrary<Extract<Block, { is: Kind }>> } = {
  heading: fc.record({ is: fc.constant('heading'), rank: fc.constantFrom(1, 2, 3), text }),
  paragraph: fc.record({ is: fc.constant('paragraph'), runs, as: fc.constantFrom('body', 'small', 'centred') }),
  list: fc.record(
    { is: fc.constant('list'), items: fc.array(runs, { minLength: 1, maxLength: 4 }), numbered: fc.constant<true>(true) },
    { requiredKeys: ['is', 'items'] },
  ),
  table: fc.record({
    is: fc.constant('table'),
    caption: text,
    columns: fc.array(fc.record({ heading: text, share }), { minLength: 1, maxLength: 5 }),
    rows: fc.array(fc.array(runs, { minLength: 1, maxLength: 1 }), { maxLength: 4 }),
  }),
  fields: fc.record({ is: fc.constant('fields'), columns: fc.constantFrom(1, 2), labels: texts }),
  lines: fc.record({ is: fc.constant('lines'), count: fc.integer({ min: 1, max: 8 }) }),
  choices: fc.record({ is: fc.constant('choices'), options: texts }),
  picture: fc.record({ is: fc.constant('picture'), svg: fc.constant(SVG(120)), alt: text, width: fc.constantFrom(20, 60) }),
  figure: fc.record({ is: fc.constant('figure'), value: text, unit: text, label: text }),
  code: fc.record({ is: fc.constant('code'), url, caption: text }),
  'page-break': fc.record({ is: fc.constant('page-break') }),
};

/** What a block says, in the order in which it is read. */
function saidBy(block: Block): string[] {
  const said = (each: readonly Run[]): string[] =>
    each.map((one) => (typeof one === 'string' ? one : 'blank' in one ? '' : one.text));
  switch (block.is) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return said(block.runs);
    case 'list':
      return block.items.flatMap(said);
    case 'table':
      return [block.caption ?? '', ...block.columns.map(({ heading }) => heading), ...block.rows.flat().flatMap(said)];
    case 'fields':
      return block.labels;
    case 'choices':
      return block.options.map((option) => `□${option}`);
    case 'figure':
      return [block.value, block.unit, block.label];
    case 'code':
      return [block.caption, block.url];
    case 'lines':
    case 'picture':
    case 'page-break':
      return [];
  }
}

/** Spaces set off blanks and options; what is said is the rest. */
const bare = (said: readonly string[]): string => legalText(said.join('')).replace(/\s/gu, '');

const handout = fc.record({
  title: text,
  name: text,
  footer: text,
  blocks: fc.array(fc.oneof(...Object.values<fc.Arbitrary<Block>>(BLOCKS)), { minLength: 1, maxLength: 12 }),
}) as fc.Arbitrary<Handout>;

const slide = fc.record(
  {
    title: text,
    points: texts,
    figure: fc.record({ value: text, unit: text, label: text }),
    picture: fc.record({ svg: fc.constantFrom(SVG(240), SVG(120)), alt: text }),
    table: fc.record({ columns: fc.tuple(text, text), rows: fc.array(fc.tuple(text, text), { maxLength: 5 }) }),
    code: fc.record({ url, caption: text }),
    notes: text,
  },
  { requiredKeys: ['title', 'notes'] },
) as fc.Arbitrary<Slide>;

test('a handout of any blocks and any words is a whole DOCX that says them, in order, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(handout, async (given) => {
      const bytes = await docxOf(given);
      expect(packageFaults(bytes)).toEqual([]);
      const document = partsOf(bytes).get('word/document.xml')!;
      expect(bare(paragraphsOf(document))).toBe(bare([given.title, ...given.blocks.flatMap(saidBy)]));
      const { fault, traces, text: read } = openOffice(Buffer.from(bytes), 'docx');
      expect({ fault, traces }).toEqual({});
      expect(bare([read!])).toContain(bare([given.footer]));
      for (const block of given.blocks) if (block.is === 'picture') expect(bare([read!])).toContain(bare([block.alt]));
    }),
    { numRuns: 25 },
  );
});

test('a deck of any slides and any words is a whole PPTX: a slide each, with its title, its words and its notes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(slide, { minLength: 1, maxLength: 4 }), text, async (slides, footer) => {
      const bytes = await pptxOf({ title: '甲', name: '甲', footer, slides });
      expect(packageFaults(bytes)).toEqual([]);
      expect(openOffice(Buffer.from(bytes), 'pptx')).toMatchObject({ text: expect.any(String) });
      const { fault, traces } = openOffice(Buffer.from(bytes), 'pptx');
      expect({ fault, traces }).toEqual({});
      const parts = partsOf(bytes);
      expect([...parts.keys()].filter((name) => /^ppt\/slides\/[^_]/.test(name))).toHaveLength(slides.length);
      expect(bare(paragraphsOf(parts.get('ppt/slideLayouts/slideLayout2.xml')!))).toContain(bare([footer]));
      for (const [index, { title, points, figure, table, code, notes }] of slides.entries()) {
        const source = parts.get(`ppt/slides/slide${index + 1}.xml`)!;
        const said = [
          ...[title, code?.caption, code?.url, figure?.value, figure?.unit, figure?.label, ...(points ?? [])],
          ...(table ? [table.columns, ...table.rows].flat() : []),
          String(index + 1),
        ];
        expect(bare(paragraphsOf(source))).toBe(bare(said.map((each) => each ?? '')));
        expect(
          elementsOf(source).filter(({ name, attributes }) => name === 'p:ph' && attributes['type'] === 'title'),
        ).toHaveLength(1);
        const noted = paragraphsOf(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`)!);
        expect(bare(noted)).toBe(bare([notes, String(index + 1)]));
      }
    }),
    { numRuns: 15 },
  );
});

test('a workbook of any words comes back equal: a code is no number, and what looks like a formula is none', async () => {
  const cell = fc.oneof(text, fc.constantFrom('0012', '370102198001010011', '1e5', '2024-04-28', 'TRUE'), fc.integer());
  const sheet = fc.record({
    name: text,
    columns: fc.tuple(fc.record({ heading: text, width: share }), fc.record({ heading: text, width: share })),
    rows: fc.array(fc.tuple(cell, cell), { maxLength: 6 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const bytes = await xlsxOf({ title: '表', sheets });
      expect(packageFaults(bytes)).toEqual([]);
      const read = await readXlsx(bytes, { readStyles: true });
      expect(read.sheets).toHaveLength(sheets.length);
      expect(new Set(read.sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
      for (const [index, { columns, rows }] of sheets.entries()) {
        const wanted = [columns.map(({ heading }) => heading), ...rows];
        const legal = wanted.map((row) => row.map((value) => (typeof value === 'string' ? legalText(value) : value)));
        expect(read.sheets[index]!.rows.map((row) => row.map((value) => value ?? ''))).toEqual(legal);
        expect(read.sheets[index]!.freezePane).toMatchObject({ rows: 1 });
      }
      for (const [name, source] of partsOf(bytes))
        if (name.endsWith('.xml')) expect(elementsOf(source).filter(({ name: tag }) => tag === 'f')).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

const SAMPLE: Handout = {
  title: '示例',
  name: '示例',
  footer: '来源',
  blocks: fc.sample(fc.tuple(...Object.values<fc.Arbitrary<Block>>(BLOCKS)), { numRuns: 1, seed: 7 })[0]!,
};
const DECK: Deck = { title: '示例', name: '示例', footer: '来源', slides: fc.sample(slide, { numRuns: 6, seed: 7 }) };
const BOOK: Workbook = { title: '表', sheets: [{ name: '表', columns: [{ heading: '甲', width: 9 }], rows: [['0012'], [5]] }] };

test('the bytes are the same twice, and in every time zone', async () => {
  const once = async (): Promise<string[]> =>
    (await Promise.all([docxOf(SAMPLE), pptxOf(DECK), xlsxOf(BOOK)])).map((bytes) => Buffer.from(bytes).toString('base64'));
  const first = await once();
  expect(await once()).toEqual(first);
  const program = `
    import { docxOf } from '#lib/office/docx.ts';
    import { pptxOf } from '#lib/office/pptx.ts';
    import { xlsxOf } from '#lib/office/xlsx.ts';
    const [handout, deck, book] = JSON.parse(process.argv[1]);
    const files = [await docxOf(handout), await pptxOf(deck), await xlsxOf(book)];
    console.log(JSON.stringify(files.map((bytes) => Buffer.from(bytes).toString('base64'))));`;
  for (const TZ of ['UTC', 'Pacific/Kiritimati']) {
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', program, JSON.stringify([SAMPLE, DECK, BOOK])], {
      env: { ...process.env, TZ },
      maxBuffer: 2 ** 26,
    });
    expect(JSON.parse(made.toString())).toEqual(first);
  }
});

test('no file names who made it, on what machine, with which program or when', async () => {
  const barred = new RegExp(
    `Un-named|PptxGenJS|Microsoft Office|hucre|${hostname()}|\\b${userInfo().username}\\b|20\\d\\d-\\d\\d`,
    'i',
  );
  for (const bytes of await Promise.all([docxOf({ ...SAMPLE, blocks: [] }), pptxOf({ ...DECK, slides: [] }), xlsxOf(BOOK)])) {
    const parts = partsOf(bytes);
    expect([...parts].filter(([name, source]) => name.startsWith('docProps/') && barred.test(source))).toEqual([]);
    const core = elementsOf(parts.get('docProps/core.xml')!).map(({ name }) => name);
    expect(core).toEqual(['cp:coreProperties', 'dc:title', 'dc:language']);
    expect(elementsOf(parts.get('docProps/app.xml')!)).toHaveLength(1);
  }
});

test('Chinese is set in Chinese faces by name, Latin letters in Latin ones, and no face lies inside', async () => {
  const document = partsOf(await docxOf(SAMPLE));
  const faces = elementsOf(document.get('word/styles.xml')!).filter(({ name }) => name === 'w:rFonts');
  expect(new Set(faces.map(({ attributes }) => attributes['w:eastAsia']))).toEqual(new Set(['宋体', '黑体', '楷体', '仿宋']));
  expect(new Set(faces.map(({ attributes }) => attributes['w:ascii']))).toEqual(new Set(['Times New Roman', 'Arial']));
  const theme = elementsOf(partsOf(await pptxOf(DECK)).get('ppt/theme/theme1.xml')!).filter(({ name }) => name === 'a:ea');
  expect(new Set(theme.map(({ attributes }) => attributes['typeface']))).toEqual(new Set(['黑体']));
  expect([...document.keys()].filter((name) => /fonts?\//i.test(name))).toEqual([]);
});

test('the same picture on every slide lies in the deck once', async () => {
  const picture = { svg: SVG(240), alt: '图' };
  const slides = Array.from({ length: 9 }, (_unused, index) => ({ title: `第${index}张`, picture, notes: '' }));
  const names = [...partsOf(await pptxOf({ ...DECK, slides })).keys()];
  expect(names.filter((name) => name.startsWith('ppt/media/'))).toHaveLength(1);
});

test('a code is read off its picture, its modules are a millimetre at least, and its edge stays free', async () => {
  const address = 'https://roll.example.cn/roll/craftsmen/q0001/?from=worksheet&copy=%E5%BC%A0';
  const bytes = await docxOf({ ...SAMPLE, blocks: [{ is: 'code', url: address, caption: '扫码' }] });
  const [, png] = Object.entries(unzipSync(bytes)).find(([name]) => name.startsWith('word/media/'))!;
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const read = jsQR(new Uint8ClampedArray(data), info.width, info.height)!;
  expect(read.data).toBe(address);
  const extent = elementsOf(partsOf(bytes).get('word/document.xml')!).find(({ name }) => name === 'wp:extent')!;
  const millimetres = Number(extent.attributes['cx']) / 36000;
  const modules = 17 + 4 * read.version;
  expect(millimetres / (modules + 8)).toBeGreaterThanOrEqual(0.999);
  expect(read.location.topLeftCorner.x / (info.width / (modules + 8))).toBeCloseTo(4, 0);
});

test('a heading row is one, headings are headings, and each numbered list begins at one', async () => {
  const list: Block = { is: 'list', items: [['甲'], ['乙']], numbered: true };
  const blocks: Block[] = [
    { is: 'heading', rank: 1, text: '一' },
    list,
    { is: 'table', columns: [{ heading: '环节', share: 1 }], rows: [[['导入']]] },
    { is: 'heading', rank: 2, text: '二' },
    list,
  ];
  const elements = elementsOf(partsOf(await docxOf({ ...SAMPLE, blocks })).get('word/document.xml')!);
  const valuesOf = (tag: string): string[] =>
    elements.filter(({ name }) => name === tag).map(({ attributes }) => attributes['w:val'] ?? '');
  expect(valuesOf('w:tblHeader')).toHaveLength(1);
  expect(valuesOf('w:pStyle').filter((style) => /^(?:Title|Heading)/.test(style))).toEqual(['Title', 'Heading1', 'Heading2']);
  expect(new Set(valuesOf('w:numId')).size).toBe(2);
});

test('a link that is no whole address is refused in words', async () => {
  const blocks: Block[] = [{ is: 'paragraph', runs: [{ text: '看', href: '/craftsmen/q0001/' }] }];
  await expect(docxOf({ ...SAMPLE, blocks })).rejects.toThrow('不是完整的网址');
});
