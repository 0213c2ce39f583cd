import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type RawFile } from '#domain/record/archive.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOf } from '../site/files.ts';
import { step } from '../terminal/command.ts';

/** 写出记录 — files of a record onto the disk, in place of what lay there. */
export function writeRecord(directory: string, files: readonly RawFile[]): void {
  rmSync(directory, { recursive: true, force: true });
  for (const { file, value, body } of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    // A JSON string is a YAML string too.
    const front = Object.entries(value as object).map(([key, text]) => `${key}: ${JSON.stringify(text)}\n`);
    writeFileSync(
      join(directory, file),
      body === undefined ? JSON.stringify(value, null, 2) : `---\n${front.join('')}---\n\n${body}`,
    );
  }
}

/** 各步 — as `--json` and the report call them. */
export const STAGE_NAMES: Record<string, string> = {
  generate: '生成数据',
  check: '检查记录',
  pages: '生成页面',
  index: '检索索引',
  posters: '海报',
  face: '题字',
  artefacts: '制品',
  offline: '离线版',
  modes: '阅读模式',
  site: '检查成品',
  assets: '图片与资料',
  search: '量检索',
  total: '合计',
};

/** 秒表 — runs stages as `step` does, and keeps the seconds of each. */
export function stopwatch(): { stage: typeof step; seconds: Record<string, number> } {
  const seconds: Record<string, number> = {};
  const stage: typeof step = async (name, work) => {
    const begun = performance.now();
    const result = await step(name, work);
    const stage = Object.keys(STAGE_NAMES).find((key) => name.endsWith(STAGE_NAMES[key]!)) ?? name;
    seconds[stage] = Math.round(performance.now() - begun) / 1000;
    return result;
  };
  return { stage, seconds };
}

/** 内存峰值 — in MB; of the children only where the system tells (Linux). */
export interface Memory {
  self: number;
  astro: number | null;
  pagefind: number | null;
}

const CHILDREN = [
  ['astro', /\/astro\.mjs$/],
  ['pagefind', /\/pagefind\w*$/],
] as const;

/** Looks at the children while they live, ten times a second; the answer is asked for at the end. */
export function watchMemory(): () => Memory {
  const peak: Record<'astro' | 'pagefind', number | null> = { astro: null, pagefind: null };
  const look = () => {
    try {
      for (const pid of readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)) {
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
        const name = CHILDREN.find(([, program]) => words.some((word) => program.test(word)))?.[0];
        const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        if (name && kilobytes) peak[name] = Math.max(peak[name] ?? 0, Math.round(Number(kilobytes) / 1024));
      }
    } catch {
      // Another system, or a child that has just ended.
    }
  };
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    return { self: Math.round(process.resourceUsage().maxRSS / 1024), ...peak };
  };
}

/** 成品分量 — pages and indexes as they lie on the disk and as a host sends them, Brotli at its best. */
export function weigh(site: string) {
  const files = filesOf(site).map((file) => ({ file, bytes: statSync(join(site, file)).size }));
  const sum = (some: typeof files) => some.reduce((all, { bytes }) => all + bytes, 0);
  const brotli = (file: string) => brotliCompressSync(readFileSync(join(site, file))).length;
  const pages = files.filter(({ file }) => file.endsWith('.html')).sort((a, b) => a.bytes - b.bytes);
  const [median, largest] = [pages[Math.floor(pages.length / 2)]!, pages.at(-1)!];
  const search = files.filter(({ file }) => /^(?:pagefind|search)\//.test(file) && !file.endsWith('.html'));
  const names = search.filter(({ file }) => /^search\/\w+\/names[./]/.test(file));
  return {
    pages: pages.length,
    files: files.length,
    bytes: sum(files),
    medianPage: { ...median, brotli: brotli(median.file) },
    largestPage: { ...largest, brotli: brotli(largest.file) },
    searchIndex: { files: search.length, bytes: sum(search) },
    /** 离线版 — none where the site was built for the search alone. */
    offline: files.find(({ file }) => file === fileAt(paths.offlineFile))?.bytes ?? null,
    namesIndex: { files: names.length, bytes: sum(names), brotli: names.reduce((all, { file }) => all + brotli(file), 0) },
  };
}
