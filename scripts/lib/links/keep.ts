import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '#domain/record/kinds.ts';
import { Sighting } from '#domain/record/entries/source.ts';
import { exchangeRecord } from '../disk/exchange.ts';

const FILE = `${KINDS.sightings.folder}.json`;

/** 记下 — after all that stands there already, one line a look; the whole record is exchanged, so that none is half written. */
export function keepSightings(directory: string, added: readonly Sighting[]): void {
  if (added.length === 0) return;
  const file = join(directory, FILE);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown[]) : [];
  const lines = [...known, ...added.map((each) => Sighting.parse(each))].map((each) => `  ${JSON.stringify(each)}`);
  exchangeRecord(directory, new Map([[FILE, `[\n${lines.join(',\n')}\n]\n`]]));
}
