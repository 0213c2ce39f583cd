import { type Archive } from '../../record/archive.ts';
import { retiredIn } from '../../record/entries/site.ts';
import { SHELF_KINDS } from '../../record/kinds.ts';
import { xmlText } from '../../values/formats/xml.ts';
import { paths } from '../../values/paths.ts';
import { lastModified } from '../../views/site/last-modified.ts';
import { movedAddresses } from '../../views/site/moved.ts';
import { pageOfId } from '../../views/shelf/chronicle.ts';

/** 每张地图的地址数 — the standard allows 50,000; a smaller map is read again in less time when one page changed. */
const MOST = 10_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const under = (...starts: readonly string[]) => new RegExp(`^(?:${starts.join('|')})`);

/** 分册 — by what a page tells of; the first that fits has it. */
const MAPS: Readonly<Record<string, RegExp>> = {
  people: /^\/craftsmen\/q\d+\/$/,
  lists: under(paths.directory(), paths.places, paths.industries),
  honours: under(paths.rolls),
  shelves: under(...SHELF_KINDS.map((kind) => paths.shelf(kind))),
  classroom: under(paths.classroom, paths.panels),
  pages: /^/,
};

/** 不供收录的 — pages that lead on to another, and those that say that something was taken down. */
const goneIn = (archive: Archive): Set<string> =>
  new Set([
    paths.notFound,
    ...movedAddresses(archive).map(({ path }) => path),
    ...archive.retired.map(({ id }) => pageOfId(id)),
    ...retiredIn(archive.retired, 'people').map(({ id }) => paths.lesson(id)),
  ]);

/** 一条 — an address, and the day of its last change where one is known. */
const item = (name: string, address: string, day: string | undefined): string =>
  `<${name}><loc>${xmlText(encodeURI(address))}</loc>${day === undefined ? '' : `<lastmod>${day}</lastmod>`}</${name}>\n`;

const map = (name: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${NAMESPACE}">\n${items.join('')}</${name}>\n`;

/**
 * 机器读的网站地图 — `/sitemap-index.xml` and the maps that it names, each with the day of the last change in it: by kind
 * of page, and by so many. Days are those of the ledger of changes, never of a clock.
 */
export function sitemapsOf(archive: Archive, pages: readonly string[], origin: string): { path: string; text: string }[] {
  const [gone, dayOf] = [goneIn(archive), lastModified(archive)];
  const found = pages.filter((path) => !gone.has(path)).toSorted();
  const parts = Map.groupBy(found, (path) => Object.keys(MAPS).find((name) => MAPS[name]!.test(path))!);
  const maps = [...parts].flatMap(([name, all]) =>
    Array.from({ length: Math.ceil(all.length / MOST) }, (_, index) => {
      const some = all.slice(index * MOST, (index + 1) * MOST);
      const days = some.flatMap((path) => dayOf(path) ?? []).toSorted();
      const text = map(
        'urlset',
        some.map((path) => item('url', origin + path, dayOf(path))),
      );
      return { path: paths.sitemapPart(name, index + 1), text, day: days.at(-1) };
    }),
  );
  const index = map(
    'sitemapindex',
    maps.map(({ path, day }) => item('sitemap', origin + path, day)),
  );
  return [{ path: paths.sitemapIndex, text: index }, ...maps.map(({ path, text }) => ({ path, text }))];
}
