/**
 * 生成合成标识 — in what a file says of itself: the JSON beside the name AIGC (GB 45438-2025), to the letter; what is
 * no JSON as it stands there; nothing where the name does not occur.
 */
export function aiMarkIn(said: string): string | undefined {
  for (const { index } of said.matchAll(/AIGC/g)) {
    const open = said.indexOf('{', index);
    if (open < 0 || open - index > 60) continue;
    const mark = objectAt(said, open);
    if (mark !== undefined) return mark;
  }
  return /AIGC[^\r\n\0]{0,80}/.exec(said)?.[0].trim();
}

/** One object of JSON from its brace on, braces in texts and in objects inside it counted as they should. */
function objectAt(said: string, open: number): string | undefined {
  let [depth, quoted] = [0, false];
  for (let at = open; at < Math.min(said.length, open + LONGEST); at++) {
    const sign = said[at];
    if (sign === '\\') at++;
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '{') depth++;
    else if (!quoted && sign === '}' && --depth === 0) return said.slice(open, at + 1);
  }
  return undefined;
}

const LONGEST = 20_000;

/** 各种写法 — bytes as texts: UTF-8, and UTF-16 in both orders, as EXIF writes it. */
export const textsOfBytes = (bytes: Buffer): string[] => {
  const even = bytes.subarray(0, bytes.length & ~1);
  const odd = bytes.subarray(1, 1 + ((bytes.length - 1) & ~1));
  const swapped = (part: Buffer) => Buffer.from(part).swap16().toString('utf16le');
  return [bytes.toString('utf8'), even.toString('utf16le'), odd.toString('utf16le'), swapped(even), swapped(odd)];
};
