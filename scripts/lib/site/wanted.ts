import { type Element } from './html.ts';

/** 成品页的要求 — what is wanted where a fault was found. */
export const WANTED = {
  page: '站内地址要从站点根写起，并有对应的页面或文件',
  protocol: '地址要写全协议，或从站点根写起',
  scheme: '地址只能是站内路径、http 或 https',
  contact: '只能写本站自己的联系方式',
  foreign: '图片、样式、脚本等只能取自本站',
  form: '表单只能送往本站',
  host: '请核实所属单位后登记到 hosts.json，或删去链接',
  style: '样式只能写在样式表里',
  type: '页内样式只能是题字，并在内容安全策略里写明',
  event: '页面不带事件处理；脚本只能是本站的文件',
  script: '只有检索页和朗读页可以带脚本',
  inline: '脚本只能是本站的文件，不能写在页面里',
  element: '页面不用这种元素',
  refresh: '只有改用了新编号的停用编号页可以转走，并只转到新编号',
  header: '页头只能写明内容安全策略',
  policy: '每页要在页头写明一条内容安全策略，先于一切要加载的东西，只放行本站自己用的来源',
} as const;
export type Fault = keyof typeof WANTED;

/** 一处差错 — what was found, and at which element; none for the page as a whole. */
export interface Found {
  fault: Fault;
  found: string;
  element?: Element;
}
