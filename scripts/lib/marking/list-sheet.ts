import { xmlText } from '#domain/values/formats/xml.ts';
import { legalText } from '../office/legal.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { countOf, FAULT_COLUMNS } from './fault-list.ts';
import { cellName } from './place.ts';
import { type Styles } from './styles.ts';
import { SHEETS } from './xml/xml-part.ts';

const HOW =
  '请在您原来的那一份里改，改好再交。有颜色的格就是有问题的格：红的是差错，黄的要您决定；格里的批注同下表。点“单元格”一栏到那一格。';
/** The texts above the headings, and the headings. */
const HEAD = 3;
/** What a cell holds at most, and a sheet of links. */
const LONGEST = 32_000;
const MOST_LINKS = 65_000;

/** A reader of the format takes `_x0041_` for an A: the underscore that begins it is written that way itself. */
const written = (text: string): string =>
  xmlText(
    legalText(text)
      .slice(0, LONGEST)
      .toWellFormed()
      .replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'),
  );

/** 去处 — a sheet and a cell, as a link names them. */
const locationOf = (sheet: string, ref: string): string => `'${sheet.replaceAll("'", "''")}'!${ref}`;

/** 问题清单 — a sheet of texts, so that nothing in it is ever taken for a formula; `target` is the cell that is marked. */
export function listSheet(faults: readonly SheetFault[], target: (fault: SheetFault) => string | null, styles: Styles): string {
  const [text, heading, link] = (['text', 'heading', 'link'] as const).map((style) => styles.list(style));
  const cell = (row: number, column: number, style: number | undefined, said: string) =>
    `<c r="${cellName({ row, column })}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written(said)}</t></is></c>`;
  const links: string[] = [];
  const rows = faults.map((fault, index) => {
    const row = HEAD + 1 + index;
    const place = target(fault);
    const cells = FAULT_COLUMNS.map(({ heading: name, of }, at) => {
      const linked = name === '单元格' && place !== null && fault.sheet !== null && links.length < MOST_LINKS;
      if (linked)
        links.push(
          `<hyperlink ref="${cellName({ row, column: at + 1 })}" location="${xmlText(locationOf(fault.sheet!, place))}" display="${written(of(fault))}"/>`,
        );
      return cell(row, at + 1, linked ? link : text, of(fault));
    });
    return `<row r="${row}">${cells.join('')}</row>`;
  });
  const last = cellName({ row: 1, column: FAULT_COLUMNS.length }).slice(0, -1);
  const columns = FAULT_COLUMNS.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="${text}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SHEETS}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${HEAD}" topLeftCell="A${HEAD + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${HEAD + 1}" sqref="A${HEAD + 1}"/></sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.join('')}</cols><sheetData>`,
    `<row r="1">${cell(1, 1, heading, countOf(faults))}</row>`,
    `<row r="2" ht="32" customHeight="1">${cell(2, 1, text, HOW)}</row>`,
    `<row r="${HEAD}">${FAULT_COLUMNS.map(({ heading: name }, at) => cell(HEAD, at + 1, heading, name)).join('')}</row>`,
    ...rows,
    `</sheetData><mergeCells count="2"><mergeCell ref="A1:${last}1"/><mergeCell ref="A2:${last}2"/></mergeCells>`,
    links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>',
  ].join('');
}
