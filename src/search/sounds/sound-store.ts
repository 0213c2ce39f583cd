import { type Store } from '../text/store.ts';
import { readSounds, type Sounds, type SoundsFile } from './sounds.ts';

const read = new WeakMap<SoundsFile, Sounds>();

/** 取用音形表 — asked for only when nothing was found as typed; read once. */
export async function openSounds(store: Store): Promise<Sounds> {
  const file = await store.json<SoundsFile>('sounds.json');
  let sounds = read.get(file);
  if (!sounds) read.set(file, (sounds = readSounds(file)));
  return sounds;
}
