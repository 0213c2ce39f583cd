import { type Manifest } from '../text/documents.ts';
import { FILTERS } from '../rank/facets.ts';
import { unitsOf } from '../rank/question.ts';
import { type Outcome } from './asked.ts';

/** The kind of the pages of people. */
export const PEOPLE = '人物';

function isPerson({ kinds }: Manifest, document: number): boolean {
  const at = kinds.findIndex(([name]) => name === PEOPLE);
  return at >= 0 && document >= kinds[at]![1] && document < (kinds[at + 1]?.[1] ?? Infinity);
}

/** 合于各词的人 — one naming of whom meets every word that a filter knows; employers have none, their names decide. */
export function peopleOf({ manifest, documents, words }: Pick<Outcome, 'manifest' | 'documents' | 'words'>): number[] {
  // Of a city or a title that no naming has, nobody is.
  if (words.some(({ sense, facets }) => sense && sense.is in FILTERS && facets.length === 0)) return [];
  const sets = words.flatMap(({ facets }) => (facets.length ? [new Set(facets.flatMap(({ units }) => [...units]))] : []));
  return documents.filter(
    (document) => isPerson(manifest, document) && unitsOf(document).some((unit) => sets.every((set) => set.has(unit))),
  );
}
