/** 页面类型 — by the first part of the address; what a search can be narrowed to. */
export const KINDS = {
  craftsmen: '人物',
  honours: '名单',
  studios: '工作室',
  forums: '论坛',
  events: '活动',
  films: '影片',
  institutions: '机构',
  mentoring: '师带徒',
  rules: '规则',
} as const;

/** 类型 — of a page; nothing for those that are of no kind. */
export const kindOfPath = (path: string): string | undefined => (KINDS as Record<string, string>)[path.split('/')[0]!];
