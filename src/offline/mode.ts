import { MARK } from '#domain/values/marks.ts';

/**
 * 阅读模式 — said by the address, `?mode=elder`: on the site each mode has pages of its own, which in a copy would
 * double its files. The page is set before it is drawn, and every link and form inside the copy keeps the mode.
 */
const NAME = 'mode';
const mode = new URLSearchParams(location.search).get(NAME);

const isInside = ({ protocol, pathname }: URL): boolean => protocol === location.protocol && pathname.endsWith('.html');

/** Before it is followed, by whatever hand. */
function keep({ target }: Event): void {
  const link = (target as Element).closest<HTMLAnchorElement>(`a[href]:not([${MARK.modeLink}])`);
  const url = link && new URL(link.href);
  if (!url || !isInside(url) || url.searchParams.has(NAME)) return;
  url.searchParams.set(NAME, mode!);
  link.href = url.href;
}

if (mode) {
  document.documentElement.setAttribute(MARK.mode, mode);
  for (const kind of ['pointerdown', 'click']) document.addEventListener(kind, keep, true);
  document.addEventListener('DOMContentLoaded', () => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(`[${MARK.modeLink}="${CSS.escape(mode)}"]`)) {
      link.href = location.pathname;
      link.prepend('退出');
    }
    for (const form of document.forms)
      form.prepend(Object.assign(document.createElement('input'), { type: 'hidden', name: NAME, value: mode }));
  });
}
