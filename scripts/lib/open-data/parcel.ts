import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Archive } from '#domain/record/archive.ts';
import { dataPackage, packaged, type Weighed } from '#domain/export/package/data-package.ts';
import { type DataFile, fileAt, paths } from '#domain/values/paths.ts';
import { packedAt } from '../packing/zip.ts';
import { filesOf } from '../site/files.ts';

const weigh = (file: string): Weighed => {
  const content = readFileSync(file);
  return { bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
};

/** 压缩 — files under their names into one, a part at a time, so that none waits in memory. */
function pack(to: string, parts: readonly { name: string; from: string }[]): void {
  const out = openSync(to, 'w');
  try {
    const zip = new Zip((error, chunk) => {
      if (error) throw error;
      writeSync(out, chunk);
    });
    for (const { name, from } of parts) {
      // A book of tables is a zip already.
      const part = name.endsWith('.xlsx') ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      part.mtime = packedAt();
      zip.add(part);
      part.push(readFileSync(from), true);
    }
    zip.end();
  } finally {
    closeSync(out);
  }
}

/** 校验码文件 — as `sha256sum -c` reads it, from the folder of the data. */
const sumsOf = (weighed: ReadonlyMap<string, Weighed>): string =>
  [...weighed].map(([file, { sha256 }]) => `${sha256}  ${file}\n`).join('');

/**
 * 打包数据 — once every data file lies in the site: its description with sizes and digests, the parcel of all, and the
 * digests of both and of all others. A withdrawn person is in no older parcel: only the newest stands.
 */
export function packData(site: string, archive: Archive, address: string): void {
  const folder = join(site, fileAt(paths.openData));
  const at = (file: string): string => join(folder, file);
  const weighed = new Map(packaged().map(({ file }) => [file as string, weigh(at(file))]));
  const description: DataFile = 'datapackage.json';
  writeFileSync(at(description), `${JSON.stringify(dataPackage(archive, address, weighed), null, 1)}\n`);
  const parcel: DataFile = 'qilu-craftsmen-data.zip';
  pack(
    at(parcel),
    [description, ...weighed.keys()].map((name) => ({ name, from: at(name) })),
  );
  const sums: DataFile = 'SHA256SUMS';
  const all = filesOf(folder).filter((file) => file !== sums && !file.endsWith('.html'));
  writeFileSync(at(sums), sumsOf(new Map(all.map((file) => [file, weighed.get(file) ?? weigh(at(file))]))));
}
