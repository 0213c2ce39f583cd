import { type Deck } from '#domain/export/handouts/handout.ts';
import PptxGenJS from 'pptxgenjs';
import { xmlText } from '#domain/values/formats/xml.ts';
import { legalModel } from './legal.ts';
import { pinned } from './pin.ts';
import { addSlide, INK, SOFT } from './pptx-slide.ts';

const MASTER = '正文';
const [HEI, LATIN] = ['黑体', 'Arial'];

/** 版式 — a title that outline and reader know as one, a line, the source and the page. */
const masterOf = (footer: string): PptxGenJS.SlideMasterProps => ({
  title: MASTER,
  background: { color: 'FFFFFF' },
  objects: [
    {
      placeholder: {
        options: {
          name: 'title',
          type: 'title',
          x: 0.6,
          y: 0.4,
          w: 12.13,
          h: 1,
          margin: 0,
          fontSize: 36,
          bold: true,
          color: INK,
          align: 'left',
          valign: 'bottom',
        },
        text: '',
      },
    },
    { line: { x: 0.6, y: 1.5, w: 12.13, h: 0, line: { color: INK, width: 1.5 } } },
    { text: { text: footer, options: { x: 0.6, y: 6.9, w: 11, h: 0.35, margin: 0, fontSize: 11, color: SOFT, lang: 'zh-CN' } } },
  ],
  slideNumber: { x: 12.1, y: 6.9, w: 0.63, h: 0.35, margin: 0, fontSize: 12, color: SOFT, align: 'right' },
});

/** 改好一个部件 — what the package writes that the format does not know, and Chinese throughout. */
function mend(part: string, source: string): string {
  const xml = source.replaceAll('lang="en-US"', 'lang="zh-CN"');
  if (part.startsWith('ppt/theme/')) return xml.replaceAll('<a:ea typeface=""', `<a:ea typeface="${HEI}"`);
  // The notes' master stands before the slides.
  if (part === 'ppt/presentation.xml')
    return xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1');
  // A line of the notes is a paragraph.
  if (part.startsWith('ppt/notesSlides/'))
    return xml.replace(/(<a:r><a:rPr[^>]*><a:t>)([^<]*)/, (_all, open: string, said: string) =>
      said
        .split(/\r?\n/)
        .map((line) => open + line)
        .join('</a:t></a:r></a:p><a:p>'),
    );
  return xml
    .replaceAll('<a:tblPr', '<a:tblPr firstRow="1"')
    .replaceAll('<a:buSzPct val="100000"/>', '')
    .replace(/(<\/a:r>)<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gs, '$1');
}

/** 做成 PPTX — text as text, every slide with its title and its notes. */
export async function pptxOf(given: Deck): Promise<Uint8Array> {
  const { title, footer, slides } = legalModel(given);
  const deck = new PptxGenJS();
  deck.layout = 'LAYOUT_WIDE';
  deck.theme = { headFontFace: LATIN, bodyFontFace: LATIN };
  deck.title = xmlText(title);
  deck.author = '';
  deck.company = '';
  deck.subject = '';
  deck.defineSlideMaster(masterOf(footer));
  for (const slide of slides) await addSlide(deck, MASTER, slide);
  return pinned((await deck.write({ outputType: 'uint8array', compression: false })) as Uint8Array, title, mend);
}
