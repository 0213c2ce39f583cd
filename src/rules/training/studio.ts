import { leadersOf } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { governed } from '../spot.ts';
import { tallied } from '../tally.ts';

const editions = { from: 2018 };

export default {
  id: 'training/studio',
  title: '获评的人领衔创建工匠创新工作室',
  article: '意见 三（一）4',
  why: '意见要加大工匠创新工作室的建设，支持获评的人领衔创建，没有定下间数。每届只报在册的人里几人领衔，不作判断。',
  scope: 'edition',
  force: 'may',
  editions,
  needs: { material: '写明领衔人的工作室揭牌、命名消息', giver: '所在单位和各级工会' },
  *check(archive) {
    const led = new Map(archive.studios.flatMap((studio) => leadersOf(studio).map((person) => [person, studio])));
    for (const edition of governed(archive, editions)) {
      const named = new Set((archive.honoursIn.get(edition.year) ?? []).map(({ person }) => person));
      const leaders = [...named].filter((person) => led.has(person));
      const first = led.get(leaders[0] ?? '');
      const message = `在册 ${named.size} 人，领衔工作室的 ${leaders.length} 人`;
      const path = first?.leader === leaders[0] ? 'leader' : 'coLeaders';
      if (first) yield tallied(archive, first, path, message, edition);
    }
  },
  passing: [
    {
      name: '50人里正好1人领衔',
      change: (files) => void (files['studios/2018.json'] = files['studios/2018.json'].slice(-1)),
    },
  ],
  failing: [],
  silent: [
    {
      name: '一间也没有',
      change: (files) => void (files['studios/2018.json'] = []),
    },
    {
      name: '有一间，没有写领衔人',
      change: (files) => {
        const [{ leader: _leader, grants: _grants, ...studio }] = files['studios/2018.json'];
        files['studios/2018.json'] = [studio];
      },
    },
  ],
} satisfies Rule;
