import { sentencesOn } from './sentences.ts';

/** 朗读页 — reads a profile aloud where the device has a Chinese voice; elsewhere it says so, and the text stands to be read. */
const element = <T extends HTMLElement>(id: string): T => document.querySelector<T>(`#${id}`)!;
const [status, text, play, again] = [
  element('listen-status'),
  element('listen-text'),
  element('listen-play'),
  element('listen-again'),
];
const back = element<HTMLAnchorElement>('listen-back');

/** How long a browser may take to name its voices. */
const PATIENCE = 2000;

let sentences: HTMLElement[] = [];
let next = 0;
let speaking = false;

const chinese = (): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(({ lang }) => /^(?:zh|cmn)(?:$|[-_](?!HK|yue))/i.test(lang));

/** The voice, once the browser has named its voices; none if it names no Chinese one. */
async function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!('speechSynthesis' in window)) return undefined;
  if (!chinese()) {
    await new Promise((done) => {
      speechSynthesis.addEventListener('voiceschanged', done, { once: true });
      setTimeout(done, PATIENCE);
    });
  }
  return chinese();
}

function stop(): void {
  speaking = false;
  speechSynthesis.cancel();
  play.textContent = '继续';
}

/** Sentence by sentence: a pause then keeps its place on devices whose own pause does not. */
function speak(voice: SpeechSynthesisVoice): void {
  sentences.forEach((sentence, index) => sentence.classList.toggle('spoken', index === next));
  const sentence = sentences[next];
  if (!sentence) {
    [next, speaking, play.textContent] = [0, false, '朗读'];
    status.textContent = '读完了。';
    return;
  }
  const utterance = new SpeechSynthesisUtterance(sentence.textContent);
  Object.assign(utterance, { voice, lang: voice.lang });
  utterance.addEventListener('end', () => {
    if (!speaking) return;
    next++;
    speak(voice);
  });
  speechSynthesis.speak(utterance);
}

async function start(): Promise<void> {
  const id = new URLSearchParams(location.search).get('id') ?? '';
  if (!/^q\d{4,}$/.test(id)) return;
  const address = `${back.href}${id}/`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const paragraphs = sentencesOn(page);
  const name = paragraphs[0]![0]!;
  text.replaceChildren(
    ...paragraphs.map((paragraph) => {
      const block = document.createElement('p');
      block.append(...paragraph.map((sentence) => Object.assign(document.createElement('span'), { textContent: sentence })));
      return block;
    }),
  );
  sentences = [...text.querySelectorAll('span')];
  document.querySelector('h1')!.textContent = `朗读：${name}`;
  Object.assign(back, { href: address, textContent: `回到${name}的页面` });
  const voice = await findVoice();
  if (!voice) {
    status.textContent = '这台设备没有中文语音，不能朗读；文字在下面。也可以用浏览器或系统自带的朗读。';
    return;
  }
  status.textContent = '';
  play.hidden = again.hidden = false;
  play.addEventListener('click', () => {
    if (speaking) return stop();
    [speaking, play.textContent, status.textContent] = [true, '暂停', ''];
    speak(voice);
  });
  again.addEventListener('click', () => {
    stop();
    [next, speaking, play.textContent] = [0, true, '暂停'];
    speak(voice);
  });
  window.addEventListener('pagehide', () => speechSynthesis.cancel());
}

start().catch(() => {
  status.textContent = '没有取到要读的页面。请回到人物名录，再试一次。';
});
