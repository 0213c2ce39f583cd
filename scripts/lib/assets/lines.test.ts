import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { withoutCarriers } from '#domain/record/entries/story.ts';
import { fit, type Room } from './lines.ts';

/** Hanzi and full-width marks are one em wide, letters and digits half. */
const advance = (character: string): number => (character.codePointAt(0)! < 0x2000 ? 0.5 : 1);
const room = (rest: Partial<Room>): Room => ({ width: 600, sizes: [100, 80, 60, 40], lines: 3, advance, ...rest });
const wide = (line: string, size: number): number => Array.from(line).reduce((sum, each) => sum + advance(each) * size, 0);

const TEXTS = readArchive().stories.flatMap(({ deed, standfirst }) => [deed, standfirst].map(withoutCarriers));

test('no line begins with a mark that closes or ends with one that opens, and none is too wide', () => {
  expect(TEXTS.length).toBeGreaterThan(20);
  for (const text of [...TEXTS, '（示例）“甲”，《乙》。丙、丁；戊：己！庚？辛——壬……癸'])
    for (const width of [240, 330, 600, 1000]) {
      const { size, lines } = fit(text, room({ width, sizes: [60, 50, 40, 30], lines: 4 }));
      for (const line of lines) {
        expect(line, text).not.toMatch(/^[，。、；：！？）》”—…]|[（《“]$/);
        expect(wide(line, size), line).toBeLessThanOrEqual(width);
      }
    }
});

test('what fits is set whole, no sign lost', () => {
  for (const text of TEXTS) {
    const { lines } = fit(text, room({ width: 1000, sizes: [80, 40, 20], lines: 4 }));
    expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }
});

test('a little smaller rather than a phrase, a word or a title in two; a number stays with what it counts', () => {
  expect(fit('60多万颗螺丝，无一失误', room({ width: 640, sizes: [100, 90, 80] }))).toEqual({
    size: 90,
    lines: ['60多万颗螺丝，', '无一失误'],
  });
  expect(fit('示例鲁班首席工匠', room({ sizes: [80] })).lines).toEqual(['示例', '鲁班首席工匠']);
  expect(fit('已经收录一共 12 名', room({ width: 300, sizes: [40] })).lines).toEqual(['已经收录一共', '12 名']);
});

test('a word of letters and a number are never torn', () => {
  expect(fit('示例 Example2025 示例', room({ width: 260, sizes: [40] })).lines.join('|')).toContain('Example2025');
});

test('what is too long ends at a phrase with an ellipsis, or in the phrase if the first is too long', () => {
  const short = room({ width: 400, sizes: [40], lines: 2 });
  expect(fit('第一句话在这里，第二句话在这里，第三句话在这里。', short).lines).toEqual(['第一句话在这里，', '第二句话在这里…']);
  expect(fit('没有标点'.repeat(12), short).lines.join('')).toMatch(/^(?:没有标点)+.*…$/);
});

test('no higher than its room', () => {
  const { size, lines } = fit('示例的话一共有十六个字这里再来四个', room({ height: 130, line: 1.25 }));
  expect(size * (1 + (lines.length - 1) * 1.25)).toBeLessThanOrEqual(130);
});
