import { type Rule } from '../rule.ts';
import { governed, holds } from '../spot.ts';

const editions = { from: 2018 };

export default {
  id: 'publicity/ceremony',
  title: '每届举办颁奖典礼',
  article: '意见 二（一）',
  why: '颁奖典礼是文件列出的第一种宣传方式。没有查到不等于没有举办，只记作无可核验。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明属于这一届的颁奖典礼：通知或报道', giver: '省总工会' },
  *check(archive) {
    const provincial = Map.groupBy(
      archive.events.filter(({ kind, level }) => kind === '颁奖典礼' && level === '省'),
      ({ edition }) => edition,
    );
    for (const edition of governed(archive, editions)) {
      const { year, ceremony } = edition;
      const event = provincial.get(year)?.[0];
      const said = (name: string) => `颁奖典礼收录 1 次 ≥ 1 次：${name}`;
      if (ceremony?.name.includes('颁奖')) yield holds(archive, edition, 'ceremony', said(ceremony.name));
      else if (event) yield holds(archive, event, 'edition', said(event.title), edition);
    }
  },
  passing: [{ name: '有颁奖典礼', change: () => {} }],
  failing: [],
  silent: [
    {
      name: '没有颁奖典礼',
      change: (files) => {
        delete files['editions/2018.json'].ceremony;
        files['events.json'] = files['events.json'].filter(({ kind }: { kind: string }) => kind !== '颁奖典礼');
      },
    },
  ],
} satisfies Rule;
