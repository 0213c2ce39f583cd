import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Figure } from '#domain/record/entries/person.ts';
import { deedDrawing, type Drawing, drawingOf } from './drawing.ts';

/** 点数 — every sign is one closed shape. */
const signs = (drawing: Drawing, state: string): number =>
  drawing.parts
    .filter((part) => part.state === state)
    .map(({ d }) => d.split('z').length - 1)
    .reduce((sum, count) => sum + count, 0);

/** 每个形的四角 — walks the pen over the path, as a browser does. */
function shapes({ d }: { d: string }): { x: number; y: number; width: number; height: number }[] {
  const found = [];
  let [x, y, left, top] = [0, 0, 0, 0];
  let [width, height] = [0, 0];
  for (const [, step, words] of d.matchAll(/([MmhvlzL])([^MmhvlzL]*)/g)) {
    const [a = 0, b = 0] = words!.trim().split(/[ ,]+/).map(Number);
    if (step === 'M') [x, y] = [a, b];
    if (step === 'm' || step === 'l') [x, y] = [x + a, y + b];
    if (step === 'M' || step === 'm') [left, top, width, height] = [x, y, 0, 0];
    if (step === 'h') [x, width] = [x + a, Math.max(width, Math.abs(a))];
    if (step === 'v') [y, height] = [y + a, Math.max(height, Math.abs(a))];
    if (step === 'z') {
      found.push({ x: left, y: top, width, height });
      [x, y] = [left, top];
    }
  }
  return found;
}

const figure = (value: number, unit: string, rest: Partial<Figure> = {}): Figure => ({ label: '示例', value, unit, ...rest });

test('a count has as many signs as it counts, none over another, none outside', () => {
  for (let value = 1; value <= 600; value++) {
    const drawing = drawingOf(figure(value, '颗'))!;
    expect(signs(drawing, '改后')).toBe(value);
    const drawn = drawing.parts.flatMap(shapes);
    expect(new Set(drawn.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(value);
    const outside = drawn.filter(({ x, y, width, height }) => x + width > drawing.width || y + height > drawing.height);
    expect(outside, String(value)).toEqual([]);
  }
});

test.each([
  [600_000, 600, 1000],
  [16_000, 160, 100],
  [2_000, 200, 10],
  [610, 61, 10],
])('%i is %i signs, and the caption says that one stands for %i', (value, drawn, each) => {
  const drawing = drawingOf(figure(value, '颗'))!;
  expect(signs(drawing, '改后')).toBe(drawn);
  expect(drawing.caption).toContain(`一格代表${each}颗，画${drawn}格`);
});

test('before and after stand to each other as their values do', () => {
  for (const [from, value] of [
    [12, 1.5],
    [15, 4],
    [3, 2],
  ] as const) {
    const [before, after] = drawingOf(figure(value, '小时', { from }))!.parts.flatMap(shapes);
    expect(after!.width / before!.width).toBeCloseTo(value / from, 3);
  }
});

test('shares are cells of a hundred, one for each per cent', () => {
  const change = drawingOf(figure(1, '%', { from: 47 }))!;
  expect([signs(change, '改前'), signs(change, '改后')]).toEqual([47, 1]);
  for (let value = 1; value <= 100; value++) {
    const gone = drawingOf(figure(value, '%', { label: '示例降低' }))!;
    expect([signs(gone, '省去'), signs(gone, '改后')]).toEqual([value, 100 - value]);
    expect(new Set(gone.parts.flatMap(shapes).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`)).size).toBe(100);
  }
});

test('millimetres are as large as they are', () => {
  const [before, after] = drawingOf(figure(1.8, '毫米', { from: 2.3 }))!.parts.flatMap(shapes);
  expect([before!.height, after!.height]).toEqual([2.3, 1.8]);
  const [upper, lower] = drawingOf(figure(2, '毫米', { label: '锁孔间隙' }))!.parts.flatMap(shapes);
  expect(lower!.y - upper!.y - upper!.height).toBe(2);
});

test('what has no pieces, no honest scale or no size is not drawn', () => {
  for (const none of [
    figure(300, '吨'),
    figure(2_620_000, '元'),
    figure(52, '米'),
    figure(61, '毫米'),
    figure(0, '颗'),
    figure(12_345, '颗'),
    figure(85, '%'),
    figure(1.5, '%', { from: 3 }),
  ])
    expect(drawingOf(none), `${none.value}${none.unit}`).toBeUndefined();
});

test('a deed is drawn from a number that it names, of a fact that carries it', () => {
  const archive = readArchive();
  const drawn = archive.people.flatMap((person) => {
    const story = archive.by.stories.get(person.id);
    const drawing = story && deedDrawing(person, story);
    return drawing ? [{ person, story, drawing }] : [];
  });
  expect(drawn.length).toBeGreaterThanOrEqual(10);
  for (const { person, story, drawing } of drawn) {
    const elsewhere = { ...story, deed: story.deed.replace(/[\d.一二三四五六七八九十]+/g, '示例') };
    expect(deedDrawing(person, elsewhere), `${person.id} ${drawing.caption}`).toBeUndefined();
    expect(deedDrawing({ ...person, facts: [] }, story)).toBeUndefined();
  }
});
