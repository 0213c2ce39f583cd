/**
 * 建设工程 — the numbers and words that the programme's documents fix, each once, each as a function of
 * the edition where it changed.
 *
 * Sources: 《关于实施“齐鲁工匠”建设工程的意见》（鲁人组发〔2018〕24号）and
 * 《“齐鲁工匠”创建“工匠创新工作室”激励办法》（2018年6月25日）; for 2017 工人日报 2017-03-22; for the changes
 * of 2019 the union's notice as reported (大众日报 2019-08-01).
 */

import { type Fen, fen } from '../values/money.ts';

/** 称号 — the programme's titles, the highest first. */
export const TITLES = ['鲁班首席工匠', '齐鲁大工匠', '齐鲁工匠'] as const;
export type Title = (typeof TITLES)[number];

/**
 * 形似称号 — titles that look alike and are not this programme's, with whose they are. Longer ones come
 * first so that a message names the whole.
 */
export const LOOK_ALIKE_TITLES: readonly { title: string; whose: string }[] = [
  { title: '齐鲁工匠后备人才', whose: '面向学生的培养称号' },
  { title: '齐鲁首席技师', whose: '政府部门的技能人才称号' },
  { title: '山东省首席技师', whose: '政府部门的技能人才称号' },
  { title: '山东交通大工匠', whose: '交通行业的称号' },
  { title: '山东交通工匠', whose: '交通行业的称号' },
  { title: '齐鲁建设大工匠', whose: '住建行业的称号' },
  { title: '齐鲁建设工匠', whose: '住建行业的称号' },
  { title: '齐鲁建材工匠', whose: '建材行业的称号' },
  { title: '齐鲁巾帼工匠', whose: '另一项评选的称号' },
  { title: '山东手造工匠', whose: '另一项评选的称号' },
  { title: '齐鲁最美职工', whose: '另一项评选的称号' },
  { title: '鲁班工匠', whose: '枣庄市的市级称号' },
];

/** 首届年份 — the first edition, under a rule of its own. */
export const FIRST_EDITION = 2017;
/** 两级制起始年份 — from here craftsmen and master craftsmen are named together (意见 三). */
export const TWO_LEVEL_FROM = 2018;

export interface Quota {
  /** 候选人数, persons (意见 三（二）4). */
  candidates: number | null;
  /** 提名人数, persons (意见 三（二）4; 2017: 工人日报 2017-03-22). */
  nominees: number;
  /** 命名人数上限, persons, masters included (意见 三（二）5). */
  named: number;
  /** 大工匠人数上限, persons, among the named (意见 三（二）5). */
  masters: number;
}

/** 名额 — how many an edition may select at each stage. “10 + 40” and “50, of whom 10” are one count. */
export function quota(year: number): Quota {
  return year === FIRST_EDITION
    ? { candidates: null, nominees: 30, named: 10, masters: 0 }
    : { candidates: 150, nominees: 100, named: 50, masters: 10 };
}

/** 资助开始日 — the day of issue of the 办法; no grant before it (办法 第十一条). */
export const GRANTS_FROM = '2018-06-25';
/** 新资助标准起始年度 — the union's notice of 2019 (大众日报 2019-08-01). */
export const NEW_GRANTS_FROM = 2019;

/**
 * 资助标准 — what a studio led by a holder of this title, named in this edition, is granted, and what
 * the person gets beside it; fen. 办法 第三条: 50,000 / 300,000 yuan; from the notice of 2019 50,000 /
 * 250,000 to the studio and 10,000 / 50,000 to the person. No later change is known.
 */
export function grant(title: Title, year: number): { studio: Fen; personal: Fen } {
  const master = title === '齐鲁大工匠';
  return year < NEW_GRANTS_FROM
    ? { studio: fen(master ? 300_000 : 50_000), personal: 0 }
    : { studio: fen(master ? 250_000 : 50_000), personal: fen(master ? 50_000 : 10_000) };
}

/** 适用规则 — which rule governed an edition, in sentences for its page. */
export function governedBy(year: number): string[] {
  if (year === FIRST_EDITION) {
    return [
      '2017年按当年自定的办法：由30名提名人选中选出10名，由网络投票和专家、行业协会、职工、媒体、工会的意见综合评定（工人日报，2017年3月22日）。2018年的两个文件不适用于这一年。',
    ];
  }
  const rules = [
    '《关于实施“齐鲁工匠”建设工程的意见》（鲁人组发〔2018〕24号）：初审确定150名候选人，专家评审确定100名提名人选，综合公众投票与专家评审命名50名，从中再命名10名大工匠。',
  ];
  return year < 2019
    ? [
        ...rules,
        '《“齐鲁工匠”创建“工匠创新工作室”激励办法》（2018年6月25日）：工作室一次性资助，齐鲁工匠5万元，齐鲁大工匠30万元，所在单位按不低于1:1配套。',
      ]
    : [
        ...rules,
        '资助自2019年的通知起改变：工作室5万元、25万元，另给个人1万元、5万元（大众日报，2019年8月1日）；2020年之后的金额未查到。',
      ];
}
