import { type Source } from '#domain/record/entries/source.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

/** 同一页 — an address without what does not change the page: scheme, www or m, a trailing stroke, a place in it. */
function pageOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  return `${hostname.replace(/^(www|m|wap)\./, '')}${decodeURI(pathname).replace(/\/(index\.html?)?$/, '')}${search}`;
}

/** 同一篇 — where there is no address: publisher, title and date together. */
const keyOf = ({ url, publisher, title, published }: Source): string | undefined =>
  url ? pageOf(url) : title && publisher ? `${publisher}《${title}》${published ?? ''}` : undefined;

const marksOf = ({ speaker, read }: Source): string => `${speaker}，${read}`;

export default {
  id: 'record/page-once',
  title: '一页只登记一次，只有一种标记',
  article: '记录规则',
  why: '同一页登记成两个来源，看起来就像两个人作证；标记不同，就不知道信哪一个。',
  scope: 'archive',
  force: 'must',
  root: 1,
  *check(archive) {
    const first = new Map<string, Source>();
    for (const source of archive.sources) {
      const key = keyOf(source);
      const other = key === undefined ? undefined : first.get(key);
      if (key !== undefined && !other) first.set(key, source);
      if (!other) continue;
      const marks = marksOf(source) === marksOf(other) ? '' : `，标记也不同（“${marksOf(other)}”与“${marksOf(source)}”）`;
      yield at(
        archive,
        source,
        source.url ? 'url' : 'title',
        `${source.id} 和 ${other.id} 是同一页${marks}。请只留一个，引用处都改成它。`,
      );
    }
  },
  passing: [
    { name: '两页', change: addPage('https://news.example.org/2') },
    { name: '只差一个查询参数，是两页', change: addPage('https://news.example.org/1?id=2') },
    { name: '两个主机上同样的路径', change: addPage('https://paper.example.org/1') },
    { name: '没有网址，同题不同日', change: (files) => addPapers(files, '2018-12-11', '2018-12-12') },
  ],
  failing: [
    { name: '同一网址登记两次', change: addPage('https://news.example.org/1'), says: 'r0003 和 r0001 是同一页。' },
    {
      name: '只差协议、手机站和末尾斜线',
      change: addPage('http://m.news.example.org/1/'),
      says: 'r0003 和 r0001 是同一页。',
    },
    {
      name: '同一页两种标记',
      change: addPage('https://news.example.org/1#top', '本单位'),
      says: 'r0003 和 r0001 是同一页，标记也不同（“报社通讯社，原页”与“本单位，原页”）',
    },
    {
      name: '没有网址，同一发布者、同题、同日',
      change: (files) => addPapers(files, '2018-12-11', '2018-12-11'),
      says: 'r0004 和 r0003 是同一页。',
    },
  ],
} satisfies Rule;

function addPage(url: string, speaker = '报社通讯社') {
  return (files: SpecimenFiles) =>
    void files['sources.json'].push({ id: 'r0003', publisher: '示例日报', speaker, read: '原页', url });
}

/** Two that were read in print. */
function addPapers(files: SpecimenFiles, ...days: string[]): void {
  const paper = { publisher: '示例晚报', title: '示例报道', dated: '发布日', speaker: '报社通讯社', read: '转载' };
  for (const [index, published] of days.entries()) files['sources.json'].push({ id: `r000${index + 3}`, published, ...paper });
}
