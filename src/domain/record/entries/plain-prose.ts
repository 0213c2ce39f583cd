/** 成对的记号 — of Markdown, with the words between them. */
const MARKED = /(\*\*|__|\*|_)(?=\S)([^*_]*?\S)\1/g;

/** 只留文字 — a paragraph of our Markdown without the signs that only shape it: bold, lists, quotes, escapes. */
export const plainProse = (paragraph: string): string =>
  paragraph
    .replace(/^(?:> ?|[-*+] |\d+[.)] )/, '')
    .replace(MARKED, '$2')
    .replace(MARKED, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
