import { type Archive } from './archive.ts';
import { kindOf, pathOf } from './chronicle.ts';
import { envelope } from './open-data.ts';
import { accounts } from './studio.ts';

/** `/data/activities.json` — forums, events and films with what is known of each. */
export function activitiesData(archive: Archive) {
  const activities = [...archive.forums, ...archive.events, ...archive.films].map((activity) => ({
    ...activity,
    kind: kindOf(activity),
    page: pathOf(activity.id),
    sources: activity.sources.map((id) => archive.source.get(id)!),
  }));
  return { ...envelope(archive), total: activities.length, activities };
}

/** `/data/studios.json` — studios with their money where it is recorded; amounts in fen. */
export function studiosData(archive: Archive) {
  const studios = archive.studios.map((studio) => ({
    ...studio,
    leaderName: studio.leader ? (archive.person.get(studio.leader)?.name ?? null) : null,
    employerName: studio.employer ? (archive.employer.get(studio.employer)?.name ?? null) : (studio.host ?? null),
    grants: (studio.grants ?? []).map((grant) => ({ ...grant, accounts: accounts(grant) })),
    page: pathOf(studio.id),
    sources: studio.sources.map((id) => archive.source.get(id)!),
  }));
  return { ...envelope(archive), total: studios.length, unit: '分', studios };
}
