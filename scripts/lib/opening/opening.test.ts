import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { aiMarkIn, textsOfBytes } from './ai-mark.ts';
import { openAll } from './open-assets.ts';
import { openAsset } from './open-asset.ts';

const faultOf = async (file: string, bytes: Uint8Array): Promise<string> =>
  (await openAsset(file, Buffer.from(bytes))).fault ?? '';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const document = (body: string) => `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const relation = (type: string, target: string, mode = '') =>
  `<Relationships><Relationship Id="r1" Type="${RELATIONS}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/></Relationships>`;
const docx = (parts: Record<string, string | Uint8Array> = {}) =>
  zipSync(
    Object.fromEntries(
      Object.entries({ 'word/document.xml': document(paragraph('讲稿')), ...parts }).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

describe('a Word document', () => {
  test('tells its text: a number cut into runs is whole, paragraphs are apart, notes and properties are there', async () => {
    const cut = ['139', '0013', '8000'].map((part) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${part}</w:t></w:r>`).join('');
    const { text, fault } = await openAsset(
      'a.docx',
      Buffer.from(
        docx({
          'word/document.xml': document(`<w:p>${cut}</w:p>${paragraph('下一段')}`),
          'word/footnotes.xml': `<w:footnotes ${W}>${paragraph('脚注里')}</w:footnotes>`,
          'docProps/app.xml': '<Properties><Company>示例厂</Company><Manager>甲</Manager></Properties>',
          'word/_rels/document.xml.rels': relation('hyperlink', 'mailto:a@example.org', 'External'),
        }),
      ),
    );
    expect(fault).toBeUndefined();
    expect(text).toMatch(/13900138000\n+下一段/);
    for (const said of ['脚注里', '示例厂\n', 'a@example.org']) expect(text).toContain(said);
  });

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    ['a macro', { 'word/vbaProject.bin': new Uint8Array(9) }, '含有宏'],
    [
      'a macro by type',
      { '[Content_Types].xml': '<Types><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>' },
      '含有宏',
    ],
    ['an embedded workbook', { 'word/embeddings/a.xlsx': new Uint8Array(9) }, '嵌入了别的文件'],
    ['an OLE object', { 'word/document.xml': document('<w:object><o:OLEObject/></w:object>') }, 'OLE'],
    ['ActiveX', { 'word/activeX/activeX1.xml': '<x/>' }, 'ActiveX'],
    [
      'a remote template',
      { 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'https://evil.example/a.dotm', 'External') },
      '引用了文档以外的文件',
    ],
    [
      'a template of the disk',
      { 'word/_rels/settings.xml.rels': relation('attachedTemplate', 'file:///C:/a.dotm', 'External') },
      '引用了文档以外的文件',
    ],
    [
      'a linked picture',
      { 'word/_rels/document.xml.rels': relation('image', 'https://evil.example/a.png', 'External') },
      '引用了文档以外的文件',
    ],
    [
      'a link to a program',
      { 'word/_rels/document.xml.rels': relation('hyperlink', 'file:///C:/a.exe', 'External') },
      '引用了文档以外的文件',
    ],
    [
      'a link with a script',
      { 'word/_rels/document.xml.rels': relation('hyperlink', 'javascript:alert(1)', 'External') },
      '引用了文档以外的文件',
    ],
    ['another document inside', { 'word/_rels/document.xml.rels': relation('aFChunk', 'a.html') }, '夹带了别的文件'],
    [
      'a field that runs',
      {
        'word/document.xml': document(
          '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\a</w:instrText></w:r></w:p>',
        ),
      },
      '会自动取用',
    ],
    [
      'a field in one piece',
      { 'word/document.xml': document('<w:p><w:fldSimple w:instr="INCLUDEPICTURE http://a"/></w:p>') },
      '会自动取用',
    ],
    [
      'a field to a program',
      { 'word/document.xml': document('<w:p><w:r><w:instrText>HYPERLINK "file:///C:/a.exe"</w:instrText></w:r></w:p>') },
      '网页以外',
    ],
    ['a click that starts a program', { 'word/a.xml': '<a:hlinkClick xmlns:a="a" action="ppaction://program"/>' }, '会启动程序'],
    ['a document type', { 'word/document.xml': `<!DOCTYPE a [<!ENTITY b "c">]>${document(paragraph('&b;'))}` }, '打不开'],
    ['text that is no XML', { 'word/document.xml': '<'.repeat(400_000) }, '打不开'],
    ['no document in it', { 'word/document.xml': '', 'word/other.xml': '<a/>' }, '打不开'],
    ['a depth of 100 000', { 'word/document.xml': document('<w:p>'.repeat(100_000)) }, '打不开'],
  ])('with %s is refused', async (_, parts, says) => {
    expect(await faultOf('a.docx', docx(parts))).toContain(says);
  });

  test('of the old kind, or locked, is told apart from a broken one', async () => {
    expect(await faultOf('a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toContain('旧格式');
    expect(await faultOf('a.docx', docx().subarray(0, 90))).toContain('打不开');
    expect(await faultOf('a.docx', new Uint8Array())).toContain('打不开');
  });

  test('tells comments, changes, what is hidden, and who wrote it', async () => {
    const { traces, text, fault } = await openAsset(
      'a.docx',
      Buffer.from(
        docx({
          'word/document.xml': document(
            `<w:p><w:del w:id="1" w:author="示例甲"><w:r><w:delText>删去的话</w:delText></w:r></w:del><w:ins w:id="2" w:author="示例乙"/></w:p>
             <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr></w:r></w:p>`,
          ),
          'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="示例丙">${paragraph('批语')}</w:comment></w:comments>`,
          'docProps/core.xml':
            '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>示例丁</dc:creator><cp:lastModifiedBy>示例戊</cp:lastModifiedBy></cp:coreProperties>',
        }),
      ),
    );
    expect(fault).toBeUndefined();
    expect(traces).toEqual([
      '批注 1 条',
      '修订 2 处（删去的文字也在里面）',
      '隐藏的内容 1 处',
      '作者 示例甲、示例乙、示例丙、示例丁、示例戊',
    ]);
    expect(text).toContain('删去的话');
    expect(text).toContain('批语');
  });

  test('carries its mark of AI to the letter', async () => {
    const mark = '{"Label":"1","ContentProducer":"示例 & <公司>","More":{"a":"}"}}';
    const xml = mark.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const part = `<Properties xmlns:vt="v"><property name="AIGC"><vt:lpwstr>${xml}</vt:lpwstr></property></Properties>`;
    expect((await openAsset('a.docx', Buffer.from(docx({ 'docProps/custom.xml': part })))).aiMark).toBe(mark);
  });
});

describe('a PDF', () => {
  type Change = (pdf: PDFDocument) => void;
  const pdf = async (change: Change = () => {}, size: [number, number] = [595, 842]) => {
    const made = await PDFDocument.create();
    made.addPage(size).drawText('text');
    change(made);
    return made.save({ useObjectStreams: false });
  };
  const action =
    (of: Record<string, unknown>): Change =>
    ({ context, catalog }) =>
      catalog.set(PDFName.of('OpenAction'), context.obj(of as never));
  const note =
    (of: Record<string, unknown>): Change =>
    (made) =>
      made
        .getPage(0)
        .node.set(
          PDFName.of('Annots'),
          made.context.obj([made.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...of } as never)]),
        );

  test('is opened: pages and text', async () => {
    expect(await openAsset('a.pdf', Buffer.from(await pdf()))).toMatchObject({ pages: 1, text: expect.stringContaining('text') });
    expect((await openAsset('a.pdf', Buffer.from(await pdf()))).fault).toBeUndefined();
  });

  test.each<[string, Change, string]>([
    ['a script at opening', action({ S: 'JavaScript', JS: PDFString.of('app.alert(1)') }), '含有脚本'],
    ['a script under a name in disguise', action({ S: PDFName.of('Java#53cript') }), '含有脚本'],
    ['a named script', (made) => made.addJavaScript('a', 'app.alert(1)'), '含有脚本'],
    ['a program to launch', action({ S: 'Launch', F: PDFString.of('a.exe') }), '会启动别的程序'],
    ['a launch in a link', note({ Subtype: 'Link', A: { S: 'Launch', F: PDFString.of('a.exe') } }), '会启动别的程序'],
    ['an action inside an action', action({ S: 'GoTo', Next: { S: 'SubmitForm' } }), '会把填的内容发到别处'],
    ['another file', action({ S: 'GoToR', F: PDFString.of('b.pdf') }), '会打开外面的文件'],
    ['a file beside a page', note({ Subtype: 'FileAttachment' }), '夹带了别的文件'],
    ['a film', note({ Subtype: 'RichMedia' }), '嵌入了多媒体'],
    ['XFA', ({ context, catalog }) => catalog.set(PDFName.of('AcroForm'), context.obj({ XFA: [] } as never)), 'XFA'],
    [
      'a link with a script',
      note({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('javascript:alert(1)') } }),
      '链接到不该去的地方',
    ],
    [
      'a link to the disk',
      note({ Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('file:///etc/passwd') } }),
      '链接到不该去的地方',
    ],
  ])('with %s is refused', async (_, change, says) => {
    expect(await faultOf('a.pdf', await pdf(change))).toContain(says);
  });

  test('with a file attached is refused, also in compressed objects', async () => {
    const made = await PDFDocument.create();
    made.addPage();
    await made.attach(strToU8('x'), 'a.txt');
    expect(await faultOf('a.pdf', await made.save())).toContain('夹带了别的文件');
  });

  test('of an odd page, of none, of another kind is refused before the build meets it', async () => {
    expect(await faultOf('a.pdf', await pdf(() => {}, [10, 14_000]))).toContain('不像一页文件');
    expect(await faultOf('a.pdf', strToU8('<html>'))).toContain('内容不是 PDF');
    expect(await faultOf('a.pdf', (await pdf()).subarray(0, 60))).not.toBe('');
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await faultOf('a.pdf', await locked.save())).toContain('密码');
    const limited = await PDFDocument.create();
    limited.addPage();
    limited.encrypt({ userPassword: '', ownerPassword: 'b', permissions: {} });
    expect(await faultOf('a.pdf', await limited.save())).not.toBe('');
  });

  test('tells notes, authors, and what stands behind the pages', async () => {
    const { traces, text, aiMark } = await openAsset(
      'a.pdf',
      Buffer.from(
        await pdf((made) => {
          made.setAuthor('示例甲');
          note({ Subtype: 'Text', Contents: PDFHexString.fromText('批语') })(made);
          made.context.lookup(made.context.trailerInfo.Info);
          (
            made.context.lookup(made.context.trailerInfo.Info) as unknown as { set: (key: PDFName, value: PDFHexString) => void }
          ).set(PDFName.of('AIGC'), PDFHexString.fromText('{"Label":"1","ContentProducer":"示例"}'));
        }),
      ),
    );
    expect(traces).toEqual(['批注 1 条', '作者 示例甲']);
    expect(text).toContain('批语');
    expect(aiMark).toBe('{"Label":"1","ContentProducer":"示例"}');
  });
});

describe('a picture', () => {
  const plain = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: 'red' } });
  const xmp = (said: string) =>
    `<x:xmpmeta xmlns:x="a"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:T="t">${said}</rdf:Description></rdf:RDF></x:xmpmeta>`;

  test.each(['jpg', 'png', 'webp'] as const)('%s is opened, and refused under another name', async (ending) => {
    const bytes = await plain()
      .toFormat(ending === 'jpg' ? 'jpeg' : ending)
      .toBuffer();
    expect(await openAsset(`a.${ending}`, bytes)).toEqual({});
    expect(await faultOf(ending === 'png' ? 'a.jpg' : 'a.png', bytes)).toContain('内容是');
  });

  test('too long, moving, cut short, drawn as SVG: refused', async () => {
    expect(await faultOf('a.png', await plain(10, 20_000).png().toBuffer())).toContain('10×20000');
    expect(await faultOf('a.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'))).toContain(
      '内容是 svg',
    );
    const frames = Buffer.from(Array.from({ length: 9 * 18 * 3 }, (_, index) => (index * 7) % 255));
    const moving = await sharp(frames, { raw: { width: 9, height: 18, channels: 3, pageHeight: 9 } })
      .webp({ loop: 0, delay: [9, 9] })
      .toBuffer();
    expect(await faultOf('a.webp', moving)).toContain('动图');
    const png = await plain().png().toBuffer();
    const chunk = Buffer.concat([Buffer.from([0, 0, 0, 8]), Buffer.from('acTL'), Buffer.alloc(12)]);
    expect(await faultOf('a.png', Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]))).not.toBe('');
    const jpg = await plain(400, 300).jpeg().toBuffer();
    expect(await faultOf('a.jpg', jpg.subarray(0, jpg.length / 2))).toContain('打不开');
  });

  const mark = '{"Label":"1","ContentProducer":"示例 & <公司>","ProduceID":"a}b"}';
  const escaped = mark.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  test.each([
    ['an element of XMP', { xmp: xmp(`<T:AIGC>${escaped}</T:AIGC>`) }],
    [
      'an attribute of XMP',
      {
        xmp: `<x:xmpmeta xmlns:x="a"><rdf:RDF xmlns:rdf="r"><rdf:Description xmlns:T="t" T:AIGC="${escaped}"/></rdf:RDF></x:xmpmeta>`,
      },
    ],
    ['CDATA', { xmp: xmp(`<T:AIGC><![CDATA[${mark}]]></T:AIGC>`) }],
  ])('carries its mark of AI to the letter: %s', async (_, said) => {
    expect((await openAsset('a.jpg', await plain().withXmp(said.xmp).jpeg().toBuffer())).aiMark).toBe(mark);
  });

  test('in EXIF too, in whichever order of bytes', async () => {
    const exif = { IFD0: { ImageDescription: 'AIGC: {"Label":"1"}' } };
    expect((await openAsset('a.jpg', await plain().withExif(exif).jpeg().toBuffer())).aiMark).toBe('{"Label":"1"}');
    const wide = Buffer.from(`AIGC ${mark}`, 'utf16le');
    for (const bytes of [wide, Buffer.from(wide).swap16(), Buffer.concat([Buffer.from([0]), wide])])
      expect(textsOfBytes(bytes).map(aiMarkIn)).toContain(mark);
  });
});

describe('captions', () => {
  const vtt = (...cues: string[]) =>
    Buffer.from(`WEBVTT\n\n${cues.map((cue, index) => `00:0${index}.000 --> 00:0${index + 1}.000\n${cue}\n`).join('\n')}`);

  test('two speakers in one cue are two; a name goes on until it ends', async () => {
    const { cues, fault } = await openAsset('a.vtt', vtt('<v 甲>你好。</v>\n<v 乙>好。</v>', '<v 甲>再见\n下次见'));
    expect(fault).toBeUndefined();
    expect(cues?.map(({ voice, lines }) => [voice, lines])).toEqual([
      ['甲', ['你好。']],
      ['乙', ['好。']],
      ['甲', ['再见', '下次见']],
    ]);
  });

  test.each([
    ['<b>粗</b>', '粗体'],
    ['<c.red>色</c>', '样式'],
    ['<ruby>蔺<rt>lìn</rt></ruby>', '注音'],
    ['<lang en>craft</lang>', '语言标记'],
    ['a\u202eb', 'U+202E'],
  ])('%s can’t be shown in a transcript, and is refused', async (cue, says) => {
    expect(await faultOf('a.vtt', vtt(cue))).toContain(says);
  });

  test('a style sheet in it is refused', async () => {
    expect(
      await faultOf('a.vtt', Buffer.from('WEBVTT\n\nSTYLE\n::cue { color: red }\n\n00:00.000 --> 00:01.000\n甲\n')),
    ).not.toBe('');
  });
});

describe('a recording', () => {
  const box = (kind: string, size = 8) => {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt32BE(size);
    bytes.write(kind, 4, 'latin1');
    return bytes;
  };
  const frame = () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);

  test('is whole, cut short, or something else', async () => {
    const mp4 = Buffer.concat([box('ftyp', 16), box('moov', 24), box('mdat', 40)]);
    const mp3 = Buffer.concat([frame(), frame(), frame(), frame()]);
    expect(await faultOf('a.mp4', mp4)).toBe('');
    expect(await faultOf('a.mp3', mp3)).toBe('');
    expect(
      await faultOf('a.mp3', Buffer.concat([Buffer.from([...Buffer.from('ID3'), 4, 0, 0, 0, 0, 0, 9]), Buffer.alloc(9), mp3])),
    ).toBe('');
    expect(await faultOf('a.mp4', mp4.subarray(0, 60))).toContain('没有存完');
    expect(await faultOf('a.mp4', Buffer.concat([box('ftyp', 16), box('mdat', 40)]))).toContain('没有存完');
    expect(await faultOf('a.m4a', mp3)).toContain('内容不是 m4a');
    expect(await faultOf('a.mp3', mp4)).toContain('内容不是 mp3');
    expect(await faultOf('a.mp3', mp3.subarray(0, 500))).toContain('没有存完');
  });
});

describe('in the process beside ours', () => {
  const folder = mkdtempSync(join(tmpdir(), 'opening-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const put = (file: string, bytes: Uint8Array): [string, string] => {
    writeFileSync(join(folder, file), bytes);
    return [file, join(folder, file)];
  };

  test.each([
    { seconds: 1, megabytes: 900 },
    { seconds: 60, megabytes: 200 },
  ])(
    'a file that takes too long or swells is its own fault, those after it are opened: %o',
    { timeout: 60_000 },
    async (limits) => {
      const large = docx({ 'word/document.xml': document(paragraph('a').repeat(900_000)) });
      const files = new Map([put('a.txt', strToU8('好')), put('b.docx', large), put('c.txt', strToU8('也好'))]);
      const seen = await openAll(files, limits);
      expect([...seen].map(([file, { fault, text }]) => [file, fault?.slice(0, 12) ?? text])).toEqual([
        ['a.txt', '好'],
        ['b.docx', '打开它要用太多时间或内存'],
        ['c.txt', '也好'],
      ]);
      expect(seen.get('a.txt')!.sha256).toMatch(/^[\da-f]{64}$/);
    },
  );
});
