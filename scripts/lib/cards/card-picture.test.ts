import { expect, test } from 'vitest';
import { onCores } from '../cores/on-cores.ts';
import { CARD_TRADE } from './card-picture.ts';

const jobs = Array.from({ length: 120 }, (_, number) => ({
  card: { title: `示例之${number % 7}`, line: '第一句，第二句', seals: [], wall: [] },
  shape: number % 2 === 0 ? ('wide' as const) : ('square' as const),
  site: '示例名录',
}));

test('the share images are the same bytes, whether one core paints them or three', async () => {
  const [one, three] = [
    await Array.fromAsync(onCores(CARD_TRADE, jobs, { cores: 1 })),
    await Array.fromAsync(onCores(CARD_TRADE, jobs, { cores: 3, least: 40 })),
  ];
  expect(three.map((picture) => Buffer.from(picture).toString('base64'))).toEqual(
    one.map((picture) => Buffer.from(picture).toString('base64')),
  );
});
