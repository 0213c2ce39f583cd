import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** 打进去 — what a clerk types into a sheet of a workbook, by cell; the rest of the file stays. Rows that are there keep their other cells. */
export function typedInto(book: Uint8Array, sheet: string, typed: Record<string, string>): Uint8Array {
  const parts = unzipSync(book);
  const text = (name: string): string => strFromU8(parts[name]!);
  const link = new RegExp(`<sheet name="${sheet}" [^>]*r:id="(\\w+)"`).exec(text('xl/workbook.xml'))![1]!;
  const target = new RegExp(`<Relationship (?=[^>]*Id="${link}")[^>]*Target="/?(?:xl/)?([^"]+)"`).exec(
    text('xl/_rels/workbook.xml.rels'),
  )![1]!;
  const part = `xl/${target}`;
  let source = text(part);
  for (const [row, cells] of Map.groupBy(Object.entries(typed), ([ref]) => /\d+/.exec(ref)![0])) {
    const written = cells.map(([ref, value]) => `<c r="${ref}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`);
    if (source.includes(`<row r="${row}"`))
      for (const [at, [ref]] of cells.entries())
        source = source.replace(new RegExp(`<c r="${ref}"(?:[^>]*/>|[\\s\\S]*?</c>)`), () => written[at]!);
    else source = source.replace('</sheetData>', () => `<row r="${row}">${written.join('')}</row></sheetData>`);
  }
  return zipSync({ ...parts, [part]: strToU8(source) });
}
