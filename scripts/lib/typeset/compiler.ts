import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { Blob, Face } from 'harfbuzzjs';

/** Noto Serif SC, OFL, as the package brings it: the only faces, whatever the machine has. */
const FACES = ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];
const ROOM = import.meta.dirname;
/** 标准 — refuses a text that the face cannot show, a picture without words for it, a skipped rank of heading. */
const STANDARD = 'ua-1';

let faces: Buffer[] | undefined;
const facesRead = (): Buffer[] =>
  (faces ??= FACES.map((file) =>
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-serif-sc/${file}`)),
  ));

let compiler: NodeCompiler | undefined;
const opened = (): NodeCompiler =>
  (compiler ??= NodeCompiler.create({ workspace: ROOM, fontArgs: [{ fontBlobs: facesRead() }] }));

/** 底稿 — what a template sets: JSON, and the title that the file calls itself by. */
export type Copy = { title: string } & Record<string, unknown>;

/** 排成 — the template of this room over a copy, which is handed in as data and never read as markup. */
function compiled(template: string, copy: Copy): NodeTypstDocument {
  const inputs = { copy: JSON.stringify(copy) };
  const outcome = opened().compile({ mainFilePath: join(ROOM, `${template}.typ`), inputs });
  if (outcome.result) return outcome.result;
  const told = opened().fetchDiagnostics(outcome.takeDiagnostics()!) as { message?: string }[];
  throw new Error(`“${copy.title}”排不出来（${template}.typ）：${told.map(({ message }) => message).join('；')}`);
}

/** 排版 — one PDF, tagged, with its type embedded; equal copies give equal bytes, on any machine, on any day. */
export function typeset(template: string, copy: Copy): Uint8Array {
  const document = compiled(template, copy);
  try {
    return opened().pdf(document, { creationTimestamp: 0, pdfStandard: STANDARD });
  } catch (error) {
    throw new Error(faultOf(copy, error), { cause: error });
  } finally {
    // What is kept from one document to the next grows with every new one; the templates are used each time and stay.
    opened().evictCache(2);
  }
}

/** 版面量得的数 — what a template laid out under a label, for whoever asks how something fits. */
export function measured(template: string, copy: Copy, label: string): unknown {
  return opened().query(compiled(template, copy), { selector: `<${label}>`, field: 'value' });
}

let covered: Set<number> | undefined;

/** 缺的字 — characters of a copy that the face cannot show, each once. */
function missingFrom(copy: Copy): string[] {
  covered ??= new Set(new Face(new Blob(facesRead()[0]!), 0).collectUnicodes());
  const said = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') for (const character of value) said.add(character);
    else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) visit(each);
  };
  visit(copy);
  return [...said].filter((character) => !/\s/u.test(character) && !covered!.has(character.codePointAt(0)!));
}

/** 差错 — in the words of an editor: whose paper it is, which character, what to do. */
function faultOf(copy: Copy, error: unknown): string {
  const missing = missingFrom(copy).map(
    (character) => `“${character}”（U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`,
  );
  return missing.length > 0
    ? `“${copy.title}”里有字体排不出的字：${missing.join('、')}，PDF 没有做。请核对是否写错；没有写错，就在 scripts/lib/typeset/compiler.ts 加上收有这个字的字体。`
    : `“${copy.title}”做不成 PDF：${error instanceof Error ? error.message : String(error)}`;
}
