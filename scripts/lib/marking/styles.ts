import { type SheetFault } from '../workbook/sheet.ts';
import { Patch } from './xml/patch.ts';
import { refuse } from './xml/refusal.ts';
import { type Element, elementOf, SHEETS, XmlPart } from './xml/xml-part.ts';

/** 颜色 — light enough to read black on them, and told apart by their lightness too. */
const FILLS: Record<SheetFault['is'], string> = { 差错: 'FFFFB3B3', 询问: 'FFFFEB9C' };
/** More of them no program takes. */
const MOST = 64_000;

/** 空的样式表 — for a workbook that came without one. */
export const NO_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="${SHEETS}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** 清单的样式 — plain, heading, and a link. */
export type ListStyle = 'text' | 'heading' | 'link';

/** 样式 — of a workbook, with what the marks need put behind what is there; nothing that is there changes. */
export class Styles {
  private readonly xml: XmlPart;
  private readonly cells: Element;
  private readonly held: Element[];
  private readonly fills: Element;
  private readonly fonts: Element;
  private readonly added: { fills: string[]; fonts: string[]; cells: string[] } = { fills: [], fonts: [], cells: [] };
  private readonly known = new Map<string, number>();

  constructor(source: string) {
    this.xml = new XmlPart(source, SHEETS, 2);
    const { root } = this.xml;
    this.cells = this.xml.must(root, 'cellXfs');
    this.held = this.xml.all(this.cells, 'xf');
    this.fills = this.xml.must(root, 'fills');
    this.fonts = this.xml.must(root, 'fonts');
    if (this.cells.children.some(({ tag }) => tag.name !== `${this.xml.prefix}xf`)) refuse('样式表里有不认识的样式');
  }

  /** 着色 — the style that is the given one but for its colour. */
  tint(style: number, is: SheetFault['is']): number {
    return this.once(`${is}${style}`, () => {
      const given = this.held[style] ?? this.held[0] ?? refuse('样式表是空的');
      const xf = new Patch(this.xml.source.slice(given.tag.start, given.end));
      const { tag } = elementOf(xf.source, 0);
      xf.attribute(tag, 'fillId', this.fill(is));
      xf.attribute(tag, 'applyFill', 1);
      return xf.done();
    });
  }

  /** 清单的样式 — texts stay texts when they are typed over. */
  list(style: ListStyle): number {
    const p = this.xml.prefix;
    return this.once(style, () => {
      const look = { text: '', heading: `<${p}b/>`, link: `<${p}u/>` }[style];
      const colour = style === 'link' ? `<${p}color rgb="FF0563C1"/>` : '';
      const font = this.push(
        'fonts',
        this.fonts,
        `<${p}font>${look}<${p}sz val="11"/>${colour}<${p}name val="宋体"/></${p}font>`,
      );
      return `<${p}xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1"><${p}alignment vertical="top" wrapText="1"/></${p}xf>`;
    });
  }

  done(): string {
    const { xml, added } = this;
    for (const [element, content] of [
      [this.fonts, added.fonts],
      [this.fills, added.fills],
      [this.cells, added.cells],
    ] as const)
      if (content.length > 0) xml.add(element, content.join(''), element.children.length + content.length);
    return xml.done();
  }

  private once(key: string, xf: () => string): number {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const number = this.push('cells', this.cells, xf());
    if (number >= MOST) refuse('样式太多，不能再加');
    this.known.set(key, number);
    return number;
  }

  private fill(is: SheetFault['is']): number {
    const p = this.xml.prefix;
    const known = this.known.get(is);
    if (known !== undefined) return known;
    const fill = `<${p}fill><${p}patternFill patternType="solid"><${p}fgColor rgb="${FILLS[is]}"/><${p}bgColor indexed="64"/></${p}patternFill></${p}fill>`;
    const number = this.push('fills', this.fills, fill);
    this.known.set(is, number);
    return number;
  }

  private push(kind: keyof typeof this.added, element: Element, content: string): number {
    return element.children.length + this.added[kind].push(content) - 1;
  }
}
