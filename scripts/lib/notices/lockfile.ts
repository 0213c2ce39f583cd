import { readFileSync } from 'node:fs';

/** 锁定的程序包 — one version of one package, as the lockfile has it. */
export interface Locked {
  name: string;
  version: string;
  /** As the registry hashed it: `sha512-…`. */
  integrity: string | undefined;
  licence: string | undefined;
  /** Where the lockfile puts it. */
  paths: string[];
}

/** 读锁文件 — every version of every package once, by name and version. */
export function lockedPackages(file = 'package-lock.json'): Locked[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string; license?: string }>;
  };
  const found = new Map<string, Locked>();
  for (const [path, { version, integrity, license: licence }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const known = found.get(`${name}@${version}`);
    if (known) known.paths.push(path);
    else found.set(`${name}@${version}`, { name, version, integrity, licence, paths: [path] });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}
