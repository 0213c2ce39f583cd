import { getEntry, render } from 'astro:content';
import { type Story } from './domain/story.ts';

/** 事迹正文 — the rendered body of a story. The only use of `astro:content` beside the configuration. */
export async function bodyOf(story: Story) {
  const entry = await getEntry('stories', story.slug.toLowerCase());
  if (!entry) throw new Error(`事迹 ${story.slug} 没有编进站点。`);
  return (await render(entry)).Content;
}
