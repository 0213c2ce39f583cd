import { refuse } from './xml/refusal.ts';
import { type Element, SHEETS, XmlPart } from './xml/xml-part.ts';

/** 工作表里有什么 — in the order that the format demands. */
const ORDER =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
const BOXES = ORDER.indexOf('legacyDrawing');

/** Two ways to say one thing, of which a program takes the one that it knows; seen there only around what comes behind. */
const EITHER = /(?:^|:)AlternateContent$/;

/** 工作表 — refused where it holds anything that the format does not name. */
export function worksheetOf(source: string): XmlPart {
  const sheet = new XmlPart(source, SHEETS, 2);
  if (sheet.root.tag.name !== `${sheet.prefix}worksheet`) refuse(`不是工作表（${sheet.root.tag.name}）`);
  for (const child of sheet.root.children) {
    if (EITHER.test(child.tag.name)) {
      const inside = source.slice(child.tag.end, child.end);
      if (/<(?:\w+:)?(?:sheetData|mergeCells|cols|drawing|legacyDrawing)\b/.test(inside)) refuse('工作表的主要内容有两种写法');
    } else if (rankOf(sheet, child) < 0) refuse(`工作表里有不认识的 ${child.tag.name}`);
  }
  return sheet;
}

const rankOf = (sheet: XmlPart, { tag }: Element): number =>
  tag.name.startsWith(sheet.prefix) ? ORDER.indexOf(tag.name.slice(sheet.prefix.length)) : -1;

/** 挂上图形 — gives the id of the drawing of the notes; one that is not there is made, and named at its place in the order. */
export function hangBoxes(sheet: XmlPart, make: () => string): string {
  const { root, prefix } = sheet;
  const held = sheet.one(root, 'legacyDrawing');
  if (held) return sheet.link(held) ?? refuse('找不到批注的图形');
  const id = make();
  const element = `<${prefix}legacyDrawing${sheet.linked(id)}/>`;
  const before = root.children.filter((child) => !EITHER.test(child.tag.name) && rankOf(sheet, child) < BOXES).at(-1);
  if (before) sheet.put(before.end, element);
  else sheet.add(root, element);
  return id;
}
