/** 别人的东西 — a package of which something lies in the built site. */
export interface Redistributed {
  name: string;
  /** What of it, and where; for the list that goes out with the site. */
  what: string;
  /** A heading in its licence below which only other things are spoken of. */
  until?: string;
}

/** 成品里的别人的东西 — whatever goes out but our own words, drawings and code. */
export const REDISTRIBUTED: readonly Redistributed[] = [
  {
    name: '@expo-google-fonts/noto-serif-sc',
    what: '思源宋体（Noto Serif SC）：页面里的题字、印章、PDF 里的字、海报和挂图的字形，都是裁取的一部分',
  },
  { name: 'pagefind', what: '条目不多时的检索：它的脚本和 WebAssembly，在 pagefind/' },
  { name: 'fflate', what: '检索脚本里的解压' },
  { name: 'vite', what: '页面脚本里的预先加载', until: '# Licenses of bundled dependencies' },
  { name: 'pinyin-pro', what: '检索索引里的读音' },
  { name: 'opencc-js', what: '检索索引里的繁简对照' },
  { name: 'docx', what: '教案等 Word 文件的固定部分' },
  { name: 'pptxgenjs', what: '课件的固定部分' },
  { name: 'hucre', what: 'Excel 工作簿的固定部分' },
];

/** 只用来做 — packages of the build of which nothing goes out but what was made with them. */
export const TOOLS: readonly string[] = [
  '@astrojs/markdown-remark',
  '@astrojs/mdx',
  '@cantoo/pdf-lib',
  '@hyzyla/pdfium',
  '@myriaddreamin/typst-ts-node-compiler',
  'astro',
  'chinese-days',
  'chokidar',
  'esbuild',
  'harfbuzzjs',
  'jsonc-parser',
  'jsonld',
  'parse5',
  'qr',
  'rehype-sanitize',
  'remark-cjk-friendly',
  'remark-gfm',
  'remark-mdx',
  'remark-parse',
  'sax',
  'send',
  'sharp',
  'subset-font',
  'unified',
  'webvtt-parser',
  'yaml',
  'zod',
];

/** 可用的许可 — those under which anything may stand in the lockfile; whatever is not here a person has to read first. */
export const LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Python-2.0',
  'Zlib',
]);

/** 只可用来做的许可 — of what may not lie in the site without its source beside it. */
export const TOOL_LICENCES: ReadonlySet<string> = new Set(['LGPL-3.0-or-later', 'MPL-2.0']);
