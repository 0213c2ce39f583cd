import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { inChinese } from '../terminal/guard.ts';
import { Desk } from './desk.ts';
import { DESK_HEADERS, type Entrance, entranceOf } from './gate.ts';
import { sorryPage, deskWay } from './page/frame.ts';
import { DONE, type DeskAnswer, SHOWN } from './routes.ts';
import { TurnedAway } from './turned-away.ts';

/** 开着的办公页 — where it is opened, and how it is shut. */
export interface OpenDesk {
  address: string;
  server: Server;
}

/** 打开办公页 — to this machine alone, by a key that holds until it is shut; port 0 is any free one. */
export async function openDesk(directory: string, port: number, root = '.'): Promise<OpenDesk> {
  const desk = new Desk(directory, root);
  const key = randomBytes(18).toString('base64url');
  const server = createServer((request, response) => void answer(desk, key, request, response));
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${key}/`, server };
}

async function answer(desk: Desk, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(DESK_HEADERS)) response.setHeader(name, value);
  let elder = false;
  try {
    const entrance = entranceOf(request, (request.socket.address() as AddressInfo).port, key);
    ({ elder } = entrance);
    send(response, await answerTo(desk, entrance, request));
  } catch (error) {
    // Who went away in the middle hears nothing any more.
    if (!request.complete && request.destroyed) return;
    const { status, message } = error instanceof TurnedAway ? error : sorry(error);
    if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
    response.statusCode = status;
    send(response, { is: 'page', html: sorryPage(message, elder) });
  } finally {
    // What was not read is read away, so that the answer arrives.
    request.resume();
  }
}

async function answerTo(desk: Desk, { method, path, elder }: Entrance, request: IncomingMessage): Promise<DeskAnswer> {
  if (method !== 'POST') {
    if (Object.hasOwn(SHOWN, path)) return SHOWN[path]!(desk, elder);
  } else if (Object.hasOwn(DONE, path)) {
    await DONE[path]!(desk, request);
    return { is: 'on', to: deskWay('result', elder) };
  }
  const other = Object.hasOwn(SHOWN, path) || Object.hasOwn(DONE, path);
  throw other ? new TurnedAway(405, '这个地址不这样用。') : new TurnedAway(404, '没有这一页。');
}

/** 没料到的 — in Chinese, without the innards, which stand in the window of the command. */
function sorry(error: unknown): { status: number; message: string } {
  const said = inChinese(error);
  if (!said.includes('\n')) return { status: 409, message: said };
  console.error(said);
  return { status: 500, message: '程序出了差错，不是您的文件错。运行办公页的窗口里多了几行字，请发给维护的人。' };
}

function send(response: ServerResponse, answer: DeskAnswer): void {
  if (answer.is === 'on') return void response.writeHead(303, { Location: answer.to }).end();
  if (answer.is === 'file') {
    response.setHeader('Content-Type', 'application/octet-stream');
    response.setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`);
    return void response.end(answer.bytes);
  }
  response.setHeader('Content-Type', `${answer.is === 'page' ? 'text/html' : answer.type}; charset=utf-8`);
  response.end(answer.is === 'page' ? answer.html : answer.body);
}
