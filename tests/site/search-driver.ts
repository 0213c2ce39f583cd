import { type Page } from 'playwright-core';

/** 检索所得 — what the search page shows once it has come to rest. */
export interface Shown {
  state: string | undefined;
  count: number;
  ids: string[];
  /** 找到多少 — and whether it is what was asked for. */
  status: string;
  /** 首行 — the answer in a sentence. */
  line: string;
  /** 您是不是要找 — the words that are suggested instead. */
  near: string[];
}

/** 连续提问 — sends queries one after another through the form of an open search page; what it showed to each. */
export const askAll = (page: Page, queries: readonly string[]): Promise<Shown[]> =>
  page.evaluate(async (all) => {
    const list = document.querySelector<HTMLElement>('[data-search-state]')!;
    const input = document.querySelector<HTMLInputElement>('input[type=search]')!;
    const rested = () => ['done', 'failed', 'idle'].includes(list.dataset['searchState'] ?? '');
    const shown = [];
    for (const query of all) {
      input.value = query;
      // As a browser of any age sends it.
      input.form!.dispatchEvent(new Event('submit', { cancelable: true }));
      while (!rested()) await new Promise((next) => setTimeout(next, 1));
      shown.push({
        state: list.dataset['searchState'],
        count: Number(list.dataset['searchCount']),
        ids: [...list.querySelectorAll<HTMLElement>('[data-result-id]')].map((item) => item.dataset['resultId']!),
        status: document.querySelector('[role=status]')!.textContent,
        line: document.querySelector('#search-line')!.textContent,
        near: [...document.querySelectorAll('#search-near a')].map((link) => link.textContent),
      });
    }
    return shown;
  }, queries);

/** 有种子的骰子 — the same seed, the same choice, on every machine. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
