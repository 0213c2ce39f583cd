import { readFileSync } from 'node:fs';
import { GUIDE_FILE } from './places.ts';

/** 一步 — as the guide tells it: what follows its mark, up to the next mark or heading. */
export interface Told {
  step: string;
  /** All that stands there, for what a step presses and fills in must be named. */
  words: string;
  /** 抄给她看的 — what a window or a page says, word by word. */
  texts: string[];
  pictures: string[];
  /** 表 — rows of cells, headings first. */
  tables: string[][][];
  /** 段 — what stands in a file of Word, one after the other. */
  quoted: string[];
}

const MARK = /^<!-- 步骤: (\S+) -->$/;
const cellsOf = (line: string): string[] =>
  line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** 读指南 — its steps in their order. */
export function readGuide(source = readFileSync(GUIDE_FILE, 'utf8')): Told[] {
  const steps: Told[] = [];
  let step: Told | undefined;
  let fence: string[] | undefined;
  let before = '';
  for (const line of source.split('\n')) {
    const mark = MARK.exec(line);
    if (mark) steps.push((step = { step: mark[1]!, words: '', texts: [], pictures: [], tables: [], quoted: [] }));
    else if (/^#/.test(line) && !fence) step = undefined;
    if (/^```/.test(line)) {
      if (fence) step?.texts.push(fence.join('\n'));
      fence = fence ? undefined : [];
    } else if (fence) fence.push(line);
    else if (step) {
      const picture = /^!\[[^\]]+\]\(([^)]+)\)$/.exec(line)?.[1];
      if (picture) step.pictures.push(picture);
      if (/^> ./.test(line)) step.quoted.push(line.slice(2));
      if (line.startsWith('|')) {
        if (!before.startsWith('|')) step.tables.push([]);
        if (!/^\|[ |:-]+\|$/.test(line)) step.tables.at(-1)!.push(cellsOf(line));
      }
    }
    if (step) step.words += `${line}\n`;
    before = line;
  }
  return steps;
}
