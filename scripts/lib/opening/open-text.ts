import { type Seen } from './open-assets.ts';

/** 打开纯文本 — UTF-8, without signs that can't be seen. */
export function openText(bytes: Buffer): Seen {
  const text = utf8(bytes);
  if (text === undefined) return { fault: '不是 UTF-8 编码的纯文本。请另存为 UTF-8。' };
  const fault = unseenIn(text);
  return fault === undefined ? { text } : { text, fault };
}

/** 解码 — text of UTF-8; nothing where it is another encoding. */
export function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** 看不见的字符 — but for ends of line and tabs; the first is named. */
export function unseenIn(text: string): string | undefined {
  const found = /[^\P{Cc}\t\r\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u.exec(text);
  if (!found) return undefined;
  const line = text.slice(0, found.index).split('\n').length;
  const code = found[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  return `第 ${line} 行有看不见的字符 U+${code}。请删去。`;
}
