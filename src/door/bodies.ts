import { getEntry, render } from 'astro:content';
import { type Archive } from '#domain/record/archive.ts';
import { type Body } from '#domain/record/entries/story.ts';

/** 正文 — the rendered prose of an entry. The only use of `astro:content` beside the configuration. */
export async function bodyOf({ slug }: Body) {
  const entry = await getEntry('prose', slug);
  if (!entry) throw new Error(`正文 ${slug} 没有编进站点。`);
  return (await render(entry)).Content;
}

const made = new WeakMap<Archive, Map<object, Body>>();

/** 某一条的正文 — nothing where the entry has none. */
export async function bodyFor(archive: Archive, entry: object) {
  let bodies = made.get(archive);
  if (!bodies) made.set(archive, (bodies = new Map(archive.prose)));
  const body = bodies.get(entry);
  return body && bodyOf(body);
}
