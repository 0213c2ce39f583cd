import { SEARCH_MARK } from '#domain/values/marks.ts';
import { type Answer, type Engine } from './engine.ts';

/** 筛选的条数 — of each value, for the query at hand; counted once somebody looks. */
export function openFilters(box: HTMLDetailsElement, selects: readonly HTMLSelectElement[], engine: Engine) {
  let last: Answer | undefined;
  const names = new WeakMap<HTMLOptionElement, string>();

  async function count(): Promise<void> {
    const answer = last;
    if (!box.open || !answer) return;
    for (const select of selects) {
      const counts = await engine.counts(answer.documents, select.getAttribute(SEARCH_MARK.choice) ?? '');
      if (answer !== last) return;
      for (const option of select.options) {
        if (!option.value) continue;
        const name = names.get(option) ?? option.text;
        names.set(option, name);
        const found = counts.get(option.value) ?? 0;
        option.text = `${name}（${answer.open ? '至少 ' : ''}${found}）`;
        option.disabled = found === 0 && !answer.open && select.value === '';
      }
    }
  }
  // Without the counts a filter still filters.
  const quietly = (): void => void count().catch(() => undefined);
  box.addEventListener('toggle', quietly);
  return {
    count(answer: Answer): void {
      last = answer;
      quietly();
    },
  };
}
