import { SEARCH_MARK } from '#domain/values/marks.ts';
import { type Filters } from '../rank/evaluate.ts';

/** 检索框与地址 — what is asked stands in the address; the form and the address say the same. */
export interface Asked {
  query: string;
  filters: Filters;
}

export function openForm(form: HTMLFormElement, input: HTMLInputElement) {
  const selects = [...form.querySelectorAll<HTMLSelectElement>(`select[${SEARCH_MARK.choice}]`)];
  const chosen = (): HTMLSelectElement[] => selects.filter(({ value }) => value !== '');
  return {
    selects,
    asked: (): Asked => ({
      query: input.value.trim(),
      filters: Object.fromEntries(chosen().map((select) => [select.getAttribute(SEARCH_MARK.choice) ?? '', select.value])),
    }),
    readAddress: (): void => {
      const parameters = new URLSearchParams(location.search);
      input.value = parameters.get('q') ?? '';
      for (const select of selects) select.value = parameters.get(select.name) ?? '';
    },
    addressOf: (query: string): string => {
      // What else stands there stays: a copy without a server keeps the mode of reading in it.
      const parameters = new URLSearchParams(location.search);
      for (const name of ['q', ...selects.map((select) => select.name)]) parameters.delete(name);
      if (query.trim()) parameters.set('q', query.trim());
      for (const { name, value } of chosen()) parameters.set(name, value);
      const search = parameters.toString();
      return search ? `?${search}` : location.pathname;
    },
  };
}
