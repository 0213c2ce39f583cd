import { type PersonPanel } from '#domain/export/panels/panel.ts';

/** 示例展板 — the least that a panel of a person can be; tests say what differs. */
export const samplePanel = (differs: Partial<PersonPanel> = {}): PersonPanel => ({
  is: 'person',
  title: '王亮，齐鲁工匠，展板',
  site: '齐鲁工匠名录',
  code: { url: 'https://example.org/craftsmen/q0001/', caption: '扫码读全文' },
  sources: '某报，2018年12月11日',
  statement: '据公开报道整理，尚未经主办单位核定',
  name: '王亮',
  seals: [{ title: '齐鲁工匠', year: '2018年度' }],
  cells: [
    { label: '姓名', value: '王亮' },
    { label: '单位', value: '待查', unseen: true },
  ],
  text: ['焊了一辈子。'],
  pictures: [],
  ...differs,
});
