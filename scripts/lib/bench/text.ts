import { madeText } from '../artefacts/only.ts';
import { type SearchCost } from './measure-search.ts';
import { type BenchResult } from './run.ts';
import { type StageKey, TIMED } from './stages.ts';

/** 测量报告 — for a reader. */
export function benchText(result: BenchResult, fictional: boolean): string {
  const { people, honours, seconds, memory, search, imported } = result;
  const packed = ({ bytes, brotli }: { bytes: number; brotli: number }) => `${bytes} 字节，Brotli 压缩后 ${brotli} 字节`;
  const megabytes = (peak: number | null) => (peak === null ? '这个系统上测不到' : `${peak} MB`);
  return [
    `${people} 人、${honours} 条命名${fictional ? '，全部虚构' : ''}`,
    ...Object.entries(seconds).map(([name, each]) => `  ${TIMED[name as StageKey]}：${each.toFixed(1)} 秒`),
    `  合计：${result.total.toFixed(1)} 秒`,
    `  内存峰值：本程序 ${megabytes(memory.self)}；它和它启动的全部程序同时占用 ${megabytes(memory.tree)}`,
    `  成品：${result.pages} 个页面，${result.files} 个文件，${result.bytes} 字节`,
    `  居中的页面：${packed(result.medianPage)}（${result.medianPage.file}）`,
    `  最大的页面：${packed(result.largestPage)}（${result.largestPage.file}）`,
    `  检索索引：${result.searchIndex.files} 个文件，${result.searchIndex.bytes} 字节`,
    `    其中姓名索引：${result.namesIndex.files} 个文件，${packed(result.namesIndex)}`,
    ...(result.artefacts ?? []).map(madeText),
    ...(result.offline === null ? [] : [`  离线版：${result.offline} 字节，每人 ${Math.round(result.offline / people)} 字节`]),
    ...(imported === undefined ? [] : [`  导入：一本填好的填报表，${imported} 人各改一处`]),
    ...(search ? searchLines(search) : []),
  ].join('\n');
}

function searchLines({ firstName, firstText, nameLoaded, namesFile }: SearchCost): string[] {
  const line = (what: string, { bytes, ms, worst }: SearchCost['firstName']) =>
    `  ${what}：居中 ${bytes} 字节、${ms} 毫秒，最多 ${worst.bytes} 字节、${worst.ms} 毫秒`;
  return [
    line('第一次查姓名', firstName),
    line('第一次查正文', firstText),
    `  索引在手之后查一个姓名：${nameLoaded.ms} 毫秒；读到的最大一个姓名文件：${namesFile} 字节`,
  ];
}
