import { endingOf } from '#domain/record/entries/asset.ts';
import { told, typeOfEnding } from './headers.ts';

/** 发出的类型 — of a file of the site, as a server says it; texts are UTF-8. Nothing of an ending that the site has not. */
export function servedType(file: string): string | undefined {
  const type = typeOfEnding(endingOf(file));
  return type && told(type);
}
