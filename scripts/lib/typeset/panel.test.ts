import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { publicArchive } from '#domain/export/public.ts';
import { panelsOf } from '#domain/export/panels/panels.ts';
import { corridorEditions, corridorPeople, rulesPanel, titlePanel } from '#domain/export/panels/edition-panel.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { type Panel, type PersonPanel } from '#domain/export/panels/panel.ts';
import { type PanelSize } from '#domain/values/takeaways.ts';
import { pdfLibrary } from '../opening/open-pdf.ts';
import { samplePanel } from '../../../tests/sample-panel.ts';
import { panelFit, panelPdf } from './panel.ts';
import { nameFitted } from './lettering.ts';

const archive = publicArchive(readArchive());
const ADDRESS = 'https://qilu-craftsmen.example.org/roll';

interface Fit {
  body: number;
  rest: number;
  picture: number;
}
const fitOf = (panel: Panel, size: PanelSize) => (panelFit(panel, size) as Fit[])[0]!;

/** A1 and A3 are one drawing at two scales: at A3 14 points are 28 of it. */
const LEAST: [PanelSize, number][] = [
  ['a1', 28],
  ['rollup', 40],
];

/** 最难排的 — of all panels of the record those with the most of something. */
const MEASURES: ((panel: PersonPanel) => number)[] = [
  ({ name }) => Array.from(name).length,
  ({ cells }) => cells.length,
  ({ cells }) => Math.max(...cells.map(({ label, value }) => Array.from(label + value).length)),
  ({ text }) => Array.from(text.join('')).length,
  ({ text, list }) => (list ? Array.from(text.join('')).length : 0),
  ({ cells, pictures }) => (pictures.length > 0 ? cells.length : 0),
  ({ deed = '' }) => Array.from(deed).length,
  ({ sources }) => Array.from(sources).length,
  ({ missing = '', cells }) => Array.from(missing).length + cells.length,
];
const all = [...panelsOf(archive, ADDRESS)].map(({ panel }) => panel);
const people = all.filter((panel) => panel.is === 'person');
const hardest = [...new Set(MEASURES.flatMap((by) => people.toSorted((a, b) => by(b) - by(a)).slice(0, 1)))];

test.each(LEAST)('on %s the text of a person is read at two metres, and nothing runs out of its place', (size, least) => {
  for (const panel of hardest) {
    const { body, rest, picture } = fitOf(panel, size);
    expect(rest, panel.title).toBeGreaterThan(0);
    expect(body, panel.title).toBeGreaterThanOrEqual(least);
    if (panel.pictures.length > 0) expect(picture, panel.title).toBeGreaterThan(100);
  }
});

test('the names of the fullest editions fit, and those of which nothing is known', () => {
  const editions = all.filter((panel) => panel.is === 'edition');
  const full = (panel: (typeof editions)[number]) =>
    panel.rolls.reduce((sum, { names, unknown }) => sum + names.length + unknown, 0);
  const sorted = editions.toSorted((a, b) => full(b) - full(a));
  for (const panel of [sorted[0]!, sorted.at(-1)!])
    for (const [size] of LEAST) expect(fitOf(panel, size).rest, panel.title).toBeGreaterThan(0);
});

test('title and rules of every corridor fit their sheets', () => {
  const size = (edition: Edition) => corridorPeople(archive, edition).people.length;
  const editions = corridorEditions(archive).toSorted((a, b) => size(b) - size(a));
  for (const edition of [...editions.slice(0, 2), editions.at(-1)!])
    for (const panel of [titlePanel(archive, edition, ADDRESS), rulesPanel(archive, edition, ADDRESS)])
      for (const [sheet] of LEAST) expect(fitOf(panel, sheet).rest, panel.title).toBeGreaterThan(0);
});

const LONG = '阿卜杜热合曼·买买提依明·玉素甫江·艾合买提江·库尔班';
const TITLE = '全省某某行业首席工匠';
const HARD: [string, Partial<PersonPanel>][] = [
  ['a name of twenty-five characters', { name: LONG }],
  ['a name of one part that is long', { name: '买买提依明艾合买提江' }],
  [
    'three honours with long titles, and a long title block',
    {
      seals: Array.from({ length: 3 }, () => ({ title: TITLE, year: '2022年度（推定）' })),
      cells: Array.from({ length: 18 }, (_, place) => ({
        label: `所载单位（据某某新闻网2023年5月18日所载）${place}`,
        value: LONG,
      })),
    },
  ],
  ['a long deed', { deed: '把一件谁也没有做成过的事，用了三十年做成了，并且教会了三百个徒弟' }],
  ['a text of one long sentence', { deed: '做成了', text: ['焊'.repeat(600)] }],
  [
    'a long list of what is not found',
    {
      missing: '单位、岗位、职务、工种、地市、做成的事'.repeat(3),
      list: { heading: '同一份名单', names: Array.from({ length: 10 }, () => LONG), at: 3 },
    },
  ],
];

test.each(HARD)('%s fits on its one page', async (_, differs) => {
  for (const size of ['a3', 'rollup'] as const) {
    const panel = samplePanel(differs);
    expect(fitOf(panel, size).rest).toBeGreaterThan(0);
    const document = await (await pdfLibrary()).loadDocument(panelPdf({ panel, size, form: 'inkjet' }));
    expect(document.getPageCount()).toBe(1);
    document.destroy();
  }
});

test('whatever is written, a panel is one page', async () => {
  const much = LONG.repeat(4);
  const panels: Panel[] = [
    samplePanel({
      name: much,
      line: much,
      deed: much,
      missing: much,
      sources: much,
      text: [much, much],
      seals: Array.from({ length: 5 }, () => ({ title: much, year: much })),
      cells: Array.from({ length: 30 }, () => ({ label: much, value: much })),
    }),
    samplePanel({ name: much, missing: much, list: { heading: much, names: Array.from({ length: 10 }, () => much), at: 0 } }),
    ...all.slice(-1).map((panel) => ({ ...panel, line: much, notes: [much, much] }) as Panel),
  ];
  for (const panel of panels)
    for (const size of ['a3', 'rollup'] as const) {
      const document = await (await pdfLibrary()).loadDocument(panelPdf({ panel, size, form: 'offset' }));
      expect(document.getPageCount()).toBe(1);
      document.destroy();
    }
});

test('a name of many parts breaks after its marks, and is as large as its longest line allows', () => {
  const { lines, size } = nameFitted(LONG, 425, 118);
  expect(lines.join('')).toBe(LONG);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/·$/);
  expect(lines.length).toBeGreaterThan(1);
  expect(size).toBeGreaterThan(30);
  expect(nameFitted('王亮', 425, 118)).toEqual({ lines: ['王亮'], size: 118 });
});

test('a panel made twice has the same bytes, whatever was made between', () => {
  const sheet = { panel: samplePanel(), size: 'a3', form: 'offset' } as const;
  const first = panelPdf(sheet);
  panelPdf({ ...sheet, panel: samplePanel({ name: '李四' }) });
  expect(Buffer.from(panelPdf(sheet)).equals(Buffer.from(first))).toBe(true);
});
