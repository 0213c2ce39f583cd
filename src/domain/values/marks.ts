/** 页面记号 — what a finished page says to the build, to the tests and to the outside; the readers go by these and by nothing else. */
export const MARK = {
  /** 正文 — what of a page is searched. */
  body: 'data-pagefind-body',
  /** 不检索 — what inside the searched text is left out. */
  ignore: 'data-pagefind-ignore',
  /** 题与编号 — `title:…` or `id:…`: how a found page is called and known. */
  meta: 'data-pagefind-meta',
  /** 筛选项 — `年度:2018`: one value of one filter. */
  filter: 'data-pagefind-filter',
  /** 要紧处 — employers, trades and places, which count more than prose. */
  weight: 'data-pagefind-weight',
  /** 可单独查到的一节 — a section that is found by its heading and has an address of its own. */
  part: 'data-search-part',
  /** 本页地址 — the path of the page inside the site, as its header says it. */
  path: 'data-page-path',
  /** 模式链接 — the link to the same page in a mode of reading, which leads back once it is there. */
  modeLink: 'data-mode-link',
  /** 当前模式 — the mode that the whole page is in; the styles go by it. */
  mode: 'data-mode',
  /** 题字 — what is set in the display face: the name of a page's person, the deed that stands large. */
  display: 'data-display',
  /** 独立的链接 — one that is no word of a sentence, and so a target for a finger. */
  alone: 'data-alone',
  /** 可下载的文件 — its path, where the build writes how large it is. */
  fileSize: 'data-file-size',
  /** 人物页 — the id of the person whose page it is. */
  personPage: 'data-person-id',
  /** 事实 — the id of a fact of the person, once on the page, wherever it is told. */
  fact: 'data-fact',
  /** 名单页 — the year of the roll. */
  rollYear: 'data-roll-year',
  /** 一次命名 — the id of an act of naming, once on a roll and once on a profile. */
  honour: 'data-honour-id',
  /** 工作室页 — the id of the studio. */
  studioPage: 'data-studio-id',
  /** 活动页 — the id of a forum, an event, a film or an institution. */
  activityPage: 'data-activity-id',
  /** 师徒页 — the id of the apprenticeship. */
  mentoringPage: 'data-mentoring-id',
  /** 一次命名的来源 — the id of the act of naming whose sources stand there. */
  sourced: 'data-sourced',
  /** 人物表的一行 — the id of the person. */
  personRow: 'data-person',
  /** 排序名单的一行 — the id of the act of naming. */
  orderedRow: 'data-ordered',
  /** 宣读的一名 — the id of the act of naming that is read aloud. */
  readAloud: 'data-read',
} as const;

/** 检索页记号 — apart from the others, since the script of the search page carries them to the reader. */
export const SEARCH_MARK = {
  /** 检索状态 — `idle`, `loading`, `done` or `failed`, on the list of results. */
  state: 'data-search-state',
  /** 检索条数 — how many were found. */
  count: 'data-search-count',
  /** 检索结果 — the id of what was found, on each result. */
  result: 'data-result-id',
  /** 索引的代 — which generation of the index the page was built with. */
  generation: 'data-index',
  /** 站点根 — where the index lies. */
  root: 'data-root',
  /** 筛选框 — the filter that a box narrows by. */
  choice: 'data-filter',
} as const;

type Marks = Partial<Record<keyof typeof MARK | keyof typeof SEARCH_MARK, string | number | undefined>>;

/** 记号属性 — marks by name as attributes for a component to spread; one without a value is `''`, an undefined one is left out. */
export function mark(values: Marks): Record<string, string | number> {
  const attributes: Record<string, string | number> = {};
  for (const name in values) {
    const value = values[name as keyof Marks];
    if (value !== undefined) attributes[spelling(name as keyof Marks)] = value;
  }
  return attributes;
}

const spelling = (name: keyof Marks): string => (name in SEARCH_MARK ? SEARCH_MARK[name as 'state'] : MARK[name as 'body']);
