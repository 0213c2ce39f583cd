import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { constants, deflateRawSync } from 'node:zlib';

/** So much of a file is held at a time. */
const PIECE = 1 << 24;

/** 一段一段 — of a file, in its order: of the largest no more than one piece waits in memory. */
export function* piecesOf(file: string, piece = PIECE): Generator<Uint8Array> {
  const open = openSync(file, 'r');
  try {
    for (let left = fstatSync(open).size; left > 0;) {
      const bytes = Buffer.allocUnsafe(Math.min(piece, left));
      const read = readSync(open, bytes, 0, bytes.length, null);
      if (read === 0) return;
      left -= read;
      yield bytes.subarray(0, read);
    }
  } finally {
    closeSync(open);
  }
}

/** The last block, which is empty: each piece ends at a whole byte and leaves the stream open. */
const END = Uint8Array.of(3, 0);

/** 一段一段地压 — each piece by itself; one after the other they are one stream of deflate. */
export function* deflatedPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const piece of pieces) yield deflateRawSync(piece, { level: 6, finishFlush: constants.Z_FULL_FLUSH });
  yield END;
}
