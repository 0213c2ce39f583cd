import { type Example, type SpecimenFiles } from '#rules/rule.ts';

/** 每一种说法 — of rules that know something by its words: each word once, and what only looks like it. */
interface Kept extends Pick<Example, 'name' | 'change'> {
  rule: string;
}

const papers = (files: SpecimenFiles, all: readonly object[]): void => {
  for (const [index, more] of all.entries()) {
    const id = `r${String(index + 11).padStart(4, '0')}`;
    files['sources.json'].push({ id, publisher: '示例晚报', speaker: '报社通讯社', read: '转载', ...more });
  }
};
const publishers =
  (...names: string[]) =>
  (files: SpecimenFiles) =>
    papers(
      files,
      names.map((publisher) => ({ publisher })),
    );
/** Sentences of the edition that rest on a report from before the naming. */
const notes =
  (...texts: string[]) =>
  (files: SpecimenFiles) => {
    papers(files, [{ published: '2018-07-01', dated: '发布日' }]);
    files['editions/2018.json'].notes = texts.map((text) => ({ text, sources: ['r0011'] }));
  };
const prose =
  (...paragraphs: string[]) =>
  (files: SpecimenFiles) =>
    void (files['stories/q0001.md'].body = paragraphs.map((text) => `${text}\n`).join('\n'));
/** The first honours are of these titles. */
const titles =
  (...all: string[]) =>
  (files: SpecimenFiles) =>
    all.forEach((title, index) => (files['honours/2018.json'][index].title = title));

const kept = (rule: string, name: string, change: Example['change']): Kept => ({ rule, name, change });

export const KEPT_WORDS: Kept[] = [
  kept('record/level-kept', '县级市的大工匠、首席工匠', titles('滕州市大工匠', '滕州市首席工匠')),
  kept('record/level-kept', '“市”在称号的当中', titles('示例之地的滕州市工匠', '滕州市工匠之星工匠')),
  kept(
    'record/money-told',
    '给钱的各种说法',
    notes('获评者得到1万元奖励。', '获评者得到1万元资金。', '获评者得到1万元补助。', '获评者得到1万元配套。'),
  ),
  kept(
    'record/money-told',
    '将给的各种说法',
    notes(
      ...['拟给', '提出给', '计划给', '预计给', '规定给', '标准是', '准备给', '打算给', '按示例通知给', '按示例办法给'].map(
        (words) => `对获评者${words}1万元奖励。`,
      ),
    ),
  ),
  kept('record/page-once', '电脑站、手机站、触屏站是同一页', (files) =>
    papers(
      files,
      ['news', 'www.news', 'wap.news'].map((host) => ({ read: '原页', url: `https://${host}.example.org/1` })),
    ),
  ),
  kept('record/page-once', '“m”在主机名的当中，是另一页', (files) =>
    papers(
      files,
      ['paper', 'paper.m'].map((host) => ({ read: '原页', url: `https://${host}.example.org/1` })),
    ),
  ),
  kept('record/privacy', '像编号、像年份的几个字，前后说了性别', (files) => {
    files['honours/2018.json'][0].note = '性别：男2018';
    files['honours/2018.json'][1].note = '2018性别：男';
  }),
  kept(
    'record/prose-safe',
    '程序和链接的各种写法',
    prose('import 示例', 'export 示例', '示例[链接](示例)', ' [示例]: 示例', '示例import 示例', '示例[甲]: 乙'),
  ),
  kept(
    'record/publisher-named',
    '只说了是哪一类的各种说法',
    publishers(
      ...['本地记者', '地方记者', '有关部门', '相关部门', '业内人士', '杂志', '报刊文章', '公众号', '论文稿'],
      ...['示例协会网站', '示例新闻网站', '示例企业网站', '示例单位网站', '示例学校网站', '示例院校网站', '示例政府网站'],
      ...['示例行业媒体', '示例网站', '示例网友', '示例省自媒体', '论坛', '平台', '网络', '网上', '互联网'],
    ),
  ),
  kept(
    'record/publisher-named',
    '说的就是不明的各种说法',
    publishers(...['不明', '未知', '不详', '匿名'].map((word) => `${word}来稿`), '示例的匿名专栏报'),
  ),
  kept(
    'record/publisher-named',
    '人人可以发帖的各处',
    publishers(...['贴吧', '博客', '微博', '知乎', '简书', '豆瓣', '百家号', '个人空间'].map((place) => `示例${place}`)),
  ),
  kept('record/publisher-named', '论坛、微博的主办者', publishers('示例论坛报社', '示例微博报社')),
  kept('record/publisher-named', '名称里含着这些字', publishers('示例之声广播电台本地组', '报刊发行局', '政府网站建设中心')),
  kept(
    'record/story-told',
    '说档案的各种说法',
    prose(
      '示例甲改进了装置。[^f1]',
      ...['本站记有', '这一页写着', '记录里有', '记录所载是', '来源没有写', '没有写明是哪一年度的'].map(
        (words) => `${words}装置。[^f1]`,
      ),
    ),
  ),
  ...['来源', '称号', '命名', '评选', '届'].map((word) =>
    kept('record/story-told', `第一句先说${word}`, prose(`${word}说到示例甲的装置。[^f1]`)),
  ),
];
