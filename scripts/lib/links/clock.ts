import { setTimeout } from 'node:timers/promises';

/** 钟 — what time it is and how one waits; a test has one of its own. */
export interface Clock {
  now(): number;
  wait(milliseconds: number): Promise<unknown>;
}

/** 墙上的钟 — the only clock of this house: whoever goes online says on which day. */
export const WALL_CLOCK: Clock = { now: () => Date.now(), wait: (milliseconds) => setTimeout(milliseconds) };

/** 今天 — in the province, as the record writes a day. */
export const dayBy = (clock: Clock): string => new Date(clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });

/** 隔开 — each host is asked at most once in so many milliseconds. */
export function paceBy(clock: Clock, between: number): (host: string) => Promise<void> {
  const asked = new Map<string, number>();
  return async (host) => {
    const since = clock.now() - (asked.get(host) ?? -Infinity);
    if (since < between) await clock.wait(between - since);
    asked.set(host, clock.now());
  };
}
