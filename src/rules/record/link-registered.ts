import { playersOf } from '#domain/record/asset-use.ts';
import { at, type Rule } from '../rule.ts';

const LINK = /https?:\/\/[^\s"\\）)]+|www\.[a-z0-9.-]+/i;

export default {
  id: 'record/link-registered',
  title: '只有发布者原页可以链接，主机都已登记',
  article: '记录规则',
  why: '转载页会失效、会被买走挂上别的内容。链接只给登记过的发布者原页，其余写明发布者和日期。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    const hosts = new Set(archive.hosts.map(({ host }) => host));
    for (const source of archive.sources) {
      if (!source.url) {
        if (source.grade === 'A')
          yield at(archive, source, 'url', `${source.id} 是 A 级（发布者原页），却没有网址。请补上网址，或改为 B 级。`);
        continue;
      }
      if (source.grade !== 'A') {
        yield at(
          archive,
          source,
          'url',
          `${source.id} 是 ${source.grade} 级来源，写了网址“${source.url}”。只有 A 级可以链接，请删去网址。`,
        );
      }
      const { hostname } = new URL(source.url);
      if (!hosts.has(hostname)) {
        yield at(archive, source, 'url', `主机“${hostname}”不在登记名单里。请核实所属单位后登记到 hosts.json，或删去网址。`);
      }
    }
    for (const { entry, path, link } of playersOf(archive)) {
      const { hostname } = new URL(link);
      if (!hosts.has(hostname))
        yield at(
          archive,
          entry,
          path,
          `播放地址的主机“${hostname}”不在登记名单里。请核实所属单位后登记到 hosts.json，或删去播放地址。`,
        );
    }
    for (const { file, value, body } of archive.files) {
      if (/^(?:sources|hosts|site)\b/.test(file)) continue;
      const found =
        LINK.exec(JSON.stringify(value, (key, inner: unknown) => (key === 'link' ? undefined : inner))) ?? LINK.exec(body ?? '');
      if (found)
        yield { file, path: '', subject: file, message: `正文里写了网址“${found[0]}”。网址只登记在来源里，请改成引用来源编号。` };
    }
  },
  passing: [{ name: 'A 级来源，主机已登记', change: () => {} }],
  failing: [
    { name: '主机没有登记', change: (files) => void (files['hosts.json'] = []), says: '主机“news.example.org”不在登记名单里' },
    {
      name: 'C 级来源写了网址',
      change: (files) => void (files['sources.json'][1].url = 'https://news.example.org/2'),
      says: 'r0002 是 C 级来源，写了网址',
    },
    {
      name: '播放地址的主机没有登记',
      change: (files) => void (files['films.json'][0].link = 'https://video.example.com/1'),
      says: '播放地址的主机“video.example.com”不在登记名单里',
    },
    {
      name: '事迹里写了网址',
      change: (files) => void (files['stories/q0001.md'].body = '见 https://evil.example/ 。[^f1]\n'),
      says: '正文里写了网址“https://evil.example/”',
    },
  ],
} satisfies Rule;
