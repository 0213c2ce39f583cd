import { endingOf, MEDIA } from '#domain/record/entries/asset.ts';
import { TYPES } from './headers.ts';

/** 发出的类型 — of a file of the site, as a server says it; texts are UTF-8. Nothing of an ending that the site has not. */
export function servedType(file: string): string | undefined {
  const type = MEDIA[endingOf(file)]?.type ?? TYPES[endingOf(file)];
  return type && /^text\/[^;]*$/.test(type) ? `${type}; charset=utf-8` : type;
}
