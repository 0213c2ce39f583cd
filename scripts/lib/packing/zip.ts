import { zipSync, type Zippable } from 'fflate';

/**
 * 包里的钟点 — of every part of every zip: the packer writes it as local time, so that without a zone the bytes are the
 * same everywhere; asked for anew each time, since a zone is taken when it is.
 */
export const packedAt = (): Date => new Date('1990-01-02T00:00:00');

/** 压缩包 — what is compressed already is stored as it is. */
export const zipped = (parts: Readonly<Record<string, Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]): [string, Zippable[string]] => [
        name,
        [bytes, { level: /\.(?:txt|json|csv)$/.test(name) ? 9 : 0, mtime: packedAt() }],
      ]),
    ),
  );
