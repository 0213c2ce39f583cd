import { type Archive } from '../record/archive.ts';
import { historyOf } from '../record/derived/history.ts';
import { type Activity, type EntryOf } from '../record/kinds.ts';
import { dataFormatOf } from '../values/formats/data-formats.ts';
import { total } from '../values/money.ts';
import { paths } from '../values/paths.ts';
import { DOWNLOADS } from './downloads.ts';
import { happening, type JsonLd, organisation, place } from './structured.ts';

/** 活动、影片、机构 — each by what it is: a film plays where there is an address, an event has a day or a place. */
export function activityLd(activity: Activity, url: string): JsonLd {
  const base = { '@context': 'https://schema.org', url };
  const { title: name, date, place: where, people, organisations } = activity;
  if (activity.is === 'institutions')
    return {
      ...base,
      '@type': activity.kind === '工匠学院' ? 'EducationalOrganization' : 'Organization',
      name,
      ...(date && { foundingDate: date }),
      ...(where && { location: place(where) }),
      ...(organisations.length > 0 && { parentOrganization: organisations.map(organisation) }),
    };
  const about = people.map((person) => ({ '@type': 'Person', name: person.name }));
  if (activity.is === 'films')
    return {
      ...base,
      '@type': activity.link ? 'VideoObject' : 'CreativeWork',
      name,
      ...(activity.link && { contentUrl: activity.link }),
      ...(activity.link && activity.seconds && { duration: `PT${activity.seconds}S` }),
      ...(date && { datePublished: date }),
      ...(organisations.length > 0 && { producer: organisations.map(organisation) }),
      ...(about.length > 0 && { about }),
    };
  if (!date && !where) return { ...base, '@type': 'WebPage', name, ...(about.length > 0 && { about }) };
  return {
    ...base,
    ...happening(name, activity),
    ...(organisations.length > 0 && { organizer: organisations.map(organisation) }),
    ...(about.length > 0 && { performer: about }),
  };
}

/** 工作室 — an organisation, with its grants where their sums are recorded. */
export function studioLd(archive: Archive, studio: EntryOf<'studios'>, url: string): JsonLd {
  const leader = studio.leader && archive.by.people.get(studio.leader)?.name;
  const host = studio.employer ? archive.by.employers.get(studio.employer)?.name : studio.host;
  return {
    '@context': 'https://schema.org',
    '@type': 'Organization',
    name: studio.name,
    url,
    identifier: studio.id,
    ...(studio.founded && { foundingDate: studio.founded }),
    ...(host && { parentOrganization: organisation(host) }),
    ...(leader && { member: { '@type': 'Person', name: leader, url: new URL(paths.person(studio.leader!), url).href } }),
    ...(studio.grants && {
      funding: studio.grants.map(({ payments }) => ({
        '@type': 'MonetaryGrant',
        funder: organisation('山东省总工会'),
        amount: { '@type': 'MonetaryAmount', currency: 'CNY', value: total(payments) / 100 },
      })),
    }),
  };
}

/** 开放数据 — the files under `/data/`. */
export function datasetLd(archive: Archive, origin: string): JsonLd {
  const { site } = archive;
  const { newest } = historyOf(archive);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${site.name}开放数据`,
    description: site.description,
    url: `${origin}${paths.openData}`,
    inLanguage: 'zh-CN',
    version: site.recordDate,
    ...(newest && { dateModified: newest }),
    ...(site.licences?.data && { conditionsOfAccess: site.licences.data }),
    distribution: DOWNLOADS.map(({ file, about }) => ({
      '@type': 'DataDownload',
      name: about(archive),
      contentUrl: `${origin}${paths.data(file)}`,
      encodingFormat: dataFormatOf(file).type,
    })),
  };
}
