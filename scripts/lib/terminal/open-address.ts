import { spawn } from 'node:child_process';

/** 打开程序 — what each system has for showing an address; the address is one argument, and no shell reads it. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>> = {
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  darwin: ['open'],
};

/** 打开浏览器 — shows an address of ours; where it can't be, the printed address is there to be opened by hand. */
export function openAddress(address: string, platform = process.platform): void {
  const [program, ...args] = OPENERS[platform] ?? ['xdg-open'];
  spawn(program, [...args, address], { stdio: 'ignore', detached: true })
    .once('error', () => {})
    .unref();
}
