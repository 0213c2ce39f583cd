import { change, type Draft, rewrite } from './messy.ts';

/** 毛病 — each way in which lists differ from one another, and still say the same. */
export const TRAITS: Record<string, (draft: Draft) => void> = {
  表题两行: (draft) => void draft.lines.unshift('附件1'),
  表题里是届次: (draft) => {
    draft.lines = ['附件', '第二届“齐鲁工匠”命名名单'];
  },
  表题用汉字写年份: (draft) => {
    draft.lines = ['关于命名二〇一九年度“齐鲁工匠”的决定'];
  },
  表题写明人数: (draft) => {
    draft.lines = ['2019年度“齐鲁工匠”命名名单（共4名）'];
  },
  标题用别的说法: (draft) => {
    change(draft, 'name', { heading: '名字' });
    change(draft, 'employer', { heading: '所在单位' });
    change(draft, 'trade', { heading: '职业' });
    change(draft, 'post', { heading: '职务/职称' });
    change(draft, 'city', { heading: '所在市' });
  },
  标题有星号空格和换行: (draft) => {
    change(draft, 'name', { heading: '姓　名*' });
    change(draft, 'employer', { heading: '★工作\n单位（全称）' });
    change(draft, 'city', { heading: '地 市' });
  },
  列的次序不同: (draft) => void draft.columns.reverse(),
  有荣誉称号和年度两列: (draft) => {
    draft.columns.push({ key: 'title', heading: '荣誉称号', value: ({ title }) => `“${title}”` });
    draft.columns.push({ key: 'edition', heading: '年　度', value: () => '２０１９年度' });
  },
  年度写成字母O: (draft) => void draft.columns.push({ key: 'edition', heading: '届次', value: () => '2O19' }),
  推荐单位另成一列: (draft) =>
    void draft.columns.splice(2, 0, { key: 'extra', heading: '推荐单位', value: () => '示例市总工会' }),
  姓名垫了空格: (draft) => rewrite(draft, 'name', (name) => [...name].join('　')),
  序号是全角的: (draft) => rewrite(draft, 'order', (order) => `（${'０１２３４'[Number(order)]}）`),
  地市写法不一: (draft) =>
    rewrite(draft, 'city', (city) => ({ 青岛: '山东省青岛市', 淄博: '张店区', 济南: ' 济南市 历下区' })[city]),
  单位里有空格和半角括号: (draft) => rewrite(draft, 'employer', (employer) => employer.replace('有限公司', ' 有限\n公司')),
  有个人信息的列: (draft) => {
    draft.columns.splice(1, 0, { key: 'extra', heading: '性别', value: () => '男' });
    draft.columns.push({ key: 'extra', heading: '身份证号码', value: () => '11010519491231002X' });
    draft.columns.push({ key: 'extra', heading: '联系电话', value: () => 13900000000 });
  },
  姓名后面写了性别民族: (draft) => rewrite(draft, 'name', (name) => `${name}（女，回族）`),
  有备注和事迹: (draft) => {
    draft.columns.push({ key: 'extra', heading: '主要事迹', value: () => '示例改进装置一台。' });
    draft.columns.push({ key: 'extra', heading: '备 注', value: (_, index) => (index === 0 ? '示例' : undefined) });
  },
  写明不导入的列: (draft) => void draft.columns.push({ key: 'extra', heading: '不导入：身高', value: () => 1 }),
  资助用万元: (draft) => {
    draft.columns.push({ key: 'extra', heading: '资助金额（万元）', value: () => 5 });
    draft.columns.push({ key: 'extra', heading: '拨付日期', value: () => ({ date: '2019-12-20', value: 43819 }) });
  },
  序号是汉字: (draft) => rewrite(draft, 'order', (order) => `${' 一二三四'[Number(order)]}、`),
  标题又一种说法: (draft) => {
    change(draft, 'name', { heading: '姓　名' });
    change(draft, 'employer', { heading: '工作单位名称' });
    change(draft, 'trade', { heading: '职业（工种）' });
    change(draft, 'post', { heading: '现任职务' });
    change(draft, 'city', { heading: '所在市' });
  },
  拨付只写年月: (draft) => {
    draft.columns.push({ key: 'extra', heading: '资助资金', value: (_, index) => ['5万元', '５万元', '5万', '5.0万元'][index] });
    draft.columns.push({ key: 'extra', heading: '拨款时间', value: () => '2019.12' });
  },
  姓名分两行写: (draft) => rewrite(draft, 'name', (name) => name.replace(/^(.)/, '$1\n')),
  表题又一遍: (draft) => {
    draft.repeated = 'titled';
  },
  空行: (draft) => {
    draft.blankRows = true;
  },
  合计行: (draft) => void draft.after.push(['合 计', '4人']),
  表下的话: (draft) =>
    void draft.after.push(['注：排名不分先后'], [], ['联系人：示例，电话 13900000000'], ['示例总工会'], ['2019年12月5日']),
  空的序号: (draft) => {
    const at = draft.columns.findIndex(({ key }) => key === 'order');
    for (const number of [5, 6]) draft.after.push(draft.columns.map((_, index) => (index === at ? number : undefined)));
  },
  按市分组: (draft) => {
    draft.byCity = 'captions';
  },
  一市一张表: (draft) => {
    draft.byCity = 'sheets';
  },
  地市合并单元格: (draft) => {
    draft.byCity = 'merged';
  },
  两行表头: (draft) => {
    draft.twoRows = 'merged';
    for (const key of ['employer', 'trade', 'post'] as const) change(draft, key, { group: '基本情况' });
  },
  两行表头拆开读: (draft) => {
    draft.twoRows = 'merged';
    for (const key of ['employer', 'post'] as const) change(draft, key, { group: '单位' });
    change(draft, 'employer', { heading: '名称' });
    draft.columns = draft.columns.toSorted((a, b) => Number(a.key === 'post') - Number(b.key === 'post') || 0);
    const post = draft.columns.pop()!;
    draft.columns.splice(draft.columns.findIndex(({ key }) => key === 'employer') + 1, 0, post);
  },
  没有合并的两行表头: (draft) => {
    draft.twoRows = 'bare';
    for (const key of ['employer', 'trade'] as const) change(draft, key, { group: '基本情况' });
  },
  表头重复: (draft) => {
    draft.repeated = true;
  },
  称号作分组: (draft) => {
    draft.lines = ['2019年度命名名单'];
    draft.titleLine = true;
  },
};

/** Of two that say the same thing in two ways only one can be had. */
export const APART: string[][] = [
  ['按市分组', '一市一张表', '地市合并单元格'],
  ['两行表头', '两行表头拆开读', '没有合并的两行表头'],
  ['两行表头', '列的次序不同'],
  ['两行表头拆开读', '列的次序不同', '标题用别的说法', '标题有星号空格和换行', '推荐单位另成一列'],
  ['没有合并的两行表头', '列的次序不同', '地市合并单元格'],
  ['表题里是届次', '表题用汉字写年份', '表题写明人数', '称号作分组'],
  ['年度写成字母O', '有荣誉称号和年度两列'],
  ['序号是汉字', '序号是全角的'],
  ['标题又一种说法', '标题用别的说法', '标题有星号空格和换行', '两行表头拆开读'],
  ['拨付只写年月', '资助用万元'],
  ['姓名分两行写', '姓名垫了空格'],
  ['表题又一遍', '表头重复'],
  ['表题又一遍', '合计行', '地市合并单元格', '按市分组', '一市一张表', '表题写明人数', '称号作分组'],
  ['表题又一遍', '两行表头', '两行表头拆开读', '没有合并的两行表头'],
  ['一市一张表', '表题写明人数', '合计行'],
  ['地市合并单元格', '地市写法不一', '表头重复'],
];
export const together = (...names: string[]): boolean =>
  !APART.some((group) => names.filter((name) => group.includes(name)).length > 1);
