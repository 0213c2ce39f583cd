import { playersOf } from '#domain/record/asset-use.ts';
import { activitiesOf } from '#domain/record/all.ts';
import { statementsOf } from '#domain/record/activity.ts';
import { studioStatements } from '#domain/record/studio.ts';
import { at, type Rule } from '../rule.ts';

export default {
  id: 'record/nothing-idle',
  title: '登记的来源、单位、工种和主机都有人用',
  article: '记录规则',
  why: '用不到的登记多半是改名或改错留下的，放久了没人敢删。',
  scope: 'archive',
  force: 'may',
  *check(archive) {
    const used = new Set<string>();
    for (const honour of archive.honours)
      for (const id of [honour.employer, honour.trade, ...honour.sources]) if (id) used.add(id);
    for (const person of archive.people) for (const { source } of person.sources) used.add(source);
    for (const edition of archive.editions) {
      const statements = [
        ...edition.process,
        ...edition.notes,
        ...Object.values(edition.counts),
        edition.ceremony,
        edition.ordinal,
      ];
      for (const statement of statements) for (const id of statement?.sources ?? []) used.add(id);
    }
    for (const studio of archive.studios) {
      const { employer, grants = [] } = studio;
      if (employer) used.add(employer);
      for (const id of [...studioStatements(studio), ...grants, studio].flatMap(({ sources }) => sources)) used.add(id);
    }
    for (const activity of activitiesOf(archive))
      for (const id of [...statementsOf(activity), activity].flatMap(({ sources }) => sources)) used.add(id);
    for (const { sources } of archive.mentoring) for (const id of sources) used.add(id);
    for (const entry of [...archive.sources, ...archive.employers, ...archive.trades]) {
      if (!used.has(entry.id)) yield at(archive, entry, 'id', `${entry.id} 登记了，但没有一处用到。请核对是不是该删去。`);
    }
    const links = [...archive.sources.map(({ url }) => url), ...playersOf(archive).map(({ link }) => link)];
    const hosts = new Set(links.flatMap((link) => (link ? [new URL(link).hostname] : [])));
    for (const entry of archive.hosts) {
      if (!hosts.has(entry.host))
        yield at(archive, entry, 'host', `主机 ${entry.host} 登记了，但没有一条来源或播放地址在它上面。请核对是不是该删去。`);
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '来源只有一场活动、单位只有一间工作室用到',
      change: (files) => {
        files['sources.json'].push({ id: 'r0003', publisher: '示例晚报', grade: 'B' });
        files['employers.json'].push({ ...files['employers.json'][0], id: 'u0099' });
        files['events.json'][1].facts[0].sources = ['r0003'];
        files['studios/2018.json'][0].employer = 'u0099';
      },
    },
  ],
  failing: [
    {
      name: '没人用的来源',
      change: (files) => void files['sources.json'].push({ id: 'r0003', publisher: '示例晚报', grade: 'B' }),
      says: 'r0003 登记了，但没有一处用到',
    },
    {
      name: '没人用的工种',
      change: (files) => void files['trades.json'].push({ id: 't0002', name: '示例焊工' }),
      says: 't0002 登记了，但没有一处用到',
    },
  ],
} satisfies Rule;
