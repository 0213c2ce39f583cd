import { type Archive } from '../../record/archive.ts';
import { participantsOf } from '../../record/entries/activity.ts';
import { leadersOf } from '../../record/entries/studio.ts';
import { type Shelved } from '../../record/kinds.ts';
import { chronicleOf } from './chronicle.ts';

/** 远近 — the programme's own, with somebody of the record in it, or merely of the same sort; the nearest first. */
export const NEARNESS = ['own', 'attended', 'kindred'] as const;
export type Nearness = (typeof NEARNESS)[number];

/** 有关的人 — those of the record who act, attend or are spoken of, as the entry names them, each once. */
export function peopleIn(entry: Shelved): string[] {
  const named = (): (string | undefined)[] => {
    if (entry.is === 'studios') return [...leadersOf(entry), ...(entry.team ?? []).map(({ person }) => person)];
    const participants = entry.is === 'mentoring' ? [entry.master, entry.apprentice] : participantsOf(entry);
    return participants.map(({ person }) => person);
  };
  return [...new Set(named().filter((id) => id !== undefined))];
}

/** 属于本工程 — it says of which edition it is, or stands in the accounts of the programme's grants; a name proves nothing. */
const isOwn = (entry: Shelved): boolean =>
  entry.is === 'studios' ? (entry.grants ?? []).length > 0 : entry.edition !== undefined;

/** 远近 — of an entry on its shelf, from typed facts alone: its edition, its people; of an institution also those of what it did. */
export function nearnessOf(archive: Archive, entry: Shelved): Nearness {
  if (isOwn(entry)) return 'own';
  if (peopleIn(entry).length > 0) return 'attended';
  const ties = entry.is === 'institutions' ? chronicleOf(archive).ofInstitution.get(entry.id) : undefined;
  const deeds = ties ? [...ties.events, ...ties.forums, ...ties.films] : [];
  return deeds.some((deed) => peopleIn(deed).length > 0) ? 'attended' : 'kindred';
}
