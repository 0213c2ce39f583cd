import { type Entry, type PersonEntry } from '../views/honours/entry.ts';
import { namingsHeld } from '../views/honours/held.ts';
import { type Roll } from '../views/honours/roll.ts';
import { type SiteConfig } from '../record/entries/site.ts';
import { paths } from '../values/paths.ts';

/** 结构化数据 — schema.org in JSON-LD. No birth date, gender or nationality: the record has none. */
export type JsonLd = Record<string, unknown>;

/** Safe inside a script element: a name may hold `</script>`, the data may not be changed for it. */
export const serialise = (data: JsonLd): string => JSON.stringify(data).replace(/</g, '\\u003c');

const award = ({ honour }: Entry): JsonLd => ({
  '@type': 'Role',
  award: honour.title,
  ...(honour.edition !== null && { startDate: String(honour.edition) }),
});

/** 单位 — an organisation by its name. */
export const organisation = (name: string): JsonLd => ({ '@type': 'Organization', name });
/** 地点 — a place by its name. */
export const place = (name: string): JsonLd => ({ '@type': 'Place', name });

/**
 * 任职 — employer and post of the latest dated naming, else of the latest that was stated, as of the day for which
 * the source states them: whether they hold today nobody says.
 */
function employment(entries: readonly Entry[]): JsonLd | undefined {
  const employed = entries.filter(({ employer, post }) => employer ?? post);
  const latest = employed.findLast(({ honour }) => honour.edition !== null) ?? employed.at(-1);
  if (!latest) return undefined;
  const { employer, post, honour } = latest;
  const day = honour.employer?.asOf ?? honour.post?.asOf;
  return {
    '@type': 'EmployeeRole',
    ...(post && { roleName: post }),
    ...(employer && { worksFor: organisation(employer) }),
    ...(day && { startDate: day, endDate: day }),
  };
}

/** 人物 — the award goes through a Role, which carries the year; so does the employer. */
export function personLd({ person, entries }: PersonEntry, url: string): JsonLd {
  const worksFor = employment(entries);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': `${url}#person`,
    url,
    identifier: person.id,
    name: person.name,
    ...(worksFor && { worksFor }),
    award: namingsHeld(entries).map(award),
  };
}

/** 年度名单 — an ordered list of persons, and the ceremony where its day or place is known. */
export function rollLd({ edition, groups }: Roll, urlOf: (id: string) => string): JsonLd {
  const entries = namingsHeld(groups.flatMap((group) => group.entries));
  const { ceremony } = edition;
  return {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: `${edition.year}年度“齐鲁工匠”名单（已收录部分）`,
    numberOfItems: entries.length,
    itemListElement: entries.map(({ person, honour }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: { '@type': 'Person', name: person.name, url: urlOf(person.id), award: honour.title },
    })),
    ...((ceremony?.date ?? ceremony?.place) && { subjectOf: happening(ceremony.name, ceremony) }),
  };
}

/** 事件 — which has a day or a place. */
export const happening = (
  name: string,
  { date, to, place: where }: { date?: string | undefined; to?: string | undefined; place?: string | undefined },
): JsonLd => ({
  '@type': 'Event',
  name,
  ...(date && { startDate: date }),
  ...(to && { endDate: to }),
  ...(where && { location: place(where) }),
});

/** 网站 — name and the address of its search. */
export const siteLd = (site: SiteConfig, origin: string): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  name: site.name,
  url: `${origin}/`,
  inLanguage: 'zh-CN',
  potentialAction: { '@type': 'SearchAction', target: `${origin}${paths.searchFor('{q}')}`, 'query-input': 'required name=q' },
});

/** 位置 — where the page stands. */
export const breadcrumbLd = (trail: readonly { name: string; url: string }[]): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
});

/** 给编辑记者的一页 — and the lists that lie beside it. */
export const pressLd = (name: string, url: string, files: readonly { name: string; url: string; format: string }[]): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'CollectionPage',
  name,
  url,
  inLanguage: 'zh-CN',
  hasPart: files.map((file) => ({
    '@type': 'DigitalDocument',
    name: file.name,
    url: file.url,
    encodingFormat: file.format,
  })),
});
