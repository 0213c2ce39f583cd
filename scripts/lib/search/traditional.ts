import { Converter } from 'opencc-js/t2cn';
import { type Traditional } from '#search/text/traditional.ts';

/** The blocks of hanzi in which traditional forms stand. */
const HANZI: [from: number, to: number][] = [
  [0x3400, 0x9fff],
  [0x20000, 0x2ebef],
];

/** 繁简字表 — of OpenCC what leads to characters that stand in the texts. */
export function traditionalTable(texts: Iterable<string>): Traditional {
  const used = new Set<string>();
  for (const text of texts) for (const character of text) used.add(character);
  const simple = Converter({ from: 't', to: 'cn' });
  const table: Traditional = { foreign: '', shared: '' };
  for (const [from, to] of HANZI) {
    for (let point = from; point <= to; point++) {
      const traditional = String.fromCodePoint(point);
      const simplified = simple(traditional);
      if (simplified !== traditional && used.has(simplified))
        table[used.has(traditional) ? 'shared' : 'foreign'] += traditional + simplified;
    }
  }
  return table;
}
