import { type EntryOf, KIND_NAMES, type KindName, kindRow } from '#domain/record/kinds.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const references: Pick = ({ shape }) => shape?.is === 'reference';
const links: Pick = ({ shape }) => shape?.is === 'link';

export default {
  id: 'record/nothing-idle',
  title: '登记的来源、单位、工种和主机都有人用',
  article: '记录规则',
  why: '用不到的登记多半是改名或改错留下的，放久了没人敢删。',
  scope: 'archive',
  force: 'may',
  whole: true,
  *check(archive) {
    const used = new Set<unknown>();
    for (const { entry, path, value } of everywhere(archive, references)) if (kindRow(entry.is).of !== path) used.add(value);
    for (const kind of KIND_NAMES) {
      if (kind === 'site' || !kindRow(kind).register) continue;
      for (const entry of archive[kind] as (EntryOf<KindName> & { id: string })[]) {
        if (!used.has(entry.id)) yield at(archive, entry, 'id', `${entry.id} 登记了，但没有一处用到。请核对是不是该删去。`);
      }
    }
    const hosts = new Set<string>();
    for (const { value } of everywhere(archive, links)) hosts.add(new URL(String(value)).hostname);
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
        files['sources.json'].push({ id: 'r0003', publisher: '示例晚报', speaker: '报社通讯社', read: '转载' });
        files['employers.json'].push({ ...files['employers.json'][0], id: 'u0099' });
        files['events.json'][1].facts[0].sources = ['r0003'];
        files['studios/2018.json'][0].employer = 'u0099';
      },
    },
  ],
  failing: [
    {
      name: '没人用的来源',
      change: (files) => {
        files['sources.json'].push({ id: 'r0003', publisher: '示例晚报', speaker: '报社通讯社', read: '转载' });
        files['sightings.json'] = [{ source: 'r0003', date: '2026-01-01', state: '在' }];
      },
      says: 'r0003 登记了，但没有一处用到',
    },
    {
      name: '没人用的工种',
      change: (files) => void files['trades.json'].push({ id: 't0002', name: '示例焊工' }),
      says: 't0002 登记了，但没有一处用到',
    },
    {
      name: '没人用的主机',
      change: (files) => void files['hosts.json'].push({ host: 'idle.example.org', owner: '示例单位' }),
      says: '主机 idle.example.org 登记了，但没有一条来源或播放地址在它上面',
    },
  ],
} satisfies Rule;
