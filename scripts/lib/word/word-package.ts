import { unzipSync } from 'fflate';
import { MAX_BYTES, sizeText } from '#domain/record/entries/asset.ts';
import { openOffice } from '../opening/open-office.ts';
import { nodesIn, treeOf, type WordNode } from './word-tree.ts';

/** 拆开的文档 — its parts as trees, its pictures as bytes, and what its main part points at. */
export interface WordPackage {
  part: (name: string) => WordNode | undefined;
  /** Names of parts of the main folder that begin so: header, footer. */
  named: (beginning: string) => string[];
  media: (target: string) => Uint8Array | undefined;
  /** 痕迹 — comments, changes, what is hidden, authors: counted over all parts. */
  traces: string[];
  /** 指向 — the target by the id of a relationship. */
  target: (id: string | undefined) => string | undefined;
}

/** 一份事迹至多 — all parts of text unpacked, their tags, the paragraphs and signs of the body: the story of one person holds no more. */
const MOST_TEXT = 8 * 1024 * 1024;
const MOST_MAIN = 2 * 1024 * 1024;
const MOST_PARTS = 2000;
const MOST_TAGS = 100_000;
const MOST_PARAGRAPHS = 1000;
const MOST_SIGNS = 50_000;
const XML = /\.(?:xml|rels|vml)$/i;
const MAIN = 'word/document.xml';

/** Of ECMA-376, as Word and WPS write, and of its strict form. */
const NAMESPACES = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];
const SAVE_AGAIN = '请用 Word 或 WPS 打开，另存为 .docx，再导入。';

type Texts = Record<string, Uint8Array>;

interface Listed {
  name: string;
  packed: number;
  unpacked: number;
}

/** 拆开 Word 文件 — the sizes are looked at before anything is unpacked; what may hold a program is refused, with the reason. */
export function openWordPackage(bytes: Uint8Array): WordPackage | { refused: string } {
  const odd = notOurs(bytes);
  if (odd !== undefined) return { refused: odd };
  try {
    const listed = listOf(bytes);
    const large = faultOfList(listed);
    if (large !== undefined) return { refused: large };
    const texts = unzipSync(bytes, { filter: ({ name }) => XML.test(name) });
    const many = faultOfTexts(texts);
    if (many !== undefined) return { refused: many };
    const { fault, traces = [] } = openOffice(Buffer.from(bytes), 'docx');
    return fault === undefined ? openParts(bytes, texts, listed, traces) : { refused: fault };
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    return {
      refused: said.includes('document type')
        ? `部件里写了文档类型声明（DOCTYPE），会取用外部内容；Word 和 WPS 都不这样写。${SAVE_AGAIN}`
        : `不是完好的 docx 文件，打不开。${SAVE_AGAIN}`,
    };
  }
}

function notOurs(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (bytes.length > MAX_BYTES)
    return `有 ${sizeText(bytes.length)}，一份事迹至多 ${sizeText(MAX_BYTES)}。请把图片压缩，或去掉不用的图片。`;
  if (head.startsWith('\xd0\xcf\x11\xe0'))
    return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
      ? `加了密码，读不了。请在 Word 或 WPS 里去掉密码，保存后再导入。`
      : `是旧格式（.doc 或 .wps），不是 .docx。${SAVE_AGAIN}`;
  if (head.startsWith('PK')) return undefined;
  const really = head.startsWith('%PDF') ? 'PDF' : head.startsWith('{\\rtf') ? 'RTF' : '别的文件';
  return `不是 .docx，内容是${really}，只是扩展名一样。${SAVE_AGAIN}`;
}

function listOf(bytes: Uint8Array): Listed[] {
  const listed: Listed[] = [];
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      listed.push({ name, packed: size, unpacked: originalSize });
      return false;
    },
  });
  return listed;
}

function faultOfList(listed: readonly Listed[]): string | undefined {
  const text = listed.filter(({ name }) => XML.test(name)).reduce((sum, { unpacked }) => sum + unpacked, 0);
  const main = listed.find(({ name }) => name === MAIN)?.unpacked ?? 0;
  if (text > MOST_TEXT || main > MOST_MAIN || listed.length > MOST_PARTS)
    return `解压后的文字有 ${sizeText(text)}，不像一份事迹（正文至多 ${sizeText(MOST_MAIN)}）。${SAVE_AGAIN}`;
  // Nothing that is packed grows by it, but for a few bytes.
  if (listed.some(({ packed, unpacked }) => packed > unpacked + 1024)) return `里面写的大小不是真的。${SAVE_AGAIN}`;
  const strange = listed.find(({ name }) => /(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|[:\p{C}]/u.test(name));
  return strange && `里面有名字不正常的部件。${SAVE_AGAIN}`;
}

function faultOfTexts(texts: Texts): string | undefined {
  const main = new TextDecoder().decode(texts[MAIN]);
  const paragraphs = main.match(/<w:p[ >]/g)?.length ?? 0;
  const signs = main.replace(/<[^>]*>/g, '').length;
  const tags = Object.values(texts).reduce((sum, bytes) => sum + bytes.reduce((own, byte) => own + Number(byte === 0x3c), 0), 0);
  return paragraphs > MOST_PARAGRAPHS || signs > MOST_SIGNS || tags > MOST_TAGS
    ? `有 ${paragraphs} 段、${signs} 字、${tags} 个标签，不像一份事迹（至多 ${MOST_PARAGRAPHS} 段、${MOST_SIGNS} 字）。请只留一个人的事迹，分开导入。`
    : undefined;
}

function openParts(
  bytes: Uint8Array,
  texts: Texts,
  listed: readonly Listed[],
  traces: string[],
): WordPackage | { refused: string } {
  const part = (name: string): WordNode | undefined => {
    const own = texts[name];
    return own && nodesIn(treeOf(new TextDecoder('utf-8', { fatal: true }).decode(own)))[0];
  };
  const start = nodesIn(part('_rels/.rels')).find(({ attributes }) => /\/officeDocument$/.test(attributes['Type'] ?? ''));
  const first = start?.attributes['Target']?.replace(/^\//, '');
  if (first !== undefined && first !== MAIN) return { refused: `正文在 ${first}，不在 ${MAIN}。${SAVE_AGAIN}` };
  if (!NAMESPACES.includes(part(MAIN)?.attributes['xmlns:w'] ?? ''))
    return { refused: `正文的写法不是 Word 或 WPS 的。${SAVE_AGAIN}` };
  const links = new Map(
    nodesIn(part('word/_rels/document.xml.rels')).map(({ attributes }) => [attributes['Id'], attributes['Target']]),
  );
  return {
    part,
    traces,
    named: (beginning) =>
      Object.keys(texts)
        .filter((name) => name.startsWith(`word/${beginning}`))
        .sort(),
    media: (target) => {
      const wanted = target.startsWith('/') ? target.slice(1) : `word/${target}`;
      const size = listed.find(({ name }) => name === wanted)?.unpacked ?? Infinity;
      return size > MAX_BYTES ? undefined : unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
    },
    target: (id) => links.get(id),
  };
}
