import { kindRow } from '#domain/record/kinds.ts';
import { type EntryDifference, type FieldDifference } from './differences.ts';
import { byPerson, tallyText } from './differences-text.ts';
import { markup, Markup } from './markup.ts';

const field = ({ label, before, after }: FieldDifference): Markup =>
  markup`<tr><th scope="row">${label}</th><td>${before === undefined ? '' : markup`<del>${before}</del>`}</td><td>${
    after === undefined ? '（删去）' : markup`<ins>${after}</ins>`
  }</td></tr>`;

const entry = ({ is, kind, id, name, fields }: EntryDifference): Markup =>
  markup`<section><h3><span class="is">${is}</span> ${kindRow(kind).name}　${name}<small>${id}</small></h3>
<table><thead><tr><th scope="col">栏目</th><th scope="col">原来</th><th scope="col">改后</th></tr></thead><tbody>${fields.map(field)}</tbody></table></section>`;

/** 改动的对照 — each person's entries together, field by field. */
export const differencesMarkup = (differences: readonly EntryDifference[]): Markup =>
  markup`<p class="total">合计：${tallyText(differences)}。</p>${byPerson(differences).map(
    (group) => markup`<article>${group.map(entry)}</article>`,
  )}`;

const STYLE = new Markup(`
body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
h3{margin:1.2rem 0 .3rem;font-size:1rem}small{margin-inline-start:.5em;color:#555}
table{width:100%;border-collapse:collapse}th,td{padding:.3rem .5rem;border-bottom:1px solid #bbb;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:400}tbody th{width:25%}td{width:37.5%}thead th{color:#555}
.is{padding:0 .4em;border:1px solid}del{color:#8a1c12}ins{text-decoration:none;color:#0b5a2a}
.stop{padding:.5rem .8rem;border:2px solid #8a1c12}`);

/** 改动对照页 — a page by itself, to be looked at before anything is written; without a script. */
export const differencesPage = (differences: readonly EntryDifference[], stops: readonly string[]): string =>
  `<!doctype html>\n${
    markup`<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>将要写入的改动</title><style>${STYLE}</style></head>
<body><main><h1>将要写入的改动</h1>${stops.map((stop) => markup`<p class="stop">${stop}</p>`)}${differencesMarkup(differences)}</main></body></html>`
      .source
  }\n`;
