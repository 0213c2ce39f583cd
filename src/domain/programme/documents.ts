import { chineseDate } from '../values/date.ts';

/** 文件 — what a row stands on: its name, and the number, day or report by which a reader finds it. */
export interface ProgrammeDocument {
  readonly name: string;
  readonly mark: string;
  /** 何时由谁发出 — as far as its text tells. */
  readonly issued?: string;
  /** One sentence: what it settles. */
  readonly about?: string;
}

/** 施行日 — the day of issue of the 办法; no grant before it (办法 第十一条). */
export const GRANTS_FROM = '2018-06-25';

/** 2017年评选办法 — a rule of the first edition's own; only a report of it is known. */
export const OWN_2017: ProgrammeDocument = { name: '2017年当年自定的办法', mark: '工人日报，2017年3月22日' };

/** 意见 — founds the programme. */
export const OPINION: ProgrammeDocument = {
  name: '《关于实施“齐鲁工匠”建设工程的意见》',
  mark: '鲁人组发〔2018〕24号',
  issued: `文号是鲁人组发〔2018〕24号；所见文本没有落款和日期，${chineseDate(GRANTS_FROM)}印发的激励办法引用了它，发出不晚于那一天`,
  about: '定下这项工程要做什么：怎样宣传、怎样培育、怎样选树、给什么待遇、由谁组织。',
};

/** 激励办法 — founds the grants. */
export const MEASURES: ProgrammeDocument = {
  name: '《“齐鲁工匠”创建“工匠创新工作室”激励办法》',
  mark: chineseDate(GRANTS_FROM),
  issued: `山东省总工会办公室${chineseDate(GRANTS_FROM)}印发，自发布之日起施行`,
  about: '定下工作室的资助：给多少、怎样发、单位配套多少、能用在哪里、怎样记账。',
};

/** 2019年通知 — the union's notice that changed the grants; only a report of it is known. */
export const NOTICE_2019: ProgrammeDocument = { name: '2019年的通知', mark: '大众日报，2019年8月1日' };

/** 两个文件 — that founded the programme, in the order in which each rests on the other. */
export const FOUNDING: readonly ProgrammeDocument[] = [OPINION, MEASURES];
