import { at, type Rule } from '../rule.ts';

export default {
  id: 'record/photograph',
  title: '登记的照片都在，放着的照片都登记',
  article: '记录规则',
  why: '没有登记许可和署名的照片不能公布；登记了却找不到，页面就会缺图。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const used = new Set<string>();
    for (const person of archive.people) {
      const file = person.photograph?.file;
      if (file === undefined) continue;
      used.add(file);
      if (!archive.photographs.has(file))
        yield at(archive, person, 'photograph.file', `找不到照片“${file}”。请把文件放进 photographs/，或删去这一项。`);
    }
    for (const file of archive.photographs) {
      if (!used.has(file))
        yield {
          file,
          path: '',
          subject: file,
          message: '这张照片没有登记：不知道是谁、谁拍的、可不可以用。请在人物的 photograph 里登记，或移走。',
        };
    }
  },
  passing: [{ name: '没有照片', change: () => {} }],
  failing: [
    {
      name: '照片不在',
      change: (files) =>
        void (files['people/0001.json'][0].photograph = {
          file: 'photographs/q0001.jpg',
          alt: '示例甲在车间',
          credit: '示例摄影',
          licence: '示例许可',
          aiGenerated: '否',
        }),
      says: '找不到照片“photographs/q0001.jpg”',
    },
  ],
} satisfies Rule;
