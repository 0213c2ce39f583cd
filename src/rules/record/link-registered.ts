import { isLinkable } from '#domain/record/entries/source.ts';
import { rawLeaves } from '#domain/record/kinds.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const links: Pick = ({ shape }) => shape?.is === 'link';
const LINK = /https?:\/\/[^\s"\\）)]+|www\.[a-z0-9.-]+/i;

const written = (address: string): string => `写了网址“${address}”。网址只登记在来源里，请改成引用来源编号。`;

export default {
  id: 'record/link-registered',
  title: '只有发布者原页可以链接，主机都已登记',
  article: '记录规则',
  why: '转载页会失效、会被买走挂上别的内容。链接只给登记过的发布者原页，其余写明发布者和日期。',
  scope: 'entry',
  force: 'must',
  whole: true,
  *check(archive) {
    const hosts = new Set(archive.hosts.map(({ host }) => host));
    for (const source of archive.sources) {
      if (!source.url) {
        if (isLinkable(source))
          yield at(
            archive,
            source,
            'url',
            `${source.id} 读法是“原页”，却没有网址。请补上网址；是在转载里读到的，读法改为“转载”。`,
          );
        continue;
      }
      if (!isLinkable(source)) {
        yield at(
          archive,
          source,
          'url',
          `${source.id} 写了网址“${source.url}”，标记却是“${source.speaker}，${source.read}”。只有发布者明确的原页可以链接，请删去网址；在哪里读到可以写进线索。`,
        );
      }
      const { hostname } = new URL(source.url);
      if (!hosts.has(hostname)) {
        yield at(archive, source, 'url', `主机“${hostname}”不在登记名单里。请核实所属单位后登记到 hosts.json，或删去网址。`);
      }
    }
    for (const { entry, path, value, note } of everywhere(archive, links)) {
      const { hostname } = new URL(String(value));
      if (entry.is === 'sources' || hosts.has(hostname)) continue;
      const what = note!.label;
      yield at(
        archive,
        entry,
        path,
        `${what}的主机“${hostname}”不在登记名单里。请核实所属单位后登记到 hosts.json，或删去${what}。`,
      );
    }
    for (const { file, value, body } of archive.files) {
      for (const { path, value: text, shape, note } of rawLeaves({ file, value })) {
        const found = shape?.is === 'link' || shape?.is === 'host' || note?.public === false ? null : LINK.exec(String(text));
        if (found) yield { file, path, subject: file, message: written(found[0]) };
      }
      const found = LINK.exec(body ?? '');
      if (found) yield { file, path: '正文', subject: file, message: written(found[0]) };
    }
  },
  passing: [{ name: '原页，主机已登记', change: () => {} }],
  failing: [
    { name: '主机没有登记', change: (files) => void (files['hosts.json'] = []), says: '主机“news.example.org”不在登记名单里' },
    {
      name: '发布者不明的来源写了网址',
      change: (files) => void (files['sources.json'][1].url = 'https://news.example.org/2'),
      says: 'r0002 写了网址“https://news.example.org/2”，标记却是“发布者不明，转载”',
    },
    {
      name: '播放地址的主机没有登记',
      change: (files) => void (files['films.json'][0].link = 'https://video.example.com/1'),
      says: '播放地址的主机“video.example.com”不在登记名单里',
    },
    {
      name: '事迹里写了网址',
      change: (files) => void (files['stories/q0001.md'].body = '见 https://evil.example/ 。[^f1]\n'),
      says: '写了网址“https://evil.example/”',
    },
    {
      name: '原页没有网址',
      change: (files) => void delete files['sources.json'][0].url,
      says: 'r0001 读法是“原页”，却没有网址',
    },
    {
      name: '事实里写了网址',
      change: (files) => void (files['people/0001.json'][0].facts[0].text = '改进示例装置一台（www.example.org/1）。'),
      says: '写了网址“www.example.org”',
    },
  ],
} satisfies Rule;
