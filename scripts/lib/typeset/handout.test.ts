import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Handout, type Run } from '#domain/export/handouts/handout.ts';
import { samplePanel } from '../../../tests/sample-panel.ts';
import { pdfLibrary } from '../opening/open-pdf.ts';
import { handoutPdf } from './handout.ts';
import { panelPdf } from './panel.ts';

const handout = (blocks: Block[], differs: Partial<Handout> = {}): Handout => ({
  title: '示例',
  name: '示例',
  footer: '据公开报道整理',
  blocks,
  ...differs,
});

const bare = (text: string): string => text.replace(/\s+/g, '');

async function textOf(pdf: Uint8Array): Promise<string> {
  const document = await (await pdfLibrary()).loadDocument(pdf);
  const text = [...document.pages()].map((page) => page.getText()).join('');
  document.destroy();
  return bare(text);
}

const HOSTILE = '#panic() #let $x^2$ *粗* _斜_ @引 <标> [括] \\ ` // /* */ -- --- ~ = + "引" \'引\' 1. #{sys}';

test('whatever is syntax elsewhere is text here, in every place that takes one', async () => {
  const runs: Run[] = [HOSTILE, { text: HOSTILE, bold: true }, { text: HOSTILE, href: 'https://example.org/#a' }];
  const text = await textOf(
    handoutPdf(
      handout(
        [
          { is: 'heading', rank: 1, text: HOSTILE },
          { is: 'paragraph', runs },
          { is: 'list', items: [runs] },
          { is: 'table', caption: HOSTILE, columns: [{ heading: HOSTILE, share: 1 }], rows: [[runs]] },
          { is: 'fields', columns: 1, labels: [HOSTILE] },
          { is: 'choices', options: [HOSTILE] },
          { is: 'figure', value: HOSTILE, unit: HOSTILE, label: HOSTILE },
          { is: 'code', url: 'https://example.org/', caption: HOSTILE },
        ],
        { title: HOSTILE, footer: HOSTILE },
      ),
    ),
  );
  expect(text.split(bare(HOSTILE)).length - 1).toBe(19);
});

test('the same on a panel', async () => {
  const text = await textOf(panelPdf({ panel: samplePanel({ text: [HOSTILE], site: HOSTILE }), size: 'a3', form: 'inkjet' }));
  expect(text.split(bare(HOSTILE)).length - 1).toBe(2);
});

test('a character that the face lacks stops the work, and it is said whose paper it is and which character', () => {
  const rare = '𠮷';
  const said = /“王𠮷，齐鲁工匠，展板”.*“𠮷”（U\+20BB7）.*字体/;
  expect(() =>
    panelPdf({ panel: samplePanel({ title: `王${rare}，齐鲁工匠，展板`, name: `王${rare}` }), size: 'a3', form: 'inkjet' }),
  ).toThrow(said);
  expect(() => handoutPdf(handout([{ is: 'paragraph', runs: [rare] }]))).toThrow(/“示例”.*“𠮷”/);
});

test('a picture takes black for ink and white for paper', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="currentColor" d="M0 0h9v9z"/><path fill="var(--paper,#fff)" d="M1 1h2v2z"/></svg>';
  expect(() => handoutPdf(handout([{ is: 'picture', svg, alt: '图', width: 40 }]))).not.toThrow();
});

const words = fc.string({
  unit: fc.constantFrom(...'工匠焊接一二三，。“”（）AbC 0.5%#$*_@<[]\\`"'),
  minLength: 1,
  maxLength: 24,
});
const run: fc.Arbitrary<Run> = fc.oneof(
  words,
  fc.record({ text: words, bold: fc.constant(true as const) }),
  fc.record({ text: words, href: fc.constant('https://example.org/') }),
  fc.record({ blank: fc.integer({ min: 1, max: 60 }) }),
);
const runs = fc.array(run, { minLength: 1, maxLength: 4 });
const BLOCKS: { [Kind in Block['is']]: fc.Arbitrary<Extract<Block, { is: Kind }>> } = {
  heading: fc.record({ is: fc.constant('heading'), rank: fc.constantFrom(1, 2, 3), text: words }),
  paragraph: fc.record({ is: fc.constant('paragraph'), runs, as: fc.constantFrom('body', 'small', 'centred') }),
  list: fc.record({ is: fc.constant('list'), items: fc.array(runs, { minLength: 1, maxLength: 3 }) }),
  table: fc.record({
    is: fc.constant('table'),
    columns: fc.constant([
      { heading: '环节', share: 1 },
      { heading: '活动', share: 3 },
    ]),
    rows: fc.array(fc.tuple(runs, runs), { maxLength: 3 }),
  }),
  fields: fc.record({
    is: fc.constant('fields'),
    columns: fc.constantFrom(1, 2),
    labels: fc.array(words, { minLength: 1, maxLength: 5 }),
  }),
  lines: fc.record({ is: fc.constant('lines'), count: fc.integer({ min: 1, max: 40 }) }),
  choices: fc.record({ is: fc.constant('choices'), options: fc.array(words, { minLength: 1, maxLength: 5 }) }),
  picture: fc.record({
    is: fc.constant('picture'),
    svg: fc.constant('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="currentColor" d="M0 0h9v9z"/></svg>'),
    alt: words,
    width: fc.integer({ min: 5, max: 170 }),
  }),
  figure: fc.record({ is: fc.constant('figure'), value: words, unit: words, label: words }),
  code: fc.record({ is: fc.constant('code'), url: fc.constant('https://example.org/craftsmen/q0001/'), caption: words }),
  'page-break': fc.record({ is: fc.constant('page-break') }),
};

/** All that a handout says, word for word. */
const said = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(said)
      : typeof value === 'object' && value !== null
        ? Object.entries(value).flatMap(([key, each]) => (['is', 'as', 'svg', 'alt', 'href'].includes(key) ? [] : said(each)))
        : [];

test('every block that can be written is set, and nothing of it is lost', async () => {
  const blocks = fc.array(fc.oneof(...Object.values(BLOCKS)), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(blocks, async (given) => {
      const text = await textOf(handoutPdf(handout(given)));
      for (const each of said(given)) expect(text).toContain(bare(each));
    }),
    { numRuns: 25, seed: 1 },
  );
});
