import { type Rule } from '../rule.ts';
import { at, holds, lacking } from '../spot.ts';
import { type NamedList, titleRow } from '#domain/programme/titles.ts';

/** 名单名 — as messages call each list. */
const LISTS: Record<NamedList, string> = { named: '命名', masters: '大工匠' };

export default {
  id: 'selection/named-are-recorded',
  title: '收录的命名都在公布的命名名单上，大工匠都在大工匠名单上',
  article: '记录规则',
  why: '名录里的人要能在当年公布的名单上找到。名单没有公布的，不查；曾用名和繁体写法也算找到。',
  scope: 'edition',
  force: 'must',
  needs: { material: '公布的命名名单和大工匠名单，带姓名', giver: '省总工会' },
  *check(archive, { programme }) {
    for (const edition of archive.editions) {
      const { candidates, named, masters } = edition.selection ?? {};
      if (!candidates || !(named || masters)) continue;
      const nameOf = new Map(candidates.map(({ key, name }) => [key, name]));
      const namesIn = (keys?: string[]) => keys && new Set(keys.map((key) => nameOf.get(key)));
      const lists: Record<NamedList, Set<string | undefined> | undefined> = { named: namesIn(named), masters: namesIn(masters) };
      for (const list of Object.keys(LISTS) as NamedList[]) {
        if (!lists[list]) yield lacking(archive, edition, 'selection', `没有查到${LISTS[list]}名单`);
      }
      for (const honour of archive.honoursIn.get(edition.year) ?? []) {
        const person = archive.by.people.get(honour.person);
        if (!person) continue;
        const names = [person.name, ...(person.aliases ?? [])];
        const missing = titleRow(honour.title, programme.titles)?.lists.find(
          (list) => lists[list] && !names.some((name) => lists[list]!.has(name)),
        );
        if (!missing) {
          const on = titleRow(honour.title, programme.titles)?.lists.filter((list) => lists[list]) ?? [];
          const said = `${person.name}在公布的${on.map((list) => LISTS[list]).join('、')}名单上`;
          if (on.length > 0) yield holds(archive, honour, 'person', said);
          continue;
        }
        yield at(
          archive,
          honour,
          'person',
          `${person.name}（${honour.id}）收录为${edition.year}年度“${honour.title}”，公布的${LISTS[missing]}名单上应有这个名字，却没有。请核对姓名、年度和称号。`,
        );
      }
    }
  },
  passing: [
    {
      name: '名单用的是曾用名',
      change: (files) => {
        files['editions/2018.json'].selection.candidates[0].name = '示例旧名';
        files['people/0001.json'][0].aliases = ['示例旧名'];
      },
    },
    { name: '名单没有公布', change: (files) => void delete files['editions/2018.json'].selection },
  ],
  failing: [
    {
      name: '名单上没有这个人',
      change: (files) => void (files['editions/2018.json'].selection.candidates[0].name = '示例旧名'),
      says: '示例甲（h0001）收录为2018年度“齐鲁工匠”，公布的命名名单上应有这个名字，却没有',
    },
    {
      name: '工匠收录成了大工匠',
      change: (files) => void (files['editions/2018.json'].selection.masters[0] = 'c040'),
      says: '（h0041）收录为2018年度“齐鲁大工匠”，公布的大工匠名单上应有这个名字，却没有',
    },
  ],
} satisfies Rule;
