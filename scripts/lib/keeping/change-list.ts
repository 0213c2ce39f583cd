import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { fieldWords } from '#domain/views/site/changes.ts';
import { isRealDate } from '#domain/values/date.ts';
import { isEmbedded } from '#domain/values/takeaways.ts';
import { modeOf } from '../site/modes.ts';
import { readManifest, type Sums } from './manifest.ts';
import { PUBLIC } from './places.ts';

/** 一处记录改动 — of a release against the one before: by ids, so that the list of an old release names nobody. */
interface RecordChange extends Pick<Change, 'date' | 'kind' | 'entries' | 'reason' | 'by'> {
  change: string;
  field?: string;
  /** 字段的中文名. */
  called?: string;
}

/** 变更清单 — what a release brings that the one before had not. */
export interface ChangeList {
  release: string;
  /** 上一次发布 — none before the first: then no files are told, all are new. */
  previous: string | null;
  record: RecordChange[];
  files: Record<keyof typeof FILE_CHANGES, string[]>;
  /** 已说过的改动 — every line of the ledger that is public by now, so that the next release knows what is new. */
  told: string[];
}

const FILE_CHANGES = { added: '新增', changed: '改动', removed: '删去' } as const;

/** 上一次发布 — as far as the next one must know it. */
export interface Former {
  date: string;
  told: ReadonlySet<string>;
  sums: Sums;
}

/** 历次发布的日期 — those that stand in a folder, in order. */
export const releaseDates = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.length === 10 && isRealDate(name))
        .sort()
    : [];

/** 读上一次发布 — the newest of the folder. */
export function formerIn(folder: string): Former | undefined {
  const date = releaseDates(folder).at(-1);
  if (date === undefined) return undefined;
  try {
    const at = (name: string): string => readFileSync(join(folder, date, PUBLIC.folder, name), 'utf8');
    const { told } = JSON.parse(at(PUBLIC.changesJson)) as ChangeList;
    return { date, told: new Set(told), sums: readManifest(at(PUBLIC.manifest), PUBLIC.manifest).sums };
  } catch {
    throw new Error(
      `上一次发布 ${join(folder, date)} 读不出来，不知道变了什么。请用 npm run verify -- --release ${join(folder, date)} 核对，换上完好的一份。`,
    );
  }
}

/** 对照上一次 — the ledger and the files, as they are now. */
export function changeListOf(archive: Archive, sums: Sums, date: string, former?: Former): ChangeList {
  const news = archive.changes.filter(({ id }) => !former?.told.has(id));
  const record = news
    .toSorted((a, b) => (a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? -1 : 1))
    .map((change): RecordChange => {
      const { id, date: day, kind, entries, field, reason, by } = change;
      const called = fieldWords(archive, change);
      return { change: id, date: day, kind, entries, ...(field && { field }), ...(called && { called }), reason, by };
    });
  const before = former?.sums ?? sums;
  return {
    release: date,
    previous: former?.date ?? null,
    record,
    files: {
      added: [...sums.keys()].filter((file) => !before.has(file)),
      changed: [...sums].flatMap(([file, sum]) => (before.has(file) && before.get(file) !== sum ? file : [])),
      removed: [...before.keys()].filter((file) => !sums.has(file)),
    },
    told: archive.changes.map(({ id }) => id).sort(),
  };
}

/** So many ids stand in a line; the rest are counted. */
const IDS = 8;
const entriesText = (entries: readonly string[]): string =>
  entries.length > IDS ? `${entries.slice(0, IDS).join('、')} 等 ${entries.length} 条` : entries.join('、');

/** Pages in their plain mode, and files to take away: what a reader asks about. The rest follows from these. */
const isTold = (file: string): boolean =>
  modeOf(file) === undefined && !isEmbedded(file) && /\.(?:html|csv|xlsx|docx|pptx|pdf|epub|zip)$/.test(file);

/** 变更清单的文字 — as people read it. */
export function changeListText({ release, previous, record, files }: ChangeList): string {
  const lines = record.map(
    ({ date, kind, entries, called, reason, by, change }) =>
      `- ${date}　${kind}　${entriesText(entries)}${called ? `　${called}` : ''}　原因：${reason}（${by}，${change}）`,
  );
  const kinds = Object.entries(FILE_CHANGES) as [keyof typeof FILE_CHANGES, string][];
  const counts = kinds.map(([kind, name]) => `${name} ${files[kind].length} 个`).join('，');
  const lists = kinds.flatMap(([kind, name]) => {
    const told = files[kind].filter(isTold);
    return told.length === 0 ? [] : [`### ${name}`, '', ...told.map((file) => `- \`${file}\``), ''];
  });
  const about =
    previous === null
      ? ['这是第一次发布，全部文件都是新的，见校验码清单。']
      : [`${counts}。下面只列页面和可以下载的文件，全部在 changes.json。`, '', ...lists];
  return [
    `# ${release} 发布：${previous === null ? '第一次发布' : `和 ${previous} 相比`}`,
    '',
    `## 记录的改动（${record.length} 处）`,
    '',
    ...(lines.length > 0 ? lines : ['没有改动。']),
    '',
    '## 文件',
    '',
    ...about,
    '',
  ]
    .join('\n')
    .replace(/\n+$/, '\n');
}
