import { type Rule } from '../rule.ts';

export default {
  id: 'material/traces',
  title: '文件里没有留下批注、修订、隐藏的内容和作者姓名，或编辑已经看过',
  article: '记录规则',
  why: '文档按原样公布。批注、删去的文字、隐藏页、作者姓名随文件一起公开，编辑往往不知道。',
  scope: 'archive',
  force: 'may',
  *check(archive) {
    for (const [file, { traces = [] }] of archive.assets) {
      if (traces.length === 0) continue;
      const message = `文件里带着${traces.join('，')}，会随文件公开。请看过；不该公开的，删去后重新导出。`;
      yield { file, path: '', subject: file, message };
    }
  },
  passing: [{ name: '什么也没带', change: (files) => void (files['forums/f0001/a.docx'] = { bytes: 9, text: '示例' }) }],
  failing: [
    {
      name: '带着批注',
      change: (files) => void (files['forums/f0001/a.docx'] = { bytes: 9, text: '示例', traces: ['批注 2 条', '作者 示例甲'] }),
      says: '文件里带着批注 2 条，作者 示例甲，会随文件公开',
    },
  ],
} satisfies Rule;
