import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Page } from 'playwright-core';
import sharp from 'sharp';
import { openSheets } from '#lib/workbook/open-sheets.ts';
import { type Told } from './read-guide.ts';
import { typedInto } from './typed.ts';

/** 一位新手 — with nothing but the guide: a browser, a folder of her own, and the record that the office page writes. */
export interface Walk {
  page: Page;
  address: string;
  /** 记录所在 — of fictional people. */
  record: string;
  /** 她的文件夹 — what she downloads and what she writes. */
  folder: string;
  /** 图片放在 — each is made anew. */
  pictures: string;
}

/** What every picture shows: one size of window, as sharp as on a good screen. */
export const WINDOW = { width: 900, height: 1080 } as const;
export const SHARPNESS = 1.2;

/** 拍一张 — the window, with what is spoken of at its top. */
export async function picture({ page, pictures }: Walk, name: string, top?: string): Promise<string> {
  // The light under a pointer, and in a field that is typed in, would come and go.
  await page.mouse.move(0, 0);
  await page.evaluate((selector) => {
    (document.activeElement as HTMLElement | null)?.blur();
    const at = selector === undefined ? 0 : document.querySelector(selector)!.getBoundingClientRect().top + scrollY - 16;
    scrollTo({ top: at, behavior: 'instant' });
  }, top);
  mkdirSync(pictures, { recursive: true });
  const shot = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await sharp(shot)
    .webp({ quality: 70, effort: 6 })
    .toFile(join(pictures, `${name}.webp`));
  return `pictures/${name}.webp`;
}

/** 指南上写着的 — what is pressed and filled in is called there as on the page. */
export function named({ step, words }: Told, name: string): string {
  if (!words.includes(`“${name}”`)) throw new Error(`指南的“${step}”一步没有写“${name}”。`);
  return name;
}

/** 按 — a button or a link, by the name that the guide gives it. */
export const press = ({ page }: Walk, told: Told, role: 'button' | 'link', name: string): Promise<void> =>
  page.getByRole(role, { name: named(told, name), exact: true }).click();

/** 存下 — what a link of the page hands out, under a name of hers. */
export async function saved(walk: Walk, told: Told, link: string, name: string): Promise<string> {
  const { page, folder } = walk;
  const coming = page.waitForEvent('download');
  await press(walk, told, 'link', link);
  const file = join(folder, name);
  await (await coming).saveAs(file);
  return file;
}

/** 放文件 — as the guide says it: choose, say what it is, look. */
export async function putDown(walk: Walk, told: Told, file: string, say?: () => Promise<void>): Promise<void> {
  await walk.page.setInputFiles('input[type=file]', file);
  await say?.();
  await press(walk, told, 'button', '先看看，不写入');
  await walk.page.waitForURL(/\/result/);
}

/** 页面的回答 — its heading. */
export const answer = ({ page }: Walk): Promise<string> => page.locator('[data-answer]').innerText();

/** 在一张表里填一行 — by the names of the columns, below the example. */
export function filledIn(book: Uint8Array, sheet: string, row: number, values: readonly (readonly string[])[]): Uint8Array {
  const opened = openSheets('填报表.xlsx', book);
  if ('refused' in opened) throw new Error(opened.refused[0]!.found);
  const headings = opened.sheets.find(({ name }) => name === sheet)!.rows[0]!;
  const cells = values.map(([column, value]): [string, string] => {
    const heading = headings.find((cell) => String(cell.value).replace(/ \*$/, '') === column);
    if (!heading) throw new Error(`填报表的“${sheet}”表里没有“${column}”这一栏。`);
    return [heading.ref.replace(/\d+/, String(row)), value!];
  });
  return typedInto(book, sheet, Object.fromEntries(cells));
}

/** 写成 Word — the paragraphs that the guide quotes, and its table below them. */
export async function wordOf({ quoted, tables }: Told): Promise<Uint8Array> {
  const table = tables[0]?.map(
    (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph({ text })] })) }),
  );
  const children = [...quoted.map((text) => new Paragraph({ text })), ...(table ? [new Table({ rows: table })] : [])];
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** 存成文件 — in her folder. */
export function written({ folder }: Walk, name: string, bytes: Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}
