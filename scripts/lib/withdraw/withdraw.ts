import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { roleOf } from '../changes/ledger.ts';
import { type Retired } from '#domain/record/entries/site.ts';
import { isRealDate } from '#domain/values/date.ts';
import { lineAt } from '#door/parse.ts';
import { pathText } from '#domain/record/fault.ts';
import { copyOf, discard } from '../disk/copy.ts';
import { differingFiles } from '../disk/differing-files.ts';
import { exchangeRecord } from '../disk/exchange.ts';
import { inspectSite, WITHDRAWN } from '../site/built.ts';
import { inspect } from '../terminal/inspect.ts';
import { reportText } from '../terminal/report.ts';
import { HIDDEN } from './names.ts';
import { planWithdrawal, type Withdrawal } from './plan.ts';
import { retiredBy, takeDown } from './take-down.ts';

/** 撤下的要求 — what, why, who asked, from when; `show` only tells. */
interface Request {
  id: string;
  reason: string;
  by: string;
  date: string | undefined;
  show: boolean;
  /** 旧成品所在 — looked through for the name; not, if left out. */
  site?: string;
}

/** 撤下 — on a copy first; the record is touched only if the copy has no fault more. Says whether it was done. */
export async function withdraw(directory: string, { id, reason, by, date, show, site }: Request): Promise<boolean> {
  const before = await inspect(directory);
  const { archive } = before;
  if (before.summary.errors > 0) {
    console.error(reportText(before));
    console.error('\n记录有错误，先改好再撤下；没有改动。');
    return false;
  }
  const { recordDate } = archive.site;
  if (date !== undefined && !(date.length === 10 && isRealDate(date) && date <= recordDate))
    throw new Error(
      `--date 填了“${date}”，应为真实的年月日，不晚于记录截止日期 ${recordDate}；要写更晚的，请先改 site.json 的 recordDate。`,
    );
  const role = roleOf(by);
  const plan = planWithdrawal(archive, id);
  const retired = retiredBy(archive, plan, reason, date ?? recordDate);
  console.log(toldOf(plan, directory, retired[0]!));
  if (show) return true;

  const copy = copyOf(directory);
  takeDown(archive, copy, { id, reason, by: role, date: date ?? recordDate });
  const after = await inspect(copy);
  if (after.summary.errors > 0) {
    console.error(`\n${reportText(after)}\n\n撤下以后会有以上差错，没有改动。请先改好这几处，再运行。`);
    return false;
  }
  exchangeRecord(directory, differingFiles(directory, copy));
  discard(copy);
  console.log(`\n已撤下。${await leftIn(plan.names.length > 0 ? site : undefined, after.archive)}版本库的历史里还有原来的记录。`);
  return true;
}

function toldOf(
  { ids, names, namesakes, changes, files, rewritten }: Withdrawal,
  directory: string,
  { date, reason }: Retired,
): string {
  const sources = new Map(
    [...new Set(changes.map(({ file }) => file))].map((file) => [file, readFileSync(join(directory, file), 'utf8')]),
  );
  const lineOf = (file: string, path: string) => {
    const line = lineAt(sources.get(file) ?? '', file, path);
    return line === undefined ? '' : ` 第 ${line} 行`;
  };
  const lines = [
    `${ids[0]} 自 ${date} 起停用，原因：${reason}。`,
    ...(ids.length > 1 ? [`连同停用：${ids.slice(1).join('、')}。`] : []),
    ...files.map((file) => `  删去文件　${file}`),
    ...changes.map(({ file, steps, what, text, body }) => {
      const place = `${file}${lineOf(file, pathText(steps))}　${what}`;
      if (body !== undefined) return `  隐去姓名　${place}`;
      return text === undefined ? `  删去　${place}` : `  隐去姓名　${place}：${text}`;
    }),
    ...rewritten.map((file) => `  隐去姓名　${file}`),
    ...(namesakes.length > 0 ? [`同名的 ${namesakes.join('、')} 还在记录里：文字里的姓名没有隐去，请逐处看是说谁。`] : []),
    ...(names.length > 0 && changes.some(({ text, body }) => text !== undefined || body !== undefined)
      ? [`隐去的姓名写作“${HIDDEN}”；请看这些句子是否仍认得出本人。`]
      : []),
  ];
  return lines.join('\n');
}

/** 旧成品 — what still has the name until the site is built anew. */
async function leftIn(site: string | undefined, archive: Archive): Promise<string> {
  const built =
    site !== undefined && existsSync(site)
      ? (await inspectSite(site, archive)).filter(({ message }) => message.includes(WITHDRAWN))
      : [];
  const left = new Set(built.map(({ file }) => file)).size;
  return `${left > 0 ? `${site}/ 里还有 ${left} 个文件写着这个姓名。` : ''}请运行 npm run build 并重新发布，服务器上旧的文件也要删去。`;
}
