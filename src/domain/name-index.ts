import { type Archive } from './archive.ts';
import { yearText } from './entry.ts';
import { listsOf } from './lists.ts';
import { fullPinyin, toneless } from './pinyin.ts';

/** 姓名索引的各行 — id, name, plain pinyin, aliases, titles, employer and trade; as `search/names.ts` reads them. */
export function nameRows(archive: Archive): [string, string, string, string, string, string][] {
  return listsOf(archive).directory.map(({ person, entries }) => [
    person.id,
    person.name,
    toneless(fullPinyin(person)),
    (person.aliases ?? []).join(' '),
    entries.map(({ honour }) => `${honour.title}，${yearText(honour)}`).join('；'),
    [...new Set(entries.map(({ employer, trade }) => [employer, trade].filter(Boolean).join('，')))].filter(Boolean).join('；'),
  ]);
}
