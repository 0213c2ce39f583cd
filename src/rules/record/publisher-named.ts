import { type Rule } from '../rule.ts';
import { at } from '../spot.ts';

/** 不是名称 — what says of a publisher only what sort it is: 某…, a bare domain, 当地媒体, 期刊文章, 行业网站. */
const NAMELESS: readonly [RegExp, string][] = [
  [/某/u, '用“某”字代替了名称'],
  [/[a-z0-9-]+(\.[a-z0-9-]+)+/i, '只是一个域名'],
  [/^(.{0,6})(当地|本地|地方|有关|相关)/u, '只说了是哪一类'],
  [/^.{0,4}(期刊|杂志|报刊)(文章|稿)?$/u, '没有刊名'],
  [/(行业|协会|新闻|企业|单位|学校|院校|政府)(网站|媒体)$/u, '只说了是哪一类'],
  [/^(.{0,3}(媒体|网站|网友)|论坛|公众号|平台|网络|网上|互联网)$/u, '只说了是哪一类'],
  [/^(不明|未知|不详|佚名|匿名)/u, '说的就是不明'],
];

export default {
  id: 'record/publisher-named',
  title: '发布者写的是名称，说不出名称的就写发布者不明',
  article: '记录规则',
  why: '“某高职院校”“期刊文章”一类的写法，读者查不到是谁；这样的来源应当如实标作发布者不明。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const source of archive.sources) {
      const { id, publisher = '' } = source;
      const fault = NAMELESS.find(([pattern]) => pattern.test(publisher));
      if (fault)
        yield at(
          archive,
          source,
          'publisher',
          `${id} 的发布者写作“${publisher}”，${fault[1]}。请查出全名；查不出，发话者改为“发布者不明”，删去发布者，在哪里读到写进线索。`,
        );
    }
  },
  passing: [
    { name: '报社的名称', change: () => {} },
    ...['第一海洋研究所', '半岛网', '中财论坛', '齐鲁网·闪电新闻', '山东教育新闻网', '行业协会联合会', '山东新闻网'].map(
      (publisher) => ({
        name: publisher,
        change: publishedBy(publisher),
      }),
    ),
  ],
  failing: [
    ['山东某高职院校', '用“某”字'],
    ['exwz.net', '只是一个域名'],
    ['滕州当地媒体', '只说了是哪一类'],
    ['期刊文章', '没有刊名'],
    ['山东轻工行业网站', '只说了是哪一类'],
    ['烟台媒体', '只说了是哪一类'],
    ['佚名', '说的就是不明'],
  ].map(([publisher, fault]) => ({
    name: publisher!,
    change: publishedBy(publisher!),
    says: `r0001 的发布者写作“${publisher}”，${fault}`,
  })),
} satisfies Rule;

function publishedBy(publisher: string) {
  return (files: Parameters<Rule['failing'][number]['change']>[0]) => void (files['sources.json'][0].publisher = publisher);
}
