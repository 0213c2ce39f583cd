import { kindRow } from '#domain/record/kinds.ts';
import { element, Markup } from '../epub/xhtml.ts';
import { type EntryDifference, type FieldDifference } from './differences.ts';
import { byPerson, tallyText } from './differences-text.ts';

const heading = (text: string, scope: 'col' | 'row'): Markup => element('th', { scope }, text);

/** What is new has nothing to stand beside. */
const field = ({ label, before, after }: FieldDifference, isNew: boolean): Markup =>
  element(
    'tr',
    {},
    heading(label, 'row'),
    !isNew && element('td', {}, before !== undefined && element('del', {}, before)),
    element('td', {}, after === undefined ? '（删去）' : element('ins', {}, after)),
  );

const entry = ({ is, kind, id, name, fields }: EntryDifference): Markup =>
  element(
    'section',
    {},
    element('h2', {}, element('span', { class: 'is' }, is), ` ${kindRow(kind).name}　${name}`, element('small', {}, id)),
    element(
      'table',
      {},
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heading('栏目', 'col'),
          is !== '新增' && heading('原来', 'col'),
          heading(is === '新增' ? '写入' : '改后', 'col'),
        ),
      ),
      element(
        'tbody',
        {},
        fields.map((each) => field(each, is === '新增')),
      ),
    ),
  );

/** 改动的对照 — each person's entries together, field by field; of the first so many. */
export const differencesMarkup = (differences: readonly EntryDifference[], most = Infinity): Markup[] => [
  element('p', {}, `合计：${tallyText(differences)}。`),
  ...byPerson(differences)
    .slice(0, most)
    .map((group) => element('article', {}, group.map(entry))),
];

const STYLE = new Markup(`
body{margin:0 auto;max-width:60rem;padding:1rem;font:1rem/1.7 "Noto Sans SC","Microsoft YaHei",sans-serif;color:#1a1a1a;background:#fff}
h2{margin:1.2rem 0 .3rem;font-size:1rem}small{margin-inline-start:.5em;color:#555}
table{width:100%;border-collapse:collapse}th,td{padding:.3rem .5rem;border-bottom:1px solid #bbb;text-align:start;vertical-align:top;overflow-wrap:anywhere}
th{font-weight:400}table{table-layout:fixed}thead th:first-child{width:25%}thead th{color:#555}
.is{padding:0 .4em;border:1px solid}del{color:#8a1c12}ins{text-decoration:none;color:#0b5a2a}
.stop{padding:.5rem .8rem;border:2px solid #8a1c12}`);

/** 改动对照页 — a page by itself, to be looked at before anything is written; without a script. */
export function differencesPage(differences: readonly EntryDifference[], stops: readonly string[]): string {
  const title = '将要写入的改动';
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width' }),
    element('title', {}, title),
    element('style', {}, STYLE),
  );
  const told = stops.map((stop) => element('p', { class: 'stop' }, stop));
  const main = element('main', {}, element('h1', {}, title), told, differencesMarkup(differences));
  return `<!doctype html>\n${element('html', { lang: 'zh-Hans' }, head, element('body', {}, main)).xml}\n`;
}
