/** 一节课的分钟数. */
export const LESSON_MINUTES = 40;

/**
 * 学段 — from the youngest to the oldest, each with the names of the five steps of a lesson and their minutes. The bands
 * are how an activity is taken further: by hand, by noting, by the own trade, by method.
 */
export const SCHOOL_STAGES = [
  { code: 'primary', name: '小学高段', band: 'hand', steps: '猜读做说写', minutes: [5, 8, 14, 8, 5] },
  { code: 'junior', name: '初中', band: 'note', steps: '猜读做议写', minutes: [5, 9, 13, 8, 5] },
  { code: 'senior', name: '高中', band: 'note', steps: '估读做辩写', minutes: [4, 10, 11, 10, 5] },
  { code: 'vocational', name: '中职', band: 'trade', steps: '猜读练评记', minutes: [4, 8, 16, 7, 5] },
  { code: 'college', name: '高职', band: 'trade', steps: '估读练评记', minutes: [4, 8, 14, 9, 5] },
  { code: 'undergraduate', name: '本科', band: 'method', steps: '估读析辩写', minutes: [3, 9, 12, 11, 5] },
] as const;
export type Stage = (typeof SCHOOL_STAGES)[number];
export type StageCode = Stage['code'];
export type Band = Stage['band'];

export const SCHOOL_STAGE_NAMES: Readonly<Record<StageCode, string>> = Object.fromEntries(
  SCHOOL_STAGES.map(({ code, name }) => [code, name]),
) as Record<StageCode, string>;

/** 从某学段起 — it and all later ones. */
export const stagesFrom = (from: StageCode): Stage[] => SCHOOL_STAGES.slice(SCHOOL_STAGES.findIndex(({ code }) => code === from));

/** 任务群 — the ten of 《义务教育劳动课程标准（2022年版）》, in its order. */
export const TASK_GROUPS = {
  cleaning: '清洁与卫生',
  tidying: '整理与收纳',
  cooking: '烹饪与营养',
  appliances: '家用器具使用与维护',
  farming: '农业生产劳动',
  crafts: '传统工艺制作',
  industry: '工业生产劳动',
  technology: '新技术体验与应用',
  services: '现代服务业劳动',
  volunteering: '公益劳动与志愿服务',
} as const;
export type TaskGroup = keyof typeof TASK_GROUPS;

/** 劳动素养 — the four of the same standard, in its order. */
export const LITERACIES = ['劳动观念', '劳动能力', '劳动习惯和品质', '劳动精神'] as const;
export type Literacy = (typeof LITERACIES)[number];
