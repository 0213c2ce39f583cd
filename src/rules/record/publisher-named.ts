import { type Source } from '#domain/record/entries/source.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

/** 不是名称 — what says of a publisher only what sort it is: 某…, a bare domain, 当地媒体, 期刊文章, 行业网站. */
const NAMELESS: readonly [RegExp, string][] = [
  [/某/u, '用“某”字代替了名称'],
  [/[a-z0-9-]+(\.[a-z0-9-]+)+/i, '只是一个域名'],
  [/一[家个份篇]/u, '只说了是哪一类'],
  [/^(.{0,6})(当地|本地|地方|有关|相关|业内)/u, '只说了是哪一类'],
  [/^.{0,2}(期刊|杂志|报刊|公众号|论文)(文章|稿)?$/u, '没有刊名'],
  [/(行业|协会|新闻|企业|单位|学校|院校|政府)(网站|媒体)$/u, '只说了是哪一类'],
  [/^(.{0,3}(媒体|网站|网友|自媒体)|论坛|平台|网络|网上|互联网)$/u, '只说了是哪一类'],
  [/^(不明|未知|不详|佚名|匿名)/u, '说的就是不明'],
];

/** 个人说话的地方 — where anybody may post; the place is no paper. */
const OPEN_TO_ALL = /论坛$|贴吧|博客|微博$|知乎|简书|豆瓣|百家号|个人空间/u;

/** What is wrong with who is said to speak, or nothing. */
function speakerFault({ publisher = '', speaker }: Source, employers: ReadonlySet<string>): string | undefined {
  if (OPEN_TO_ALL.test(publisher) && speaker !== '个人' && speaker !== '发布者不明')
    return `发布者是“${publisher}”，那里人人可以发帖，发话者却写作“${speaker}”。请改为“个人”，或写明实际的发布者。`;
  if (employers.has(publisher) && speaker !== '本单位')
    return `发布者“${publisher}”是名录里的单位，发话者却写作“${speaker}”。单位说自己的职工，请改为“本单位”。`;
  return undefined;
}

export default {
  id: 'record/publisher-named',
  title: '发布者写的是名称，说不出名称的就写发布者不明；谁说的写对',
  article: '记录规则',
  why: '“某高职院校”“期刊文章”一类的写法，读者查不到是谁；单位的稿子、个人的帖子写成报社的，就是替它们作了保。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    const employers = new Set(archive.employers.flatMap(({ name, aliases = [] }) => [name, ...aliases]));
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
      const wrong = speakerFault(source, employers);
      if (wrong) yield at(archive, source, 'speaker', `${id} 的${wrong}`);
    }
  },
  passing: [
    { name: '报社的名称', change: () => {} },
    ...['第一海洋研究所', '半岛网', '齐鲁网·闪电新闻', '山东教育新闻网', '行业协会联合会', '山东新闻网', '中国工人杂志'].map(
      (publisher) => ({ name: publisher, change: published({ publisher }) }),
    ),
    { name: '论坛里个人的帖子', change: published({ publisher: '示例论坛', speaker: '个人' }) },
    { name: '单位自己的网页', change: published({ publisher: '示例机械1号有限公司', speaker: '本单位' }) },
  ],
  failing: [
    ...[
      ['山东某高职院校', '用“某”字'],
      ['exwz.net', '只是一个域名'],
      ['滕州当地媒体', '只说了是哪一类'],
      ['山东一家企业', '只说了是哪一类'],
      ['期刊文章', '没有刊名'],
      ['山东轻工行业网站', '只说了是哪一类'],
      ['烟台媒体', '只说了是哪一类'],
      ['佚名', '说的就是不明'],
    ].map(([publisher, fault]) => ({
      name: publisher!,
      change: published({ publisher }),
      says: `r0001 的发布者写作“${publisher}”，${fault}`,
    })),
    {
      name: '论坛的帖子写成报社的',
      change: published({ publisher: '示例论坛' }),
      says: 'r0001 的发布者是“示例论坛”，那里人人可以发帖',
    },
    {
      name: '单位的稿子写成报社的',
      change: published({ publisher: '示例机械1号有限公司' }),
      says: 'r0001 的发布者“示例机械1号有限公司”是名录里的单位',
    },
  ],
} satisfies Rule;

function published(change: object) {
  return (files: SpecimenFiles) => void Object.assign(files['sources.json'][0], change);
}
