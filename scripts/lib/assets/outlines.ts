import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';
import { type Command, commandsOf } from '../painting/coverage.ts';

/** 字形 — the outlines of a text, so that a picture looks the same on every machine, whatever fonts it has. */
export interface Outlines {
  /** SVG path, in units of the face, the baseline at y = 0, y upward. */
  path: string;
  /** Advance of the whole text, in units of the face. */
  width: number;
  /** Whether the face has every character of it. */
  complete: boolean;
}

/** Noto Serif SC, OFL, as the package brings it. */
const FACES = {
  regular: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
} as const;
export type Weight = keyof typeof FACES;

/** 每 em 的单位数 — of Noto Serif SC. */
export const UNITS = 1000;

const fonts = new Map<Weight, Font>();
const paths = new Map<string, string>();
const outlines = new Map<string, Command[]>();

function fontOf(weight: Weight): Font {
  let font = fonts.get(weight);
  if (!font) {
    const file = readFileSync(createRequire(import.meta.url).resolve(FACES[weight]));
    fonts.set(weight, (font = new Font(new Face(new Blob(file), 0))));
  }
  return font;
}

/** 排好的字 — the glyphs of a text, where each stands, and how long the whole is, in units of the face. */
export interface Glyphs {
  glyphs: { id: number; x: number }[];
  width: number;
  /** Whether the face has every character of it. */
  complete: boolean;
}

/** 排字 — shapes the text by HarfBuzz. */
export function glyphsOf(text: string, weight: Weight = 'regular', spacing = 0): Glyphs {
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(fontOf(weight), run);
  let width = 0;
  const glyphs = run.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
    const x = width + xOffset;
    width += xAdvance + spacing;
    return { id: codepoint, x };
  });
  return { glyphs, width: width - spacing, complete: glyphs.every(({ id }) => id !== 0) };
}

function pathOf(id: number, weight: Weight): string {
  const key = `${weight} ${id}`;
  let path = paths.get(key);
  if (path === undefined) paths.set(key, (path = fontOf(weight).glyphToPath(id)));
  return path;
}

/** 轮廓 — of one glyph, as commands. */
export function outlineOf(id: number, weight: Weight): Command[] {
  const key = `${weight} ${id}`;
  let outline = outlines.get(key);
  if (outline === undefined) outlines.set(key, (outline = commandsOf(pathOf(id, weight))));
  return outline;
}

/** 取字形 — the outlines of a text, joined. */
export function outlinesOf(text: string, weight: Weight = 'regular', spacing = 0): Outlines {
  const { glyphs, width, complete } = glyphsOf(text, weight, spacing);
  const parts = glyphs.map(({ id, x }) => {
    const path = pathOf(id, weight);
    return path ? `<path d="${path}" transform="translate(${x})"/>` : '';
  });
  return { path: parts.join(''), width, complete };
}
