import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'material/registered',
  title: '登记的照片、资料、海报、字幕都在，放着的文件都登记',
  article: '记录规则',
  why: '没有登记许可和署名的文件不能公布；登记了却找不到，页面就会缺图、下载会落空。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const used = new Set<string>();
    for (const { entry, path, file, what } of assetUses(archive)) {
      used.add(file);
      if (!archive.assets.has(file))
        yield at(archive, entry, path, `找不到${what}“${file}”。请把文件放到记录里的这个位置，或删去这一项。`);
    }
    for (const file of archive.assets.keys()) {
      if (used.has(file)) continue;
      const message =
        '这个文件没有登记：不知道是谁的、可不可以用。请在人物的 photograph 或条目的 materials、poster、captions 里登记，或移走。';
      yield { file, path: '', subject: file, message };
    }
  },
  passing: [
    { name: '没有文件', change: () => {} },
    {
      name: '论坛的课件登记了，也在',
      change: (files) => {
        files['forums/f0001/slides.pdf'] = { bytes: 1000, pages: 3 };
        files['forums.json'][0].materials = [slides];
      },
    },
  ],
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
    {
      name: '课件不在',
      change: (files) => void (files['forums.json'][0].materials = [slides]),
      says: '找不到资料“forums/f0001/slides.pdf”',
    },
    {
      name: '放着的文件没有登记',
      change: (files) => void (files['forums/f0001/notes.docx'] = { bytes: 1000 }),
      says: '这个文件没有登记',
    },
  ],
} satisfies Rule;

const slides = {
  kind: '课件',
  title: '示例课件',
  file: 'slides.pdf',
  language: 'zh-CN',
  credit: '示例甲',
  licence: '示例许可',
  aiGenerated: '否',
};
