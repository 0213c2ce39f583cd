import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { basename } from 'node:path';
import send from 'send';
import { dispositionOf } from '#domain/record/entries/asset.ts';
import { paths } from '#domain/values/paths.ts';
import { headersFor } from '../deploy/headers.ts';
import { servedType } from '../deploy/served-type.ts';

/** 本机 — nobody else on the network sees what is not published yet. */
const LOOPBACK = '127.0.0.1';

/** 本机浏览 — serves a built site to this machine alone, with its own 404 page; files are handed out by `send`. */
export function serve(site: string, port: number, base = '/'): Promise<Server> {
  const root = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const { path, query } = addressOf(request);
    if (path === undefined || !path.startsWith(`${root}/`)) return notFound(request, response, site);
    // Of the root of another host a browser would take `//` for the name of one.
    const inside = path.slice(root.length).replace(/^\/{2,}/, '/');
    send(request, inside, { root: site, dotfiles: isWellKnown(inside) ? 'allow' : 'ignore', cacheControl: false })
      .on('headers', (each: ServerResponse, file: string) => describe(each, file, inside))
      .on('directory', () => response.writeHead(301, { Location: `${root}${inside}/${query}` }).end())
      .on('error', ({ status, headers }: { status: number; headers?: Record<string, string> }) =>
        status === 416 ? response.writeHead(416, headers).end() : notFound(request, response, site),
      )
      .pipe(response);
  });
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, LOOPBACK, () => ready(server));
  });
}

/** 路径和查询 — as they were asked for; a path that can't be decoded is none. */
function addressOf({ url = '/' }: IncomingMessage): { path: string | undefined; query: string } {
  const at = url.indexOf('?');
  const [path, query] = at < 0 ? [url, ''] : [url.slice(0, at), url.slice(at)];
  return { path: path.startsWith('/') && !/[\0\r\n\\]/.test(path) ? path : undefined, query };
}

/** The one name with a dot that the rest of the world asks for; nothing behind another dot. */
const isWellKnown = (path: string): boolean => /^\/\.well-known\/[^.][^/]*$/.test(path);

function describe(response: ServerResponse, file: string, inside: string): void {
  const type = servedType(file);
  if (type) response.setHeader('Content-Type', type);
  if (inside.startsWith(paths.materials))
    response.setHeader('Content-Disposition', `${dispositionOf(file)}; filename="${basename(file)}"`);
  for (const [name, value] of headersFor(inside, false)) if (!response.hasHeader(name)) response.setHeader(name, value);
  response.setHeader('Cache-Control', 'no-cache');
}

/** 没有这一页 — whole, whatever part or version was asked for. */
function notFound(request: IncomingMessage, response: ServerResponse, site: string): void {
  response.statusCode = 404;
  for (const name of Object.keys(request.headers)) if (/^(?:if-|range$)/.test(name)) delete request.headers[name];
  send(request, paths.notFound, { root: site, cacheControl: false, etag: false, lastModified: false, acceptRanges: false })
    .on('headers', (each: ServerResponse, file: string) => describe(each, file, ''))
    .on('error', () => response.end())
    .pipe(response);
}
