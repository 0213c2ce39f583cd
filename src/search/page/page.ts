import { SEARCH_MARK } from '#domain/values/marks.ts';
import { OtherGeneration } from '../text/store.ts';
import { openForm } from './address.ts';
import { type Answer, type Chip, type Hit, openEngine } from './engine.ts';
import { openHistory, type Reading } from './history.ts';
import { itemOf } from './list.ts';
import { messageOf } from './message.ts';

/** 检索页 — the form, its results and its address; the only script of the page. */
const element = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [form, input, list] = [element<HTMLFormElement>('search-form'), element<HTMLInputElement>('q'), element('search-results')];
const [status, near, more, fallback, again, chips, line, unheld, kin] = [
  element('search-status'),
  element('search-near'),
  element<HTMLButtonElement>('search-more'),
  element('search-fallback'),
  element('search-again'),
  element('search-chips'),
  element('search-line'),
  element('search-unheld'),
  element('search-kin'),
];
const filterBox = element<HTMLDetailsElement>('search-filters');
const generation = list.getAttribute(SEARCH_MARK.generation) ?? '';
// Hits lead to pages of the mode in which the reader is: the form knows its address, and whether pages are called by file.
const [, links = '/', file] = /^(.*)search\/([^/]*)$/.exec(new URL(form.action).pathname) ?? [];
const engine = openEngine({ root: list.getAttribute(SEARCH_MARK.root) ?? '/', generation }, links, file);
const { selects, asked, readAddress, addressOf } = openForm(form, input);
const steps = openHistory(list);

/** Within this time something is seen of every search, in milliseconds; keys typed meanwhile are one query. */
const [SOON, PAUSE, LOOKED] = [200, 80, 1500];

let latest = 0;
let pause: ReturnType<typeof setTimeout> | undefined;
let looked: ReturnType<typeof setTimeout> | undefined;
let next: ((until?: number) => Promise<void>) | undefined;

/** What was found last, for the counts of the filters. */
let counted: Answer | undefined;

/** So many of a surname are called. */
const KIN = 8;

const textOf = (pieces: readonly { text: string }[]): string => pieces.map(({ text }) => text).join('');

const pageTitle = document.title;

type State = 'idle' | 'loading' | 'done' | 'failed';

function show(state: State, hits: readonly Hit[], message: string, total = hits.length): void {
  list.replaceChildren(...hits.map(itemOf));
  list.setAttribute(SEARCH_MARK.state, state);
  list.setAttribute(SEARCH_MARK.count, String(total));
  status.textContent = message;
  fallback.hidden = hits.length > 0 && state !== 'failed';
  for (const place of [near, chips, line, kin]) place.replaceChildren();
  [more.hidden, again.hidden, unheld.hidden] = [true, state !== 'failed', true];
}

/** What stands between its links reads as one sentence. */
const listed = (links: readonly HTMLAnchorElement[]): (Node | string)[] =>
  links.flatMap((link, index) => (index ? ['、', link] : [link]));

const linkTo = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

/** 认出的词 — one press takes a word away. */
function chipOf({ is, name, rest }: Chip): HTMLAnchorElement {
  const chip = linkTo(addressOf(rest), '');
  chip.setAttribute('aria-label', `去掉${is}：${name}`);
  const part = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
  chip.append(part('small', is), part('b', name), part('i', '×'));
  return chip;
}

/** 筛选的条数 — counted once somebody looks. */
async function countFilters(): Promise<void> {
  const turn = latest;
  if (!filterBox.open || !counted) return;
  const { documents, open } = counted;
  for (const select of selects) {
    const counts = await engine.counts(documents, select.getAttribute(SEARCH_MARK.choice) ?? '');
    if (turn !== latest) return;
    for (const option of select.options) {
      if (!option.value) continue;
      const count = counts.get(option.value) ?? 0;
      option.dataset['name'] ??= option.text;
      option.text = `${option.dataset['name']}（${open ? '至少 ' : ''}${count}）`;
      option.disabled = count === 0 && !open && select.value === '';
    }
  }
}

function showAnswer(answer: Answer): void {
  const { hits, total, next: after, suggestions } = answer;
  show(answer.lost.length > 0 ? 'failed' : 'done', hits, messageOf(answer), total);
  chips.append(...answer.chips.map(chipOf));
  if (answer.line) line.append(answer.line.url ? linkTo(answer.line.url, answer.line.text) : answer.line.text);
  if (suggestions.length)
    near.append('您是不是要找：', ...listed(suggestions.map((name) => linkTo(addressOf(name), name))), '？');
  if (answer.unheld && answer.lost.length === 0) {
    line.append(`名录里没有“${answer.unheld.name}”。`);
    unheld.hidden = false;
    const { surname, kin: alike } = answer.unheld;
    if (alike.length > 0)
      kin.append(
        `姓${surname}的，名录里有 ${alike.length} 人：`,
        ...listed(alike.slice(0, KIN).map(({ url, title }) => linkTo(url, textOf(title)))),
        alike.length > KIN ? '等。' : '。',
      );
  }
  counted = answer;
  void countFilters();
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

/** 重新打开 — a page older than its index is loaded anew, once; false if that did not help. */
function reopened(): boolean {
  try {
    if (sessionStorage.getItem(SEARCH_MARK.generation) === generation) return false;
    sessionStorage.setItem(SEARCH_MARK.generation, generation);
  } catch {
    return false;
  }
  location.reload();
  return true;
}

async function search(reading?: Reading): Promise<void> {
  const [{ query, filters }, turn] = [asked(), ++latest];
  const filtered = Object.keys(filters).length > 0;
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
    const answer = await engine.pages(query, filters);
    answered = true;
    if (turn !== latest || (answer.outdated && reopened())) return;
    showAnswer(answer);
    if (!reading) return;
    await next?.(reading.shown);
    if (turn === latest) steps.restore(reading);
  } catch (error) {
    await namesShown?.catch(() => undefined);
    if (turn !== latest || (error instanceof OtherGeneration && reopened())) return;
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
filterBox.addEventListener('toggle', () => void countFilters());
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
