import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { contentDir } from './archive.ts';
import { StoryMeta } from './domain/story.ts';

/** Only what needs rendering is a collection; everything else comes through the door, archive.ts. */
export const collections = {
  stories: defineCollection({
    loader: glob({ base: `${contentDir()}/stories`, pattern: '**/*.{md,mdx}', retainBody: false }),
    schema: StoryMeta,
  }),
};
