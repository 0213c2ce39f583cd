import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { openAddress } from './open-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'open-address-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['linux', 'xdg-open', []],
  ['darwin', 'open', []],
  ['win32', 'rundll32', ['url.dll,FileProtocolHandler']],
] as const)(
  'on %s an address is handed whole to the program that opens it, and no shell reads it',
  async (system, name, before) => {
    const address = 'http://127.0.0.1:4321/?a=1&b=$(touch x);"`|%PATH%';
    const told = join(folder, `${name}.told`);
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf '%s\\n' "$@" >"${told}.part" && mv "${told}.part" "${told}"\n`);
    chmodSync(join(folder, name), 0o755);
    vi.stubEnv('PATH', [folder, process.env['PATH']].join(delimiter));
    openAddress(address, system);
    await expect.poll(() => existsSync(told), { timeout: 5000 }).toBe(true);
    expect(readFileSync(told, 'utf8')).toBe([...before, address, ''].join('\n'));
  },
);

test('where nothing opens addresses, nothing is said and nothing breaks', async () => {
  vi.stubEnv('PATH', folder);
  openAddress('http://127.0.0.1:4321/', 'linux');
  await new Promise((later) => setTimeout(later, 50));
});
