import { type Filters, type Hit, openEngine } from './engine.ts';

/** 检索页 — the form, its results and its address; the only script of the site. */
const form = document.querySelector<HTMLFormElement>('#search-form')!;
const input = document.querySelector<HTMLInputElement>('#q')!;
const list = document.querySelector<HTMLOListElement>('#search-results')!;
const status = document.querySelector<HTMLElement>('#search-status')!;
const fallback = document.querySelector<HTMLElement>('#search-fallback')!;
const selects = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
const engine = openEngine(list.dataset['root'] ?? '/');

let latest = 0;
let waiting: ReturnType<typeof setTimeout> | undefined;

function fromAddress(): void {
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  for (const select of selects) select.value = parameters.get(select.name) ?? '';
}

function toAddress(): void {
  const parameters = new URLSearchParams();
  if (input.value.trim()) parameters.set('q', input.value.trim());
  for (const { name, value } of selects) if (value) parameters.set(name, value);
  const query = parameters.toString();
  history.replaceState(null, '', query ? `?${query}` : location.pathname);
}

const filters = (): Filters =>
  Object.fromEntries(selects.filter(({ value }) => value).map(({ value, dataset }) => [dataset['filter']!, value]));

function show(state: 'idle' | 'loading' | 'done' | 'failed', hits: Hit[]): void {
  list.replaceChildren(...hits.map(item));
  list.dataset['searchState'] = state;
  list.dataset['searchCount'] = String(hits.length);
  fallback.hidden = hits.length > 0;
}

function item({ id, url, title, brief, excerpt }: Hit): HTMLLIElement {
  const row = document.createElement('li');
  row.dataset['resultId'] = id;
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  row.append(link);
  if (brief) row.append(paragraph(brief));
  if (excerpt) row.append(marked(excerpt));
  return row;
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** The excerpt comes with `<mark>` and escaped text; it is rebuilt node by node, never set as HTML. */
function marked(excerpt: string): HTMLParagraphElement {
  const element = document.createElement('p');
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  for (const node of parsed.body.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeName === 'MARK') element.append(Object.assign(document.createElement('mark'), { textContent: text }));
    else element.append(text);
  }
  element.normalize();
  return element;
}

async function search(): Promise<void> {
  const query = input.value.trim();
  const chosen = filters();
  const turn = ++latest;
  if (!query && Object.keys(chosen).length === 0) {
    status.textContent = '';
    show('idle', []);
    return;
  }
  list.dataset['searchState'] = 'loading';
  try {
    const named = Object.keys(chosen).length === 0 ? await engine.names(query) : [];
    if (turn !== latest) return;
    if (named.length) {
      show('loading', named);
      status.textContent = `姓名符合 ${named.length} 人，正在查找正文……`;
    }
    const pages = await engine.pages(query, chosen);
    if (turn !== latest) return;
    const known = new Set(named.map(({ id }) => id));
    const excerptOf = new Map(pages.map(({ id, excerpt }) => [id, excerpt]));
    const hits = [
      ...named.map((hit) => ({ ...hit, ...(excerptOf.get(hit.id) && { excerpt: excerptOf.get(hit.id)! }) })),
      ...pages.filter(({ id }) => !known.has(id)),
    ];
    show('done', hits);
    status.textContent = hits.length ? `找到 ${hits.length} 条。` : '没有找到。换一个词，或从下面的名录查找。';
  } catch {
    if (turn !== latest) return;
    show('failed', []);
    status.textContent = '检索暂时不能使用，请从下面的名录查找。';
  }
}

const soon = (): void => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    toAddress();
    void search();
  }, 120);
};

input.addEventListener('input', soon);
for (const select of selects) select.addEventListener('change', soon);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  soon();
});
window.addEventListener('popstate', () => {
  fromAddress();
  void search();
});
fromAddress();
void engine.ready().catch(() => undefined);
void search();
