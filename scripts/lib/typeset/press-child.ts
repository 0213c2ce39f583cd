// 子进程 — sets one paper after another, as it is told; `press.ts` ends it when it has grown too large.
import { bookPdf } from './book.ts';
import { handoutPdf } from './handout.ts';
import { panelPdf } from './panel.ts';

/** 能排的 — each kind of paper by its model. */
const WORKS = { panel: panelPdf, handout: handoutPdf, book: bookPdf };
export type Works = typeof WORKS;

process.on('message', ({ work, model }: { work: keyof Works; model: never }) => {
  const send = (answer: object) => process.send!({ ...answer, rss: process.memoryUsage.rss() });
  try {
    send({ bytes: WORKS[work](model) });
  } catch (error) {
    send({ fault: error instanceof Error ? error.message : String(error) });
  }
});
