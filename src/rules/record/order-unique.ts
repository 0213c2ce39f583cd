import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/order-unique',
  title: '同一年度同一称号的名次不重复',
  article: '记录规则',
  why: '名单次序照来源抄录，两个人不会排在同一位。',
  scope: 'edition',
  force: 'must',
  *check(archive) {
    for (const [year, honours] of archive.honoursIn) {
      const seen = new Map<string, string>();
      for (const honour of honours) {
        if (honour.order === undefined) continue;
        const place = `${honour.title} 第 ${honour.order} 位`;
        const earlier = seen.get(place);
        if (earlier)
          yield at(archive, honour, 'order', `${year} 年度“${place}”有两条：${earlier} 和 ${honour.id}。请按来源核对名次。`);
        seen.set(place, honour.id);
      }
    }
  },
  passing: [{ name: '有名次', change: (files) => void (files['honours/2018.json'][0].order = 1) }],
  failing: [
    {
      name: '两人同位',
      change: (files) => {
        files['honours/2018.json'][0].order = 1;
        files['honours/2018.json'][1].order = 1;
      },
      says: '“齐鲁工匠 第 1 位”有两条：h0001 和 h0002',
    },
  ],
} satisfies Rule;
