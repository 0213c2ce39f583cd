import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { type Archive } from '#domain/record/archive.ts';
import { dataManifests } from '#domain/export/package/data-manifest.ts';
import { dataPackage, packaged, type Weighed } from '#domain/export/package/data-package.ts';
import { shardsOf, shardText } from '#domain/export/tables/shards.ts';
import { type DataFile, fileAt, paths } from '#domain/values/paths.ts';
import { packedAt } from '../packing/zip.ts';
import { filesOf } from '../site/files.ts';

const weighed = (content: Buffer): Weighed => ({
  bytes: content.length,
  sha256: createHash('sha256').update(content).digest('hex'),
});
const weigh = (file: string): Weighed => weighed(readFileSync(file));

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
  const packed = new Map(packaged().map(({ file }) => [file as string, weigh(at(file))]));
  const description: DataFile = 'datapackage.json';
  writeFileSync(at(description), `${JSON.stringify(dataPackage(archive, address, packed), null, 1)}\n`);
  const parcel: DataFile = 'qilu-craftsmen-data.zip';
  pack(
    at(parcel),
    [description, ...packed.keys()].map((name) => ({ name, from: at(name) })),
  );
  const lines = writeShards(folder, archive);
  const sums: DataFile = 'SHA256SUMS';
  const all = new Map(
    filesOf(folder)
      .filter((file) => file !== sums && !file.endsWith('.html'))
      .map((file) => [file, packed.get(file) ?? weigh(at(file))]),
  );
  const held = new Map([...all].map(([file, each]) => [file, { ...each, lines: lines.get(file) }]));
  for (const { file, text } of dataManifests(archive, held, (text) => weighed(Buffer.from(text)))) {
    putFile(at(file), text);
    all.set(file, weigh(at(file)));
  }
  writeFileSync(at(sums), sumsOf(new Map([...all].toSorted(([a], [b]) => (a < b ? -1 : 1)))));
}

function putFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** 写分片 — each at its place; how many entries each holds. */
function writeShards(folder: string, archive: Archive): Map<string, number> {
  const lines = new Map<string, number>();
  for (const shard of shardsOf(archive)) {
    putFile(join(folder, shard.file), shardText(shard));
    lines.set(shard.file, shard.entries.length);
  }
  return lines;
}
