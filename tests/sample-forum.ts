import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import sharp, { type Sharp } from 'sharp';
import { stringify } from 'yaml';
import { specimen } from './specimen.ts';

/**
 * 示例论坛 — one complete forum on top of the specimen: twelve talks, thirty files to be downloaded, three
 * recordings with posters and captions. Everything in it is 示例; it never reaches a public build.
 */
const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);
const rights = { credit: '示例论坛组委会', licence: '示例许可', aiGenerated: '否' };
const language = 'zh-CN';

/** A PDF of so many pages, each with its number. */
export function pdf(pages: number): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${range(pages)
      .map((page) => `${page * 2 + 2} 0 R`)
      .join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...range(pages).flatMap((page) => {
      const drawing = `0.72 0.2 0.15 rg 60 60 840 12 re f BT 0 g /F1 72 Tf 60 300 Td (SAMPLE ${page} / ${pages}) Tj ET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 960 540]/Resources<</Font<</F1 3 0 R>>>>/Contents ${page * 2 + 3} 0 R>>`,
        `<</Length ${drawing.length}>>stream\n${drawing}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`,
  );
}

/** A docx of one paragraph. */
export const docx = (paragraph: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types/>'),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document><w:body><w:p><w:t>${paragraph}</w:t></w:p></w:body></w:document>`,
    ),
  });

/** A photograph of the hall, as drawn as can be. */
export const photograph = (width = 1600): Sharp =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9" width="${width}" height="${(width * 9) / 16}"><path fill="#e9e2d0" d="M0 0h16v9H0z"/><path fill="#2b4a6f" d="M2 1h12v4H2z"/><path fill="#8c2f25" d="M0 7h16v2H0z"/></svg>`,
    ),
  );

export const captions = (...cues: [from: string, to: string, text: string][]): string =>
  ['WEBVTT', ...cues.map(([from, to, text]) => `${from} --> ${to}\n${text}`)].join('\n\n') + '\n';

const mark = '{"Label":"1","ContentProducer":"示例"}';

/** 写出示例记录 — the specimen and its sample forum as files of a record. */
export async function writeSample(directory: string): Promise<void> {
  const put = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), content);
  };
  const matter = (meta: object, body: string) => `---\n${stringify(meta)}---\n\n${body}`;
  const files = specimen();
  files['hosts.json'].push({ host: 'video.example.org', owner: '示例平台', audiovisual: '示例许可证' });
  files['site.json'].licences = { audiovisual: '示例许可证' };
  Object.assign(files['films.json'][0], {
    file: 'film.mp4',
    poster: { file: 'poster.jpg', alt: '示例海报：片名', ...rights },
    captions: 'film.vtt',
    credits: [{ role: '编导', name: '示例导演' }],
  });
  put('films/m0001/film.mp4', Buffer.from('\0\0\0\x14ftypisom\0\0\0\0isom\0\0\0\x08moov', 'latin1'));
  put('films/m0001/poster.jpg', await photograph(900).jpeg().toBuffer());
  put('films/m0001/film.vtt', captions(['00:00.000', '00:05.000', '示例解说词。']));
  files['people/0001.json'][0].photograph = { file: 'photographs/q0001.jpg', alt: '示例甲在示例车间', ...rights };
  const [first, second] = files['sources.json'] as { id: string }[];
  files['sightings.json'] = [
    { source: first!.id, date: '2026-01-05', state: '在' },
    { source: second!.id, date: '2026-01-05', state: '打不开', reason: '示例：找不到这一页' },
  ];
  const revoked = { status: '已撤销', revocation: { document: '示例〔2026〕1号', date: '2026-01-01', body: '示例总工会' } };
  Object.assign(
    files['honours/2018.json'].find(({ person }: { person: string }) => person === 'q0003'),
    revoked,
  );
  put('photographs/q0001.jpg', await photograph(1200).resize(900, 1200).jpeg().toBuffer());
  for (const [file, value] of Object.entries(files)) {
    if (!file.endsWith('.md')) put(file, JSON.stringify(value, null, 2));
    else {
      const { body, ...meta } = value as { body: string };
      put(file, matter(meta, body));
    }
  }
  const people = files['people/0001.json'] as { id: string; name: string }[];
  const talk = (number: number) => {
    const { id, name } = people[number - 1]!;
    const slides = { kind: '课件', title: `示例课件${number}`, file: `slides-${number}.pdf`, language, ...rights };
    const paper = { kind: '论文', title: `示例论文${number}`, file: `paper-${number}.docx`, language, ...rights };
    const notes = { kind: '文字实录', title: `示例讲稿${number}`, file: `notes-${number}.txt`, language, ...rights };
    const recording = {
      ...{ kind: '录像', title: `示例录像${number}`, link: `https://video.example.org/${number}`, language, ...rights },
      ...{ seconds: 900, captions: `talk-${number}.vtt` },
      poster: { file: `poster-${number}.jpg`, alt: '示例海报：会场主席台', ...rights },
    };
    return {
      title: `示例题目${number}`,
      speakers: [{ name, person: id }],
      minutes: 15,
      abstract: { text: `讲示例装置的第${number}次改进。`, sources: ['r0001'] },
      materials: [slides, ...(number <= 8 ? [paper] : []), ...(number > 8 ? [notes] : []), ...(number <= 3 ? [recording] : [])],
    };
  };
  const picture = (number: number) => ({
    ...{ kind: '照片', title: `会场${number}`, file: `hall-${number}.jpg`, alt: `示例会场第${number}幅：主席台与听众席` },
    ...{ language, ...rights, aiGenerated: number === 6 ? '全部' : '否' },
  });
  const { people: _people, ...shared } = files['forums.json'][0];
  const forum = {
    ...shared,
    id: 'f0009',
    title: '示例工匠创新论坛',
    people: [{ name: '示例主持' }],
    institutions: ['i0001'],
    sessions: [
      { title: '上午：装备', date: '2019-04-25', place: '示例一号厅', talks: range(6).map(talk) },
      { title: '下午：工艺', date: '2019-04-25', talks: range(6).map((number) => talk(number + 6)) },
    ],
    materials: range(6).map(picture),
  };
  put('forums/f0009.mdx', matter(forum, '论坛分上午、下午两场，**“示例”**共十二个发言。[^r0001]\n'));
  for (const number of range(12)) {
    put(`forums/f0009/slides-${number}.pdf`, pdf(number + 2));
    if (number <= 8) put(`forums/f0009/paper-${number}.docx`, docx(`示例论文第${number}篇。`));
    else put(`forums/f0009/notes-${number}.txt`, `示例讲稿第${number}篇。\n`);
    if (number > 3) continue;
    put(`forums/f0009/poster-${number}.jpg`, await photograph(900).jpeg().toBuffer());
    const cues = captions(
      ['00:01.000', '00:04.000', `<v 示例主持>请听第${number}个发言。`],
      ['00:04.500', '00:09.000', '<v 示例发言人>示例装置改了三处，\n漏失减少一半。'],
    );
    put(`forums/f0009/talk-${number}.vtt`, cues);
  }
  for (const number of range(6)) {
    const image = photograph(1600 + number).withExif({ IFD0: { Copyright: '示例' }, IFD3: { GPSLatitude: '36/1 40/1 0/1' } });
    const marked = number === 6 ? image.withXmp(xmp(mark)) : image;
    put(`forums/f0009/hall-${number}.jpg`, await marked.jpeg().toBuffer());
  }
}

const xmp = (label: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"><TC260:AIGC>${label}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta>`;
