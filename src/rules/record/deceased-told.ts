import { isDeceased } from '#domain/record/entries/honour.ts';
import { DECEASED, sourcesOfDeath } from '#domain/record/entries/person.ts';
import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/deceased-told',
  title: '写明已故的，有来源，各次命名一致',
  article: '记录规则',
  why: '说一个人已故而没有根据，是对本人和家人最重的错；同一个人这里已故、那里没有，读者不知信哪一处。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    for (const person of archive.people) {
      const honours = archive.honoursOf.get(person.id) ?? [];
      if (!isDeceased(honours)) continue;
      if (sourcesOfDeath(person).length === 0)
        yield at(
          archive,
          person,
          'sources',
          `${person.name}（${person.id}）写明${DECEASED}，没有一条来源支持它。请在来源的“支持什么”里写上“${DECEASED}”，或运行 npm run deceased。`,
        );
      for (const honour of honours)
        if (honour.status === '有效')
          yield at(
            archive,
            honour,
            'status',
            `${person.name}（${person.id}）别的命名写明${DECEASED}，${honour.id} 的状态还是“有效”。请改成一致。`,
          );
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '已故有来源',
      change: (files) => {
        files['honours/2018.json'][0].status = '已故';
        files['people/0001.json'][0].sources[0].supports += '；已故';
      },
    },
    {
      name: '另一次命名已撤销',
      change: (files) => {
        const [honour] = files['honours/2018.json'];
        const revocation = { document: '示例文件', date: '2020-01-01', body: '示例机关' };
        files['honours/2018.json'].push({ ...honour, id: 'h0099', title: '齐鲁大工匠', status: '已撤销', revocation });
        honour.status = '已故';
        files['people/0001.json'][0].sources[0].supports += '；已故';
      },
    },
  ],
  failing: [
    {
      name: '已故没有来源',
      change: (files) => void (files['honours/2018.json'][0].status = '已故'),
      says: '示例甲（q0001）写明已故，没有一条来源支持它',
    },
    {
      name: '两次命名不一致',
      change: (files) => {
        const [honour] = files['honours/2018.json'];
        files['honours/2018.json'].push({ ...honour, id: 'h0099', title: '齐鲁大工匠' });
        honour.status = '已故';
        files['people/0001.json'][0].sources[0].supports += '；已故';
      },
      says: '示例甲（q0001）别的命名写明已故，h0099 的状态还是“有效”',
    },
  ],
} satisfies Rule;
