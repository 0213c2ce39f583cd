import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { FLOOR, settings, settingFaults } from '#settings';
import { archive } from './src/door/archive.ts';
import { knowledgeOf, slugIn } from './src/door/knowledge.ts';
import { prerendering } from './src/door/prerender.ts';
import { preview } from './src/door/preview.ts';
import { proseSchema, remarkCarriers } from './src/door/prose.ts';

if (settingFaults.length > 0) throw new Error(settingFaults.join('\n'));

const { siteUrl, base, outDir, cacheDir, contentDir } = settings;

const floor = Object.entries(FLOOR).map(([browser, version]) => browser + version);

/** What runs here alone keeps the language of this Node: private fields made over for old browsers cost time at every page. */
const targets = {
  name: 'targets',
  // Set, not returned: Vite would add to the list of the old ones.
  configEnvironment: (name, environment) => {
    if (name === 'prerender') environment.build = { ...environment.build, target: 'esnext', cssTarget: floor };
  },
};

export default defineConfig({
  site: siteUrl,
  base: base || '/',
  outDir,
  cacheDir,
  trailingSlash: 'always',
  // Drops the blanks that line breaks in a template would leave between hanzi.
  compressHTML: 'jsx',
  devToolbar: { enabled: false },
  // Measured: 1.2 to 1.4 times as fast as one page at a time; more brings nothing.
  build: { concurrency: 4, inlineStylesheets: 'never', assets: 'assets' },
  integrations: [mdx(), preview(), prerendering(base)],
  // Astro's own Markdown engine turns Chinese quotes round and misses bold beside punctuation; this
  // one does neither, and passes no tag, link or script that the editors' text may hold.
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [
        remarkCjkFriendly,
        [remarkCarriers, { base, know: (file) => knowledgeOf(archive(), slugIn(contentDir, file)) }],
      ],
      rehypePlugins: [[rehypeSanitize, proseSchema]],
      smartypants: false,
    }),
  },
  vite: {
    build: { assetsInlineLimit: 0, target: floor },
    plugins: [targets],
    server: { fs: { allow: ['.', contentDir] } },
  },
});
