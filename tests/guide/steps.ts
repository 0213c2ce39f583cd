import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { ACT_NAMES } from '#lib/acts/acts.ts';
import { filesOf } from '#lib/site/files.ts';
import { openSheets } from '#lib/workbook/open-sheets.ts';
import { type Told } from './read-guide.ts';
import { REFUSED_FILES } from './refused-files.ts';
import { answer, filledIn, named, picture, press, putDown, saved, type Walk, wordOf, written } from './walk.ts';

/** 做出来的 — what the guide must show word by word, and the pictures that it may show. */
interface Made {
  texts?: string[];
  pictures?: string[];
}
type Step = (walk: Walk, told: Told) => Made | Promise<Made>;

/** The example stands in the second row. */
const FIRST_ROW = 3;
/** A page that writes comes when it has written. */
const PATIENCE = { timeout: 60_000 };
const MAY_WRITE = /^没有差错，可以写入/;

const recordIn = ({ record }: Walk): string[] =>
  filesOf(record).map((file) => `${file}\n${readFileSync(join(record, file), 'utf8')}`);
const home = ({ page, address }: Walk) => page.goto(address);

async function write(walk: Walk, told: Told): Promise<void> {
  await press(walk, told, 'button', '写入');
  await expect.poll(() => answer(walk), PATIENCE).toBe('已写入');
}

/** 放公示 — by its own step: the source that was registered before, and that they are named. */
async function putNotice(walk: Walk, list: Told, look?: () => Promise<unknown>): Promise<void> {
  const { page } = walk;
  await putDown(walk, notice, written(walk, '公示.docx', await wordOf(list)), async () => {
    await page.getByLabel(named(notice, '里面是名单或公示')).check();
    const source = page.getByLabel(named(notice, '来源'), { exact: true });
    if (!(await source.isVisible())) await page.getByText(named(notice, '名单里没有写明年度、来源的，在这里写')).click();
    await source.fill(/来源”里填上刚才的编号 (r\d+)/.exec(notice.words)![1]!);
    await page.getByLabel(named(notice, '这份公示里的人已经命名')).check();
    await look?.();
  });
}

/** 对记录做的事 — a row each of the table that the guide shows. */
async function putActs(walk: Walk, told: Told, empty: Uint8Array): Promise<void> {
  const [headings, ...rows] = told.tables[0]!;
  const book = rows.reduce<Uint8Array>((filled, row, index) => {
    const values = headings!.map((heading, column) => [heading, row[column]!]).filter(([, value]) => value !== '');
    return filledIn(filled, '更正与撤下', FIRST_ROW + ACT_NAMES.length - 1 + index, values);
  }, empty);
  await putDown(walk, notice, written(walk, '更正与撤下.xlsx', book));
  expect(await answer(walk)).toMatch(MAY_WRITE);
}

/** What later steps go back to. */
let notice: Told;
let mended: Told;
let before: string[];

/** 各步 — by the name that stands in the guide; each does what the guide says there, and finds what it says. */
export const STEPS: Readonly<Record<string, Step>> = {
  预览: () => {
    expect(readFileSync('scripts/start.ts', 'utf8')).toContain('网站已就绪');
    return {};
  },
  打开办公页: async (walk, told) => {
    await home(walk);
    await press(walk, told, 'link', '长者模式');
    await walk.page.getByRole('link', { name: '普通模式' }).click();
    return { pictures: [await picture(walk, '办公页')] };
  },
  取填报表: async (walk, told) => {
    await home(walk);
    for (const [link, name] of [
      ['空表', '填报表.xlsx'],
      ['带现在的记录', '现在的记录.xlsx'],
    ] as const) {
      const opened = openSheets(name, readFileSync(await saved(walk, told, link, name)));
      expect('sheets' in opened && opened.sheets[0]!.name).toBe(named(told, '说明'));
    }
    return {};
  },
  登记来源: async (walk, told) => {
    await home(walk);
    const empty = readFileSync(join(walk.folder, '填报表.xlsx'));
    const book = filledIn(empty, named(told, '来源'), FIRST_ROW, told.tables[0]!.slice(1));
    await putDown(walk, told, written(walk, '填报表.xlsx', book));
    expect(await answer(walk)).toMatch(MAY_WRITE);
    const heading = await walk.page.locator('[data-differences] h2').first().textContent();
    await write(walk, told);
    return { texts: [String(heading).replace(/(?<=r\d{4})r\d{4}$/, '')] };
  },
  交公示: async (walk, told) => {
    notice = told;
    await home(walk);
    const pictures: string[] = [];
    await putNotice(walk, told, async () => pictures.push(await picture(walk, '交公示', '[data-look-form]')));
    return { pictures };
  },
  看问题清单: async (walk, told) => {
    const faults = await walk.page.locator('[data-fault]').evaluateAll((items) =>
      items.map((item) => {
        const text = (selector: string): string[] => [...item.querySelectorAll(selector)].map((each) => each.textContent);
        const terms = text('dt').map((term, at) => `${term}　${text('dd')[at]}`);
        return [[...text('.where strong'), ...text('.where a'), ...text('.where > span').slice(1)].join('　'), ...terms].join(
          '\n',
        );
      }),
    );
    expect(await answer(walk)).toBe(`有 ${faults.length} 处要改，没有写入`);
    await saved(walk, told, '下载问题清单', '问题清单.xlsx');
    return { texts: [faults.join('\n\n')], pictures: [await picture(walk, '问题清单', 'section')] };
  },
  定同名: async (walk, told) => {
    mended = told;
    named(told, '先看看，不写入');
    await putNotice(walk, told);
    expect(await answer(walk)).toMatch(MAY_WRITE);
    return {};
  },
  看改动: async (walk) => ({ pictures: [await picture(walk, '改动')] }),
  写入: async (walk, told) => {
    before = recordIn(walk);
    await walk.page.getByLabel(named(told, '谁提出')).selectOption('编辑部');
    expect(await walk.page.getByLabel(named(told, '理由')).inputValue()).toBe('据导入的表格');
    const pictures = [await picture(walk, '写入', '#write')];
    await write(walk, told);
    expect(recordIn(walk)).not.toEqual(before);
    return { pictures };
  },
  撤回: async (walk, told) => {
    await press(walk, told, 'link', '撤回');
    await press(walk, told, 'button', '撤回');
    await expect.poll(() => answer(walk), PATIENCE).toMatch(/^已撤回/);
    expect(recordIn(walk)).toEqual(before);
    await home(walk);
    await putNotice(walk, mended);
    await write(walk, told);
    return {};
  },
  交事迹: async (walk, told) => {
    await home(walk);
    await putDown(walk, told, written(walk, '事迹.docx', await wordOf(told)), async () => {
      await walk.page.getByLabel(named(told, '里面是一个人的事迹')).check();
      await walk.page.getByLabel(named(told, '谁的事迹')).fill('示例乙丑');
      await walk.page.getByLabel(named(told, '换掉已有的事迹')).uncheck();
    });
    expect(await answer(walk)).toMatch(MAY_WRITE);
    await write(walk, told);
    return {};
  },
  更正: async (walk, told) => {
    await home(walk);
    const empty = readFileSync(await saved(walk, told, '空表', '更正.xlsx'));
    await putActs(walk, told, empty);
    const pictures = [await picture(walk, '更正')];
    await write(walk, told);
    expect(await walk.page.getByRole('link', { name: '撤回', exact: true }).count()).toBe(1);
    const { by } = readArchive(walk.record);
    expect(by.honours.get('h0051')!.city!.value).toBe('370200');
    expect(by.honours.get('h0052')!.status).toBe('已撤销');
    expect(by.honours.get('h0003')!.status).toBe('已故');
    return { pictures };
  },
  撤下: async (walk, told) => {
    await home(walk);
    await putActs(walk, told, readFileSync(join(walk.folder, '更正.xlsx')));
    expect(await walk.page.locator('[data-said]').innerText()).toContain('不能撤回');
    await write(walk, told);
    expect(readArchive(walk.record).by.people.has('q0004')).toBe(false);
    await home(walk);
    expect(await walk.page.locator('[data-to-undo]').count()).toBe(0);
    return {};
  },
  什么不能交: async (walk, told) => {
    const rows = told.tables[0]!.slice(1);
    expect(rows.map(([what]) => what)).toEqual(Object.keys(REFUSED_FILES));
    for (const [what, says] of rows) {
      const { name, bytes } = REFUSED_FILES[what!]!;
      const opened = openSheets(name, bytes);
      const faults = 'refused' in opened ? opened.refused : opened.faults;
      expect.soft(faults.map(({ found }) => found).join('\n')).toContain(says);
    }
    // One of them on the page: the others are told as it is.
    const [what, says] = rows[0]!;
    await home(walk);
    await putDown(walk, notice, written(walk, REFUSED_FILES[what!]!.name, REFUSED_FILES[what!]!.bytes));
    expect(await walk.page.locator('[data-fault]').innerText()).toContain(says);
    return {};
  },
  出了怪事: (_, told) => {
    // What a window says stands in the program; a `$` there parts it.
    const programs = [...globSync('scripts/**/*.{ts,mjs,txt}'), ...globSync('*.bat')].filter((file) => !/test\.ts$/.test(file));
    const said = programs.map((file) => readFileSync(file, 'utf8')).join('\n');
    for (const [words] of told.tables[0]!.slice(1)) expect.soft(said).toContain(words);
    return {};
  },
};
