import { itemAt } from '#domain/record/derived/history.ts';

/** 栏的位置 — the path with the places of list items in it, and what stands there: `facts.f2.text` → facts, 1, text; none where no such item is. */
export function valuePlace(entry: object, field: string): { steps: (string | number)[]; value: unknown } | undefined {
  let here: unknown = entry;
  const steps: (string | number)[] = [];
  for (const step of field.split('.')) {
    const at = Array.isArray(here) ? itemAt(here, step) : step;
    if (Number.isNaN(at) || (Array.isArray(here) && Number(at) >= here.length)) return undefined;
    here = (here as Record<string | number, unknown> | undefined)?.[at];
    steps.push(at);
  }
  return { steps, value: here };
}
