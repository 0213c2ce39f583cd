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
  /** 所用的 — places of the packages that it uses, as each of its own places finds them. */
  needs: string[];
}

interface Entry {
  version: string;
  integrity?: string;
  license?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

const MODULES = 'node_modules/';

/** 读锁文件 — every version of every package once, by name and version. */
export function lockedPackages(file = 'package-lock.json'): Locked[] {
  const { packages } = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Entry> };
  const found = new Map<string, Locked>();
  for (const [path, { version, integrity, license: licence, ...uses }] of Object.entries(packages)) {
    if (path === '') continue;
    const name = path.slice(path.lastIndexOf(MODULES) + MODULES.length);
    const wanted = Object.keys({ ...uses.dependencies, ...uses.optionalDependencies, ...uses.peerDependencies });
    // What is wanted and stands nowhere is of another platform, or asked for only if it is there.
    const needs = wanted.flatMap((each) => placeOf(each, path, packages) ?? []);
    const known = found.get(`${name}@${version}`);
    if (known) {
      known.paths.push(path);
      known.needs.push(...needs);
    } else found.set(`${name}@${version}`, { name, version, integrity, licence, paths: [path], needs });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

/** As Node looks for a package: beside the one that asks, then further and further out. */
function placeOf(name: string, from: string, packages: Readonly<Record<string, Entry>>): string | undefined {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${MODULES}`)))) {
    const place = `${at}${at && '/'}${MODULES}${name}`;
    if (place in packages) return place;
    if (at === '') return undefined;
  }
}
