import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';
import { environmentWith, settings } from '#settings';
import { type Browser, chromium as playwright } from 'playwright-core';

/** 字体 — the faces that pages are seen in: a bare machine has none for Chinese, and all machines should see the same. */
function fontSettings(): string {
  const find = createRequire(import.meta.url).resolve;
  const folder = resolve('.cache/fonts');
  const faces = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'].map(
    (face) => `<dir>${dirname(find(`@expo-google-fonts/noto-serif-sc/${face}`))}</dir>`,
  );
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/fonts.conf`;
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${faces.join('')}<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return file;
}

/**
 * Of the browser's features: a document that follows another in a tab is drawn in the frame that is there already, as
 * it was until lately, not in a new one; measured, a third of the work of opening a page. Of two lists the browser
 * reads the last, so that Playwright's own stand here too.
 */
const FEATURES = ['CDPScreenshotNewSurface', 'SkipListAccountsWithoutGaiaCookies', 'RenderDocument:level/crashed-frame'];

/** 浏览器 — Chromium as it comes from the package, nothing to install; no request leaves this machine. */
export async function openBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    // On a machine without a language of its own the browser could open no file whose name is Chinese, and give none.
    env: environmentWith({ fontSettings: settings.fontSettings ?? fontSettings() }, { LC_ALL: 'C.UTF-8' }),
    // Not the package's own arguments: they are made for one page in one process, without web security.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--enable-features=${FEATURES.join(',')}`,
    ],
    headless: true,
  });
}
