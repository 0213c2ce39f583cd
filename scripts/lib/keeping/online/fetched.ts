import { createHash } from 'node:crypto';
import { paths } from '#domain/values/paths.ts';
import { reasonOf } from '../../links/ask.ts';
import { type Clock } from '../../links/clock.ts';

/** 取回的 — the digest of what stands at an address, and its text where that was wanted; or that it isn't there; or why nothing is known. */
export type Fetched = { sum: string; text: string } | { absent: string } | { unread: string };

/** 怎样取 — how long an answer may take, and the clock by which is waited before one asks again. */
export interface Patience {
  milliseconds: number;
  clock: Clock;
}

const AGENT = 'qilu-craftsmen-roll-verify';
/** Redirects within the host, one after the other. */
const MOST_HOPS = 3;
/** So often is asked before an answer that may pass counts. */
const ATTEMPTS = 3;
const FIRST_WAIT = 500;
/** Of a list of digests no more is read: half a million files. */
const LONGEST = 1 << 26;

/** 取一份 — as it stands, not packed; a server that is busy is asked again. `kept` wants the text, not only its digest. */
export async function fetchFile(url: URL, { milliseconds, clock }: Patience, kept = false): Promise<Fetched> {
  for (let attempt = 1; ; attempt++) {
    const { found, passes } = await fetchOnce(url, milliseconds, kept);
    if (!passes || attempt === ATTEMPTS) return found;
    await clock.wait(FIRST_WAIT * 2 ** (attempt - 1));
  }
}

async function fetchOnce(url: URL, milliseconds: number, kept: boolean): Promise<{ found: Fetched; passes: boolean }> {
  const signal = AbortSignal.timeout(milliseconds);
  const headers = { 'user-agent': AGENT, 'accept-encoding': 'identity' };
  try {
    let at = url;
    for (let hops = 0; hops <= MOST_HOPS; hops++) {
      const answer = await fetch(at, { redirect: 'manual', headers, signal });
      const { status } = answer;
      if (status < 300 || status > 399) return { found: await read(answer, at, kept), passes: status === 429 || status > 499 };
      await answer.body?.cancel();
      const next = URL.parse(answer.headers.get('location') ?? '', at.href);
      if (!next || !staysAt(next, at))
        return { found: { unread: `服务器转往${next ? ` ${next.origin}` : '别处'}，没有跟去` }, passes: false };
      at = next;
    }
    return { found: { unread: `转了 ${MOST_HOPS} 次还没有到` }, passes: false };
  } catch (error) {
    return { found: { unread: reasonOf((error as { cause?: unknown }).cause ?? error) }, passes: true };
  }
}

/** The same host, and nothing that was encrypted is read in the open. */
const staysAt = (next: URL, at: URL): boolean =>
  next.origin === at.origin || (next.hostname === at.hostname && at.protocol === 'http:' && next.protocol === 'https:');

async function read(answer: Response, at: URL, kept: boolean): Promise<Fetched> {
  const { status, body } = answer;
  // The page for what isn't there may come with that very status.
  const isThere = status === 200 || (status === 404 && at.pathname.endsWith(paths.notFound));
  if (!isThere) {
    await body?.cancel();
    return status === 404 || status === 410 ? { absent: `服务器答${status}` } : { unread: `服务器答${status}` };
  }
  const hash = createHash('sha256');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    hash.update(part);
    size += part.length;
    if (kept && size > LONGEST) return { unread: '太长，没有读完' };
    if (kept) parts.push(part);
  }
  return { sum: hash.digest('hex'), text: Buffer.concat(parts).toString('utf8') };
}
