/**
 * 字幕 — what a caption file says, cue by cue, and whether a viewer can follow it. Limits as the
 * Simplified Chinese timed-text guides of the large platforms give them: at most two lines of sixteen
 * to twenty hanzi, at most seven seconds; the looser figures are kept here.
 */
export interface Cue {
  /** Seconds from the beginning. */
  from: number;
  to: number;
  /** 说话人, where the file names one (`<v 姓名>`). */
  voice?: string;
  lines: string[];
}

export const LONGEST_CUE = 7;
export const WIDEST_LINE = 20;
export const MOST_LINES = 2;

/** 时刻 — 62.5 → “01:02.500”, as a caption file writes it. */
export function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, '0'));
  const text = parts[0] === '00' ? parts.slice(1).join(':') : parts.join(':');
  return `${text}.${String(Math.round((seconds - whole) * 1000)).padStart(3, '0')}`;
}

/** 字宽 — hanzi count one, Latin letters and digits a half. */
const widthOf = (line: string): number => Array.from(line).reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0);

/** 字幕差错 — cues that overlap, stay too long, or hold more than a viewer can read; each by number and time. */
export function cueFaults(cues: readonly Cue[]): string[] {
  return cues.flatMap(({ from, to, lines }, index) => {
    const which = `第 ${index + 1} 条字幕（${clock(from)}）`;
    const before = cues[index - 1];
    const widest = Math.max(0, ...lines.map(widthOf));
    return [
      ...(before && from < before.to
        ? [`${which}与上一条重叠：上一条到 ${clock(before.to)} 才结束。请把上一条的结束时间提前，或把这一条推后。`]
        : []),
      ...(to - from > LONGEST_CUE
        ? [`${which}停留 ${Number((to - from).toFixed(3))} 秒，应不超过 ${LONGEST_CUE} 秒。请拆成几条。`]
        : []),
      ...(lines.length > MOST_LINES ? [`${which}有 ${lines.length} 行，应不超过 ${MOST_LINES} 行。请拆成几条。`] : []),
      ...(widest > WIDEST_LINE
        ? [`${which}一行有 ${widest} 个字宽，应不超过 ${WIDEST_LINE}（西文算半个）。请换行或拆成几条。`]
        : []),
    ];
  });
}

/** 实录一段 — what one speaker said without a long pause. */
export interface Passage {
  from: number;
  voice?: string;
  text: string;
}

/** Seconds of silence that begin a new passage. */
const PAUSE = 3;

/** 文字实录 — made from the captions: cues joined to passages, a new one for a new speaker or after a pause. */
export function transcriptOf(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = [];
  let until = 0;
  for (const { from, to, voice, lines } of cues) {
    const last = passages.at(-1);
    if (last && last.voice === voice && from - until < PAUSE) last.text = joined(last.text, lines);
    else passages.push({ from, ...(voice !== undefined && { voice }), text: joined('', lines) });
    until = to;
  }
  return passages;
}

/** Hanzi join without a blank, Latin words with one. */
const joined = (text: string, lines: readonly string[]): string =>
  lines.reduce((all, line) => (/[\w,.]$/.test(all) && /^\w/.test(line) ? `${all} ${line}` : all + line), text);
