import encodeQR from 'qr';

/** 二维码 — of an address, as one path of strokes in a square of `size` modules, the quiet zone of four included. */
export interface Qr {
  path: string;
  size: number;
}

/** 二维码 — error correction M; each row is drawn in runs, half a module down, one module thick. */
export function qrOf(address: string): Qr {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const rows = modules.map((row, y) => {
    let path = '';
    let pen = 0;
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const begin = x;
      while (row[x + 1]) x++;
      path += `${pen === 0 ? `M${begin} ${y}.5` : `m${begin - pen} 0`}h${x + 1 - begin}`;
      pen = x + 1;
    }
    return path;
  });
  return { path: rows.join(''), size: modules.length };
}
