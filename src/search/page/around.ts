import { type Answer, type Chip } from './engine.ts';
import { unmarked } from '../text/excerpt.ts';

/** So many of a surname are called. */
const KIN = 8;

/** What stands between its links reads as one sentence. */
const listed = (links: readonly HTMLAnchorElement[]): (Node | string)[] =>
  links.flatMap((link, index) => (index ? ['、', link] : [link]));

const linkTo = (href: string, text: string): HTMLAnchorElement =>
  Object.assign(document.createElement('a'), { href, textContent: text });

/** 结果周围 — the words that were recognised, the answer itself, what may have been meant, a name that is not held. */
export function openAround(addressOf: (query: string) => string) {
  const place = (name: string): HTMLElement => document.querySelector(`#search-${name}`)!;
  const [near, chips, line, unheld, kin] = [place('near'), place('chips'), place('line'), place('unheld'), place('kin')];

  /** One press takes a word away. */
  const chipOf = ({ is, name, rest }: Chip): HTMLAnchorElement => {
    const chip = linkTo(addressOf(rest), '');
    chip.setAttribute('aria-label', `去掉${is}：${name}`);
    const part = (tag: string, text: string) => Object.assign(document.createElement(tag), { textContent: text });
    chip.append(part('small', is), part('b', name), part('i', '×'));
    return chip;
  };

  return {
    clear(): void {
      for (const each of [near, chips, line, kin]) each.replaceChildren();
      unheld.hidden = true;
    },
    show({ chips: known, line: answer, suggestions, unheld: missing, lost }: Answer): void {
      chips.append(...known.map(chipOf));
      if (answer) line.append(answer.url ? linkTo(answer.url, answer.text) : answer.text);
      if (suggestions.length > 0)
        near.append('您是不是要找：', ...listed(suggestions.map((name) => linkTo(addressOf(name), name))), '？');
      // What could not be asked is not said to be missing.
      if (!missing || lost.length > 0) return;
      line.append(`名录里没有“${missing.name}”。`);
      unheld.hidden = false;
      const { surname, kin: alike } = missing;
      if (alike.length === 0) return;
      const links = alike.slice(0, KIN).map(({ url, title }) => linkTo(url, unmarked(title)));
      kin.append(`姓${surname}的，名录里有 ${alike.length} 人：`, ...listed(links), alike.length > KIN ? '等。' : '。');
    },
  };
}
