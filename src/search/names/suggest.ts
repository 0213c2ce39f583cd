import { plain } from '../text/cut.ts';
import { near } from '../sounds/near.ts';
import { type Sounds } from '../sounds/sounds.ts';
import { type NameRow, questionOf, uForV } from './names.ts';

/** 姓名的建议 — people whose name, another way to write it, or pinyin is near to what was typed; best first. */
export function suggest(rows: readonly NameRow[], query: string, sounds: Sounds): NameRow[] {
  const called = rows.flatMap((row) => [row.name, ...row.aliases].map((word) => ({ word, pinyin: uForV(row.pinyin), row })));
  const question = questionOf(query);
  return [...new Set(near(called, question, sounds).map(({ row }) => row))].filter(({ name }) => plain(name) !== question.word);
}
