import { SEARCH_MARK } from '#domain/values/marks.ts';

/** 读到哪里 — how many hits were shown, which stood at the top of the window, and how far above its edge. */
export interface Reading {
  shown: number;
  top: string;
  offset: number;
}

const readingOf = (state: unknown): Reading | undefined => (state as { reading?: Reading } | null)?.reading;

/** 浏览历史 — a query that was looked at is a step of its own, keys typed one after another are one; Back finds the same place. */
export function openHistory(list: HTMLElement) {
  history.scrollRestoration = 'manual';
  /** What stands in the address was looked at: the next query is a new step. */
  let lookedAt = true;

  const items = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>(`[${SEARCH_MARK.result}]`)];
  const note = (): void => {
    const all = items();
    // One that begins in sight: of others the excerpt is not fetched again.
    const top = all.find((item) => item.getBoundingClientRect().top >= 0);
    const reading = top && {
      shown: all.length,
      top: top.getAttribute(SEARCH_MARK.result),
      offset: top.getBoundingClientRect().top,
    };
    history.replaceState(reading && window.scrollY > 0 ? { reading } : null, '');
  };
  // A page that is put aside may never be told of its end.
  window.addEventListener('pagehide', note);
  list.addEventListener('click', note);

  return {
    go(address: string, settled: boolean): void {
      const same = address === (location.search || location.pathname);
      if (same) history.replaceState(null, '', address);
      else if (lookedAt) {
        note();
        history.pushState(null, '', address);
      } else history.replaceState(null, '', address);
      lookedAt = settled;
    },
    looked: (): void => void (lookedAt = true),
    /** Where the reader was when this address was left; asked for once. */
    reading(): Reading | undefined {
      const reading = readingOf(history.state);
      if (reading) history.replaceState(null, '');
      return reading;
    },
    restore({ top, offset }: Reading): void {
      const item = items().find((each) => each.getAttribute(SEARCH_MARK.result) === top);
      if (!item) return;
      const hold = () => window.scrollBy({ top: item.getBoundingClientRect().top - offset, behavior: 'instant' });
      // Excerpts that come later push the place down; until the reader moves, it is held.
      const holding = new ResizeObserver(hold);
      holding.observe(list);
      for (const moved of ['wheel', 'touchstart', 'pointerdown', 'keydown'])
        window.addEventListener(moved, () => holding.disconnect(), { once: true, passive: true });
      hold();
    },
  };
}
