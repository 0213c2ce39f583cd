import { type Archive } from '../../record/archive.ts';
import { namingText } from './held.ts';
import { listsOf } from './lists.ts';
import { fullPinyin, toneless } from '../names/pinyin.ts';

/** 姓名索引一条 — how a person is called, and who that is in brief. */
export interface NameEntry {
  id: string;
  name: string;
  /** Plain syllables by blanks, ü as v; the readings of the record decide. */
  pinyin: string;
  aliases: readonly string[];
  /** Titles and years; employers and trades. */
  brief: string;
}

/** 姓名索引各条 — everyone, in the order of the directory. */
export function nameRows(archive: Archive): NameEntry[] {
  return listsOf(archive).directory.map(({ person, entries }) => {
    const titles = entries.map(({ honour }) => namingText(honour));
    const work = new Set(entries.map(({ employer, trade }) => [employer, trade].filter(Boolean).join('，')));
    return {
      id: person.id,
      name: person.name,
      pinyin: toneless(fullPinyin(person)),
      aliases: person.aliases ?? [],
      brief: [titles.join('；'), [...work].filter(Boolean).join('；')].filter(Boolean).join('。'),
    };
  });
}
