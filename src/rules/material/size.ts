import { MAX_BYTES, sizeText } from '#domain/record/entries/asset.ts';
import { type Rule } from '../rule.ts';

export default {
  id: 'material/size',
  title: '每个文件不超过 20 MB',
  article: '记录规则',
  why: '手机上下载不动的资料等于没有；版本库也会越来越慢。大的录像请放在持证平台上。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const [file, { bytes }] of archive.assets) {
      if (bytes <= MAX_BYTES) continue;
      const message = `文件有 ${sizeText(bytes)}，应不超过 ${sizeText(MAX_BYTES)}。请压缩图片、分成几个文件，录像请改放持证平台并写播放地址。`;
      yield { file, path: '', subject: file, message };
    }
  },
  passing: [{ name: '正好 20 MB', change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: MAX_BYTES }) }],
  failing: [
    {
      name: '多一个字节',
      change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: MAX_BYTES + 1 }),
      says: '应不超过 20.0 MB',
    },
  ],
} satisfies Rule;
