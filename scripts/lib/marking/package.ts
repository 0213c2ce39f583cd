import { posix } from 'node:path';
import { xmlText } from '#domain/values/formats/xml.ts';
import { Parts } from './parts.ts';
import { refuse } from './xml/refusal.ts';
import { XmlPart } from './xml/xml-part.ts';

/** 关系 — from one part to another. */
export interface Relation {
  id: string;
  /** The last word of its type: worksheet, comments. */
  type: string;
  target: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';
const TYPES = '[Content_Types].xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const relationsOf = (part: string): string => posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** 包 — parts, their types, and the relationships between them. */
export class Package extends Parts {
  private read(part: string, local: string, namespace: string): { xml: XmlPart; rows: ReturnType<XmlPart['all']> } {
    const xml = new XmlPart(this.text(part), namespace, 1);
    return { xml, rows: xml.all(xml.root, local) };
  }

  /** 内部的关系 — what lies outside the package is not among them. */
  relations(part: string): Relation[] {
    const file = relationsOf(part);
    if (!this.has(file)) return [];
    const { xml, rows } = this.read(file, 'Relationship', `${PACKAGE}relationships`);
    return rows
      .filter((row) => xml.value(row, 'TargetMode') !== 'External')
      .map((row) => {
        const [type, target] = [xml.value(row, 'Type') ?? '', xml.value(row, 'Target') ?? ''];
        const path = posix.join(target.startsWith('/') ? '/' : `/${posix.dirname(part)}`, target).slice(1);
        return { id: xml.value(row, 'Id') ?? '', type: type.slice(type.lastIndexOf('/') + 1), target: path };
      });
  }

  /** 加一个关系 — to a part of this package; gives the id by which it is called. */
  relate(part: string, type: string, target: string): string {
    const file = relationsOf(part);
    if (!this.has(file)) this.create(file, RELATIONS, `${HEAD}<Relationships xmlns="${PACKAGE}relationships"/>`);
    const { xml, rows } = this.read(file, 'Relationship', `${PACKAGE}relationships`);
    const taken = new Set(rows.map((row) => xml.value(row, 'Id')));
    let number = rows.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    xml.add(xml.root, `<${xml.prefix}Relationship Id="${id}" Type="${OFFICE}${type}" Target="/${xmlText(target)}"/>`);
    this.put(file, xml.done());
    return id;
  }

  /** 部件的类型 — as the package says it. */
  typeOf(part: string): string | undefined {
    const { xml, rows } = this.read(TYPES, 'Override', `${PACKAGE}content-types`);
    const own = rows.find((row) => xml.value(row, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`);
    return own ? xml.value(own, 'ContentType') : this.typeOfEnding(posix.extname(part).slice(1));
  }

  private typeOfEnding(ending: string): string | undefined {
    const { xml, rows } = this.read(TYPES, 'Default', `${PACKAGE}content-types`);
    const row = rows.find((each) => xml.value(each, 'Extension')?.toLowerCase() === ending.toLowerCase());
    return row && xml.value(row, 'ContentType');
  }

  /** 新的部件 — drawings by their ending, as Excel does it, unless that ending is something else here. */
  create(part: string, type: string, text: string): void {
    if (this.has(part)) refuse(`部件 ${part} 已经有了`);
    const xml = new XmlPart(this.text(TYPES), `${PACKAGE}content-types`, 1);
    const ending = posix.extname(part).slice(1);
    const held = this.typeOfEnding(ending);
    const { prefix, root } = xml;
    if (ending === 'vml' && held === undefined)
      // All endings stand before all parts there.
      xml.put(root.tag.end, `<${prefix}Default Extension="vml" ContentType="${type}"/>`);
    else if (held !== type) xml.add(root, `<${prefix}Override PartName="/${xmlText(part)}" ContentType="${type}"/>`);
    this.put(TYPES, xml.done());
    this.put(part, text);
  }
}
