import { takeaways } from './takeaways.ts';

/** 分享图的样子 — wide for where a link is shown large, square for where it is a stamp beside its title. */
export type CardShape = 'wide' | 'square';

/** 统计图 — by what the record is counted; each has a file of its numbers. */
export const CHART_IDS = ['year', 'title', 'city', 'industry', 'trade'] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** 表的格式 — in which the entries of each kind leave the house. */
export const TABLE_FORMATS = ['csv', 'json', 'jsonl'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** 开放数据文件 — the names under `/data/`; of the tables the table of kinds says which there are. */
export type DataFile =
  | `honours.${'csv' | 'json' | 'xlsx'}`
  | 'people.json'
  | 'editions.json'
  | 'studios.json'
  | 'activities.json'
  | 'rules.json'
  | 'titles.json'
  | 'terms.json'
  | 'changes.json'
  | 'statistics.json'
  | `statistics-${ChartId}.csv`
  | 'tables.xlsx'
  | `tables/${string}.${TableFormat}`
  | `shards/${string}.jsonl`
  | 'manifest.json'
  | 'releases.json'
  | 'datapackage.json'
  | 'archive.jsonld'
  | 'archive.nq'
  | 'oai.xml'
  | 'SHA256SUMS'
  | 'qilu-craftsmen-data.zip'
  | `${'people' | 'schema' | 'manifest/people'}/${string}.json`;

/** 第几页 — the first page of a list stands at the address of the list itself. */
const page = (first: string, number = 1): string => (number === 1 ? first : `${first}page/${number}/`);

/** 站内地址 — every path of the site below its root; no other file spells one. Others link to them, so none may change. */
export const paths = {
  home: '/',
  notFound: '/404.html',
  about: '/about/',
  accessibility: '/accessibility/',
  corrections: (number?: number): string => page('/corrections/', number),
  correctionForm: '/corrections/form/',
  /** 一处改动 — where it is told, on a page of the corrections. */
  change: (id: string, number: number): string => `${page('/corrections/', number)}#${id}`,
  sitemap: '/sitemap/',
  statistics: '/statistics/',
  page,
  timeline: (number?: number): string => page('/timeline/', number),

  search: '/search/',
  /** What is asked for stands as it is given: the templates of machines hold braces. */
  searchFor: (query: string): string => `/search/?q=${query}`,
  listen: '/listen/',
  listenTo: (person: string): string => `/listen/?id=${person}`,
  /** 阅读模式 — the same page under the address of a mode. */
  mode: (mode: string, path = '/'): string => `/${mode}${path}`,

  rolls: '/honours/',
  roll: (year: number): string => `/honours/${year}/`,
  orderedRoll: (year: number, order: string): string => `/honours/${year}/by/${order}/`,
  ceremony: (year: number): string => `/honours/${year}/ceremony/`,
  verification: (year: number): string => `/honours/${year}/verification/`,
  comparison: (earlier: number, later: number): string => `/honours/compare/${earlier}-${later}/`,

  directory: (number?: number): string => page('/craftsmen/', number),
  person: (id: string): string => `/craftsmen/${id}/`,
  /** 分类 — all groups of one way of parting the directory, or the people of one group. */
  axis: (axis: string, code?: string, number?: number): string =>
    page(code === undefined ? `/craftsmen/by/${axis}/` : `/craftsmen/by/${axis}/is/${code}/`, number),
  places: '/places/',
  place: (code: string, number?: number): string => page(`/places/${code}/`, number),
  industries: '/industries/',
  industry: (code: string, number?: number): string => page(`/industries/${code}/`, number),
  /** 架 — the index of studios, forums and so on, whole or narrowed to one facet. */
  shelf: (shelf: string, facet?: string, number?: number): string =>
    page(facet === undefined ? `/${shelf}/` : `/${shelf}/in/${facet}/`, number),
  /** 条目 — the page of an entry on its shelf. */
  entry: (shelf: string, id: string): string => `/${shelf}/${id}/`,

  /** 故事 — by theme, or by another way of parting them. */
  stories: (way?: string): string => (way === undefined ? '/stories/' : `/stories/by/${way}/`),

  ...takeaways,

  titles: '/titles/',
  glossary: '/glossary/',
  /** 一条 — a title or a term, where it stands on the page of all. */
  title: (id: string): string => `/titles/#${id}`,
  term: (id: string): string => `/glossary/#${id}`,

  rules: '/rules/',
  ruleFamily: (family: string): string => `/rules/${family}/`,
  /** The id of a rule begins with its family. */
  rule: (id: string): string => `/rules/${id.split('/')[0]}/#${id}`,
  chapter: (chapter: string): string => `/rules/articles/${chapter}/`,
  article: (chapter: string, id: string): string => `/rules/articles/${chapter}/#${id}`,
  exceptions: '/rules/exceptions/',

  openData: '/data/',
  data: (file: DataFile): string => `/data/${file}`,
  /** 数据字典 — all kinds of entry, or the fields of one. */
  dictionary: (kind?: string): string => (kind === undefined ? '/data/dictionary/' : `/data/dictionary/${kind}/`),
  /** 图像清单 — IIIF, of the pictures of an entry. */
  iiifs: '/iiif/',
  iiif: (entry: string): string => `/iiif/${entry}/manifest.json`,
  feed: '/feed.xml',
  jsonFeed: '/feed.json',
  /** 有摘要的样式和脚本 — their names change when they do. */
  assets: '/assets/',
  openSearch: '/opensearch.xml',
  sitemapIndex: '/sitemap-index.xml',
  /** 网站地图的一册 — of one kind of page. */
  sitemapPart: (name: string, number: number): string => `/sitemap-${name}-${number}.xml`,
  /** 校验码清单 — SHA-256 of every file of the site but itself; whoever keeps a copy finds it here. */
  checksums: '/manifest-sha256.txt',

  humans: '/humans.txt',
  /** 第三方 — licences of what of others lies in the site, and all packages that it was made with. */
  licences: '/licences.txt',
  bill: '/sbom.cdx.json',
  /** 漏洞联系 — the address is not ours to choose. */
  security: '/.well-known/security.txt',

  icon: '/favicon.svg',
  /** 图标 — for browsers that ask for pixels, for the home screens of phones, and for installing. */
  iconPixels: '/favicon.ico',
  touchIcon: '/apple-touch-icon.png',
  appIcon: (side: number, maskable = false): string => `/icons/${side}${maskable ? '-maskable' : ''}.png`,
  manifest: '/manifest.webmanifest',
  /** 分享图 — of the page at a path, named by it: when what the page says was taken back, so is what its card says. */
  card: (shape: CardShape, path: string): string =>
    `/cards/${shape}/${path.replace(/\.html$/, '').replace(/^\/|\/$/g, '') || 'index'}.png`,
  /** 海报 — of a person. */
  share: (person: string): string => `/share/${person}.png`,
  plate: (name: string): string => `/plates/${name}.svg`,
  picture: (name: string, width: number, format: string): string => `/photographs/${name}-${width}.${format}`,
  materials: '/materials/',
  material: (entry: string, file: string): string => `/materials/${entry}/${file}`,
} as const;

/** 成品中的文件 — where what stands at a path lies in the folder of the site. */
export const fileAt = (path: string): string => path.slice(1);
