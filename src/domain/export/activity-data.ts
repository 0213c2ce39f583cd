import { activitiesOf } from '../record/all.ts';
import { type Activity } from '../record/activity.ts';
import { type Archive } from '../record/archive.ts';
import { assetPath, materialsOf } from '../record/asset-use.ts';
import { kindOf, mentoringTitle, pathOf } from '../views/chronicle.ts';
import { envelope } from './open-data.ts';
import { accounts, type Studio } from '../record/studio.ts';

/** `/data/activities.json` — forums, events, films and institutions with what is known of each, and their files with checksums. */
export function activitiesData(archive: Archive) {
  const activities = activitiesOf(archive).map((activity) => ({
    ...activity,
    kind: kindOf(activity),
    page: pathOf(activity.id),
    files: filesOf(archive, activity),
    sources: activity.sources.map((id) => archive.source.get(id)!),
  }));
  const mentoring = archive.mentoring.map((entry) => ({
    ...entry,
    title: mentoringTitle(archive, entry),
    page: pathOf(entry.id),
    sources: entry.sources.map((id) => archive.source.get(id)!),
  }));
  return { ...envelope(archive), total: activities.length, activities, mentoring };
}

/** 可下载的文件 — address, size and checksum of each. */
const filesOf = (archive: Archive, entry: Activity | Studio) =>
  materialsOf(entry).flatMap(({ material }) => {
    const served = material.file && archive.assets.get(assetPath(entry.id, material.file))?.served;
    return served ? [{ title: material.title, ...served, path: `/${served.path}` }] : [];
  });

/** `/data/studios.json` — studios with their money where it is recorded; amounts in fen. */
export function studiosData(archive: Archive) {
  const studios = archive.studios.map((studio) => ({
    ...studio,
    leaderName: studio.leader ? (archive.person.get(studio.leader)?.name ?? null) : null,
    employerName: studio.employer ? (archive.employer.get(studio.employer)?.name ?? null) : (studio.host ?? null),
    grants: (studio.grants ?? []).map((grant) => ({ ...grant, accounts: accounts(grant) })),
    page: pathOf(studio.id),
    files: filesOf(archive, studio),
    sources: studio.sources.map((id) => archive.source.get(id)!),
  }));
  return { ...envelope(archive), total: studios.length, unit: '分', studios };
}
