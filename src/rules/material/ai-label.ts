import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'material/ai-label',
  title: '图片自带生成合成标识的，登记为 AI 生成',
  article: '人工智能生成合成内容标识办法',
  why: '任何人不得删除、隐匿生成合成标识。图片里带着标识，页面上就要看得见。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const { entry, path, file, aiGenerated } of assetUses(archive)) {
      if (aiGenerated !== '否' || archive.assets.get(file)?.aiMark === undefined) continue;
      yield at(
        archive,
        entry,
        path.replace(/file$/, 'aiGenerated'),
        `“${file}”自带生成合成标识，却登记为“否”。请改为“部分”或“全部”，或换一张真实拍摄的。`,
      );
    }
  },
  passing: [{ name: '登记为全部', change: (files) => withPhotograph(files, '全部') }],
  failing: [{ name: '登记为否', change: (files) => withPhotograph(files, '否'), says: '自带生成合成标识，却登记为“否”' }],
} satisfies Rule;

function withPhotograph(files: SpecimenFiles, aiGenerated: string): void {
  files['forums/f0001/hall.jpg'] = { bytes: 1000, aiMark: '{"Label":"1"}' };
  const rights = { language: 'zh-CN', credit: '示例摄影', licence: '示例许可', aiGenerated };
  files['forums.json'][0].materials = [{ kind: '照片', title: '会场', file: 'hall.jpg', alt: '示例会场', ...rights }];
}
