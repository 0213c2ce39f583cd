import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Blob, Buffer as Run, Face, Font, shape } from 'harfbuzzjs';

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
const glyphs = new Map<string, string>();

function fontOf(weight: Weight): Font {
  let font = fonts.get(weight);
  if (!font) {
    const file = readFileSync(createRequire(import.meta.url).resolve(FACES[weight]));
    fonts.set(weight, (font = new Font(new Face(new Blob(file), 0))));
  }
  return font;
}

/** 取字形 — shapes the text by HarfBuzz and joins the outlines. */
export function outlinesOf(text: string, weight: Weight = 'regular', spacing = 0): Outlines {
  const font = fontOf(weight);
  const run = new Run();
  run.addText(text);
  run.guessSegmentProperties();
  shape(font, run);
  let width = 0;
  let complete = true;
  const parts = run.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
    if (codepoint === 0) complete = false;
    const key = `${weight} ${codepoint}`;
    let path = glyphs.get(key);
    if (path === undefined) glyphs.set(key, (path = font.glyphToPath(codepoint)));
    const x = width + xOffset;
    width += xAdvance + spacing;
    return path ? `<path d="${path}" transform="translate(${x})"/>` : '';
  });
  return { path: parts.join(''), width: width - spacing, complete };
}
