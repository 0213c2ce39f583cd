import { corridorEditions } from '#domain/export/panels/edition-panel.ts';
import { corridorOf, panelsOf } from '#domain/export/panels/panels.ts';
import { paths } from '#domain/values/paths.ts';
import { PANEL_FORMS, type PanelForm, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { type Corridor, corridorZip } from '../typeset/corridor.ts';
import { type PanelSheet } from '../typeset/panel.ts';
import { press } from '../typeset/press.ts';
import { type Artefact, type Given, maker } from './artefact.ts';

/** What decides the bytes of whatever is typeset. */
export const TYPESET = {
  rooms: ['typeset', 'assets'],
  packages: ['@myriaddreamin/typst-ts-node-compiler', '@expo-google-fonts/noto-serif-sc', 'harfbuzzjs', 'qrcode'],
};

const SHEETS = (Object.keys(PANEL_SIZES) as PanelSize[]).flatMap((size) =>
  (Object.keys(PANEL_FORMS) as PanelForm[]).map((form) => ({ size, form })),
);

function* sheets({ archive, address }: Given): Iterable<Artefact<PanelSheet>> {
  for (const { subject, panel } of panelsOf(archive, address))
    for (const { size, form } of SHEETS) yield { path: paths.panel(subject, size, form), model: { panel, size, form } };
}

function* corridors({ archive, address }: Given): Iterable<Artefact<Corridor>> {
  for (const edition of corridorEditions(archive)) {
    const panels = corridorOf(archive, edition, address);
    const title = `${edition.year}年度“齐鲁工匠”文化长廊`;
    for (const { size, form } of SHEETS)
      yield { path: paths.corridor(edition.year, size, form), model: { title, panels, size, form } };
  }
}

/** 展板和一廊. */
export const PANEL_MAKERS = [
  maker<PanelSheet>({ kind: 'panels', name: '展板', ...TYPESET, artefacts: sheets, make: (sheet) => press('panel', sheet) }),
  maker<Corridor>({
    kind: 'corridors',
    name: '文化长廊',
    ...TYPESET,
    packages: [...TYPESET.packages, 'fflate'],
    artefacts: corridors,
    make: corridorZip,
  }),
];
