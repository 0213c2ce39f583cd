import { plain } from '../text/cut.ts';
import { near } from '../sounds/near.ts';
import { type Sounds } from '../sounds/sounds.ts';
import { type NameRow, questionOf, uForV } from './names.ts';

/** 姓名的建议 — people whose name, another way to write it, or pinyin is near to what was typed; best first. */
export function suggest(rows: readonly NameRow[], query: string, sounds: Sounds): NameRow[] {
  const question = questionOf(query);
  // The reading of the record is that of the name.
  const writings = ({ name, aliases }: NameRow) => (question.latin ? [name] : [name, ...aliases]);
  const called = rows.flatMap((row) => writings(row).map((word) => ({ word, pinyin: uForV(row.pinyin), row })));
  const found = new Set(near(called, question, sounds).map(({ row }) => row));
  return [...found].filter(({ name }) => plain(name) !== question.word);
}
