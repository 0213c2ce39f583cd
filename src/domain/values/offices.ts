/** 备案主管 — where the numbers of record on every page lead: all that the site itself links to outside. */
export const OFFICES = {
  /** 工业和信息化部 ICP 备案。 */
  icp: 'https://beian.miit.gov.cn/',
  /** 公安机关互联网站安全管理。 */
  police: 'https://beian.mps.gov.cn/',
} as const;
