import { titleRow, TITLES } from '#domain/programme/titles.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/title',
  title: '称号出自本工程的称号名单',
  article: '意见 三（二）5',
  why: '名称相近的称号很多，分属不同部门和行业。混进来一个，整份名录的人数就不可信了。',
  scope: 'entry',
  force: 'must',
  *check(archive, { programme: { titles } }) {
    const others = archive.titles.filter(({ ours }) => !ours);
    for (const honour of archive.honours) {
      const found = honour.title as string;
      if (titleRow(found, titles)) continue;
      const bare = found.replace(/[“”（）()\s]/g, '');
      const [other] = others.filter(({ name }) => bare.includes(name)).sort((a, b) => b.name.length - a.name.length);
      yield at(
        archive,
        honour,
        'title',
        other
          ? `“${found}”不是本工程的称号。${other.name}：${other.about}请移出命名，可以写进人物的事实。`
          : `称号填了“${found}”，应为${titles.map(({ name }) => `“${name}”`).join('、')}之一。请核对来源。`,
      );
    }
  },
  passing: TITLES.map(({ name }) => ({ name, change: (files) => void (files['honours/2018.json'][0].title = name) })),
  failing: [
    {
      name: '形似称号',
      change: (files) => void (files['honours/2018.json'][0].title = '泰山工匠'),
      says: '“泰山工匠”不是本工程的称号。泰山工匠：示例市级称号。请移出命名',
    },
    {
      name: '错字',
      change: (files) => void (files['honours/2018.json'][0].title = '齐鲁大工臣'),
      says: '称号填了“齐鲁大工臣”，应为',
    },
  ],
} satisfies Rule;
