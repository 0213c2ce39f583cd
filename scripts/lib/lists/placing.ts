import { type Archive } from '#domain/record/archive.ts';
import { type CityCode, cityName } from '#domain/programme/place.ts';
import { type Title } from '#domain/programme/titles.ts';
import { cityFrom } from './reading/city.ts';
import { editionFrom, yearInTime } from './reading/edition.ts';
import { ask, type Doubt } from './reading/read.ts';
import { titleFrom, yearDoubt } from './reading/title.ts';
import { type Context } from './table/context.ts';
import { type ListOptions } from './list-row.ts';
import { type RowReader } from './row-reader.ts';

/** 表里表外 — what besides its own cells decides about a row. */
export interface Around {
  archive: Archive;
  context: Context;
  options: ListOptions;
  /** What is wrong with the whole table is told once. */
  once: Set<string>;
}

/** 年度 — of the row's own column, the command or the lines above the table; where they differ, it is asked. */
export function rowEdition(reader: RowReader, { archive, context, options, once }: Around): number | undefined {
  const own = reader.value('edition', (value) => editionFrom(value, archive));
  const [found] = reader.at('edition');
  const { years } = context;
  const [line] = reader.table.lines;
  const said = options.year ?? (years.length === 1 ? years[0] : undefined);
  if (own !== undefined) {
    if (said === undefined || said === own || years.includes(own)) return own;
    const doubt = ask(
      `这一行是${own}年度，${options.year === undefined ? '表题' : '命令'}写的是${said}年度`,
      '同一个年度',
      '请核对，改正其中一处。',
    );
    reader.doubt(found!.cell.ref, found!.heading, doubt.doubt);
    return undefined;
  }
  if (found) return undefined;
  if (options.year !== undefined && years.length > 0 && !years.includes(options.year)) {
    const doubt = ask(`表题写的是${years.join('、')}年度，命令写的是${options.year}年度`, '同一个年度', '请核对，改正其中一处。');
    onceOnly(reader, once, line?.ref, doubt.doubt);
    return undefined;
  }
  if (said === undefined) {
    const what = years.length > 1 ? `表题里有几个年度：${years.join('、')}` : '没有写年度';
    onceOnly(reader, once, line?.ref, ask(what, '评选年度', '请加一列“年度”，写进表题，或写明“年度”（命令后加 --year）。').doubt);
    return undefined;
  }
  const read = yearInTime(said, archive);
  if ('value' in read) return read.value;
  onceOnly(reader, once, line?.ref, read.doubt);
  return undefined;
}

function onceOnly(reader: RowReader, once: Set<string>, ref: string | undefined, doubt: Doubt): void {
  if (once.has(doubt.found)) return;
  once.add(doubt.found);
  reader.doubt(ref ?? reader.at('name')[0]?.cell.ref ?? null, null, doubt);
}

/** 称号 — of the row's own column, the caption or the lines above. */
export function rowTitle(reader: RowReader, { archive, context, once }: Around, edition: number | undefined): Title | undefined {
  const own = reader.value('title', (value) => titleFrom(value, archive));
  const [found] = reader.at('title');
  const { title: caption } = reader.body;
  const title = own ?? (found ? undefined : (caption?.title ?? (context.titles.length === 1 ? context.titles[0] : undefined)));
  if (title === undefined) {
    const what = context.titles.length > 1 ? `表题里有几个称号：${context.titles.join('、')}` : '没有写称号';
    const doubt = ask(what, '每个人的称号', '请加一列“荣誉称号”，写进表题，或在各组上面写一行称号。').doubt;
    if (!found) onceOnly(reader, once, reader.table.lines[0]?.ref, doubt);
    return undefined;
  }
  const doubt = edition === undefined ? undefined : yearDoubt(title, edition);
  if (doubt && found) reader.doubt(found.cell.ref, found.heading, doubt);
  else if (doubt) onceOnly(reader, once, (caption?.cell ?? reader.table.lines[0])?.ref, doubt);
  return title;
}

/** 地市 — of the row's own column, the caption or the sheet; where row and caption differ, it is asked. */
export function rowCity(reader: RowReader, { context, once }: Around, edition: number | undefined): CityCode | undefined {
  const own = reader.value('city', (value) => cityFrom(value, edition));
  const [found] = reader.at('city');
  const { city: caption } = reader.body;
  const over = caption?.city ?? context.city;
  if (over === undefined || (found && own === undefined)) return own ?? undefined;
  const read = cityFrom(over, edition);
  if ('doubt' in read) {
    if (!found) onceOnly(reader, once, caption?.cell.ref ?? reader.table.lines[0]?.ref, read.doubt);
    return own ?? undefined;
  }
  // The name of a sheet says who sent the list; what the row itself says of its place goes before it.
  if (found && own && read.value && own !== read.value && caption?.city !== undefined) {
    const words = `这一行写的是${cityName(own)}，上面的分组是${cityName(read.value)}`;
    reader.doubt(found.cell.ref, found.heading, ask(words, '单位所在的一个市', '请核对，改正其中一处。').doubt);
    return undefined;
  }
  return (found ? own : read.value) ?? undefined;
}
