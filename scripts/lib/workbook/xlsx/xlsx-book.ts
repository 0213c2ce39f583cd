import { attributeOf, localOf } from '../../opening/xml.ts';
import { Refused, refusalOf, refused } from '../refused.ts';
import { sharedStrings } from './xlsx-strings.ts';
import { type Shows, showsOf } from './shown-date.ts';
import { type ZipParts } from '../zip-parts.ts';

/** 是 — as XML of the format writes it. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** 一张表的登记 — as the workbook lists it, before it is read. */
export interface ListedSheet {
  name: string;
  hidden: boolean;
  part: string;
}

/** 工作簿 — what all its sheets share. */
export interface Book {
  sheets: ListedSheet[];
  /** Of what is a sheet but holds no cells: charts, dialogs. */
  skipped: string[];
  since1904: boolean;
  strings: string[];
  /** By the number of a cell’s style: what its number format shows of a date. */
  shows: Shows[];
}

/** What makes a workbook more than a table, by the name of a part. */
const PARTS = [
  [/vbaProject|macrosheets\/|dialogsheets\//i, 'macros'],
  [/(?:^|\/)(?:externalLinks\/|connections\.xml|queryTables\/)/i, 'external'],
] as const;

/** 打开工作簿 — refuses it for all reasons at once. */
export function openBook(zip: ZipParts): Book {
  refuseParts(zip);
  const main = relationsOf(zip, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined) throw refused('damaged', '没有工作簿的主部件');
  const relations = relationsOf(zip, main);
  const byId = new Map(relations.map((relation) => [relation.id, relation]));
  const partOf = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const book: Book = {
    sheets: [],
    skipped: [],
    since1904: false,
    strings: sharedStrings(zip, partOf('sharedStrings')),
    shows: formatsOf(zip, partOf('styles')),
  };
  zip.xml(main, {
    open: (tag, attributes) => {
      const local = localOf(tag);
      if (local === 'workbookPr') book.since1904 = isOn(attributes['date1904']);
      if (local !== 'sheet') return;
      const relation = byId.get(attributeOf(attributes, 'id') ?? '');
      const name = attributes['name'] ?? '';
      // No program lets anybody write such a name.
      if (/[\\/?*[\]:]/.test(name)) throw refused('sheetName', name);
      if (relation?.type !== 'worksheet') book.skipped.push(name);
      else book.sheets.push({ name, hidden: (attributes['state'] ?? 'visible') !== 'visible', part: relation.target });
    },
  });
  return book;
}

function refuseParts(zip: ZipParts): void {
  const reasons = new Set<'macros' | 'external'>();
  for (const name of zip.names) for (const [pattern, reason] of PARTS) if (pattern.test(name)) reasons.add(reason);
  zip.xml('[Content_Types].xml', {
    open: (_, { ContentType = '' }) => {
      if (/macroEnabled|vbaProject/i.test(ContentType)) reasons.add('macros');
    },
  });
  if (reasons.size > 0) throw new Refused(...[...reasons].map((reason) => refusalOf(reason)));
}

interface Relation {
  id: string;
  /** The last step of its address: the standard has two editions, which differ before it. */
  type: string;
  target: string;
}

function relationsOf(zip: ZipParts, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const found: Relation[] = [];
  if (!zip.has(file)) return found;
  zip.xml(file, {
    open: (_, { Id: id = '', Type = '', Target, TargetMode }) => {
      if (Target === undefined || TargetMode === 'External') return;
      found.push({ id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(folder, Target) });
    },
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/'))
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  return steps.join('/');
}

function formatsOf(zip: ZipParts, part: string | undefined): Shows[] {
  const shows: Shows[] = [];
  if (part === undefined) return shows;
  const known = new Map<number, Shows>();
  let inCells = false;
  zip.xml(part, {
    open: (tag, attributes) => {
      const local = localOf(tag);
      if (local === 'numFmt') known.set(Number(attributes['numFmtId']), showsOf(0, attributes['formatCode']));
      if (local === 'cellXfs') inCells = true;
      if (local !== 'xf' || !inCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      shows.push(known.has(id) ? (known.get(id) ?? null) : showsOf(id, undefined));
    },
    close: (tag) => {
      if (localOf(tag) === 'cellXfs') inCells = false;
    },
  });
  return shows;
}
