import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, readRising, writeRising } from './bytes.ts';

test('a number comes back as it went in', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 40)), (numbers) => {
      const writer = new ByteWriter();
      for (const number of numbers) writer.number(number);
      const reader = new ByteReader(writer.done());
      expect(numbers.map(() => reader.number())).toEqual(numbers);
      expect(reader.ended).toBe(true);
    }),
  );
});

test('a rising list comes back as it went in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const rising = numbers.toSorted((a, b) => a - b);
      expect(readRising(writeRising(rising))).toEqual(rising);
    }),
  );
});
