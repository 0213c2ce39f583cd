import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HEADERS, headersFor, typeFor, TYPES, TYPES_AT } from '../deploy/headers.ts';
import { REMARK, type Store } from './bucket.ts';
import { MANIFEST } from '../keeping/site-manifest.ts';
import { takeStock } from './inventory.ts';
import { type Plan, planPublication, type Step } from './plan.ts';
import { hexOf } from './signature.ts';

/** 对象自己带的报头 — all others a network of caches has to add. */
const OWN = ['Cache-Control', 'Content-Disposition'];

/** 报头的指纹 — lies with the manifest: once the table says something else, everything is sent anew. */
const TABLE = hexOf(JSON.stringify([HEADERS.filter(({ name }) => OWN.includes(name)), TYPES, TYPES_AT]));

/** 对象的报头 — from the table of all servers. */
export function objectHeaders(key: string): Record<string, string> {
  const own = [...headersFor(`/${key}`)].filter(([name]) => OWN.includes(name));
  return {
    'content-type': typeFor(`/${key}`),
    ...Object.fromEntries(own.map(([name, value]) => [name.toLowerCase(), value])),
    ...(key === MANIFEST && { [REMARK]: TABLE }),
  };
}

/** 拟定 — compares a site with what stands in the store; a place where something else lies is not cleared by mistake. */
export async function preparePlan(site: string, store: Store, takeOver: boolean): Promise<Plan> {
  const wanted = takeStock(site);
  const [held, manifest] = await Promise.all([store.list(), store.read(MANIFEST)]);
  const ours = new Set(wanted.map(({ key }) => key));
  const strange = held.filter(({ key }) => !ours.has(key));
  if (!manifest && strange.length > 0 && !takeOver)
    throw new Error(
      `那里已有 ${held.length} 个文件，却没有本站的清单（例如 ${strange[0]!.key}），没有发布。请核对 --to；确定都可以换掉，加 --take-over。`,
    );
  return planPublication({ wanted, held, manifest: manifest?.text, anew: manifest !== undefined && manifest.remark !== TABLE });
}

/** 怎样发 — so many at a time, and who is told of each phase. */
export interface Carrying {
  site: string;
  store: Store;
  atOnce: number;
  stage: (phase: string, work: () => Promise<void>) => Promise<void>;
}

/** 照计划发布 — phase by phase; the first failure stops all, and what has gone out needs nothing that has not. */
export async function carryOutPlan(plan: Plan, { site, store, atOnce, stage }: Carrying): Promise<void> {
  const does = ({ does: what, key }: Step): Promise<void> =>
    what === 'remove' ? store.remove(key) : store.put(key, readFileSync(join(site, key)), objectHeaders(key));
  for (const { phase, steps } of plan.phases)
    await stage(`${phase}：${steps.length} 个`, async () => {
      const waiting = [...steps];
      let failed = false;
      const hand = async (): Promise<void> => {
        for (let step = waiting.shift(); step && !failed; step = waiting.shift()) await does(step);
      };
      const hands = Array.from({ length: atOnce }, () =>
        hand().catch((error: unknown) => {
          failed = true;
          throw error;
        }),
      );
      // Those under way end before anything is said: no request outlives the phase that it belongs to.
      const ends = await Promise.allSettled(hands);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    });
}
