/** 一段标记 — text that is HTML already; whatever else is put into one is text and is written so that it stays text. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

type Part = Markup | string | number | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (part: Part): string => {
  if (part instanceof Markup) return part.source;
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replaceAll(/[&<>"']/g, (character) => ESCAPES[character]!);
  return part.map(written).join('');
};

/** 标记 — ``markup`<li>${name}</li>` ``: what stands between is escaped. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((source, text, index) => source + written(parts[index - 1]!) + text));
