import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from './files.ts';

const SEAL = 'seal';

/** One digest over all that lies in a folder. */
function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) if (file !== SEAL) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** 启封 — a cache that another program writes is used only as it was sealed; anything else goes, and is said. */
export function unseal(folder: string, say: (message: string) => void = console.error): void {
  if (!existsSync(folder)) return;
  const seal = join(folder, SEAL);
  const whole = existsSync(seal) && readFileSync(seal, 'utf8') === digestOf(folder);
  if (!whole && existsSync(seal)) say(`  缓存 ${folder} 变了样，重新做一份。`);
  // While it is used it bears no seal: what a kill leaves behind is no cache.
  rmSync(whole ? seal : folder, { recursive: true, force: true });
}

/** 封存 — after it was used to the end. */
export function seal(folder: string): void {
  if (existsSync(folder)) writeFileSync(join(folder, SEAL), digestOf(folder));
}
