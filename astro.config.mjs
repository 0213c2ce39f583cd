import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { FLOOR, settings, settingFaults } from '#settings';
import { isMoved } from './src/domain/views/site/moved.ts';
import { isEmbedded } from './src/domain/values/takeaways.ts';
import { lastModified } from './src/domain/views/site/last-modified.ts';
import { archive } from './src/door/archive.ts';
import { knowledgeOf } from './src/door/knowledge.ts';
import { prerendering } from './src/door/prerender.ts';
import { preview } from './src/door/preview.ts';
import { proseSchema, remarkCarriers } from './src/door/prose.ts';

if (settingFaults.length > 0) throw new Error(settingFaults.join('\n'));

const { siteUrl, base, outDir, cacheDir, contentDir } = settings;
const retired = archive().retired.map(({ id }) => id);
const isGone = (page) => isMoved(page) || retired.some((id) => page.endsWith(`/${id}/`));

/** lastmod comes from the ledger of changes, never from the clock. */
const dated = (item) => {
  const path = decodeURI(new URL(item.url).pathname);
  const day = lastModified(archive())(base ? path.slice(base.replace(/\/$/, '').length) : path);
  return day ? { ...item, lastmod: day } : item;
};

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
  // Pages of retired ids and moved lists stay, but are not offered to be found.
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !isGone(page) && !isEmbedded(page), serialize: dated }),
    preview(),
    prerendering(base),
  ],
  // Astro's own Markdown engine turns Chinese quotes round and misses bold beside punctuation; this
  // one does neither, and passes no tag, link or script that the editors' text may hold.
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkCjkFriendly, [remarkCarriers, { base, know: (file) => knowledgeOf(archive(), contentDir, file) }]],
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
