import { fileAt, paths } from '#domain/values/paths.ts';
import { fits, GENERATIONS } from '../deploy/headers.ts';
import { type Held } from './bucket.ts';
import { MANIFEST } from '../keeping/site-manifest.ts';
import { sumsListed, type Wanted } from './inventory.ts';

/** 一个文件的情形 — by which it is told when it goes out. */
interface Situation {
  key: string;
  /** Nothing stands there yet. */
  isNew: boolean;
}

const isPage = ({ key }: Situation): boolean => key.endsWith('.html');
const isGeneration = (key: string): boolean => GENERATIONS.some((where) => fits(where, `/${key}`));

/** 由它知道别的页面 — the first page, feeds, maps of the site: read before all others, so changed after all others. */
const FRONT = new Set([paths.home + 'index.html', paths.feed, paths.jsonFeed, paths.sitemapIndex].map(fileAt));
const isFront = ({ key }: Situation): boolean => FRONT.has(key) || /^sitemap-[^/]*\.xml$/.test(key);

/**
 * 先后 — the first row that fits says when a file goes out. What is new is asked for by no page that stands, so it comes
 * first, and nothing that a page asks for comes after the page. The manifest says that all is there.
 */
const ORDER: readonly { phase: string; holds: (each: Situation) => boolean }[] = [
  { phase: '新一代的样式、脚本和索引', holds: ({ key }) => isGeneration(key) },
  { phase: '新增的文件', holds: (each) => each.isNew && !isPage(each) && !isFront(each) && each.key !== MANIFEST },
  { phase: '新增的页面', holds: (each) => each.isNew && isPage(each) && !isFront(each) },
  { phase: '改动的文件', holds: (each) => !isPage(each) && !isFront(each) && each.key !== MANIFEST },
  { phase: '改动的页面', holds: (each) => !isFront(each) && each.key !== MANIFEST },
  { phase: '首页、订阅和网站地图', holds: isFront },
  { phase: '清单', holds: ({ key }) => key === MANIFEST },
];
const REMOVAL = '删除';

/** 一步 — one object that is sent or removed. */
export interface Step {
  does: 'put' | 'remove';
  key: string;
}

declare const PLANNED: unique symbol;

/** 发布的计划 — phases, each of which begins once the one before is done. Only `planPublication` makes one. */
export interface Plan {
  readonly [PLANNED]: true;
  readonly phases: readonly { phase: string; steps: readonly Step[] }[];
  /** What stays as it is. */
  readonly unchanged: number;
}

/** 发布的依据 — what shall stand there, what stands there, and the manifest that does. */
export interface Publication {
  wanted: readonly Wanted[];
  held: readonly Held[];
  manifest: string | undefined;
  /** Sends what is there once more, since its headers changed. */
  anew?: boolean;
}

/**
 * 计划 — what is sent and removed, in its order. What goes out of use is removed at once — somebody may have been taken
 * down — but for styles and scripts of the release before, which a page that is open may still ask for.
 */
export function planPublication({ wanted, held, manifest, anew = false }: Publication): Plan {
  const there = new Map(held.map((each) => [each.key, each.tag]));
  const sent = wanted
    .filter(({ key, md5 }) => anew || there.get(key) !== md5)
    .map(({ key }) => ({ key, isNew: !there.has(key) }));
  const steps = Map.groupBy(sent, (each) => ORDER.find(({ holds }) => holds(each))!.phase);
  const stay = new Set(wanted.map(({ key }) => key));
  const former = manifest === undefined ? new Map<string, string>() : sumsListed(manifest);
  // The same release sent again keeps what it kept.
  const same = wanted.some(({ key, md5 }) => key === MANIFEST && there.get(key) === md5);
  const isKept = (key: string): boolean => `/${key}`.startsWith(paths.assets) && (same || former.has(key));
  const removed = held.filter(({ key }) => !stay.has(key) && !isKept(key)).map(({ key }): Step => ({ does: 'remove', key }));
  const phases = [
    ...ORDER.map(({ phase }) => ({ phase, steps: (steps.get(phase) ?? []).map(({ key }): Step => ({ does: 'put', key })) })),
    { phase: REMOVAL, steps: removed },
  ];
  return { phases: phases.filter((each) => each.steps.length > 0), unchanged: wanted.length - sent.length } as unknown as Plan;
}

/** 要清除的缓存 — addresses that a network of caches may hold an old answer for; a page under the name of its folder. */
export const purgeOf = (plan: Plan, address: string): string[] =>
  plan.phases
    .flatMap(({ steps }) => steps)
    .filter(({ key }) => !isGeneration(key))
    .map(({ key }) => `${address}/${key.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
