import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';

/** 存放的对象 — as it came. */
interface Stored {
  body: Buffer;
  headers: Record<string, string>;
}

/** 假的存储桶 — speaks enough of S3 for a publication, on this machine alone, and checks every signature from what came over the wire. */
export interface FakeBucket {
  server: Server;
  endpoint: URL;
  objects: Map<string, Stored>;
  /** What was asked for, in order: `PUT site/index.html`. */
  asked: string[];
  /** Answers for the next requests before anything is done. */
  refusals: number[];
}

const SECRET = 'example-secret';
export const EXAMPLE_KEYS = { id: 'EXAMPLEKEY', secret: SECRET };
/** So few are listed at once, so that a list has more than one part. */
const LISTED = 3;

/** As the documentation says it, step by step, and by none of our code. */
function signatureFits(request: IncomingMessage, body: Buffer): boolean {
  const given =
    /^AWS4-HMAC-SHA256 Credential=EXAMPLEKEY\/(\d{8})\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w{64})$/.exec(
      request.headers.authorization ?? '',
    );
  if (!given) return false;
  const [, day, region, names, signature] = given as unknown as string[];
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names!.split(';').includes(name))) return false;
  const hash = createHash('sha256').update(body).digest('hex');
  if (request.headers['x-amz-content-sha256'] !== hash) return false;
  const [path, query = ''] = request.url!.split('?');
  const canonical = `${request.method}\n${path}\n${query.split('&').sort().join('&')}\n${names!
    .split(';')
    .map((name) => `${name}:${String(request.headers[name])}\n`)
    .join('')}\n${names}\n${hash}`;
  const text = `AWS4-HMAC-SHA256\n${String(request.headers['x-amz-date'])}\n${day}/${region}/s3/aws4_request\n${createHash('sha256').update(canonical).digest('hex')}`;
  const hmac = (key: string | Buffer, of: string) => createHmac('sha256', key).update(of).digest();
  const key = hmac(hmac(hmac(hmac(`AWS4${SECRET}`, day!), region!), 's3'), 'aws4_request');
  return hmac(key, text).toString('hex') === signature;
}

export async function openFakeBucket(name: string): Promise<FakeBucket> {
  const objects = new Map<string, Stored>();
  const asked: string[] = [];
  const refusals: number[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const body = Buffer.concat(parts);
      const url = new URL(request.url!, 'http://localhost');
      const key = decodeURIComponent(url.pathname.slice(name.length + 2));
      asked.push(`${request.method} ${key}`);
      const say = (status: number, text = '', headers = {}) => response.writeHead(status, headers).end(text);
      if (!signatureFits(request, body)) return say(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
      const refused = refusals.shift();
      if (refused) return say(refused, '<Error><Code>SlowDown</Code></Error>');
      if (!url.pathname.startsWith(`/${name}/`)) return say(404, '<Error><Code>NoSuchBucket</Code></Error>');
      if (request.method === 'PUT') {
        objects.set(key, { body, headers: request.headers as Record<string, string> });
        return say(200);
      }
      if (request.method === 'DELETE') {
        objects.delete(key);
        return say(204);
      }
      if (key === '') return say(200, listOf(objects, url.searchParams));
      const stored = objects.get(key);
      return stored
        ? say(200, stored.body.toString(), { ETag: '"x"', ...remarksOf(stored) })
        : say(404, '<Error><Code>NoSuchKey</Code></Error>');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { server, endpoint, objects, asked, refusals };
}

const remarksOf = ({ headers }: Stored): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('x-amz-meta-')));

function listOf(objects: ReadonlyMap<string, Stored>, asked: URLSearchParams): string {
  const keys = [...objects.keys()].filter((key) => key.startsWith(asked.get('prefix')!)).sort();
  const from = Number(asked.get('continuation-token') ?? 0);
  const rows = keys.slice(from, from + LISTED).map((key) => {
    const { body } = objects.get(key)!;
    const tag = createHash('md5').update(body).digest('hex');
    return `<Contents><Key>${encodeURIComponent(key)}</Key><ETag>&quot;${tag}&quot;</ETag><Size>${body.length}</Size></Contents>`;
  });
  const more = from + LISTED < keys.length ? `<NextContinuationToken>${from + LISTED}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult>${rows.join('')}${more}</ListBucketResult>`;
}
