import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialise } from './structured.ts';

test('no data can close the script element, and no data is changed for it', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const name = `</script><b>&amp;${text}`;
      const written = serialise({ name });
      expect(written).not.toContain('<');
      expect(JSON.parse(written)).toEqual({ name });
    }),
  );
});
