import { type EntryOf } from '#domain/record/kinds.ts';
import { idsOf } from '#domain/record/archive.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/issued-complete',
  title: '记录里的每个编号都登记为已公布',
  article: '记录规则',
  why: '登记过的编号，误删会被拦下；没有登记的，删了没人知道。',
  scope: 'archive',
  force: 'may',
  whole: true,
  *check(archive) {
    // A fictional record is never published.
    if (archive.site.fictional) return;
    const issued = new Set(archive.issued.map(({ id }) => id));
    const missing = idsOf(archive).filter((id) => !issued.has(id));
    if (missing.length === 0) return;
    const few = missing.slice(0, 5).join('、');
    const site: EntryOf<'site'> = archive.site;
    yield at(
      archive,
      site,
      '',
      `${missing.length} 个编号还没有登记为已公布：${few}${missing.length > 5 ? '等' : ''}。公布之前请运行 npm run issued。`,
    );
  },
  passing: [{ name: '示例数据不公布，不用登记', change: () => {} }],
  failing: [
    {
      name: '真实记录里有没登记的编号',
      change: (files) => void delete files['site.json'].fictional,
      says: '个编号还没有登记为已公布',
    },
  ],
} satisfies Rule;
