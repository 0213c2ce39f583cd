import { getEntry, render } from 'astro:content';
import { type Archive } from '#domain/record/archive.ts';
import { derived } from '#domain/record/derived/derived.ts';
import { type EntryOf, type KindName } from '#domain/record/kinds.ts';
import { carriersIn } from '#domain/record/entries/story.ts';
import { knowledgeOf, proseBySlug } from './knowledge.ts';

/** The pages of entries with prose are all of kinds that have ids. */
const idIn = (entry: object): string | undefined => (entry as { id?: string }).id;

const slugs = derived('slugs', ({ prose }) => new Map(prose.map(([entry, { slug }]) => [idIn(entry), slug])));

/**
 * 正文 — the rendered prose of a slug. The only use of `astro:content` beside the configuration. What its Markdown was made
 * of long before is read once more, so that whoever looks on knows it of the page.
 */
export async function bodyOf(archive: Archive, { slug }: { slug: string }) {
  const { told } = knowledgeOf(archive, slug);
  for (const id of carriersIn(proseBySlug(archive).get(slug)?.[1].body ?? '')) told(id);
  const entry = await getEntry('prose', slug);
  if (!entry) throw new Error(`正文 ${slug} 没有编进站点。`);
  return (await render(entry)).Content;
}

/** 某一条的正文 — nothing where the entry has none. */
export async function bodyFor(archive: Archive, entry: EntryOf<KindName>) {
  const slug = slugs(archive).get(idIn(entry));
  return slug === undefined ? undefined : bodyOf(archive, { slug });
}
