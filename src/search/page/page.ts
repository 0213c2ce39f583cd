import { SEARCH_MARK } from '#domain/values/marks.ts';
import { OtherGeneration } from '../text/store.ts';
import { openForm } from './address.ts';
import { openAround } from './around.ts';
import { type Answer, openEngine } from './engine.ts';
import { openFilters } from './filters.ts';
import { type Hit } from './hits.ts';
import { openHistory, type Reading } from './history.ts';
import { itemOf } from './list.ts';
import { messageOf } from './message.ts';
import { reopened } from './reopened.ts';

/** 检索页 — the form, its results and its address; the only script of the page. */
const element = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [form, input, list] = [element<HTMLFormElement>('search-form'), element<HTMLInputElement>('q'), element('search-results')];
const [status, more, fallback, again] = [
  element('search-status'),
  element<HTMLButtonElement>('search-more'),
  element('search-fallback'),
  element('search-again'),
];
const generation = list.getAttribute(SEARCH_MARK.generation) ?? '';
// Hits lead to pages of the mode in which the reader is: the form knows its address, and whether pages are called by file.
const [, links = '/', file] = /^(.*)search\/([^/]*)$/.exec(new URL(form.action).pathname) ?? [];
const engine = openEngine({ root: list.getAttribute(SEARCH_MARK.root) ?? '/', generation }, links, file);
const { selects, asked, readAddress, addressOf } = openForm(form, input);
const steps = openHistory(list);
const around = openAround(addressOf);
const filters = openFilters(element<HTMLDetailsElement>('search-filters'), selects, engine);

/** Within this time something is seen of every search, in milliseconds; keys typed meanwhile are one query. */
const [SOON, PAUSE, LOOKED] = [200, 80, 1500];

let latest = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
let looked: ReturnType<typeof setTimeout> | undefined;
let next: ((until?: number) => Promise<void>) | undefined;

const pageTitle = document.title;

type State = 'idle' | 'loading' | 'done' | 'failed';

function show(state: State, hits: readonly Hit[], message: string, total = hits.length): void {
  list.replaceChildren(...hits.map(itemOf));
  list.setAttribute(SEARCH_MARK.state, state);
  list.setAttribute(SEARCH_MARK.count, String(total));
  status.textContent = message;
  fallback.hidden = hits.length > 0 && state !== 'failed';
  around.clear();
  [more.hidden, again.hidden] = [true, state !== 'failed'];
}

function showAnswer(answer: Answer): void {
  const { hits, total, next: after } = answer;
  show(answer.lost.length > 0 ? 'failed' : 'done', hits, messageOf(answer), total);
  around.show(answer);
  filters.count(answer);
  let asked = hits.length;
  next = async (until = asked + 1) => {
    const turn = latest;
    while (asked < Math.min(until, total)) {
      const others = await after(asked);
      if (turn !== latest) return;
      list.append(...others.map(itemOf));
      asked = Math.min(total, asked + Math.max(others.length, 1));
    }
    more.hidden = asked >= total;
    if (answer.lost.length > 0) status.textContent = messageOf(answer);
  };
  more.hidden = asked >= total;
}

async function search(reading?: Reading): Promise<void> {
  const [{ query, filters: chosen }, turn] = [asked(), ++latest];
  const filtered = Object.keys(chosen).length > 0;
  document.title = query ? `“${query}”的检索结果，${pageTitle}` : pageTitle;
  if (!query && !filtered) return show('idle', [], '');
  list.setAttribute(SEARCH_MARK.state, 'loading');
  let [named, answered]: [Hit[], boolean] = [[], false];
  const soon = setTimeout(() => {
    if (turn === latest && named.length === 0) show('loading', [], '正在查找……');
  }, SOON);
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
    if (turn !== latest || (answer.outdated && reopened(generation))) return;
    showAnswer(answer);
    if (!reading) return;
    await next?.(reading.shown);
    if (turn === latest) steps.restore(reading);
  } catch (error) {
    await namesShown?.catch(() => undefined);
    if (turn !== latest || (error instanceof OtherGeneration && reopened(generation))) return;
    const names = named.length ? `，只列出姓名符合的 ${named.length} 人` : '';
    show('failed', named, `${named.length ? '正文' : ''}检索暂时不能使用${names}。请再试一次，或从下面的名录查找。`);
  } finally {
    clearTimeout(soon);
  }
}

/** What is chosen or sent was meant; what is typed was meant once it is left to stand. */
function go(meant: boolean): void {
  clearTimeout(pause);
  clearTimeout(looked);
  steps.go(addressOf(input.value), meant);
  if (!meant) looked = setTimeout(steps.looked, LOOKED);
  void search();
}

/** What an input method is still composing is no query yet. */
const typed = (): void => {
  clearTimeout(pause);
  pause = setTimeout(go, PAUSE, false);
};
input.addEventListener('input', (event) => {
  if (!(event instanceof InputEvent && event.isComposing)) typed();
});
input.addEventListener('compositionend', typed);
for (const select of selects) select.addEventListener('change', () => go(true));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go(true);
});
more.addEventListener('click', () => {
  const shown = list.children.length;
  // Where the button goes, the first of what came takes the focus.
  void next?.().then(() => more.hidden && list.children[shown]?.querySelector('a')?.focus());
});
again.addEventListener('click', () => void search());
window.addEventListener('popstate', () => {
  readAddress();
  void search(steps.reading());
});
readAddress();
void engine.ready().catch(() => undefined);
void search(steps.reading());
