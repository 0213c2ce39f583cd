import encodeQR from 'qr';

/** 二维码 — of an address, as one path of strokes in a square of `size` modules, the quiet zone of four included. */
export interface Qr {
  path: string;
  size: number;
}

/** 一段黑 — modules side by side in a row. */
interface Dark {
  from: number;
  length: number;
}

/** 码点 — error correction M; the dark runs of each row. */
export function modulesOf(address: string): { rows: Dark[][]; size: number } {
  const modules = encodeQR(address, 'raw', { ecc: 'medium', border: 4 });
  const rows = modules.map((row) => {
    const runs: Dark[] = [];
    for (let from = 0; from < row.length; from++) {
      if (!row[from]) continue;
      let end = from;
      while (row[end]) end++;
      runs.push({ from, length: end - from });
      from = end;
    }
    return runs;
  });
  return { rows, size: modules.length };
}

/** 二维码 — each row is drawn in runs, half a module down, one module thick. */
export function qrOf(address: string): Qr {
  const { rows, size } = modulesOf(address);
  const path = rows.map((runs, row) => {
    let pen = 0;
    const drawn = runs.map(({ from, length }) => {
      const run = `${pen === 0 ? `M${from} ${row}.5` : `m${from - pen} 0`}h${length}`;
      pen = from + length;
      return run;
    });
    return drawn.join('');
  });
  return { path: path.join(''), size };
}
