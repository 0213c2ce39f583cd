import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { basename, extname, join, normalize } from 'node:path';
import { dispositionOf, endingOf, MEDIA } from '#domain/record/entries/asset.ts';
import { paths } from '#domain/values/paths.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** 本机浏览 — serves a built site on this machine, with its own 404 page. */
export function serve(site: string, port: number, base = '/'): Promise<Server> {
  const root = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    } catch {
      path = paths.notFound;
    }
    const inside = path.startsWith(`${root}/`) ? normalize(path.slice(root.length)) : paths.notFound;
    let file = join(site, inside);
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) {
        response.writeHead(301, { Location: `${path}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = existsSync(file);
    if (!found) file = join(site, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(file)] ?? MEDIA[endingOf(file)]?.type ?? 'application/octet-stream',
      ...(inside.startsWith(paths.materials) && {
        'Content-Disposition': `${dispositionOf(file)}; filename="${basename(file)}"`,
      }),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Cache-Control': 'no-cache',
    });
    createReadStream(file).pipe(response);
  });
  return new Promise((ready, failed) => {
    server.once('error', failed);
    server.listen(port, () => ready(server));
  });
}
