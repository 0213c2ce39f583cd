// 页内的脚本 — dropping, and a word while one waits; all else the page does without it.
const form = document.querySelector<HTMLFormElement>('[data-look-form]');
const input = form?.querySelector<HTMLInputElement>('input[type=file]');
const drop = document.querySelector<HTMLElement>('[data-drop]');
const chosen = document.querySelector<HTMLElement>('[data-chosen]');
const word = document.querySelector<HTMLFieldSetElement>('[data-word]');
drop?.classList.add('scripted');
const hint = chosen?.textContent ?? '';

/** What is asked of a Word file is asked of a Word file alone. */
function told(): void {
  const name = input?.files?.[0]?.name;
  if (chosen) chosen.textContent = name === undefined ? hint : `已选：${name}`;
  if (word) word.hidden = word.disabled = !/\.docx$/i.test(name ?? '');
}
input?.addEventListener('change', told);
// A page that one comes back to keeps its choice.
addEventListener('pageshow', told);
told();

// A file is not kept for a second try: whose story it is is asked for before it is sent.
const person = document.querySelector<HTMLInputElement>('[name=person]');
const story = document.querySelector<HTMLInputElement>('[name=holds][value=story]');
const asked = (): void => void (person && story && (person.required = story.checked));
word?.addEventListener('change', asked);
asked();

// Beside the field too: a browser would leave the page for the file.
addEventListener('dragover', (event) => {
  event.preventDefault();
  drop?.classList.add('over');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget === null) drop?.classList.remove('over');
});
addEventListener('drop', (event) => {
  event.preventDefault();
  drop?.classList.remove('over');
  const files = event.dataTransfer?.files;
  if (!input || !files || files.length === 0) return;
  if (files.length > 1) {
    if (chosen) chosen.textContent = `一次放一份；您拖来了 ${files.length} 份。`;
    return;
  }
  input.files = files;
  told();
  form?.querySelector<HTMLElement>('[data-look]')?.focus();
});

for (const each of document.querySelectorAll('form'))
  each.addEventListener('submit', (event) => {
    // Twice pressed is once sent.
    if (each.dataset['sent'] !== undefined) return event.preventDefault();
    each.dataset['sent'] = '';
    const progress = each.querySelector('[data-progress]');
    if (progress) progress.textContent = '正在办，请稍等……';
  });
// Come back to by the arrow of the browser, a form may be sent again.
addEventListener('pageshow', () => {
  for (const each of document.querySelectorAll('form')) {
    delete each.dataset['sent'];
    const progress = each.querySelector('[data-progress]');
    if (progress) progress.textContent = '';
  }
});
