import { type Answer } from './engine.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `“${word}”`).join('');

/** 找到多少 — and what could not be asked: then nothing is said not to be there. What was not found as it was asked is said to be so. */
export function messageOf({ total, open, written, lost, how, query, sought, inRow }: Answer): string {
  const turned = written ? `按“${written}”查找，` : '';
  if (lost.length > 0) {
    const found = total > 0 ? `${turned}其余部分找到 ${total} 条，可能不全` : '这一次没有查完';
    return `${lost.join('、')}检索暂时不能使用，${found}。`;
  }
  const count = `${open ? '至少 ' : ''}${total} 条`;
  switch (how) {
    case 'exact':
      if (total === 0) break;
      if (open) return `${turned}至少找到 ${total} 条，添一个词可以缩小范围。`;
      // What is found by what the words mean is told apart from where they stand.
      return inRow > 0 && inRow < total
        ? `${turned}找到 ${total} 条，其中连着写“${query}”的 ${inRow} 条。`
        : `${turned}找到 ${total} 条。`;
    case 'either':
      return `${turned}含有${sought.map((word) => `“${word}”`).join('或')}的，找到 ${count}。`;
    case 'person':
      return `${turned}没有同时含有${quoted(sought)}的人物，以下先列姓名相符的，${count}。`;
    case 'own':
      return `${turned}没有查到同时合于${quoted(sought)}的人，以下先列有关的名单和目录，${count}。`;
    case 'city':
      return `没有写着“${query}”的页面，以下是${sought.join('、')}的，${count}。`;
    case 'apart':
      return `没有连着写“${query}”的页面，以下分开含有${quoted(sought)}，${count}。`;
    case 'part':
      return `没有同时含有${quoted(sought)}的页面，以下含有其中一部分，${count}。`;
    case 'strewn':
      return `没有连着写“${query}”的页面，以下含有这几个字，但不在一处，${count}。`;
    case 'none':
      break;
    default:
      how satisfies never;
  }
  return '没有找到。换一个词，或从下面的名录查找。';
}
