import { corridorEditions, corridorPeople, rulesPanel, titlePanel } from '#domain/export/panels/edition-panel.ts';
import { panelsOf } from '#domain/export/panels/panels.ts';
import { paths } from '#domain/values/paths.ts';
import { PANEL_FORMS, type PanelForm, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { type Book, bookOf } from '#domain/views/yearbook/book.ts';
import { scopesOf } from '#domain/views/yearbook/scope.ts';
import { type Corridor, corridorZip, hungAs } from '../typeset/corridor.ts';
import { type PanelSheet } from '../typeset/panel.ts';
import { press } from '../typeset/press.ts';
import { type Artefact, type Given, maker } from './artefact.ts';
import { bundleOf } from './bundle.ts';

/** What decides the bytes of whatever is typeset. */
export const TYPESET = {
  packages: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/noto-serif-sc', 'harfbuzzjs', 'qr'],
};

const SHEETS = (Object.keys(PANEL_SIZES) as PanelSize[]).flatMap((size) =>
  (Object.keys(PANEL_FORMS) as PanelForm[]).map((form) => ({ size, form })),
);

function* sheets({ archive, address }: Given): Iterable<Artefact<PanelSheet>> {
  for (const { subject, panel } of panelsOf(archive, address))
    for (const { size, form } of SHEETS) yield { path: paths.panel(subject, size, form), model: { panel, size, form } };
}

function* corridors(given: Given): Iterable<Artefact<Corridor>> {
  const { archive, address } = given;
  for (const edition of corridorEditions(archive)) {
    const { people } = corridorPeople(archive, edition);
    for (const { size, form } of SHEETS)
      yield {
        path: paths.corridor(edition.year, size, form),
        model: {
          title: `${edition.year}年度“齐鲁工匠”文化长廊`,
          size,
          form,
          opening: titlePanel(archive, edition, address),
          people: bundleOf(
            given,
            people.map(({ id, name }, place) => ({ name: hungAs(name, place + 1), path: paths.panel(id, size, form) })),
          ),
          closing: rulesPanel(archive, edition, address),
        },
      };
  }
}

/** 展板和一廊 — a corridor is made of the panels of its people. */
export const PANEL_MAKERS = [
  maker<PanelSheet>({
    kind: 'panels',
    name: '展板',
    ...TYPESET,
    artefacts: sheets,
    make: (sheet) => press('panel', sheet, sheet.panel),
  }),
  maker<Corridor>({
    kind: 'corridors',
    name: '文化长廊',
    packages: [...TYPESET.packages, 'fflate'],
    artefacts: corridors,
    make: corridorZip,
  }),
];

/** 年鉴的 PDF — one for each edition, and one for all. */
export const YEARBOOK_PDF = maker<{ book: Book; address: string }>({
  kind: 'yearbook-pdf',
  name: '年鉴 PDF',
  ...TYPESET,
  *artefacts({ archive, address }) {
    for (const scope of scopesOf(archive))
      yield { path: paths.yearbook(String(scope), 'pdf'), model: { book: bookOf(archive, scope), address } };
  },
  make: (model) => press('book', model),
});
