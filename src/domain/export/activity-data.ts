import { type Archive, sourcesIn } from '../record/archive.ts';
import { type Activity, type EntryOf } from '../record/kinds.ts';
import { fieldsOf } from './public.ts';
import { assetPath, materialsOf } from '../views/shelf/asset-use.ts';
import { mentoringTitle, pathOf, sortOf } from '../views/shelf/chronicle.ts';
import { envelope } from './open-data.ts';
import { paths } from '../values/paths.ts';
import { accounts } from '../record/entries/studio.ts';

/** `/data/activities.json` — forums, events, films and institutions with what is known of each, and their files with checksums. */
export function activitiesData(archive: Archive) {
  const activities = archive.activities.map((activity) => ({
    ...fieldsOf(activity),
    kind: sortOf(activity),
    page: pathOf(activity),
    files: filesOf(archive, activity),
    sources: sourcesIn(archive, activity.sources, activity).map(fieldsOf),
  }));
  const mentoring = archive.mentoring.map((entry) => ({
    ...fieldsOf(entry),
    title: mentoringTitle(entry),
    page: pathOf(entry),
    sources: sourcesIn(archive, entry.sources, entry).map(fieldsOf),
  }));
  return { ...envelope(archive), total: activities.length, activities, mentoring };
}

/** `/data/titles.json` — every title that facts point at or that is confused with one of them. */
export const titlesData = (archive: Archive) => ({
  ...envelope(archive),
  total: archive.titles.length,
  titles: archive.titles.map((entry) => ({ ...fieldsOf(entry), page: paths.title(entry.id) })),
});

/** `/data/terms.json` — the glossary. */
export const termsData = (archive: Archive) => ({
  ...envelope(archive),
  total: archive.terms.length,
  terms: archive.terms.map((entry) => ({ ...fieldsOf(entry), page: paths.term(entry.id) })),
});

/** `/data/changes.json` — the ledger of changes, the newest first; by role, never by name. */
export const changesData = (archive: Archive) => ({
  ...envelope(archive),
  total: archive.changes.length,
  changes: archive.changes.toSorted((a, b) => (a.id < b.id ? 1 : -1)).map(fieldsOf),
});

/** 可下载的文件 — address, size and checksum of each. */
const filesOf = (archive: Archive, entry: Activity | EntryOf<'studios'>) =>
  materialsOf(entry).flatMap(({ material }) => {
    const served = material.file && archive.assets.get(assetPath(entry, material.file))?.served;
    return served ? [{ title: material.title, ...served }] : [];
  });

/** `/data/studios.json` — studios with their money where it is recorded; amounts in fen. */
export function studiosData(archive: Archive) {
  const studios = archive.studios.map((studio) => ({
    ...fieldsOf(studio),
    leaderName: studio.leader ? (archive.by.people.get(studio.leader)?.name ?? null) : null,
    employerName: studio.employer ? (archive.by.employers.get(studio.employer)?.name ?? null) : (studio.host ?? null),
    grants: (studio.grants ?? []).map((grant) => ({ ...grant, accounts: accounts(grant) })),
    page: pathOf(studio),
    files: filesOf(archive, studio),
    sources: sourcesIn(archive, studio.sources, studio).map(fieldsOf),
  }));
  return { ...envelope(archive), total: studios.length, unit: '分', studios };
}
