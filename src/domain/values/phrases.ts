/** 断开 — after these a heading may break; before them, never. */
const PHRASE = /[^，、；：]*[，、；：]|[^，、；：]+$/g;

/** 短语 — a heading cut after its inner marks, so that no line begins with one and no word is torn where a line can end at a mark. */
export const phrasesOf = (heading: string): string[] => heading.match(PHRASE) ?? [];
