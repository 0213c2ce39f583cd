import { existsSync, readFileSync } from 'node:fs';

/** 图片 — what the build made of one photograph: see `scripts/lib/photographs.ts`. */
export interface Picture {
  name: string;
  width: number;
  height: number;
  widths: number[];
}

const MANIFEST = '.cache/photographs.json';
let manifest: Record<string, Picture> | undefined;

/** 图片尺寸 — read once from what the build has written; fails by name if a photograph was not prepared. */
export function picturesOf(file: string): Picture {
  manifest ??= existsSync(MANIFEST) ? (JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Picture>) : {};
  const picture = manifest[file];
  if (!picture) throw new Error(`照片“${file}”还没有处理。请用 npm run build 或 npm run dev 启动。`);
  return picture;
}
