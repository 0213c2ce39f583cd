import { getEntry, render } from 'astro:content';
import { type Body } from '#domain/record/story.ts';

/** 正文 — the rendered prose of an entry. The only use of `astro:content` beside the configuration. */
export async function bodyOf({ slug }: Body) {
  const entry = await getEntry('prose', slug.toLowerCase());
  if (!entry) throw new Error(`正文 ${slug} 没有编进站点。`);
  return (await render(entry)).Content;
}
