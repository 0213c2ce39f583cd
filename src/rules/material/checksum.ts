import { assetUses } from '#domain/views/shelf/asset-use.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

const SUM = '0'.repeat(64);

export default {
  id: 'material/checksum',
  title: '写了校验码的文件与校验码相符',
  article: '记录规则',
  why: '资料入档以后不应再变。校验码对不上，就是文件被换过、传坏了，或者登记错了。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const { entry, path, file, sha256 } of assetUses(archive)) {
      const found = archive.assets.get(file)?.sha256;
      if (!sha256 || !found || sha256 === found) continue;
      yield at(
        archive,
        entry,
        path.replace(/file$/, 'sha256'),
        `“${file}”的校验码是 ${found}，登记的是 ${sha256}。请核对文件有没有被换过；确实更新了，再改登记。`,
      );
    }
  },
  passing: [
    { name: '相符', change: (files) => withSlides(files, SUM) },
    { name: '没有登记校验码', change: (files) => withSlides(files) },
  ],
  failing: [{ name: '对不上', change: (files) => withSlides(files, `1${SUM.slice(1)}`), says: '登记的是 1000' }],
} satisfies Rule;

function withSlides(files: Record<string, any>, sha256?: string): void {
  files['forums/f0001/slides.pdf'] = { bytes: 1000, sha256: SUM };
  const rights = { language: 'zh-CN', credit: '示例甲', licence: '示例许可', aiGenerated: '否' };
  files['forums.json'][0].materials = [
    { kind: '课件', title: '示例课件', file: 'slides.pdf', ...rights, ...(sha256 && { sha256 }) },
  ];
}
