import { createRequire } from 'node:module';
import { clock, type Cue } from '#domain/values/caption.ts';
import { type Seen } from './open-assets.ts';
import { unseenIn, utf8 } from './open-text.ts';

/** What the W3C validator says, in the words of an editor; what is not here keeps its own words. */
const CAPTION_FAULTS: [RegExp, string][] = [
  [/No valid signature/, '第一行应为 WEBVTT'],
  [/No blank line after the signature/, '第一行 WEBVTT 之后应空一行'],
  [/End timestamp is not greater/, '结束时间不晚于开始时间'],
  [/Start timestamp is not greater/, '开始时间早于上一条'],
  [/Blank line missing/, '两条字幕之间应空一行'],
  [/Cue identifier/, '时间行写法有误，应如 00:01.000 --> 00:04.000'],
  [/timestamp|digits|decimal|separator|minutes|seconds/i, '时间写法有误，应如 00:01.000 --> 00:04.000'],
  [/tag|annotation/i, '标签写法有误：说话人写作 <v 姓名>'],
];

interface Parser {
  parse(text: string, mode: string): { cues: ParsedCue[]; errors: { message: string; line: number }[] };
}
interface ParsedCue {
  startTime: number;
  endTime: number;
  tree: Node;
}
interface Node {
  type?: string;
  name?: string;
  value?: string;
  children?: Node[];
}

/** What a transcript can't show, by the tag of WebVTT. */
const LOST: Record<string, string> = {
  b: '粗体',
  i: '斜体',
  u: '下划线',
  c: '样式',
  ruby: '注音',
  rt: '注音',
  lang: '语言标记',
};

/** 打开字幕 — read by the validator of the W3C; its faults in the words of an editor; nothing in it is lost. */
export function openCaptions(bytes: Buffer): Seen {
  const text = utf8(bytes);
  if (text === undefined) return { fault: '字幕不是 UTF-8 编码。请另存为 UTF-8。' };
  const { WebVTTParser } = createRequire(import.meta.url)('webvtt-parser') as { WebVTTParser: new () => Parser };
  const { cues, errors } = new WebVTTParser().parse(text, 'subtitles');
  if (errors.length) {
    const said = errors.map(
      ({ message, line }) => `第 ${line} 行${CAPTION_FAULTS.find(([pattern]) => pattern.test(message))?.[1] ?? message}`,
    );
    return { fault: `字幕写法有误：${said.join('；')}。` };
  }
  const fault = [unseenIn(text), ...lostIn(text, cues)].filter((each) => each !== undefined).join('');
  return { cues: cues.flatMap(cuesOf), text, ...(fault && { fault }) };
}

function lostIn(text: string, cues: readonly ParsedCue[]): string[] {
  const namesIn = ({ type, name, children = [] }: Node): string[] => [
    ...(type === 'object' && name ? [name] : []),
    ...children.flatMap(namesIn),
  ];
  const block = /^(STYLE|REGION)\b/m.exec(text)?.[1];
  return [
    ...(block ? [`字幕里有 ${block} 段，文字实录写不出来。请删去。`] : []),
    ...cues.flatMap(({ startTime, tree }) =>
      [...new Set(namesIn(tree).flatMap((name) => LOST[name] ?? []))].map(
        (what) => `${clock(startTime)} 的字幕有${what}，文字实录写不出来。请去掉标签，只留文字。`,
      ),
    ),
  ];
}

/** Who says what: one cue for each speaker in it, so that no sentence is given to another. */
function cuesOf({ startTime, endTime, tree }: ParsedCue): Cue[] {
  const parts: { voice?: string; text: string }[] = [];
  const walk = ({ type, name, value = '', children = [] }: Node, voice?: string): void => {
    const own = name === 'v' ? value.trim() || undefined : voice;
    const last = parts.at(-1);
    if (type === 'text' && last && last.voice === own) last.text += value;
    else if (type === 'text') parts.push({ ...(own && { voice: own }), text: value });
    for (const child of children) walk(child, own);
  };
  walk(tree);
  return parts.flatMap(({ voice, text }) => {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.length === 0 ? [] : [{ from: startTime, to: endTime, ...(voice !== undefined && { voice }), lines }];
  });
}
