/** What XML 1.0 cannot hold: controls but tab and line end, and the two characters that are none. */

const ILLEGAL = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g;

/** 合法的文字 — as an XML part can hold it; a lone half of a character becomes the mark of a lost one. */
export const legalText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(ILLEGAL, '').toWellFormed();

/** 合法的底稿 — a model all of whose texts an XML part can hold. */
export const legalModel = <Model>(model: Model): Model =>
  JSON.parse(JSON.stringify(model), (_key, value: unknown) => (typeof value === 'string' ? legalText(value) : value)) as Model;
