import { paragraphsOf, plainProse, sentencesOf, withoutCarriers } from '../../record/entries/story.ts';

/** 短文至多字数, and from how many on it may end with a paragraph. */
const [MOST, ENOUGH] = [200, 100];

const characters = (text: string): number => Array.from(text).length;

/** 节录 — whole sentences from the beginning of a story, with their carriers: as many as can be read standing. */
export function excerptOf(body: string): string[] {
  const paragraphs: string[] = [];
  let length = 0;
  for (const paragraph of paragraphsOf(body).map(plainProse)) {
    if (length >= ENOUGH) break;
    let kept = '';
    let full = false;
    for (const sentence of sentencesOf(paragraph)) {
      const more = characters(withoutCarriers(sentence));
      // The first sentence stands, however long it is: a panel says something.
      full = length > 0 && length + more > MOST;
      if (full) break;
      kept += sentence;
      length += more;
    }
    if (kept) paragraphs.push(kept);
    if (full) break;
  }
  return paragraphs;
}
