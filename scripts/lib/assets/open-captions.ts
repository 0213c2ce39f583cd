import { createRequire } from 'node:module';
import { type Asset } from '#domain/record/entries/asset.ts';
import { type Cue } from '#domain/values/caption.ts';

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

/** 打开字幕 — read by the validator of the W3C; its faults in the words of an editor. */
export function openCaptions(bytes: Buffer): Pick<Asset, 'fault' | 'cues' | 'text'> {
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
  return { cues: cues.map(cueOf), text };
}

function cueOf({ startTime, endTime, tree }: ParsedCue): Cue {
  const said = ({ type, value = '', children = [] }: Node): string => (type === 'text' ? value : children.map(said).join(''));
  const voiceOf = ({ name, value, children = [] }: Node): string | undefined =>
    name === 'v' ? value : children.map(voiceOf).find(Boolean);
  const voice = voiceOf(tree)?.trim();
  const lines = said(tree)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return { from: startTime, to: endTime, ...(voice && { voice }), lines };
}

/** 解码 — text of UTF-8; nothing where it is another encoding. */
export function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
