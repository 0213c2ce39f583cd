import { type Activity } from '../record/kinds.ts';
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

/** 人物 — the award goes through a Role, which carries the year. */
export function personLd({ person, entries }: PersonEntry, url: string): JsonLd {
  const latest = entries.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': `${url}#person`,
    url,
    identifier: person.id,
    name: person.name,
    ...(latest?.trade && { jobTitle: latest.trade }),
    ...(latest?.employer && { affiliation: { '@type': 'Organization', name: latest.employer } }),
    award: namingsHeld(entries).map(award),
  };
}

/** 年度名单 — an ordered list of persons. */
export function rollLd({ edition, groups }: Roll, urlOf: (id: string) => string): JsonLd {
  const entries = namingsHeld(groups.flatMap((group) => group.entries));
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
  };
}

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

/** 活动 — a forum or an event. */
export const activityLd = (activity: Activity, url: string): JsonLd => ({
  '@context': 'https://schema.org',
  '@type': 'Event',
  name: activity.title,
  url,
  ...(activity.date && { startDate: activity.date }),
  ...(activity.to && { endDate: activity.to }),
  ...(activity.place && { location: { '@type': 'Place', name: activity.place } }),
  ...(activity.organisations.length > 0 && {
    organizer: activity.organisations.map((name) => ({ '@type': 'Organization', name })),
  }),
  ...(activity.people.length > 0 && { performer: activity.people.map(({ name }) => ({ '@type': 'Person', name })) }),
});
