import { expect, test } from 'vitest';
import { type Sighting } from '../../record/entries/source.ts';
import { publicArchive } from '../../export/public.ts';
import { specimenArchive } from '../../../../tests/specimen.ts';
import { citedSources } from './cited.ts';

const HASH = 'a'.repeat(64);
const look = (date: string, more: Omit<Sighting, 'source' | 'date'>): Sighting => ({ source: 'r0001', date, ...more });
const cited = (...sightings: Sighting[]) => {
  const archive = publicArchive(specimenArchive((files) => void (files['sightings.json'] = sightings)));
  const [{ source, ...rest } = {}, other] = citedSources(archive, ['r0001', 'r0002'], {});
  expect([source?.id, source?.url]).toEqual(['r0001', 'https://news.example.org/1']);
  // Of a source that nobody looked at nothing is said.
  expect(Object.keys(other ?? {})).toEqual(['source']);
  return rest;
};

test('what a page says of a source follows the last look at it, whatever the order in which the looks were written', () => {
  const open = look('2026-03-01', { state: '在', hash: HASH });
  expect(cited()).toEqual({});
  expect(cited(open)).toEqual({ seen: '上次打开：2026年3月1日' });
  const gone = look('2026-11-20', { state: '打不开', reason: '服务器答404' });
  const told = { seen: '2026年11月20日打不开（服务器答404）；上次打开：2026年3月1日', broken: true };
  expect(cited(open, gone)).toEqual(told);
  expect(cited(gone, open)).toEqual(told);
  expect(cited(gone)).toEqual({ seen: '2026年11月20日打不开（服务器答404）', broken: true });
  expect(cited(gone, look('2026-12-01', { state: '在' }))).toEqual({ seen: '上次打开：2026年12月1日' });
});

test('a page that was moved or written over is marked, and a kept copy stays beside it', () => {
  expect(cited(look('2026-11-20', { state: '转走', movedTo: 'other.example' }))).toEqual({
    seen: '2026年11月20日转到了别的网站 other.example',
    broken: true,
  });
  const copy = look('2026-05-01', { state: '存档', archived: 'https://news.example.org/kept/1', hash: HASH });
  expect(cited(copy, look('2026-11-20', { state: '内容变了' }))).toEqual({
    seen: '2026年11月20日打开，页上已没有原来的标题',
    broken: true,
    copy: { url: 'https://news.example.org/kept/1', words: '存档副本（2026年5月1日核对）', hash: HASH },
  });
});
