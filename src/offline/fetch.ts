import { fetchPart } from './shards.ts';

/** Before the page asks for anything; it asks by addresses alone. */
globalThis.fetch = (address) => fetchPart(address as string);
