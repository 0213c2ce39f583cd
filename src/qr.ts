import QRCode from 'qrcode';

/** 二维码 — of an address, as one path of strokes in a square of `size` modules, the quiet zone of four included. */
export interface Qr {
  path: string;
  size: number;
}

const QUIET = 4;

/** 二维码 — error correction M; each row is drawn in runs, half a module down, one module thick. */
export function qrOf(address: string): Qr {
  const { size, data } = QRCode.create(address, { errorCorrectionLevel: 'M' }).modules;
  const rows = Array.from({ length: size }, (_, row) => {
    const modules = Array.from({ length: size }, (_unused, column) => (data[row * size + column] ? '1' : '0')).join('');
    let pen = 0;
    const runs = [...modules.matchAll(/1+/g)].map(({ index, 0: { length } }) => {
      const run = `${pen === 0 ? `M${index + QUIET} ${row + QUIET}.5` : `m${index - pen} 0`}h${length}`;
      pen = index + length;
      return run;
    });
    return runs.join('');
  });
  return { path: rows.join(''), size: size + 2 * QUIET };
}
