import { type Rule } from '../rule.ts';

export default {
  id: 'material/readable',
  title: '每个文件都打得开，内容与扩展名相符',
  article: '记录规则',
  why: '坏了的、加了密码的、带宏的、改了扩展名的文件，读者打不开，或者打开了有害。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const [file, { fault }] of archive.assets) {
      if (fault !== undefined) yield { file, path: '', subject: file, message: fault };
    }
  },
  passing: [
    { name: '打开过，没有毛病', change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 1000, pages: 1 }) },
    { name: '还没有打开', change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 1000 }) },
  ],
  failing: [
    {
      name: '坏了的 PDF',
      change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 1000, fault: '不是完好的 PDF。请重新导出。' }),
      says: '不是完好的 PDF',
    },
  ],
} satisfies Rule;
