import { xmlText } from '#domain/values/formats/xml.ts';
import { type Package } from './package.ts';
import { refuse } from './xml/refusal.ts';
import { Patch } from './xml/patch.ts';
import { attributeValue, tokensOf } from './xml/tokens.ts';
import { SHEETS, XmlPart } from './xml/xml-part.ts';

const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** 工作簿 — its main part, and which part each sheet is. */
export interface Book {
  part: string;
  /** By name, in order. */
  sheets: { name: string; part: string; grid: boolean }[];
}

/** What a workbook is not given back with, by the part that it shows in. */
const BARRED: [RegExp, string][] = [
  [/^_xmlsignatures\//i, '带有数字签名，改动以后签名就失效了'],
  [/vbaProject|macrosheets\//i, '含有宏'],
  [/^xl\/revisions\//i, '是共享工作簿，里面记着修订'],
  [/^EncryptedPackage$/i, '加了密码'],
];

/** 打开工作簿 — refuses by name what is not to be changed. */
export function sheetBook(pack: Package): Book {
  for (const name of pack.all()) for (const [pattern, why] of BARRED) if (pattern.test(name)) refuse(why);
  const roots = pack.relations('');
  const part = roots.find(({ type }) => type === 'officeDocument')?.target ?? refuse('里面没有工作簿，不是完好的 xlsx');
  const type = pack.typeOf(part) ?? '';
  if (type !== PLAIN) refuse(/macroEnabled/i.test(type) ? '含有宏' : `不是普通的 xlsx（${type || '没有写明类型'}）`);
  const xml = new XmlPart(pack.text(part), SHEETS, 2);
  const targets = new Map(pack.relations(part).map((relation) => [relation.id, relation]));
  const sheets = xml.all(xml.must(xml.root, 'sheets'), 'sheet').map((sheet) => {
    const name = xml.value(sheet, 'name') ?? refuse('有一张工作表没有名字');
    const relation = targets.get(xml.link(sheet) ?? '') ?? refuse(`找不到工作表“${name}”的部件`);
    return { name, part: relation.target, grid: relation.type === 'worksheet' };
  });
  return { part, sheets };
}

/** 放在最前 — the new sheet comes first and is the one shown; names that belong to one sheet move on with it. */
export function putFirst(pack: Package, { part, sheets }: Book, name: string, sheetPart: string): void {
  const id = pack.relate(part, 'worksheet', sheetPart);
  const xml = new XmlPart(pack.text(part), SHEETS, 2);
  const list = xml.must(xml.root, 'sheets');
  const number = Math.max(0, ...xml.all(list, 'sheet').map((sheet) => xml.whole(sheet, 'sheetId') ?? 0)) + 1;
  xml.put(list.tag.end, `<${xml.prefix}sheet name="${xmlText(name)}" sheetId="${number}"${xml.linked(id)}/>`);
  for (const names of xml.all(xml.root, 'definedNames'))
    for (const each of xml.all(names, 'definedName')) {
      const local = xml.whole(each, 'localSheetId');
      if (local !== undefined) xml.set(each, 'localSheetId', local + 1);
    }
  for (const views of xml.all(xml.root, 'bookViews'))
    for (const view of xml.all(views, 'workbookView')) {
      xml.set(view, 'activeTab', 0);
      if (xml.value(view, 'firstSheet') !== undefined) xml.set(view, 'firstSheet', 0);
    }
  pack.put(part, xml.done());
  for (const sheet of sheets) unselect(pack, sheet.part);
}

/** 不再选中 — two sheets selected at once would both be typed into. */
function unselect(pack: Package, part: string): void {
  const patch = new Patch(pack.text(part));
  let selected = false;
  for (const token of tokensOf(patch.source)) {
    const local = token.name.slice(token.name.indexOf(':') + 1);
    if (local === 'sheetData' || (local === 'sheetViews' && token.is === 'close')) break;
    if (local !== 'sheetView' || token.is === 'close') continue;
    if (!/^(?:1|true|on)$/.test(attributeValue(patch.source, token, 'tabSelected') ?? '')) continue;
    patch.attribute(token, 'tabSelected', 0);
    selected = true;
  }
  if (selected) pack.put(part, patch.done());
}
