import { type z } from 'zod';
import { paths } from '../values/paths.ts';
import { Event, Film, Forum, Institution } from './entries/activity.ts';
import { Article, Exception } from './entries/article.ts';
import { Change } from './entries/change.ts';
import { Edition } from './entries/edition.ts';
import { Employer, Trade } from './entries/employer.ts';
import { Honour } from './entries/honour.ts';
import { IDS } from './schema/ids.ts';
import { Mentoring } from './entries/person.ts';
import { Person } from './entries/person.ts';
import { Issued, Retired, SiteConfig } from './entries/site.ts';
import { Host, Sighting, Source } from './entries/source.ts';
import { HonourTitle, Term } from './entries/vocabulary.ts';
import { StoryMeta } from './entries/story.ts';
import { Studio } from './entries/studio.ts';
import { noteOf } from './schema/field.ts';
import { type Leaf, leaves } from './schema/leaves.ts';
import { fieldsIn } from './schema/walk.ts';

/** 栏目 — the column of the site that shows a kind. */
export interface Column {
  /** Address of its index; an entry's page stands below it. */
  path: string;
  /** Name of the column. */
  name: string;
  /** 检索类型 — what a search calls a page of it. */
  search: string;
  /** One sentence for its index and for the page labels. */
  about: string;
  keywords: string;
  /** 架 — an index of entries with a page each, made by the pages of `[shelf]`. */
  shelf?: true;
  /** 政策文件 — the column publishes what a document says. */
  policy?: true;
  /** 有了才有 — the column shows only once an entry is recorded. */
  onceRecorded?: true;
}

/** 种类 — what the house knows of one kind of entry. Whatever else lists kinds is derived from these rows. */
export interface Kind {
  name: string;
  /** One sentence: what an entry is. */
  about: string;
  schema: z.ZodObject;
  /** Path in the record: a folder, or a file of that name. */
  folder: string;
  /** The field by which an entry is known; none where nothing points at it. */
  key: string | null;
  /** 一个文件 — holds a list of entries, or one. An entry with prose below stands alone in any case. */
  file: 'list' | 'entry';
  /** 必有 — a record without it is no record. */
  required?: true;
  /** 登记 — entries that stand there only for others to point at. */
  register?: true;
  /** 附于 — the field that names the entry of which alone this one speaks: it is no use made of that entry, and goes with it. */
  of?: string;
  /** 自用 — of use to this house alone; no data file is made of it. */
  internal?: true;
  column?: Column;
  /** 资料 — files may lie in the folder of an entry. */
  materials?: true;
  /** 活动 — what the rules and the pages treat alike: participants, sessions, statements. */
  activity?: true;
  /** The field that says when it was or began; of several, the first that is known. */
  date?: string | readonly string[];
}

const {
  people,
  honours,
  employers,
  trades,
  sources,
  studios,
  forums,
  events,
  films,
  institutions,
  mentoring,
  titles,
  terms,
  changes,
} = IDS;
const list = { key: 'id', file: 'list' } as const;

export const KINDS = {
  site: {
    name: '站点配置',
    about: '这个网站是谁的、叫什么、截至哪一天。',
    schema: SiteConfig,
    folder: 'site',
    key: null,
    file: 'entry',
    required: true,
    internal: true,
  },
  people: {
    ...list,
    name: people.name,
    about: '获得称号的人：姓名、读音、事实和来源；命名当天的情况写在命名里。',
    schema: Person,
    folder: 'people',
    required: true,
    column: {
      path: paths.directory(),
      name: '人物名录',
      search: people.name,
      about: '获得称号的人物及其事迹',
      keywords: '齐鲁工匠,人物,事迹',
    },
  },
  honours: {
    ...list,
    name: honours.name,
    about: '一次命名：谁、哪一年度、什么称号，当天的单位、工种、地市。',
    schema: Honour,
    folder: 'honours',
    required: true,
  },
  editions: {
    name: '年度',
    about: '一届选树：公布的人数、经过、颁奖活动。',
    schema: Edition,
    folder: 'editions',
    key: 'year',
    file: 'entry',
    required: true,
    column: {
      path: paths.rolls,
      name: '历年名单',
      search: '名单',
      about: '各年度齐鲁工匠、齐鲁大工匠名单及其收录程度',
      keywords: '齐鲁工匠,名单,年度',
    },
  },
  stories: {
    name: '事迹',
    about: '一个人的故事：篇首信息和正文，每句注明依据。',
    schema: StoryMeta,
    folder: 'stories',
    key: 'person',
    file: 'entry',
  },
  employers: {
    ...list,
    name: employers.name,
    about: '工作单位：全称、简称和旧称、地市、行业门类。',
    schema: Employer,
    folder: 'employers',
    required: true,
    register: true,
  },
  trades: {
    ...list,
    name: trades.name,
    about: '工种：一个名称，别的写法作别称。',
    schema: Trade,
    folder: 'trades',
    required: true,
    register: true,
  },
  sources: {
    ...list,
    name: sources.name,
    about: '记录所依据的一篇公开报道或文件。',
    schema: Source,
    folder: 'sources',
    required: true,
    register: true,
  },
  sightings: {
    name: '来源查看',
    about: '哪一天看过一处来源，打开了没有，存档副本在哪里；由 npm run links 写入，只增不减。',
    schema: Sighting,
    folder: 'sightings',
    key: null,
    file: 'list',
    of: 'source',
  },
  hosts: {
    name: '登记主机',
    about: '本站可以链接的主机和它的所属单位。',
    schema: Host,
    folder: 'hosts',
    required: true,
    key: 'host',
    file: 'list',
  },
  studios: {
    ...list,
    name: studios.name,
    about: '获得称号的人领衔或参加的创新工作室，以及报道提到的同类工作室。',
    schema: Studio,
    date: 'founded',
    folder: 'studios',
    materials: true,
    column: {
      path: paths.shelf('studios'),
      name: studios.name,
      search: studios.name,
      about: '工匠创新工作室及其资助',
      keywords: '工匠创新工作室,资助',
      shelf: true,
    },
  },
  forums: {
    ...list,
    name: forums.name,
    about: '工匠论坛、交流与大讲堂。',
    schema: Forum,
    activity: true,
    date: 'date',
    folder: 'forums',
    materials: true,
    column: {
      path: paths.shelf('forums'),
      name: forums.name,
      search: forums.name,
      about: '工匠论坛、交流与大讲堂',
      keywords: '齐鲁工匠,论坛',
      shelf: true,
    },
  },
  events: {
    ...list,
    name: events.name,
    about: '颁奖典礼、进校园、竞赛、“五小”与创新展示、展览、机构。',
    schema: Event,
    activity: true,
    date: 'date',
    folder: 'events',
    materials: true,
    column: {
      path: paths.shelf('events'),
      name: events.name,
      search: events.name,
      about: '颁奖典礼、进校园、竞赛与展示',
      keywords: '齐鲁工匠,活动',
      shelf: true,
    },
  },
  films: {
    ...list,
    name: films.name,
    about: '宣传片和系列节目：什么时候、由谁制作、讲了谁。影片在持证平台上播放，本站不放映。',
    schema: Film,
    activity: true,
    date: 'date',
    folder: 'films',
    materials: true,
    column: {
      path: paths.shelf('films'),
      name: films.name,
      search: films.name,
      about: '宣传片和系列节目',
      keywords: '齐鲁工匠,影片',
      shelf: true,
    },
  },
  institutions: {
    ...list,
    name: institutions.name,
    about: '工匠学院、学院联盟、研究院、研究基地、育人基地、班组。',
    schema: Institution,
    activity: true,
    date: 'date',
    folder: 'institutions',
    materials: true,
    column: {
      path: paths.shelf('institutions'),
      name: institutions.name,
      search: institutions.name,
      about: '工匠学院、学院联盟、研究院',
      keywords: '工匠学院,研究院',
      shelf: true,
    },
  },
  mentoring: {
    ...list,
    name: mentoring.name,
    about: '获得称号的人与徒弟、班组的带教协议和考核。',
    schema: Mentoring,
    date: ['agreement', 'began'],
    folder: 'mentoring',
    column: {
      path: paths.shelf('mentoring'),
      name: mentoring.name,
      search: mentoring.name,
      about: '带教协议与考核',
      keywords: '师带徒,学徒',
      shelf: true,
      onceRecorded: true,
    },
  },
  titles: {
    ...list,
    name: titles.name,
    about: '获评者的各种称号：是谁授予的，属不属于本工程，容易和什么相混。',
    schema: HonourTitle,
    folder: 'titles',
    required: true,
    column: {
      path: paths.titles,
      name: '称号辨析',
      search: titles.name,
      about: '名称相近的称号，各是谁授予的，属不属于本工程',
      keywords: '齐鲁工匠,称号,辨析',
    },
  },
  terms: {
    ...list,
    name: terms.name,
    about: '行业里的话，一句解释和它的出处。',
    schema: Term,
    folder: 'terms',
    required: true,
    column: {
      path: paths.glossary,
      name: '术语',
      search: terms.name,
      about: '事迹里行业用语的解释',
      keywords: '术语,工种,解释',
    },
  },
  retired: {
    ...list,
    name: '停用编号',
    about: '不再使用的编号：改到哪里，或为什么撤下。',
    schema: Retired,
    folder: 'retired',
    required: true,
  },
  issued: {
    ...list,
    name: '已公布编号',
    about: '公布过的每一个编号和首次公布的日期，由 npm run issued 登记，只增不减。',
    schema: Issued,
    folder: 'issued',
    required: true,
    internal: true,
  },
  changes: {
    ...list,
    name: changes.name,
    about: '记录自己的沿革：哪一天收录、补充、更正、撤销、撤下了什么，原来是什么，为什么，谁提出。',
    schema: Change,
    folder: 'changes',
    required: true,
  },
  articles: {
    ...list,
    name: '条款',
    about: '工程文件的一条：转述、效力、由哪些规则把守。',
    schema: Article,
    folder: 'programme/articles',
    required: true,
    column: {
      path: paths.rules,
      name: '规则',
      search: '规则',
      about: '文件逐条、核验规则、例外账与每届核验',
      keywords: '齐鲁工匠,规则,核验',
      policy: true,
    },
  },
  exceptions: {
    name: '例外',
    about: '已知的、签署过的、公开的一处不符。',
    schema: Exception,
    folder: 'programme/exceptions',
    required: true,
    key: null,
    file: 'list',
  },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof KINDS;
export const KIND_NAMES = Object.keys(KINDS) as KindName[];
export const kindRow = (kind: KindName): Kind => KINDS[kind];

/** 条目 — an entry of the record; it says itself of which kind it is. */
export type EntryOf<K extends KindName> = { [Each in K]: z.infer<(typeof KINDS)[Each]['schema']> & { readonly is: Each } }[K];

/** Kinds whose row says so. */
type Marked<M> = { [K in KindName]: (typeof KINDS)[K] extends M ? K : never }[KindName];

/** 活动 — events, forums, films and institutions: what the rules and the pages treat alike. */
export type ActivityKind = Marked<{ activity: true }>;
export type Activity = EntryOf<ActivityKind>;
export const ACTIVITY_KINDS = KIND_NAMES.filter((kind): kind is ActivityKind => kindRow(kind).activity === true);

/** 架 — the kinds with an index and a page for each entry. */
export type ShelfKind = Marked<{ column: { shelf: true } }>;
export type Shelved = EntryOf<ShelfKind>;
export const SHELF_KINDS = KIND_NAMES.filter((kind): kind is ShelfKind => kindRow(kind).column?.shelf === true);

/** 出门的种类 — those whose entries leave as data, each in a file of its own. */
export type OpenKind = Exclude<KindName, Marked<{ internal: true }>>;
export const OPEN_KINDS = KIND_NAMES.filter((kind): kind is OpenKind => !kindRow(kind).internal);

/** 起始日期 — when an entry was or began, by the field that its kind names. */
export const dateOf = (entry: Shelved): string | undefined =>
  [kindRow(entry.is).date ?? []]
    .flat()
    .flatMap((name) => (entry as unknown as Record<string, string | undefined>)[name] ?? [])[0];

/** 文件的种类 — which files hold which kind. */
export const kindOfFile = (file: string): KindName | undefined =>
  KIND_NAMES.find((kind) => file === `${KINDS[kind].folder}.json` || file.startsWith(`${KINDS[kind].folder}/`));

/** 字段名 — the label of a field, for headings: `labelOf('honours', 'employer')`; throws on a field that is not there. */
export function labelOf(kind: KindName, path: string): string {
  const known = labels.get(kind) ?? new Map([...fieldsIn(kindRow(kind).schema)].map((field) => [field.path, field.schema]));
  labels.set(kind, known);
  const schema = known.get(path);
  if (!schema) throw new Error(`${kind} 没有字段 ${path}。`);
  return noteOf(schema).label;
}
/** Rules ask for every naming: a schema is walked once. */
const labels = new Map<KindName, ReadonlyMap<string, z.ZodType>>();

/** 文件里的每个字面 — of a raw file, list or single entry, by the schema of its kind. */
export function* rawLeaves({ file, value }: { file: string; value: unknown }): Generator<Leaf> {
  const kind = kindOfFile(file);
  const schema = kind && kindRow(kind).schema;
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* leaves(schema, item, `[${index}]`);
  else yield* leaves(schema, value);
}
