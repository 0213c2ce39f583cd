import { type Answer } from './engine.ts';

/** 找到多少 — and what could not be asked: then nothing is said not to be there. */
export function messageOf({ total, open, written, lost }: Answer): string {
  const turned = written ? `按“${written}”查找，` : '';
  if (lost.length > 0) {
    const found = total > 0 ? `${turned}其余部分找到 ${total} 条，可能不全` : '这一次没有查完';
    return `${lost.join('、')}检索暂时不能使用，${found}。`;
  }
  if (total === 0) return '没有找到。换一个词，或从下面的名录查找。';
  return open ? `${turned}至少找到 ${total} 条，添一个词可以缩小范围。` : `${turned}找到 ${total} 条。`;
}
