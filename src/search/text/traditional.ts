/**
 * 繁体转简体 — for a query that finds nothing as typed. `foreign` are characters that the record does not
 * use, `shared` those that it uses as well (著), which are turned only if turning the others was not enough.
 */
export interface Traditional {
  /** 軍军單单: each followed by what it becomes. */
  foreign: string;
  shared: string;
}

const mapOf = (pairs: string): Map<string, string> => {
  const characters = Array.from(pairs);
  return new Map(characters.flatMap((character, index) => (index % 2 ? [] : [[character, characters[index + 1]!]])));
};

const turned = (query: string, map: ReadonlyMap<string, string>): string =>
  Array.from(query, (character) => map.get(character) ?? character).join('');

/** 简体写法 — the ways to write the query in simplified characters, the more careful first; none if it is so already. */
export function simplified(query: string, { foreign, shared }: Traditional): string[] {
  const careful = turned(query, mapOf(foreign));
  const ways = new Set([careful, turned(careful, mapOf(shared))]);
  ways.delete(query);
  return [...ways];
}
