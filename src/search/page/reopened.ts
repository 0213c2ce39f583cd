import { SEARCH_MARK } from '#domain/values/marks.ts';

/** 重新打开 — a page older than its index is loaded anew, once; false if that did not help. */
export function reopened(generation: string): boolean {
  try {
    if (sessionStorage.getItem(SEARCH_MARK.generation) === generation) return false;
    sessionStorage.setItem(SEARCH_MARK.generation, generation);
  } catch {
    return false;
  }
  location.reload();
  return true;
}
