import { type Archive } from '../../record/archive.ts';
import { type PersonEntry } from '../../views/honours/entry.ts';
import { isHeld, namingsHeld } from '../../views/honours/held.ts';
import { listsOf } from '../../views/honours/lists.ts';

/** 有没有展板 — whoever holds a title, or of these, where the site chose so, those of whom a story is told. */
export const hasPanel = (archive: Archive, { person, entries }: PersonEntry): boolean =>
  namingsHeld(entries).length > 0 &&
  (archive.site.panels !== '有事迹' || (entries.every(({ honour }) => isHeld(honour)) && archive.by.stories.has(person.id)));

/** 有展板的人 — in the order of the directory. */
export const panelPeople = (archive: Archive): PersonEntry[] =>
  listsOf(archive).directory.filter((row) => hasPanel(archive, row));
