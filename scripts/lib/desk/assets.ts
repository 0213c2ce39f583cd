import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { FLOOR } from '#settings';

const text = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const SHEETS = [
  '../../../src/styles/tokens.css',
  '../../../src/styles/base.css',
  'page/desk.css',
  '../../../src/styles/elder.css',
];

/** 页面的样式 — the site's own tokens and base, without the face of seals, of which there is none here. */
export const deskSheet = (): string =>
  SHEETS.map(text)
    .join('\n')
    .replace(/@font-face\s*\{[^}]*\}/g, '');

/** 页内的脚本 — as browsers read it. */
export const deskScript = (): string =>
  transformSync(text('page/in-page.ts'), { loader: 'ts', format: 'iife', target: `chrome${FLOOR.chrome}` }).code;

/** 图标 — the mark of the archive. */
export const deskIcon = (): string => text('../../../public/favicon.svg');
