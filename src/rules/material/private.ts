import { findPrivate } from '#domain/values/privacy/privacy.ts';
import { type Rule } from '../rule.ts';

export default {
  id: 'material/private',
  title: '文件里没有证件号、电话、银行卡号、邮箱、出生日期、年龄、性别、民族、住址、健康、家庭',
  article: '个人信息保护法 第六条',
  why: '名单附件、报名表、讲稿末页常带着身份证号和手机号。页面上查过了，附件也要查。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const { email, phone } = archive.site.contact ?? {};
    const allowed = new Set([email, phone].filter((value) => value !== undefined));
    for (const [file, { text }] of archive.assets) {
      for (const { what, found } of findPrivate(text ?? '', { allowed })) {
        const message = `文件里写了${what}“${found}”。这类个人信息不得公布，请从原文件删去后重新导出。`;
        yield { file, path: '', subject: file, message };
      }
    }
  },
  passing: [
    { name: '只有讲稿', change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 9, text: '减少漏失 2.62 亿元' }) },
    {
      name: '末页是主办单位自己的电话',
      change: (files) => {
        files['site.json'].contact = { phone: '0531-86190000' };
        files['forums/f0001/a.pdf'] = { bytes: 9, text: '联系 0531-86190000' };
      },
    },
    { name: '读不出文字的文件', change: (files) => void (files['forums/f0001/a.jpg'] = { bytes: 9 }) },
  ],
  failing: [
    {
      name: '末页留了手机号',
      change: (files) => void (files['forums/f0001/a.pdf'] = { bytes: 9, text: `联系 ${'138'}00138000` }),
      says: '文件里写了',
    },
  ],
} satisfies Rule;
