import { createHash } from 'node:crypto';

/** 定名 — a name that is the same whenever the same is said: a digest in the form of a UUID of version 8. */
export function urnOf(said: string): string {
  const hex = createHash('sha256').update(said).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)];
  return `urn:uuid:${parts.join('-')}`;
}
