import { type Event, type Film, type Forum, type Institution } from './activity.ts';
import { type Article, type Exception } from './article.ts';
import { type Asset } from './asset.ts';
import { type Edition } from './edition.ts';
import { type Employer, type Trade } from './employer.ts';
import { type Fault } from './fault.ts';
import { type Honour } from './honour.ts';
import { type Mentoring } from './mentoring.ts';
import { type Person } from './person.ts';
import { type Retired, type SiteConfig } from './site.ts';
import { type Host, type Source } from './source.ts';
import { type Body, type Story } from './story.ts';
import { type Studio } from './studio.ts';

/** 原始文件 — what the door brings: one file of the record, parsed, not yet understood. */
export interface RawFile {
  /** Path inside the record, `/` as separator: `people/0001-0100.json`. */
  file: string;
  /** The JSON value, the front matter of an entry with prose, or what is known of a file that isn't text. */
  value: unknown;
  /** The prose below the front matter. */
  body?: string;
}

/** 出处位置 — where in the record an entry stands. */
export interface Origin {
  file: string;
  path: string;
}

/**
 * 档案 — the whole record, joined: every entry once, every link resolved in both directions.
 * Built once per run by `assemble`; nothing after it reads a file.
 */
export interface Archive {
  site: SiteConfig;
  people: Person[];
  honours: Honour[];
  editions: Edition[];
  employers: Employer[];
  trades: Trade[];
  sources: Source[];
  hosts: Host[];
  stories: Story[];
  retired: Retired[];
  studios: Studio[];
  forums: Forum[];
  events: Event[];
  films: Film[];
  institutions: Institution[];
  mentoring: Mentoring[];
  articles: Article[];
  exceptions: Exception[];
  person: Map<string, Person>;
  honour: Map<string, Honour>;
  edition: Map<number, Edition>;
  employer: Map<string, Employer>;
  trade: Map<string, Trade>;
  source: Map<string, Source>;
  storyOf: Map<string, Story>;
  /** 正文 — the prose of a forum, an event …, by the entry; only where there is any. A story is its own. */
  bodies: Map<object, Body>;
  honoursOf: Map<string, Honour[]>;
  honoursIn: Map<number, Honour[]>;
  /** Entry → where it stands, for messages. */
  origin: Map<object, Origin>;
  /** Ids that stand in the record, also of entries refused for another fault. */
  knownIds: Set<string>;
  /** 文件 — the pictures, papers and recordings that lie in the record, by their path in it. */
  assets: Map<string, Asset>;
  /** The raw files, for rules that read every word. */
  files: RawFile[];
  /** What could not be read or understood. */
  faults: Fault[];
}
