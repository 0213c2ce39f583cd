import { cells } from '#domain/views/drawings/cells.ts';
import { PALETTE } from '#domain/views/drawings/palette.ts';
import { type Panel, type PanelCell, type PersonPanel, type RulesPanel } from '#domain/export/panels/panel.ts';
import { type PanelForm, PANEL_FORMS, type PanelSize, PANEL_SIZES } from '#domain/values/takeaways.ts';
import { type SheetPicture } from '#domain/views/drawings/sheet-picture.ts';
import { pictureSvg } from '../assets/figures.ts';
import { type Copy, measured, typeset } from './compiler.ts';
import { headingIn, linesFitted, nameFitted } from './lettering.ts';
import { BLEED, codeSide, drawingFor, drawingSize, innerWidth, pressSizes, sheetPaper } from './sheet.ts';
import { codeSvg } from './picture.ts';
import { onPaper } from './one-drawing.ts';

/** 一块展板 — of a size, in a form. */
export interface PanelSheet {
  panel: Panel;
  size: PanelSize;
  form: PanelForm;
}

/** 画好的 — the last drawing: its papers are asked for one after another. */
let last: { key: string; pdf: Uint8Array } | undefined;

/** 展板 — one page of exactly its size; for a press with bleed, marks where to cut, and colours in inks. */
export function panelPdf({ panel, size, form }: PanelSheet): Uint8Array {
  const drawn = drawingSize(size);
  const key = JSON.stringify([panel, drawn]);
  if (last?.key !== key) last = { key, pdf: typeset('panel', copyOf(panel, drawn)) };
  return onPaper(last.pdf, sheetPaper(size, form));
}

/** 正文字号 — in points of the drawing, and whether the rest fits its place. */
export const panelFit = (panel: Panel, size: PanelSize): unknown => measured('panel', copyOf(panel, drawingSize(size)), 'fit');

function copyOf(panel: Panel, drawn: PanelSize): Copy {
  const { layout, told } = drawingFor(drawn);
  const code = codeSvg(panel.code.url);
  return {
    ...panel,
    ...told,
    beside: pressSizes(drawn).map((size) => {
      const { name, width, height } = PANEL_SIZES[size];
      return `${panel.site}　${panel.title}　${name}，成品 ${width}×${height} 毫米，出血 ${BLEED} 毫米，${PANEL_FORMS.offset}`;
    }),
    code: {
      ...panel.code,
      shown: panel.code.url.replace(/^https?:\/\//, ''),
      side: codeSide(drawn, code.modules),
      svg: code.svg,
    },
    ...partsOf(panel, layout),
  };
}

/** 各种板自己的几样 — headings broken into lines, pictures as SVG. */
function partsOf(panel: Panel, layout: Layout): Record<string, unknown> {
  const heading = (...lines: string[]) => ({ lines, size: linesFitted(lines, innerWidth(layout), layout.name * LARGER) });
  switch (panel.is) {
    case 'person':
      return personCopy(panel, layout);
    case 'edition':
      return { heading: heading(`${panel.year}年度`), line: `“齐鲁工匠”，${panel.line}` };
    case 'title':
      return {
        heading: heading(`${panel.year}年度`, '齐鲁工匠'),
        seal: layout.seal * ALONE,
        seals: panel.titles.map((title) => ({ title, year: [] })),
      };
    case 'rules':
      return {
        heading: heading('怎样选出来'),
        line: `${panel.year}年度适用的规则`,
        stages: stagesDrawn(panel.stages, layout.narrow ? 15 : 25),
      };
  }
}

/** The heading of a year stands alone: there is room. */
const LARGER = 1.3;

/** 各级的格 — each stage as wide a part of the widest as its cells are. */
function stagesDrawn(stages: RulesPanel['stages'], columns: number) {
  const step = 12;
  return stages.map((stage) => {
    const [across, down] = [Math.min(columns, stage.persons), Math.ceil(stage.persons / columns)];
    const d = cells(stage.persons, columns, step, { x: 0, y: 0 });
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across * step} ${down * step}"><path d="${d}" fill="${PALETTE.ink}"/></svg>`;
    return { ...stage, svg, wide: across / columns };
  });
}

type Layout = ReturnType<typeof drawingFor>['layout'];

/** A seal with its year below, in parts of the largest character; between two seals, and between seals and name. */
const [SEAL, BETWEEN, BESIDE] = [2.4, 8, 12];
/** 铭牌的边. */
const PLATE = 22;
/** 直写的姓名至多字数. */
const UPRIGHT = 4;
/** A deed without a picture is the picture. */
const ALONE = 1.7;

function personCopy(panel: PersonPanel, layout: Layout) {
  const width = innerWidth(layout);
  const seals = panel.seals.length;
  // A plate stands around the name of whoever has no story.
  const inner = panel.deed === undefined ? width - 2 * PLATE : width;
  const beside = inner - seals * SEAL * layout.seal - (seals - 1) * BETWEEN - BESIDE;
  const name = nameFitted(panel.name, beside, layout.name);
  return {
    name: { ...name, upright: name.lines.length === 1 && Array.from(panel.name).length <= UPRIGHT },
    line: panel.line ?? null,
    deed:
      panel.deed === undefined
        ? null
        : headingIn(panel.deed, width, panel.pictures.length > 0 ? layout.deed : layout.deed * ALONE),
    seals: panel.seals.map(({ title, year }) => ({ title, year: year.split(/(?=（)/) })),
    pictures: panel.pictures.map(({ picture, caption }) => ({ caption, alt: caption, ...drawn(picture) })),
    rows: rowsOf(panel.cells),
    list: panel.list ?? null,
    missing: panel.missing ?? null,
  };
}

/** 小图 — as an SVG that fills its frame. */
function drawn(picture: SheetPicture): { svg: string; ratio: number } {
  const [width, height] = picture.is === 'plate' ? [240, 224] : [picture.drawing.width, picture.drawing.height / 0.9];
  const box = { x: 0, y: 0, width, height };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${pictureSvg(picture, box)}</svg>`;
  return { svg, ratio: width / height };
}

/** 短的两格一行 — as many characters as half a row holds. */
const SHORT = 8;

function rowsOf(cells: readonly PanelCell[]): { label: string; value: string; unseen: boolean }[][] {
  const isShort = ({ label, value }: PanelCell) => Array.from(value).length <= SHORT && Array.from(label).length <= SHORT + 2;
  const rows: PanelCell[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.length === 1 && isShort(last[0]!) && isShort(cell)) last.push(cell);
    else rows.push([cell]);
  }
  return rows.map((row) => row.map(({ label, value, unseen = false }) => ({ label, value, unseen })));
}
