import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { openCache } from '../assets/cache.ts';
import { pdfLibrary, pageTexts } from './open-pdf.ts';
import { behindPages } from './pdf-objects.ts';
import { readXml } from './xml.ts';

/** 拿走的文件 — what only another program opens: papers, tables, books, and bundles of them. */
export const TAKEN = /\.(?:docx|pptx|xlsx|pdf|epub|zip)$/;

const TEXT = /\.(?:html|xhtml|json|jsonl|csv|txt|md|bib|ris)$/;
const XML = /\.(?:xml|opf|ncx|rels|vml|svg)$/;

/** The words of a paragraph may be cut into runs: they are joined, and parted from those of the next. */
const RUN = /^(?:[wa]:)(?:r|t|rPr)$/;

function textOfXml(source: string): string {
  let text = '';
  readXml(source, {
    open: (_name, attributes) => {
      for (const value of Object.values(attributes)) if (/\p{Script=Han}|\d{8}/u.test(value)) text += `\n${value}\n`;
    },
    text: (said) => void (text += said),
    close: (name) => void (text += RUN.test(name) ? '' : '\n'),
  });
  return text;
}

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const document = await (await pdfLibrary()).loadDocument(bytes);
  try {
    return [...pageTexts(document), (await behindPages(Buffer.from(bytes))).text].join('\n');
  } finally {
    document.destroy();
  }
}

type Say = (file: string, bytes: Uint8Array) => Promise<string>;

async function read(name: string, bytes: Uint8Array, say: Say): Promise<string> {
  if (name.endsWith('.pdf')) return textOfPdf(bytes);
  if (TAKEN.test(name)) {
    const parts = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
    const texts: string[] = [];
    // What lies in a bundle lies beside it too, and is read once.
    for (const [part, content] of parts)
      texts.push(TAKEN.test(part) ? await say(part, content) : `${part}\n${await read(part, content, say)}`);
    return texts.join('\n');
  }
  const plain = new TextDecoder().decode(bytes);
  if (XML.test(name)) return textOfXml(plain);
  return TEXT.test(name) ? plain : '';
}

/**
 * 打开来读 — all that a taken file says, with the names of its parts; what was read once is kept by the digest of the
 * bytes, since hundreds of them are the same in each build.
 */
export function openTaken(folder = '.cache/taken'): Say {
  mkdirSync(folder, { recursive: true });
  const store = openCache(folder, 'v2');
  const say: Say = async (file, bytes) => {
    const kept = await store.keep(createHash('sha256').update(bytes).digest('hex'), 'txt', async (to) =>
      writeFileSync(to, await read(file, bytes, say)),
    );
    return `${file}\n${readFileSync(kept, 'utf8')}`;
  };
  return say;
}
