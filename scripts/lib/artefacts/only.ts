import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Snapshot } from '#door/snapshot.ts';
import { publicArchive } from '#domain/export/public.ts';
import { settings, siteUrlOf } from '#settings';
import { copyAssets } from '../assets/assets.ts';
import { inspectSite, type SiteFault } from '../site/built.ts';
import { fail, step } from '../terminal/command.ts';
import { type Maker } from './artefact.ts';
import { type Made, makeArtefacts } from './make.ts';
import { MAKERS } from './makers.ts';

/** 要做的几种 — by their names, with commas; none called is none. */
export function makersCalled(only: string | undefined): readonly Maker[] | undefined {
  if (only === undefined) return undefined;
  return only
    .split(/[,，、]/)
    .map(
      (kind) =>
        MAKERS.find((maker) => maker.kind === kind) ??
        fail(`--only 填了“${kind}”，没有这种制品。有：${MAKERS.map((each) => each.kind).join('、')}。`),
    );
}

/** 一种一行 — how many files, how many of them new, bytes and seconds. */
export const madeText = ({ name, files, made, bytes, seconds }: Made): string =>
  `  ${name}：${files} 个文件（新做 ${made} 个），${bytes} 字节，${seconds.toFixed(1)} 秒`;

/** 只做制品 — into a folder of their own, without a site around them; judged as the site is. */
export async function makeOnly(
  { archive }: Snapshot,
  makers: readonly Maker[],
  { outDir }: { outDir: string },
): Promise<{ pages: number; anew: number; faults: SiteFault[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'artefacts-'));
  try {
    const open = publicArchive(archive);
    const address = siteUrlOf(open.site.domain) + settings.base;
    const { files, made } = await step('制品', () => makeArtefacts({ archive: open, address }, makers));
    await copyAssets(files, folder);
    for (const row of made) console.log(madeText(row));
    const faults = await step('检查成品', () => inspectSite(folder, open));
    if (faults.length === 0) cpSync(folder, outDir, { recursive: true });
    return { pages: 0, anew: 0, faults };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
