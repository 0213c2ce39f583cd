import { SEARCH_MARK } from '#domain/values/marks.ts';
import { type Answer, type Hit, openEngine } from './engine.ts';
import { type Filters } from './evaluate.ts';
import { itemOf } from './list.ts';

/** 检索页 — the form, its results and its address; the only script of the site. */
const element = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [form, input, list] = [element<HTMLFormElement>('search-form'), element<HTMLInputElement>('q'), element('search-results')];
const [status, near, more, fallback] = [
  element('search-status'),
  element('search-near'),
  element('search-more'),
  element('search-fallback'),
];
const selects = [...form.querySelectorAll<HTMLSelectElement>(`select[${SEARCH_MARK.choice}]`)];
const engine = openEngine(list.getAttribute(SEARCH_MARK.root) ?? '/');

let latest = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
let next: (() => Promise<void>) | undefined;

function fromAddress(): void {
  const parameters = new URLSearchParams(location.search);
  input.value = parameters.get('q') ?? '';
  for (const select of selects) select.value = parameters.get(select.name) ?? '';
}

function addressOf(query: string): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set('q', query.trim());
  for (const { name, value } of selects) if (value) parameters.set(name, value);
  return parameters.size ? `?${parameters}` : location.pathname;
}

const filters = (): Filters =>
  Object.fromEntries(
    selects.filter(({ value }) => value).map((select) => [select.getAttribute(SEARCH_MARK.choice)!, select.value]),
  );

type State = 'idle' | 'loading' | 'done' | 'failed';

function show(state: State, hits: readonly Hit[], message: string, total = hits.length): void {
  list.replaceChildren(...hits.map(itemOf));
  list.setAttribute(SEARCH_MARK.state, state);
  list.setAttribute(SEARCH_MARK.count, String(total));
  status.textContent = message;
  fallback.hidden = hits.length > 0 && state !== 'failed';
  near.replaceChildren();
  more.hidden = true;
}

function showAnswer({ hits, total, open, next: after, written, suggestions }: Answer): void {
  const turned = written ? `按“${written}”查找，` : '';
  const found = open ? `${turned}至少找到 ${total} 条，添一个词可以缩小范围。` : `${turned}找到 ${total} 条。`;
  show('done', hits, total ? found : '没有找到。换一个词，或从下面的名录查找。', total);
  if (suggestions.length)
    near.append(
      '您是不是要找：',
      ...suggestions.flatMap((name, index) => (index ? ['、', suggestion(name)] : [suggestion(name)])),
      '？',
    );
  let shown = hits.length;
  next = async () => {
    const turn = latest;
    const others = await after(shown);
    if (turn !== latest) return;
    list.append(...others.map(itemOf));
    shown += others.length;
    more.hidden = shown >= total;
  };
  more.hidden = shown >= total;
}

function suggestion(name: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: addressOf(name), textContent: name });
}

async function search(): Promise<void> {
  const [query, chosen, turn] = [input.value.trim(), filters(), ++latest];
  const filtered = Object.keys(chosen).length > 0;
  if (!query && !filtered) return show('idle', [], '');
  list.setAttribute(SEARCH_MARK.state, 'loading');
  let [named, answered]: [Hit[], boolean] = [[], false];
  const namesShown = filtered
    ? undefined
    : engine.names(query).then((hits) => {
        named = hits;
        if (turn !== latest || answered || hits.length === 0) return;
        show('loading', hits, `姓名符合 ${hits.length} 人，正在查找正文……`);
      });
  try {
    const answer = await engine.pages(query, chosen);
    answered = true;
    if (turn === latest) showAnswer(answer);
  } catch {
    await namesShown?.catch(() => undefined);
    if (turn !== latest) return;
    show(
      'failed',
      named,
      `${named.length ? '正文' : ''}检索暂时不能使用${named.length ? `，只列出姓名符合的 ${named.length} 人` : ''}。请从下面的名录查找。`,
    );
  }
}

/** Typing goes into the address as one step, what is chosen or sent as a step of its own. */
function go(keep: boolean): void {
  clearTimeout(pause);
  const address = addressOf(input.value);
  if (keep && address !== location.search) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  void search();
}

input.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(go, 80, false);
});
for (const select of selects) select.addEventListener('change', () => go(true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(true);
});
more.addEventListener('click', () => void next?.());
window.addEventListener('popstate', () => {
  fromAddress();
  void search();
});
fromAddress();
void engine.ready().catch(() => undefined);
void search();
