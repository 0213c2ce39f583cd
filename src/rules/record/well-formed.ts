import { type Rule } from '../rule.ts';

export default {
  id: 'record/well-formed',
  title: '每个文件读得出，每一条只有认识的字段，每个字段填得对',
  article: '记录规则',
  why: '多出来的字段可能是误贴的内部信息，写错的字段会悄悄从页面上消失；两样都要在公布之前拦下。',
  scope: 'entry',
  force: 'must',
  root: 1,
  *check(archive) {
    for (const fault of archive.faults) yield { file: fault.file, path: fault.path, message: fault.message, subject: fault.file };
  },
  passing: [{ name: '样本原样', change: () => {} }],
  failing: [
    {
      name: '多出一个字段',
      change: (files) => void (files['people/0001.json'][0].phone = '示例'),
      says: '有不认识的字段：“phone”',
    },
    { name: '缺少姓名', change: (files) => void delete files['people/0001.json'][0].name, says: '缺少“姓名”' },
    {
      name: '地市代码不存在',
      change: (files) => void (files['honours/2018.json'][0].city.value = '379900'),
      says: '“地市”填了“379900”',
    },
    {
      name: '日期不存在',
      change: (files) => void (files['sources.json'][0].published = '2018-02-30'),
      says: '填了“2018-02-30”，应为真实存在的日期',
    },
    {
      name: '没有人物',
      change: (files) => void delete files['people/0001.json'],
      says: '缺少人物：没有 people.json，也没有文件夹 people/',
    },
  ],
} satisfies Rule;
