import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, modify } from 'jsonc-parser';
import { type Archive } from '#domain/record/archive.ts';
import { type Change } from '#domain/record/entries/change.ts';
import { stepsOf } from '#door/parse.ts';
import { type StoryFromWord } from './story.ts';

const LAYOUT = { insertSpaces: true, tabSize: 2 };

/** 要写的文件 — of a story without fault: its own, its picture, and the entry of the person that registers it. */
export function storyFiles(directory: string, archive: Archive, story: StoryFromWord): Map<string, string | Uint8Array> {
  if (story.faults.length > 0) throw new Error(`${story.person} 的事迹还有 ${story.faults.length} 处没有改好，没有写入。`);
  const files = new Map<string, string | Uint8Array>();
  if (story.isNew || story.changes.length > 0) files.set(story.file, story.text);
  const person = archive.by.people.get(story.person);
  const origin = person && archive.origin.get(person);
  if (!story.picture || !origin) return files;
  const { bytes, photograph } = story.picture;
  const steps = [...stepsOf(origin.path), 'photograph'];
  const source = readFileSync(join(directory, origin.file), 'utf8');
  files.set(photograph.file, bytes);
  files.set(origin.file, applyEdits(source, modify(source, steps, photograph, { formattingOptions: LAYOUT })));
  return files;
}

/** 改动账的行 — what the ledger says of it, without number, day, reason and asker; prose is noted without its words. */
export const storyLedger = ({
  person,
  isNew,
  changes,
  picture,
}: StoryFromWord): Pick<Change, 'kind' | 'entries' | 'field' | 'new'>[] => [
  ...(isNew || changes.length > 0
    ? [{ kind: isNew ? ('补充' as const) : ('更正' as const), entries: [person], field: 'body' }]
    : []),
  ...(picture ? [{ kind: '补充' as const, entries: [person], field: 'photograph.file', new: picture.photograph.file }] : []),
];
