/** 要读的句子 — what a profile says, paragraph by paragraph, without marks, readings and notes; the name comes first. */
export function sentencesOn(page: Document): string[][] {
  const main = page.querySelector('main')!;
  for (const mark of main.querySelectorAll('sup, rt, .note, .status')) mark.remove();
  const cut = new Intl.Segmenter('zh', { granularity: 'sentence' });
  const told = main.querySelector('.story') ? '.story > p' : '.facts > li';
  return [...main.querySelectorAll(`.person-head h1, .honour h3, .person-head .standfirst, ${told}`)]
    .map((paragraph) => paragraph.textContent.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => [...cut.segment(paragraph)].map(({ segment }) => segment));
}
