import { type z } from 'zod';
import { Event, Film, Forum, Institution } from './activity.ts';
import { Article, Exception } from './article.ts';
import { type Asset, isAsset } from './asset.ts';
import { Edition } from './edition.ts';
import { Employer, Trade } from './employer.ts';
import { type Fault, pathText, say, valueAt } from './fault.ts';
import { Honour } from './honour.ts';
import { Mentoring } from './mentoring.ts';
import { Person } from './person.ts';
import { Retired, SiteConfig } from './site.ts';
import { Host, Source } from './source.ts';
import { type Body, StoryMeta } from './story.ts';
import { Studio } from './studio.ts';
import { type Archive, type RawFile } from './archive.ts';

type Kind =
  | 'people'
  | 'honours'
  | 'editions'
  | 'employers'
  | 'trades'
  | 'sources'
  | 'hosts'
  | 'retired'
  | 'studios'
  | 'forums'
  | 'events'
  | 'films'
  | 'institutions'
  | 'mentoring'
  | 'articles'
  | 'exceptions';

const LISTS: Record<Kind, z.ZodType> = {
  people: Person,
  honours: Honour,
  editions: Edition,
  employers: Employer,
  trades: Trade,
  sources: Source,
  hosts: Host,
  retired: Retired,
  studios: Studio,
  forums: Forum,
  events: Event,
  films: Film,
  institutions: Institution,
  mentoring: Mentoring,
  articles: Article,
  exceptions: Exception,
};

/** Which files hold which kind: a folder, or a file, of that name. An edition stands alone in its file. */
const kindOf = (file: string): Kind | 'site' | 'stories' | undefined => {
  const head = file
    .replace(/^programme\//, '')
    .split('/')[0]!
    .replace(/\.json$/, '');
  return head === 'site' || head === 'stories' || head in LISTS ? (head as Kind | 'site' | 'stories') : undefined;
};

/** 汇编 — all files → one Archive. Never throws for a fault of the record: it collects all of them. */
export function assemble(files: readonly RawFile[], faults: readonly Fault[] = []): Archive {
  const archive = emptyArchive(
    files.filter(({ file }) => !isAsset(file)),
    [...faults],
  );
  let site: SiteConfig | undefined;
  for (const raw of files) {
    const kind = kindOf(raw.file);
    if (isAsset(raw.file)) archive.assets.set(raw.file, raw.value as Asset);
    else if (kind === 'site') site = accept(archive, SiteConfig, raw.value, raw.file, []);
    else if (kind === 'stories') acceptStory(archive, raw);
    else if (kind === 'editions' || (kind && raw.body !== undefined))
      acceptInto(archive, kind, raw.value, raw.file, [], raw.body);
    else if (kind) acceptList(archive, kind, raw);
    else
      archive.faults.push({ file: raw.file, path: '', message: '不认识这个文件：记录里没有这个位置。请核对文件夹名和文件名。' });
  }
  if (site) archive.site = site;
  else if (!files.some((raw) => raw.file === 'site.json')) {
    archive.faults.push({ file: 'site.json', path: '', message: '缺少站点配置 site.json。请从版本库恢复此文件。' });
  }
  for (const kind of ['people', 'honours', 'editions'] as const) {
    if (!files.some((raw) => kindOf(raw.file) === kind) && !faults.some((fault) => kindOf(fault.file) === kind)) {
      archive.faults.push({
        file: `${kind}/`,
        path: '',
        message: `文件夹 ${kind}/ 是空的或不存在，名录不能没有这一部分。请核对记录所在的文件夹。`,
      });
    }
  }
  return link(archive);
}

function emptyArchive(files: RawFile[], faults: Fault[]): Archive {
  return {
    site: { name: '齐鲁工匠名录', description: '', keywords: [], recordDate: '2017-01-01' },
    people: [],
    honours: [],
    editions: [],
    employers: [],
    trades: [],
    sources: [],
    hosts: [],
    stories: [],
    retired: [],
    studios: [],
    forums: [],
    events: [],
    films: [],
    institutions: [],
    mentoring: [],
    articles: [],
    exceptions: [],
    person: new Map(),
    honour: new Map(),
    edition: new Map(),
    employer: new Map(),
    trade: new Map(),
    source: new Map(),
    storyOf: new Map(),
    bodies: new Map(),
    honoursOf: new Map(),
    honoursIn: new Map(),
    origin: new Map(),
    knownIds: new Set(),
    assets: new Map(),
    files,
    faults,
  };
}

function acceptList(archive: Archive, kind: Kind, raw: RawFile): void {
  if (!Array.isArray(raw.value)) {
    archive.faults.push({ file: raw.file, path: '', message: '整个文件应是一个列表（方括号）。' });
    return;
  }
  raw.value.forEach((value, index) => acceptInto(archive, kind, value, raw.file, [index]));
}

function acceptInto(archive: Archive, kind: Kind, value: unknown, file: string, path: number[], prose = ''): void {
  const id = (value as { id?: unknown } | null)?.id;
  if (typeof id === 'string' && kind !== 'retired') archive.knownIds.add(id);
  const entry = accept(archive, LISTS[kind], value, file, path);
  if (entry) (archive[kind] as unknown[]).push(entry);
  if (entry && prose.trim() !== '') archive.bodies.set(entry as object, bodyOf(file, prose));
}

const bodyOf = (file: string, body: string): Body => ({
  body,
  slug: file.replace(/\.mdx?$/, ''),
  format: file.endsWith('.mdx') ? 'mdx' : 'md',
});

function acceptStory(archive: Archive, raw: RawFile): void {
  const meta = accept(archive, StoryMeta, raw.value, raw.file, []);
  if (!meta) return;
  const story = { ...meta, ...bodyOf(raw.file, raw.body ?? '') };
  archive.origin.set(story, { file: raw.file, path: '' });
  archive.stories.push(story);
}

function accept<T>(archive: Archive, schema: z.ZodType<T>, value: unknown, file: string, base: number[]): T | undefined {
  const result = schema.safeParse(value);
  if (result.success) {
    archive.origin.set(result.data as object, { file, path: pathText(base) });
    return result.data;
  }
  for (const issue of result.error.issues) {
    const message = say(schema, issue, valueAt(value, issue.path));
    archive.faults.push({ file, path: pathText([...base, ...issue.path]), message: `${named(value)}${message}` });
  }
  return undefined;
}

/** Whose entry it is, so that a message need not be counted out by index. */
function named(value: unknown): string {
  const { id, name, year } = (value ?? {}) as { id?: unknown; name?: unknown; year?: unknown };
  const words = [id, name ?? year].filter((word) => typeof word === 'string' || typeof word === 'number');
  return words.length ? `${words.join(' ')}：` : '';
}

function link(archive: Archive): Archive {
  archive.editions.sort((a, b) => b.year - a.year);
  const first = <K, V>(map: Map<K, V>, key: K, value: V) => void (map.has(key) || map.set(key, value));
  for (const person of archive.people) first(archive.person, person.id, person);
  for (const honour of archive.honours) first(archive.honour, honour.id, honour);
  for (const edition of archive.editions) first(archive.edition, edition.year, edition);
  for (const employer of archive.employers) first(archive.employer, employer.id, employer);
  for (const trade of archive.trades) first(archive.trade, trade.id, trade);
  for (const source of archive.sources) first(archive.source, source.id, source);
  for (const story of archive.stories) first(archive.storyOf, story.person, story);
  for (const honour of archive.honours) {
    push(archive.honoursOf, honour.person, honour);
    if (honour.edition !== null) push(archive.honoursIn, honour.edition, honour);
  }
  return archive;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
