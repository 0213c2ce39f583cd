/** 对照项 — what a reader can count on, the criteria of WCAG 2.2 that ask for it, and the test that keeps it. */
export interface AccessItem {
  /** One of the four principles of GB/T 37668—2019 and of WCAG. */
  principle: '可感知' | '可操作' | '可理解' | '健壮';
  item: string;
  /** Success criteria of WCAG 2.2, https://www.w3.org/TR/WCAG22/. */
  criteria: string;
  /** Title of the test; absent where a person has to look. */
  test?: string;
}

const NO_BAR = 'no page bars a reader, at either width';

/** 逐项对照 — in the order of the principles. The numbers of the clauses of GB/T 37668 are not given: the text of the standard was not at hand. */
export const ACCESS: readonly AccessItem[] = [
  { principle: '可感知', item: '图片、图表、海报都有替代文字；没有内容的装饰读屏不读', criteria: '1.1.1', test: NO_BAR },
  {
    principle: '可感知',
    item: '录音录像有字幕和文字实录',
    criteria: '1.2.1、1.2.2、1.2.3',
    test: 'a recording plays on its platform; what is said in it can be read, found and downloaded here',
  },
  {
    principle: '可感知',
    item: '标题逐级排列，一页一个一级标题',
    criteria: '1.3.1、2.4.6',
    test: 'every page has one heading of the first rank, and none skips a rank',
  },
  { principle: '可感知', item: '表格有表头和表名，表单有标签', criteria: '1.3.1、3.3.2', test: 'every page is valid HTML' },
  {
    principle: '可感知',
    item: '不单靠颜色：统计图就是数字表，画的旁边有数字和姓名',
    criteria: '1.4.1',
    test: 'a chart draws what its table says',
  },
  { principle: '可感知', item: '文字与底色反差不低于 4.5 比 1；普通、长者、高对比各种页面', criteria: '1.4.3', test: NO_BAR },
  { principle: '可感知', item: '深色下反差同样足够', criteria: '1.4.3', test: 'in the dark no kind of page bars a reader' },
  {
    principle: '可感知',
    item: '320 像素宽不用左右滚动',
    criteria: '1.4.10',
    test: 'no kind of page scrolls sideways at 320 px, and nothing stands outside it',
  },
  {
    principle: '可感知',
    item: '放宽字距、行距、段距，文字不被截断',
    criteria: '1.4.12',
    test: 'with letters, lines and paragraphs set apart as WCAG 1.4.12 asks, nothing is cut off',
  },
  {
    principle: '可感知',
    item: '长者模式：字不小于 20 像素，行距 1.8，单栏',
    criteria: '1.4.4',
    test: 'in elder mode type is 20 px and more, lines stand at 1.8, in one column',
  },
  {
    principle: '可感知',
    item: '生僻字不缺字形，名字里的生僻字注音',
    criteria: '1.3.1、3.1.6',
    test: 'a name of the rarest characters is set in faces that come with the page',
  },
  { principle: '可感知', item: '页面载入时内容不跳动', criteria: '—', test: 'nothing shifts while a page loads, at %i px' },
  { principle: '可感知', item: '在各种屏读软件上实际听一遍', criteria: '—' },
  {
    principle: '可操作',
    item: '只用键盘能到达一切，次序与版面一致，位置始终看得见',
    criteria: '2.1.1、2.1.2、2.4.3、2.4.7、2.4.11',
    test: 'with the Tab key alone a reader comes to everything on %s, in its order, and sees where he is',
  },
  {
    principle: '可操作',
    item: '第一个链接跳过页眉，直到正文',
    criteria: '2.4.1',
    test: 'the first key press and Enter lead past the header into the text',
  },
  { principle: '可操作', item: '每页的标题各不相同', criteria: '2.4.2', test: 'no two pages have one title' },
  {
    principle: '可操作',
    item: '链接都有去处',
    criteria: '2.4.4',
    test: 'every internal link leads to a file of the site, and to a place on it',
  },
  {
    principle: '可操作',
    item: '能点的至少 44 像素（长者 60），句中链接除外',
    criteria: '2.5.8',
    test: 'mode “%s”, %i px: every target is %i px',
  },
  {
    principle: '可操作',
    item: '减少动态效果时没有任何移动',
    criteria: '2.3.3',
    test: 'nothing moves for a reader who asks for less motion',
  },
  {
    principle: '可操作',
    item: '没有弹窗、广告、自动播放、时间限制',
    criteria: '2.2.1、2.2.2',
    test: 'only the search page and the page that reads aloud run a script',
  },
  {
    principle: '可操作',
    item: '不止一条路：检索、名录、分类、网站地图',
    criteria: '2.4.5',
    test: 'every group of the directory has as many people as its index says, and everyone stands in every way',
  },
  { principle: '可理解', item: '声明语言为简体中文', criteria: '3.1.1', test: NO_BAR },
  {
    principle: '可理解',
    item: '页眉、页脚、纠错入口处处相同',
    criteria: '3.2.3、3.2.4、3.2.6',
    test: 'every page says whose record it is',
  },
  {
    principle: '可理解',
    item: '没有查到时说明原因，给出别的路',
    criteria: '3.3.1、3.3.3',
    test: 'where nothing is found, the page says so and shows other ways',
  },
  {
    principle: '可理解',
    item: '有中文语音的设备可以朗读',
    criteria: '—',
    test: 'a device with a Chinese voice reads the story aloud, sentence by sentence, without its marks',
  },
  {
    principle: '可理解',
    item: '打印有地址、日期和二维码',
    criteria: '—',
    test: 'every kind of page prints with its address, the date of the record and a code, without the furniture of the screen',
  },
  { principle: '健壮', item: '标记合乎标准', criteria: '4.1.2', test: 'every page is valid HTML' },
  { principle: '健壮', item: '检索结果的数目由读屏报出', criteria: '4.1.3', test: 'found results bar no reader, at %i px' },
  {
    principle: '健壮',
    item: '没有脚本也能读、能走、能打印',
    criteria: '—',
    test: 'without JavaScript the search page leads to the directory',
  },
];
