import { type IncomingMessage } from 'node:http';
import { deskIcon, deskScript, deskSheet } from './assets.ts';
import { type Desk } from './desk.ts';
import { fileIn, formOf, lookIn, optionsIn, reasonsIn } from './form.ts';
import { deskWay } from './page/frame.ts';
import { resultPage } from './page/result-page.ts';
import { startPage } from './page/start-page.ts';
import { undonePage, undoPage } from './page/undo-page.ts';
import { TurnedAway } from './turned-away.ts';

/** 回答 — a page, a file to keep, or the way on. */
export type DeskAnswer =
  | { is: 'page'; html: string }
  | { is: 'part'; type: string; body: string }
  | { is: 'file'; name: string; bytes: Uint8Array | string }
  | { is: 'on'; to: string };

type Show = (desk: Desk, elder: boolean) => DeskAnswer | Promise<DeskAnswer>;
type Act = (desk: Desk, request: IncomingMessage) => Promise<void>;

const page = (html: string): DeskAnswer => ({ is: 'page', html });

/** 看的地址 — behind the key; there is no other, and none is a path of the disk. */
export const SHOWN: Readonly<Record<string, Show>> = {
  '': (desk, elder) => page(startPage(desk.archive(), desk.last(), elder)),
  '/': (_, elder) => ({ is: 'on', to: deskWay('./', elder) }),
  result: (desk, elder) => {
    const { scene } = desk;
    if (scene === undefined) return { is: 'on', to: deskWay('./', elder) };
    return page(
      scene.is === 'undone' ? undonePage(scene.about, elder) : resultPage(scene.look, desk.archive(), desk.last(), elder),
    );
  },
  undo: (desk, elder) => page(undoPage(desk.last(), elder)),
  'style.css': () => ({ is: 'part', type: 'text/css', body: deskSheet() }),
  'page.js': () => ({ is: 'part', type: 'text/javascript', body: deskScript() }),
  'icon.svg': () => ({ is: 'part', type: 'image/svg+xml', body: deskIcon() }),
  'template.xlsx': async (desk) => ({ is: 'file', name: '填报表.xlsx', bytes: await desk.template(false) }),
  'filled.xlsx': async (desk) => ({ is: 'file', name: '填报表（现在的记录）.xlsx', bytes: await desk.template(true) }),
  'marked.xlsx': async (desk) => {
    const look = lookOn(desk);
    const { file, refused } = await desk.marked(look);
    return {
      is: 'file',
      name: `${look.file.name.replace(/\.\w+$/, '')}（${refused ? '问题清单' : '已标好'}）.xlsx`,
      bytes: file,
    };
  },
  'differences.html': (desk) => ({ is: 'file', name: '改动对照.html', bytes: lookOn(desk).result.page }),
};

function lookOn({ scene }: Desk) {
  if (scene?.is !== 'look') throw new TurnedAway(404, '还没有看过文件。请先回到首页，放下一份。');
  return scene.look;
}

/** 做的地址 — each by a button of the page. */
export const DONE: Readonly<Record<string, Act>> = {
  look: async (desk, request) => {
    const form = await formOf(request);
    const file = await fileIn(form);
    await desk.look(file, optionsIn(form, desk.archive()));
  },
  write: async (desk, request) => {
    const form = await formOf(request);
    const look = desk.looked(lookIn(form));
    await desk.write(look.id, reasonsIn(form, look.result.stops.length > 0));
  },
  undo: (desk) => desk.undo(),
};
