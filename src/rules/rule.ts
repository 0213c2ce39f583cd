import { type Archive } from '#domain/record/archive.ts';
import { type Body } from '#domain/record/entries/story.ts';
import { type IsRestDay } from '#domain/values/calendar.ts';
import { type Programme } from '#domain/programme/programme.ts';

/** 一处 — where in the record a check looked, whom it concerns, and what it says of it. */
export interface Spot {
  /** 有待补齐 — it may be right: what it points at stands where the record has a gap. */
  waits?: true;
  /** 相符 says what was compared, 缺 that this part could not be, 计数 how many there are where no document sets a number; left out, it is a breach. */
  is?: '相符' | '缺' | '计数';
  /** 只提醒 — it rests on a bound, not on a recorded value: it warns, whatever the force of the rule. */
  warns?: true;
  file: string;
  path: string;
  /** 条目内的路径 — the path without the place of the entry in its file, which moves when others come and go. */
  within?: string;
  message: string;
  /** 对象 — the id of the entry, or `e2018` for an edition; exceptions are signed for a subject. */
  subject: string;
  /** 现值 — what stands at the path, as the ledger of exceptions quotes it. */
  value?: string;
  /** 来源 — of the value that was compared. */
  sources?: readonly string[];
}

/** 检查时所知 — what is handed to a check from outside; rules know neither clock nor disk nor calendar. */
export interface Context {
  /** 核验基准日, YYYY-MM-DD: what lies after it lies in the future. */
  today: string;
  /** 是否休息日 — weekends and statutory holidays, less the days worked instead. */
  isRestDay: IsRestDay;
  /** 正文的毛病 — what a reader of Markdown says of a prose; left out where there is none. */
  proseFaults?: (body: Body) => { line: number; message: string }[];
  /** 找撤下的姓名 — those that stand in a text; left out where nothing was withdrawn. */
  sealedIn?: (text: string) => string[];
  /** 工程各表 — the titles, numbers and sums that the record is held against. */
  programme: Programme;
}

export type SpecimenFiles = Record<string, any>;

/** 例子 — a small change of the complete fictional edition (`tests/specimen.ts`): passed, or failed with this very sentence. */
export interface Example {
  name: string;
  change: (files: SpecimenFiles) => void;
  /** For a failing example: a part of the message that it must produce. */
  says?: string;
}

/** 所需材料 — what would decide where nothing can be compared, and who could give it. */
export interface Needs {
  material: string;
  giver: string;
}

/** 规则 — one sentence that must be so, with its authority, its check and its examples. */
export interface Rule {
  /** File name and address: `record/id-unique` → `/rules/#record/id-unique`. */
  id: string;
  /** 应当如何, an affirmative Chinese sentence. */
  title: string;
  /** 依据: the clause it stands on, as a reader cites it. */
  article: string;
  /** 为什么, for the public page. */
  why: string;
  scope: 'entry' | 'edition' | 'archive';
  /** must → error, may → warning. */
  force: 'must' | 'may';
  /** 适用年度 — editions that it governs; documents change, history does not. All, if left out. */
  editions?: { from?: number; to?: number };
  /** A rule of the programme has them, and may be excused; the record's own rules judge what stands in it. */
  needs?: Needs;
  /** 要看全 — what it finds may come from what is missing; it waits until the record has no gap. */
  whole?: true;
  /** 根由 — what it finds explains what others find, and is told before them: the smaller, the earlier. */
  root?: 1 | 2 | 3;
  /** 事后补 — mended by one command once the record says what it should: told last, and the live preview shows the page meanwhile. */
  afterwards?: true;
  /** What it compared, held and broken; where the record holds nothing to compare, it yields nothing. */
  check: (archive: Archive, context: Context) => Iterable<Spot>;
  passing: Example[];
  failing: Example[];
  /** 无可核验的例子 — changes that leave nothing to compare: neither kept nor broken. */
  silent?: Example[];
}
