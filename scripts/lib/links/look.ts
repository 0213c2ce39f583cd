import { createHash } from 'node:crypto';
import { type Sight, type Sighting } from '#domain/record/entries/source.ts';
import { type Answer, askServer, type Manners } from './ask.ts';
import { lookedPage, onlyWords, saysGone } from './page.ts';

/** 看的规矩 — how is asked, which hosts are registered, and how each is left alone between two questions. */
export interface Looking extends Manners {
  registered: ReadonlySet<string>;
  pace: (host: string) => Promise<void>;
}

/** 看到的 — what the record keeps of it, and what only the office is told. */
export interface Look extends Pick<Sighting, 'reason' | 'movedTo' | 'hash'> {
  state: Exclude<Sight, '存档'>;
  told: string[];
}

/** Redirects on the hosts that we know, one after the other. */
const MOST_HOPS = 5;

const broken = (reason: string): Look => ({ state: '打不开', reason, told: [] });

/** 看一处 — HEAD, then the page itself; the title of the source must stand on it. */
export async function look(address: string, title: string | undefined, looking: Looking): Promise<Look> {
  const first = await follow('HEAD', new URL(address), looking);
  if ('state' in first) {
    // Many servers know only the whole page.
    if (first.state === '转走') return first;
    const again = await follow('GET', new URL(address), looking);
    return 'state' in again ? again : seen(again, address, title);
  }
  const second = await follow('GET', first.at, looking);
  return 'state' in second ? second : seen(second, address, title);
}

interface Found {
  at: URL;
  answer: Answer;
}

/** Where a question ends: at a page, or at what stands in its way. */
async function follow(method: 'HEAD' | 'GET', from: URL, looking: Looking): Promise<Found | Look> {
  const been = new Set<string>();
  for (let at = from; been.size <= MOST_HOPS;) {
    been.add(at.href);
    await looking.pace(at.hostname);
    const answer = await askServer(method, at, looking);
    if ('failed' in answer) return broken(answer.failed);
    const { status, location } = answer;
    if (status >= 200 && status < 300) return { at, answer };
    if (status < 300 || status > 399 || location === undefined) return broken(`服务器答${status}`);
    const next = URL.parse(location, at.href);
    if (!next || !/^https?:$/.test(next.protocol)) return broken('转去的不是网址');
    if (!looking.registered.has(next.hostname))
      return { state: '转走', movedTo: next.hostname.replace(/[^a-z0-9.-]/g, ''), told: [`转往 ${next.href}`] };
    if (been.has(next.href)) return broken('转来转去，没有尽头');
    at = next;
  }
  return broken(`转了${MOST_HOPS}次还没有到`);
}

function seen({ at, answer: { body, type } }: Found, address: string, wanted: string | undefined): Look {
  const told = at.href === new URL(address).href ? [] : [`现在的网址是 ${at.href}，请核对后改写`];
  if (body === undefined) return { state: '在', told: [...told, '页面太大，没有读完，没有散列'] };
  if (body.length === 0) return broken('页面是空的');
  const hash = createHash('sha256').update(body).digest('hex');
  if (!/html|^text\/|^$/.test(type)) return { state: '在', hash, told };
  const page = lookedPage(body, type);
  if (wanted !== undefined && page.words.includes(onlyWords(wanted))) return { state: '在', hash, told };
  if (saysGone(page)) return broken('页面自己说不在了');
  const called = `页面题为“${page.title}”`;
  if (wanted !== undefined) return { state: '内容变了', hash, told: [...told, called] };
  return { state: '在', hash, told: [...told, `来源没有写标题，没法核对内容；${called}`] };
}
