import { relative } from 'node:path';
import { type Archive } from '#domain/record/archive.ts';
import { derived } from '#domain/record/derived/derived.ts';
import { carrierOf } from '#domain/record/entries/story.ts';
import { publisherText } from '#domain/record/entries/source.ts';
import { chineseDate } from '#domain/values/date.ts';
import { termsIn } from '#domain/views/site/glossary.ts';
import { type Knowledge } from './prose.ts';

/** 来源简称 — publisher and day of each, as the list under a paragraph says it. */
function named(archive: Archive, ids: readonly string[]): string {
  return ids
    .flatMap((id) => archive.by.sources.get(id) ?? [])
    .map(
      (source) => `${publisherText(source)}${source.dated === '发布日' && source.published ? chineseDate(source.published) : ''}`,
    )
    .join('、');
}

/** 篇名 — of the prose in a file of the record. */
export const slugIn = (contentDir: string, file: string): string =>
  relative(contentDir, file)
    .replaceAll('\\', '/')
    .replace(/\.mdx?$/, '');

/** 各篇正文 — by slug, each with the entry that it belongs to. */
export const proseBySlug = derived('prose', ({ prose }) => new Map(prose.map((each) => [each[1].slug, each])));

/** 正文所知 — of a prose of the record: what stands behind its carriers, and its terms. */
export function knowledgeOf(archive: Archive, slug: string): Knowledge {
  const entry = proseBySlug(archive).get(slug)?.[0];
  const person = entry?.is === 'stories' ? entry.person : undefined;
  const facts = new Map((person ? archive.by.people.get(person)?.facts : undefined)?.map((fact) => [fact.id, fact]));
  return {
    told: (id) => {
      const carrier = carrierOf(id);
      switch (carrier.is) {
        case 'fact':
          return named(archive, facts.get(id)?.sources ?? []);
        case 'honours':
          return named(archive, archive.by.honours.get(id)?.sources ?? []);
        case 'sources':
          return named(archive, [id]);
        case 'edition':
          return `${carrier.year}年度`;
        case 'unknown':
          return '';
      }
    },
    terms: (person ? termsIn(archive, person) : []).flatMap(({ id, term, aliases = [] }) =>
      [term, ...aliases].map((word) => ({ word, id })),
    ),
  };
}
