import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { copyAssets, examineAssets, prepareAssets } from '../assets/assets.ts';
import { EXIT, fail } from '../terminal/command.ts';
import { several } from '../photographs/several.ts';
import { numbered } from './fiction-words.ts';
import { examplePhotograph } from './photographs.ts';

/** 一遍的代价 — from opening the files to their copies in the site. */
interface Pass {
  seconds: number;
  /** Of all threads of this process; those who open files are others. */
  processor: number;
}

/** 照片的代价 — so many, with nothing kept and with all kept; memory in MB. */
interface PhotographCost {
  photographs: number;
  original: number;
  made: number;
  cold: Pass;
  warm: Pass;
  memory: number;
}

const bytesIn = (files: readonly string[]): number => files.reduce((sum, file) => sum + statSync(file).size, 0);

/** 量照片 — makes so many of 3000×2000, then has them opened, encoded and copied twice. */
async function measurePhotographs(count: number, place: string): Promise<PhotographCost> {
  const [content, cache, site] = ['content', 'cache', 'site'].map((name) => join(place, name)) as [string, string, string];
  mkdirSync(join(content, 'photographs'), { recursive: true });
  const files = Array.from({ length: count }, (_, index) => `photographs/${numbered('q', index + 1)}.jpg`);
  await several(files, async (file) => {
    const path = join(content, file);
    if (!existsSync(path)) writeFileSync(path, await examplePhotograph(files.indexOf(file) + 1));
  });
  for (const folder of [cache, site]) rmSync(folder, { recursive: true, force: true });
  let made = 0;
  const pass = async (): Promise<Pass> => {
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const archive: Pick<Archive, 'assets'> = {
      assets: new Map(files.map((file) => [file, { bytes: statSync(join(content, file)).size }])),
    };
    await examineAssets(archive, content, cache);
    const prepared = await prepareAssets(archive, content, cache);
    await copyAssets(prepared, site);
    made = bytesIn(prepared.map(({ from }) => from));
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 };
  };
  const cold = await pass();
  rmSync(site, { recursive: true });
  const warm = await pass();
  rmSync(site, { recursive: true });
  const original = bytesIn(files.map((file) => join(content, file)));
  return { photographs: count, original, made, cold, warm, memory: Math.round(process.resourceUsage().maxRSS / 1024) };
}

/** 照片的报告 — for a reader. */
function photographsText({ photographs, original, made, cold, warm, memory }: PhotographCost): string {
  const line = (name: string, { seconds, processor }: Pass) =>
    `  ${name}：${seconds.toFixed(1)} 秒，每张 ${((seconds * 1000) / photographs).toFixed(0)} 毫秒；本程序用处理器 ${processor.toFixed(1)} 秒`;
  return [
    `${photographs} 张示例照片，3000×2000，原图共 ${original} 字节，做成 ${made} 字节`,
    line('什么都没做过', cold),
    line('全都做过', warm),
    `  内存峰值：${memory} MB`,
  ].join('\n');
}

/** 照片的测量 — as `--photographs` asks for it; the exit code. */
export async function benchPhotographs(count: string, place: string, json = false): Promise<number> {
  if (!/^[1-9]\d{0,4}$/.test(count)) fail(`--photographs 填了“${count}”，应为 1 至 99999 的整数。`);
  const cost = await measurePhotographs(Number(count), join(place, 'photographs'));
  console.log(json ? JSON.stringify(cost, null, 2) : photographsText(cost));
  return EXIT.done;
}
