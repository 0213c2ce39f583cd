import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { type Finding } from '#domain/record/finding.ts';
import { type SheetFault } from '../workbook/sheet.ts';
import { storyFile, type Told } from './story-markdown.ts';
import { glimpse, wrongAt } from './word-faults.ts';
import { parseProse } from '#door/parse.ts';
import { proseFaults } from '#door/markdown.ts';
import { isRestDay } from '#door/rest-days.ts';
import { rulesOf } from '#rules/catalogue.ts';
import { examine } from '#rules/run.ts';
import { openSeals } from '../withdraw/sealed-names.ts';

/** 按规则查 — at the paragraphs of the document; what is missing was asked for already. */
export function judged(archive: Archive, file: string, person: string, told: Told): { faults: SheetFault[]; said: string[] } {
  const deed = told.deed ?? '待写';
  const trial = parseProse(storyFile(person, deed, told.standfirst ?? deed, told.body));
  const asked = new Set([
    ...(told.deed ? [] : ['deed']),
    ...(told.standfirst ? [] : ['standfirst']),
    ...(told.body.trim() ? [] : ['正文']),
  ]);
  const [faults, said]: [SheetFault[], string[]] = [[], []];
  const findings = findingsOf(archive, { file, ...trial }).filter(({ path }) => !asked.has(path));
  for (const { severity, path, message } of findings) {
    const at = told.placeOf(path);
    const [found = '', mend = ''] = masked(message).split(/(?<=。)(?=请|应为)/);
    if (severity === 'error') faults.push(wrongAt(at, { found, wanted: '合乎记录的规则', mend }));
    else if (severity === 'warning') said.push(`${at === undefined ? path : `第 ${at} 段`}：${masked(message)}`);
  }
  const facts = archive.by.people.get(person)?.facts ?? [];
  if (findings.some(({ rule }) => rule === 'record/story-carried'))
    said.push(
      facts.length === 0
        ? `${person} 还没有事实。先把事实和来源填进填报表，再写事迹。`
        : `句末的依据写 [^f1]，或插入脚注，脚注里只写 f1。可用的：${facts.map(({ id, text }) => `${id} ${glimpse(text, 16)}`).join('；')}。`,
    );
  return { faults, said };
}

/** As the clerk sees it in Word, without our signs; a long run of digits is not spread. */
const masked = (message: string): string =>
  message
    .replace(/“(?:[-*]|\d+[.)]) /g, '“')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/\d{7,}/g, (run) => `${run.slice(0, 3)}${'*'.repeat(run.length - 3)}`);

/** 记录自己的规则 — the others speak of editions, studios and materials. */
const OF_STORIES = rulesOf('record');

/** 试放 — what the rules say of a story if it stood in the record as it is. */
function findingsOf(archive: Archive, story: RawFile): Finding[] {
  const others = archive.files.filter(({ file }) => file !== story.file);
  const trial = assemble([...others, story], []);
  trial.assets = archive.assets;
  const given = { today: archive.site.recordDate, isRestDay, proseFaults, sealedIn: openSeals(trial) };
  return examine(OF_STORIES, trial, given).findings.filter(({ file }) => file === story.file);
}

/** 段落的改动 — what becomes of one paragraph, or of the title or the lead. */
export interface ParagraphChange {
  is: '新增' | '删去' | '修改';
  where: string;
  old?: string;
  new?: string;
}

/** 逐段比较 — paragraphs that stand in both are passed over, in their order; what went beside what came is changed. */
export function paragraphChanges(old: readonly string[], now: readonly string[]): ParagraphChange[] {
  const common = longest(old, now);
  const changes: ParagraphChange[] = [];
  let [from, to] = [0, 0];
  for (const [before, after] of [...common, [old.length, now.length] as const]) {
    const [gone, come] = [old.slice(from, before), now.slice(to, after)];
    for (let index = 0; index < Math.max(gone.length, come.length); index++) {
      const [was, is] = [gone[index], come[index]];
      changes.push({
        is: was === undefined ? '新增' : is === undefined ? '删去' : '修改',
        where: is === undefined ? `原第 ${from + index + 1} 段` : `第 ${to + index + 1} 段`,
        ...(was !== undefined && { old: was }),
        ...(is !== undefined && { new: is }),
      });
    }
    [from, to] = [before + 1, after + 1];
  }
  return changes;
}

/** Pairs of places where the same paragraph stands, as many as can be had in order. */
function longest(old: readonly string[], now: readonly string[]): [number, number][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0));
  const at = (a: number, b: number): number => lengths[a]?.[b] ?? 0;
  for (let a = old.length - 1; a >= 0; a--)
    for (let b = now.length - 1; b >= 0; b--)
      lengths[a]![b] = old[a] === now[b] ? at(a + 1, b + 1) + 1 : Math.max(at(a + 1, b), at(a, b + 1));
  const pairs: [number, number][] = [];
  for (let [a, b] = [0, 0]; a < old.length && b < now.length;)
    if (old[a] === now[b]) pairs.push([a++, b++]);
    else if (at(a + 1, b) >= at(a, b + 1)) a++;
    else b++;
  return pairs;
}
