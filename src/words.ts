/** 界面用语 — the columns of the site, which several rooms name. What one room says stands there; field labels at the field, a rule's sentences in the rule. */
export const NAVIGATION = [
  { path: '/honours/', name: '历年名单' },
  { path: '/craftsmen/', name: '人物名录' },
  { path: '/places/', name: '地市' },
  { path: '/industries/', name: '行业' },
  { path: '/studios/', name: '工作室' },
  { path: '/events/', name: '活动' },
  { path: '/statistics/', name: '统计' },
  { path: '/rules/', name: '规则' },
  { path: '/about/', name: '关于' },
] as const;

/** 页脚 — every column of the site, by what a reader comes for. */
export const FOOTER: readonly { name: string; links: readonly { path: string; name: string }[] }[] = [
  {
    name: '名录',
    links: [
      { path: '/honours/', name: '历年名单' },
      { path: '/craftsmen/', name: '人物名录' },
      { path: '/places/', name: '地市' },
      { path: '/industries/', name: '行业' },
      { path: '/search/', name: '检索' },
    ],
  },
  {
    name: '档案',
    links: [
      { path: '/studios/', name: '工作室' },
      { path: '/forums/', name: '论坛' },
      { path: '/events/', name: '活动' },
      { path: '/films/', name: '影片' },
      { path: '/institutions/', name: '机构' },
      { path: '/timeline/', name: '大事记' },
    ],
  },
  {
    name: '依据',
    links: [
      { path: '/rules/', name: '规则' },
      { path: '/rules/exceptions/', name: '例外账' },
      { path: '/statistics/', name: '统计' },
      { path: '/data/', name: '开放数据' },
      { path: '/feed.xml', name: '订阅' },
    ],
  },
  {
    name: '本站',
    links: [
      { path: '/about/', name: '关于' },
      { path: '/corrections/', name: '纠错' },
      { path: '/accessibility/', name: '无障碍' },
      { path: '/sitemap/', name: '网站地图' },
    ],
  },
];

/** 公职机关网页标签 — the columns of the site, for the page labels of the public sector. */
export const COLUMNS: Record<string, { name: string; description: string; keywords: string; type: string }> = {
  home: { name: '首页', description: '“齐鲁工匠”荣誉名录与档案的首页', keywords: '齐鲁工匠,齐鲁大工匠,山东', type: '首页' },
  honours: {
    name: '历年名单',
    description: '各年度齐鲁工匠、齐鲁大工匠名单及其收录程度',
    keywords: '齐鲁工匠,名单,年度',
    type: '数据发布',
  },
  craftsmen: { name: '人物名录', description: '获得称号的人物及其事迹', keywords: '齐鲁工匠,人物,事迹', type: '数据发布' },
  places: { name: '地市', description: '按地市查看获得称号的人物', keywords: '齐鲁工匠,山东,地市', type: '数据发布' },
  industries: { name: '行业', description: '按国民经济行业门类查看获得称号的人物', keywords: '齐鲁工匠,行业', type: '数据发布' },
  studios: { name: '工作室', description: '工匠创新工作室及其资助', keywords: '工匠创新工作室,资助', type: '数据发布' },
  forums: { name: '论坛', description: '工匠论坛、交流与大讲堂', keywords: '齐鲁工匠,论坛', type: '数据发布' },
  events: { name: '活动', description: '颁奖典礼、进校园、竞赛与展示', keywords: '齐鲁工匠,活动', type: '数据发布' },
  institutions: { name: '机构', description: '工匠学院、学院联盟、研究院', keywords: '工匠学院,研究院', type: '数据发布' },
  mentoring: { name: '师带徒', description: '带教协议与考核', keywords: '师带徒,学徒', type: '数据发布' },
  timeline: {
    name: '大事记',
    description: '工程的活动、论坛、影片、机构，从早到近',
    keywords: '齐鲁工匠,大事记',
    type: '数据发布',
  },
  films: { name: '影片', description: '宣传片和系列节目', keywords: '齐鲁工匠,影片', type: '数据发布' },
  rules: {
    name: '规则',
    description: '文件逐条、核验规则、例外账与每届核验',
    keywords: '齐鲁工匠,规则,核验',
    type: '政策文件',
  },
  statistics: {
    name: '统计',
    description: '收录的人物和命名，按年度、称号、地市、行业、工种',
    keywords: '齐鲁工匠,统计',
    type: '数据发布',
  },
  search: { name: '检索', description: '检索人物、单位、工种和事迹', keywords: '齐鲁工匠,检索', type: '数据发布' },
  data: { name: '开放数据', description: '名录的 JSON 与 CSV 文件', keywords: '齐鲁工匠,开放数据', type: '数据发布' },
  about: { name: '关于', description: '名录的来历、口径与更正办法', keywords: '齐鲁工匠,说明', type: '概况信息' },
  listen: { name: '朗读', description: '把人物的事迹读出来', keywords: '齐鲁工匠,朗读', type: '概况信息' },
  accessibility: {
    name: '无障碍',
    description: '本站怎样照顾每一位读者',
    keywords: '齐鲁工匠,无障碍,长者模式',
    type: '概况信息',
  },
  corrections: { name: '纠错', description: '如何报告名录中的差错', keywords: '齐鲁工匠,纠错', type: '概况信息' },
  sitemap: { name: '网站地图', description: '本站全部栏目', keywords: '齐鲁工匠,网站地图', type: '概况信息' },
};
export type Column = keyof typeof COLUMNS;
