import { CHANGE_ROLES } from '#domain/record/entries/change.ts';

/** 每个改记录的命令都有的选项 — by whom, upon which sources, only shown, and in which record. */
export const ACT_OPTIONS = {
  source: { type: 'string', multiple: true },
  by: { type: 'string' },
  show: { type: 'boolean' },
  content: { type: 'string' },
} as const;

/** 选项的说明 — as `--help` prints it. */
export const ACT_HELP = {
  source: '依据的来源编号，可以写几次',
  by: `谁提出：${CHANGE_ROLES.join('、')}（默认${CHANGE_ROLES[0]}）`,
  show: '只看会改什么，不动记录',
  content: '改另一份记录（默认 src/content，或环境变量 CONTENT_DIR）',
};
