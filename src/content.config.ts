import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pathToFileURL } from 'node:url';
import { settings } from '#settings';

/**
 * Only what needs rendering is a collection, without a schema: the front matter comes through the door,
 * door/archive.ts, which checks it.
 */
export const collections = {
  prose: defineCollection({
    loader: glob({
      base: pathToFileURL(settings.contentDir),
      pattern: '*/**/*.{md,mdx}',
      retainBody: false,
      // As the record names it: Astro would make another name of 王亮.mdx or index.mdx.
      generateId: ({ entry }) => entry.replace(/\.mdx?$/, ''),
    }),
  }),
};
