import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Archive } from '#domain/record/archive.ts';
import { paths } from '#domain/values/paths.ts';
import { settings } from '#settings';
import { type Offers, sizeSaid, writeSizes } from '../artefacts/sizes.ts';
import { MANIFEST } from '../keeping/site-manifest.ts';
import { readManifest } from '../keeping/manifest.ts';
import { houseOf } from '../site/house.ts';
import { MODES } from '../site/modes.ts';
import { programsDigest } from './programs.ts';

const STORE = '.cache/finished';

/** 检索索引 — of each generation another folder, which no page names but that of the search, made anew with it. */
const INDEX = /^(?:search|pagefind)\/\w+\//;

/** 一页 — as it came from Astro, and the files that it offers, with the words for their sizes. */
interface Page {
  raw: string;
  offers: Offers;
}

/** 上一次成品 — of a site that passed: its list of digests, by what it was judged, and its pages as they began. */
interface Last {
  manifest: string;
  house: { hosts: string[]; others: string };
  pages: Map<string, Page>;
}

/**
 * 沿用 — pages that came from Astro as they did for the last site are as finished as they were in it: taken from there, with
 * their modes, they need no more setting, marking or inspection. Only a site that passed, of the same program, is a last
 * one; a byte of it that has changed since is noticed by its list of digests.
 */
export class Finished {
  /** 要重做的 — pages that must be finished anew. */
  changed: string[];
  /** 重做的 — how many they are, before those are added that only offer other files. */
  readonly anew: number;
  /** Of every page as it came from Astro. */
  readonly #raw: Map<string, string>;
  readonly #last: Last | undefined;
  readonly #offers = new Map<string, Offers>();
  readonly #sums: ReadonlyMap<string, string>;
  readonly #files: { state: string; old: string; next: string };

  constructor({ old, next }: { old: string; next: string }, pages: readonly string[], address: string, fresh = false) {
    const name = hash('sha256', JSON.stringify([programsDigest(['src', 'scripts']), old, address, settings.base])).slice(0, 24);
    this.#files = { state: join(STORE, name), old, next };
    this.#raw = new Map(pages.map((page) => [page, hash('sha256', readFileSync(join(next, page)))]));
    this.#last = existsSync(this.#files.state) && !fresh ? (deserialize(readFileSync(this.#files.state)) as Last) : undefined;
    this.#sums = this.#lastSums();
    this.changed = pages.filter((page) => !this.#takes(page));
    this.anew = this.changed.length;
  }

  /** 写上大小 — on pages that are made anew, and on those that offer a file which is larger or smaller than it was. */
  writeSizes(): void {
    const { next } = this.#files;
    const changed = new Set(this.changed);
    const said = (path: string) => sizeSaid(next, path);
    const resized = [...this.#raw.keys()].filter((page) => {
      if (changed.has(page)) return false;
      const offers = this.#last?.pages.get(page)?.offers ?? [];
      this.#offers.set(page, offers);
      return offers.some(([path, text]) => said(path) !== text);
    });
    this.changed = [...this.changed, ...resized].sort();
    for (const [page, offers] of writeSizes(next, this.changed)) this.#offers.set(page, offers);
  }

  /** 沿用阅读模式 — of the pages that are left as they were; returns those whose modes must be written. */
  takeModes(): string[] {
    const { next } = this.#files;
    // What holds the pages themselves is there only now; no page that offers it is left as it was.
    const offering = this.changed.filter((page) => this.#offers.get(page)?.some(([path]) => path === paths.offlineFile));
    for (const [page, offers] of writeSizes(next, offering)) this.#offers.set(page, offers);
    const changed = new Set(this.changed);
    return [...this.#raw.keys()].filter((page) => changed.has(page) || !MODES.every((mode) => this.#copies(join(mode, page))));
  }

  /** 验过的 — files that are the same in a site that was found right by the same measures; none if these are stricter now. */
  passed(archive: Archive): (file: string) => boolean {
    const sums = readManifest(readFileSync(join(this.#files.next, MANIFEST), 'utf8'), MANIFEST).sums;
    const house = measuresOf(archive);
    const stricter =
      !this.#last ||
      this.#last.house.others !== house.others ||
      archive.retired.some(({ names }) => names) ||
      !isPart(this.#last.house.hosts, house.hosts) ||
      !isPart(
        [...this.#sums.keys()].filter((file) => !INDEX.test(file)),
        sums.keys(),
      );
    return stricter ? () => false : (file) => sums.get(file) !== undefined && sums.get(file) === this.#sums.get(file);
  }

  /** 记下 — once the site has passed. */
  keep(archive: Archive): void {
    const pages = [...this.#raw].map(([page, raw]): [string, Page] => [page, { raw, offers: this.#offers.get(page) ?? [] }]);
    const manifest = hash('sha256', readFileSync(join(this.#files.next, MANIFEST)));
    mkdirSync(STORE, { recursive: true });
    writeFileSync(this.#files.state, serialize({ manifest, house: measuresOf(archive), pages: new Map(pages) } satisfies Last));
  }

  #lastSums(): ReadonlyMap<string, string> {
    const file = join(this.#files.old, MANIFEST);
    if (!this.#last || !existsSync(file)) return new Map();
    const text = readFileSync(file, 'utf8');
    return hash('sha256', text) === this.#last.manifest ? readManifest(text, MANIFEST).sums : new Map();
  }

  #takes = (page: string): boolean => this.#last?.pages.get(page)?.raw === this.#raw.get(page) && this.#copies(page);

  /** Only a file that is what the list says; in place of what lies there. */
  #copies(file: string): boolean {
    const [from, to] = [join(this.#files.old, file), join(this.#files.next, file)];
    const sum = this.#sums.get(file);
    if (sum === undefined || !existsSync(from) || hash('sha256', readFileSync(from)) !== sum) return false;
    mkdirSync(dirname(to), { recursive: true });
    cpSync(from, to);
    return true;
  }
}

/** 尺度 — by what a site is judged, beside its own files and the program. */
function measuresOf(archive: Archive): Last['house'] {
  const { hosts, offices, contact, moved, origin } = houseOf([], archive);
  return { hosts: [...hosts], others: JSON.stringify([[...offices], [...contact], [...moved], origin]) };
}

function isPart(some: Iterable<string>, all: Iterable<string>): boolean {
  const known = new Set(all);
  return [...some].every((each) => known.has(each));
}
