import { type Archive } from '#domain/record/archive.ts';
import { type EntryOf } from '#domain/record/kinds.ts';
import { readArchive } from '#door/archive.ts';
import { settings } from '#settings';
import { restoreRecord } from '../disk/exchange.ts';
import { dayBy, paceBy, WALL_CLOCK } from './clock.ts';
import { lookAll, lookAtCopy, type Looked } from './links.ts';
import { type Looking } from './look.ts';
import { type Order, lookingOrder } from './order.ts';
import { isPublic } from './public-address.ts';

/** 看来源的要求 — which, how many, of which day; or the kept copy of one. */
export interface LinksRequest {
  only?: readonly string[] | undefined;
  limit?: number | undefined;
  date?: string | undefined;
  archived?: string | undefined;
  dryRun?: boolean | undefined;
}

/** 这一次 — the record, the order, and what of it is looked at now. */
export interface Round {
  directory: string;
  archive: Archive;
  order: Order;
  asked: EntryOf<'sources'>[];
}

/** 排这一次 — without going online; refused where the record does not say whom to ask. */
export function planRound(directory: string, { only, limit }: LinksRequest): Round {
  restoreRecord(directory);
  const archive = readArchive(directory);
  const [fault] = archive.faults;
  if (fault) throw new Error(`记录有读不懂的地方，先改好再看来源：${fault.file} ${fault.path}：${fault.message}`);
  const unknown = only?.find((id) => !archive.by.sources.has(id));
  if (unknown !== undefined) throw new Error(`--only 填了“${unknown}”，记录里没有这处来源。请核对编号。`);
  const order = lookingOrder(archive);
  const asked = order.asked.filter(({ id }) => only?.includes(id) ?? true).slice(0, limit);
  const hosts = hostsOf(archive);
  const stray = asked.find(({ url = '' }) => !hosts.has(new URL(url).hostname));
  if (stray) throw new Error(`${stray.id} 的主机不在登记名单里，没有去问。请运行 npm run check，按提示登记或删去。`);
  return { directory, archive, order, asked };
}

const hostsOf = ({ hosts }: Archive): Set<string> => new Set(hosts.map(({ host }) => host));

/** 规矩 — who we are is said by the address of the site alone; each host waits three seconds between two questions. */
const lookingFor = (archive: Archive): Looking => ({
  agent: `link-check (+${settings.siteUrl})`,
  patience: 20_000,
  most: 8_000_000,
  allowed: isPublic,
  registered: hostsOf(archive),
  pace: paceBy(WALL_CLOCK, 3000),
});

/** 看这一次 — a kept copy, or page after page; told and kept as it goes. */
export async function lookRound(
  { directory, archive, asked }: Round,
  { date = dayBy(WALL_CLOCK), archived, only = [], dryRun = false }: LinksRequest,
  { say, stopped }: { say: (looked: Looked) => void; stopped: () => boolean },
): Promise<Looked[]> {
  const keeping = { directory, date, stopped, say };
  const source = archive.by.sources.get(only[0] ?? '');
  if (dryRun) return [];
  if (archived === undefined || !source) return lookAll(asked, lookingFor(archive), keeping);
  const copy = await lookAtCopy(source, archived, lookingFor(archive), keeping);
  if ('refused' in copy) throw new Error(`没有登记：${copy.refused}。`);
  say(copy);
  return [copy];
}
