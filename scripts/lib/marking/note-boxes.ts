import { type Note } from './notes.ts';
import { XmlPart } from './xml/xml-part.ts';

const NAMES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
};
const DECLARED = Object.entries(NAMES).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`);

const BOX =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** 空的图形 — for a sheet that has none: the boxes of notes are drawn in the old language for drawings. */
export const NO_BOXES = `<xml${DECLARED.join('')}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`;

/** 框有多大 — so that the whole note is read without pulling at it. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 16)), 0);
  return Math.min(30, Math.max(4, lines));
}

/** 编号的段 — that are used, with all up to the last id. */
function blocksOf(said: string, last: number): string {
  const blocks = new Set(said.split(',').map(Number));
  for (let block = 1; block <= last / 1024; block++) blocks.add(block);
  return [...blocks].sort((a, b) => a - b).join(',');
}

/** 批注的框 — a hidden one for each new note, behind all that is drawn there already. */
export function addBoxes(source: string, notes: readonly Note[]): string {
  const xml = new XmlPart(source, null, 2);
  const { root } = xml;
  // A root that calls these languages otherwise is left as it is: each box then says what its names mean.
  const usual = Object.entries(NAMES).every(([prefix, name]) => xml.value(root, `xmlns:${prefix}`) === name);
  const declared = usual ? '' : DECLARED.join('');
  const ids = root.children.map((child) => xml.value(child, 'id') ?? '');
  let number = Math.max(1024, ...ids.map((id) => Number(/^_x0000_s(\d{1,9})$/.exec(id)?.[1] ?? 0)));
  const type = ids.includes('_x0000_t202') ? '' : BOX.replace('<v:shapetype', `<v:shapetype${declared}`);
  const boxes = notes.map(({ row, column, text }) => {
    const [left, top] = [Math.min(column, 16_380), Math.max(0, Math.min(row - 2, 1_048_540))];
    const anchor = [left, 15, top, 4, left + 3, 15, top + rowsOf(text), 4].join(', ');
    return `<v:shape${declared} id="_x0000_s${++number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:180pt;height:90pt;z-index:${number};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`;
  });
  const map = root.children.flatMap(({ children }) => children).find(({ tag }) => /(?:^|:)idmap$/.test(tag.name));
  // Each thousand and twenty-four of ids is a block that the drawing says it uses.
  if (map) xml.set(map, 'data', blocksOf(xml.value(map, 'data') ?? '1', number));
  xml.add(root, type + boxes.join(''));
  return xml.done();
}
