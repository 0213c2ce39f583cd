import { chineseDate } from '../values/date.ts';

/** 文件 — what a row stands on: its name, and the number, day or report by which a reader finds it. */
export interface ProgrammeDocument {
  readonly name: string;
  readonly mark: string;
}

/** 施行日 — the day of issue of the 办法; no grant before it (办法 第十一条). */
export const GRANTS_FROM = '2018-06-25';

/** 2017年评选办法 — a rule of the first edition's own; only a report of it is known. */
export const OWN_2017: ProgrammeDocument = { name: '2017年当年自定的办法', mark: '工人日报，2017年3月22日' };

/** 意见 — founds the programme. */
export const OPINION: ProgrammeDocument = {
  name: '《关于实施“齐鲁工匠”建设工程的意见》',
  mark: '鲁人组发〔2018〕24号',
};

/** 激励办法 — founds the grants. */
export const MEASURES: ProgrammeDocument = {
  name: '《“齐鲁工匠”创建“工匠创新工作室”激励办法》',
  mark: chineseDate(GRANTS_FROM),
};

/** 2019年通知 — the union's notice that changed the grants; only a report of it is known. */
export const NOTICE_2019: ProgrammeDocument = { name: '2019年的通知', mark: '大众日报，2019年8月1日' };
