import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from './csv.ts';

test('Excel can open it: BOM, CRLF, quotes doubled', () => {
  expect(
    csv(
      ['姓名', '说明'],
      [
        ['甲', '他说“好”，"真"'],
        ['乙', null],
      ],
    ),
  ).toBe('\uFEFF姓名,说明\r\n甲,"他说“好”，""真"""\r\n乙,\r\n');
});

test('no cell runs as a formula, whatever stands at its head', () => {
  fc.assert(
    fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'), fc.string(), (head, rest) => {
      const cell = csv(['a'], [[head + rest]]).slice('\uFEFFa\r\n'.length);
      expect(cell.replace(/^"/, '')[0]).toBe("'");
    }),
  );
});

test('numbers stay numbers', () => {
  expect(csv(['a'], [[-5]])).toContain('\r\n-5\r\n');
});
