import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RawFile } from '#domain/record/archive.ts';
import { type BuildOptions, buildSite } from '../../site/build.ts';
import { filesOf } from '../../site/files.ts';
import { inspect } from '../../terminal/inspect.ts';
import { afterChanges, CHANGES } from './changes.ts';
import { writeRecord } from '../measure.ts';

/** 改一处的代价 — from reading the record to the finished site. */
export interface ChangeCost {
  what: string;
  seconds: number;
  /** 重做的网页 — of all. */
  anew: number;
  pages: number;
  /** 逐字节相同 — with a site that is built anew from the same record. */
  same: boolean;
}

const quiet: NonNullable<BuildOptions['stage']> = async (_name, work) => work();

/** 逐处改 — one change after the other on a site that stands; after each the same record is built anew beside it. */
export async function measureChanges(record: readonly RawFile[], { contentDir, outDir }: BuildOptions): Promise<ChangeCost[]> {
  const costs: ChangeCost[] = [];
  const whole = `${outDir}-anew`;
  const build = async (out: string, fresh: boolean) => {
    const options = { contentDir, outDir: out, fresh, stage: quiet };
    const { faults, ...built } = await buildSite(await inspect(contentDir), options);
    if (faults.length > 0) throw new Error(faults.map(({ file, message }) => `  【错误】${file}　${message}`).join('\n'));
    return built;
  };
  for (const [index, { what }] of CHANGES.entries()) {
    writeRecord(contentDir, afterChanges(record, CHANGES.slice(0, index + 1)));
    const begun = performance.now();
    const { anew, pages } = await build(outDir, false);
    const seconds = Math.round(performance.now() - begun) / 1000;
    await build(whole, true);
    costs.push({ what, seconds, anew, pages, same: isSameSite(outDir, whole) });
    console.error(`  ${what}：${seconds.toFixed(1)} 秒，重做 ${anew} 页`);
  }
  return costs;
}

function isSameSite(one: string, other: string): boolean {
  const files = filesOf(one);
  return (
    String(files) === String(filesOf(other)) &&
    files.every((file) => readFileSync(join(one, file)).equals(readFileSync(join(other, file))))
  );
}
