import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

type Part = (request: IncomingMessage, response: ServerResponse) => void;

const page = (title: string, body = `<h1>${title}</h1>`) => `<!doctype html><title>${title}</title><main>${body}</main>`;
const send =
  (status: number, body: string | Buffer = '', headers: Record<string, string> = {}): Part =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);

/** “示例工匠” in GB 18030, which a page of a county may say to be GB 2312, or not say at all. */
const GB = Buffer.from('cabec0fdb9a4bdb3', 'hex');
const gbPage = Buffer.concat([Buffer.from('<title>'), GB, Buffer.from('</title><p>')]);

/** 各种回答 — what the pages of sources do, by their path. */
const PARTS: Record<string, Part> = {
  '/there': send(200, page('“示例工匠”评选')),
  '/moved': send(301, '', { location: '/there' }),
  '/elsewhere': send(302, '', { location: 'http://other.example:81/there' }),
  '/to-file': send(302, '', { location: 'file:///etc/passwd' }),
  '/loop': send(302, '', { location: '/pool' }),
  '/pool': send(302, '', { location: '/loop' }),
  '/far': (request, response) =>
    void response.writeHead(302, { location: `/far?${Number(request.url?.split('?')[1] ?? 0) + 1}` }).end(),
  '/404': send(404, page('404')),
  '/410': send(410),
  '/503': send(503),
  '/no-head': (request, response) => send(request.method === 'HEAD' ? 403 : 200, page('示例工匠评选'))(request, response),
  '/hangs-at-head': (request, response) => {
    if (request.method !== 'HEAD') send(200, page('示例工匠评选'))(request, response);
  },
  '/silent': () => {},
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write('<title>示例');
  },
  '/huge': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    if (request.method === 'HEAD') response.end();
    else for (let turn = 0; turn < 40; turn++) response.write(Buffer.alloc(10_000, 'a'));
  },
  '/said-huge': send(200, '', { 'content-length': '999999999' }),
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    if (request.method === 'HEAD') response.end();
    else response.write('<title>', () => response.destroy());
  },
  '/gb': send(200, gbPage, { 'content-type': 'text/html; charset=gb2312' }),
  '/gb-unsaid': send(200, gbPage, { 'content-type': 'text/html' }),
  '/gb-said-utf8': send(200, gbPage),
  '/odd-charset': send(200, page('示例工匠评选'), { 'content-type': 'text/html; charset=klingon' }),
  '/empty': send(200),
  '/soft': send(200, page('您访问的页面不存在')),
  '/bought': send(200, page('开奖结果')),
  '/script': send(200, page('示例网', '<script>"示例工匠评选"</script>')),
  '/deep': send(200, `${'<div>'.repeat(60_000)}示例工匠评选`),
  '/picture': send(200, Buffer.from([1, 2, 3]), { 'content-type': 'image/jpeg' }),
  '/bad-location': send(302, '', { location: 'http://[' }),
  '/cookie': (request, response) =>
    send(request.headers.cookie ? 500 : 200, page('示例工匠评选'), { 'set-cookie': 'a=b' })(request, response),
  '/who': (request, response) => send(200, page(`示例工匠评选 ${request.headers['user-agent']}`))(request, response),
};

/** 扮网站 — a server on this machine that answers each path in its own way; `asked` is what it was asked, in order. */
export async function playSites(): Promise<{ origin: string; asked: string[]; close: () => void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    (PARTS[request.url?.split('?')[0] ?? ''] ?? PARTS['/404']!)(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
