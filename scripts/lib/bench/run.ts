import { rmSync } from 'node:fs';
import { type Made } from '../artefacts/make.ts';
import { LINKED_DATA } from '../open-data/linked.ts';
import { OPEN_WORKBOOKS } from '../open-data/workbooks.ts';
import { buildPages, type BuildOptions, buildSite } from '../site/build.ts';
import { inspect } from '../terminal/inspect.ts';
import { reportText } from '../terminal/report.ts';
import { fiction } from './fiction.ts';
import { type ChangeCost, measureChanges } from './changing/measure-changes.ts';
import { measureImport } from './importing.ts';
import { weigh, writeRecord } from './measure.ts';
import { measureSearch, type SearchCost } from './measure-search.ts';
import { type Memory, ownPeak, watchTree } from './memory.ts';
import { type Seconds, stopwatch } from './stages.ts';
import { weighTypes, type TypeWeight } from './weight/types.ts';

/** 测量的地方. */
export const PLACE = '.cache/bench';
const FICTION = `${PLACE}/content`;

/** 数据文件 — which the parcel of data is packed of: made even where other artefacts are left out. */
const DATA = [LINKED_DATA, OPEN_WORKBOOKS];

/** 量什么 — so many fictional people or a record that lies somewhere, whole or in part. */
export interface Wanted {
  people: number;
  contentDir?: string | undefined;
  /** 只为检索 — pages and index alone. */
  search?: boolean | undefined;
  measure?: boolean | undefined;
  /** 不做制品 — but those that are data. */
  bare?: boolean | undefined;
  importing?: boolean | undefined;
  weight?: boolean | undefined;
  /** 逐处改 — on the site that was built. */
  changing?: boolean | undefined;
}

/** 测量所得 — what the bench found out. */
export interface BenchResult extends ReturnType<typeof weigh> {
  people: number;
  honours: number;
  seconds: Seconds;
  total: number;
  memory: Memory;
  search?: SearchCost;
  artefacts?: Made[];
  /** 导入 — how many people the book changed. */
  imported?: number;
  weight?: TypeWeight[];
  changes?: ChangeCost[];
}

/** 量一次 — check, build and what else is wanted; `undefined` where the record has errors, which are told. */
export async function measureRun(wanted: Wanted): Promise<BenchResult | undefined> {
  const { contentDir = FICTION } = wanted;
  const { stage, seconds } = stopwatch();
  const tree = watchTree(process.pid);
  const files = wanted.contentDir === undefined ? await stage('生成数据', () => fiction(wanted.people)) : undefined;
  if (files) writeRecord(contentDir, files);
  const inspection = await stage('检查记录', () => inspect(contentDir));
  if (inspection.summary.errors > 0) {
    console.error(reportText(inspection));
    return undefined;
  }
  const outDir = `${PLACE}/dist`;
  if (wanted.search) rmSync(outDir, { recursive: true, force: true });
  const built = await build(inspection, { contentDir, outDir, stage, fresh: true }, wanted);
  const [self, site] = [ownPeak(), weigh(outDir)];
  const memory = { self, tree: tree() };
  const search = wanted.measure && (await stage('量检索', () => measureSearch(outDir, inspection.archive)));
  const imported = wanted.importing && files && (await measureImport(files, `${PLACE}/import`, stage));
  const weight = wanted.weight && weighTypes(outDir);
  const changes = wanted.changing && files && (await measureChanges(files, { contentDir, outDir }));
  const { people, honours } = inspection.summary;
  const total = Math.round(Object.values(seconds).reduce((all, each) => all + each, 0) * 1000) / 1000;
  return {
    ...{ people, honours, seconds, total, memory, ...site, ...built },
    ...(search && { search }),
    ...(imported && { imported }),
    ...(weight && { weight }),
    ...(changes && { changes }),
  };
}

async function build(
  inspection: Awaited<ReturnType<typeof inspect>>,
  options: BuildOptions,
  { search, bare }: Wanted,
): Promise<{ artefacts?: Made[] }> {
  if (search) {
    await buildPages(inspection, options);
    return {};
  }
  const { faults, made } = await buildSite(inspection, { ...options, ...(bare && { makers: DATA }) });
  if (!bare && faults.length > 0) throw new Error(faults.map(({ file, message }) => `  【错误】${file}　${message}`).join('\n'));
  return { artefacts: made };
}
