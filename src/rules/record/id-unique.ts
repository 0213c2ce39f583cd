import { at, type Rule } from '../rule.ts';

export default {
  id: 'record/id-unique',
  title: '编号、年度和登记主机都不重复',
  article: '记录规则',
  why: '一个编号指两个人，报道里的链接就会指错人。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const { people, honours, employers, trades, sources, studios, forums, events, films, institutions, mentoring } = archive;
    const lists = [people, honours, employers, trades, sources, studios, forums, events, films, institutions, mentoring];
    for (const list of lists) {
      const seen = new Map<string, object>();
      for (const entry of list) {
        const earlier = seen.get(entry.id);
        if (!earlier) seen.set(entry.id, entry);
        else {
          const first = archive.origin.get(earlier)!;
          yield at(
            archive,
            entry,
            'id',
            `编号 ${entry.id} 重复，${first.file} 的 ${first.path} 已经用了。请给后加的一条换一个没用过的编号。`,
          );
        }
      }
    }
    const years = new Set<number>();
    for (const edition of archive.editions) {
      if (years.has(edition.year)) yield at(archive, edition, 'year', `${edition.year} 年度有两个文件。请合成一个。`);
      years.add(edition.year);
    }
    const hosts = new Set<string>();
    for (const host of archive.hosts) {
      if (hosts.has(host.host)) yield at(archive, host, 'host', `主机 ${host.host} 登记了两次。请删去一条。`);
      hosts.add(host.host);
    }
    for (const person of archive.people) {
      const facts = new Set<string>();
      for (const [index, fact] of person.facts.entries()) {
        if (facts.has(fact.id))
          yield at(archive, person, `facts[${index}].id`, `${person.name}的事实编号 ${fact.id} 重复。请换一个没用过的。`);
        facts.add(fact.id);
      }
    }
    const stories = new Map<string, object>();
    for (const story of archive.stories) {
      if (stories.has(story.person)) yield at(archive, story, 'person', `${story.person} 已有另一篇事迹。一个人一篇，请合并。`);
      stories.set(story.person, story);
    }
  },
  passing: [{ name: '样本原样', change: () => {} }],
  failing: [
    {
      name: '两间工作室同一编号',
      change: (files) => void (files['studios/2018.json'][1].id = 's0001'),
      says: '编号 s0001 重复，studios/2018.json 的 [0] 已经用了',
    },
    {
      name: '两对师徒同一编号',
      change: (files) => void files['mentoring.json'].push(files['mentoring.json'][0]),
      says: '编号 a0001 重复，mentoring.json 的 [0] 已经用了',
    },
    {
      name: '两个人同一编号',
      change: (files) => void files['people/0001.json'].push({ ...files['people/0001.json'][0], name: '示例乙' }),
      says: '编号 q0001 重复，people/0001.json 的 [0] 已经用了',
    },
    {
      name: '同一年度两个文件',
      change: (files) => void (files['editions/2018b.json'] = files['editions/2018.json']),
      says: '2018 年度有两个文件',
    },
  ],
} satisfies Rule;
