import { TYPES, TYPES_AT, told, type Where } from '../headers.ts';

/** 一处托管 — what of a configuration only the host can say. */
export interface Hosting {
  /** 域名 — by which it is asked for. */
  name: string;
  /** 文件夹 — below which the addresses lie; under a sub-path the site stands in its folder of that name. */
  root: string;
  /** 子路径 — `/roll`, empty at the root. */
  base: string;
  /** 端口 — where there is no certificate: behind a proxy, in a container, on this machine. */
  port?: number;
}

/** 待改的一处 — as the files that are checked in have it. */
export const EXAMPLE_HOST: Hosting = { name: 'example.org', root: '/srv/qilu-craftsmen-roll/current', base: '' };

/** 抬头 — of every file that is written here. */
export const WRITTEN =
  '由 npm run schemas 按 scripts/lib/deploy/headers.ts 写出，不要手改；按自己的域名和文件夹写，用 npm run hosts。';

/** 压缩的类型 — what is text in one way or another; pictures, faces and archives are packed already. */
export const PACKED: readonly string[] = [
  ...new Set(
    [...Object.values(TYPES), ...Object.values(TYPES_AT)].filter((type) =>
      /^text\/|json|xml|n-quads|x-bib|x-res|wasm/.test(type),
    ),
  ),
].filter((type) => !type.includes('openxmlformats'));

const literal = (text: string): string => text.replaceAll('.', '\\.');

/** 写成正则 — of a place, as nginx, Caddy and Apache all read it, from the first byte of the path. */
export function patternOf(where: Where, base: string): string {
  if ('under' in where) return `^${literal(base + where.under)}`;
  if ('within' in where) return `^${literal(base + where.within)}[^/]+/`;
  return 'at' in where ? `^${literal(base + where.at)}$` : `\\.${where.ending}$`;
}

/** 类型对照 — pattern → type as it is told: files without an ending first, a folder is its page. */
export const typesByPattern = (base: string): [pattern: string, type: string][] => [
  ...Object.entries(TYPES_AT).map(([at, type]): [string, string] => [patternOf({ at }, base), told(type)]),
  ['/$', told(TYPES.html!)],
  ...Object.entries(TYPES).map(([ending, type]): [string, string] => [patternOf({ ending }, base), told(type)]),
];

/** 文件夹的页面 — the file that answers for a folder. */
export const INDEX = 'index.html';
