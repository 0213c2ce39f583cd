import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PALETTE } from './palette.ts';

test('what is drawn outside the style sheets has the colours of the sheets', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string): string[] =>
    [...new RegExp(`--${name}: ([^;]+);`).exec(tokens)![1]!.matchAll(/#[\da-f]{6}/g)].map(([colour]) => colour);
  expect([PALETTE.paper, PALETTE.paperDark]).toEqual(token('paper'));
  expect(PALETTE.ink).toBe(token('ink')[0]);
  expect(PALETTE.inkSoft).toBe(token('ink-soft')[0]);
  expect(PALETTE.line).toBe(token('rule-strong')[0]);
  expect(PALETTE.seal).toBe(token('seal')[0]);
  expect(PALETTE.sealInk).toBe(token('seal-ink')[0]);
  const icon = readFileSync('public/favicon.svg', 'utf8');
  expect([...icon.matchAll(/fill="(#[^"]+)"/g)].map(([, colour]) => colour)).toEqual([PALETTE.seal, PALETTE.sealInk]);
});
