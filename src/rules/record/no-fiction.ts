import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/no-fiction',
  title: '示例数据与真实记录绝不混放',
  article: '记录规则',
  why: '测试用的人物一旦公布，就成了假的荣誉。',
  scope: 'archive',
  force: 'must',
  whole: true,
  *check(archive) {
    if (archive.site.fictional) {
      if (archive.site.sponsor)
        yield at(archive, archive.site, 'sponsor', '示例数据写了主办单位。示例数据不能用来公布，请删去。');
      return;
    }
    for (const entry of [...archive.people, ...archive.employers]) {
      if (entry.name.includes('示例')) yield at(archive, entry, 'name', `真实记录里有示例数据“${entry.name}”。请删去这一条。`);
    }
  },
  passing: [{ name: '整份都是示例', change: () => {} }],
  failing: [
    {
      name: '示例混进真实记录',
      change: (files) => void delete files['site.json'].fictional,
      says: '真实记录里有示例数据“示例甲”',
    },
    {
      name: '示例写了主办单位',
      change: (files) => void (files['site.json'].sponsor = '示例总工会'),
      says: '示例数据写了主办单位',
    },
  ],
} satisfies Rule;
