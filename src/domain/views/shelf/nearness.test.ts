import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { type Archive } from '../../record/archive.ts';
import { ACTIVITY_KINDS, type Activity, SHELF_KINDS, type Shelved } from '../../record/kinds.ts';
import { PAGE_SIZE } from '../honours/lists.ts';
import { NEARNESS, nearnessOf, peopleIn } from './nearness.ts';
import { partsOf } from './parts.ts';
import { shelfRows } from './shelf.ts';

const archive = readArchive();
const bare = { people: [], facts: [], sources: [] } as unknown as Activity;
const near = (entry: object, within: Archive = archive) => nearnessOf(within, entry as Shelved);

test.each(ACTIVITY_KINDS)(
  'of %s, an edition makes it the programme’s own, a person of the record one attended, a name neither',
  (is) => {
    const somebody = [{ name: '示例', person: 'q0001' }];
    expect(near({ ...bare, is, title: '“齐鲁工匠”颁奖典礼' })).toBe('kindred');
    expect(near({ ...bare, is, title: '“齐鲁工匠”颁奖典礼', people: [{ name: '示例' }] })).toBe('kindred');
    expect(near({ ...bare, is, people: somebody })).toBe('attended');
    expect(near({ ...bare, is, sessions: [{ talks: [{ speakers: somebody }] }] })).toBe('attended');
    expect(near({ ...bare, is, people: somebody, edition: 2018 })).toBe('own');
  },
);

test('a studio is the programme’s own by its grant, an institution attended by what people of the record did there', () => {
  expect(near({ is: 'studios', id: 's9999' })).toBe('kindred');
  expect(near({ is: 'studios', id: 's9999', team: [{ name: '示例', person: 'q0001' }] })).toBe('attended');
  expect(near({ is: 'studios', id: 's9999', leader: 'q0001', grants: [] })).toBe('attended');
  expect(near({ is: 'studios', id: 's9999', leader: 'q0001', grants: [{}] })).toBe('own');
  for (const institution of archive.institutions) {
    const deeds = archive.activities.filter(({ institutions }) => institutions?.includes(institution.id));
    const withPeople = deeds.some((deed) => peopleIn(deed).length > 0);
    if (!institution.edition && institution.people.length === 0)
      expect(near(institution)).toBe(withPeople ? 'attended' : 'kindred');
  }
});

test('on every shelf all entries stand once, the nearest first, and the parts count them', () => {
  for (const shelf of SHELF_KINDS) {
    const rows = shelfRows(archive, shelf);
    expect(rows.map(({ id }) => id).sort()).toEqual(archive[shelf].map(({ id }) => id).sort());
    const places = rows.map(({ nearness }) => NEARNESS.indexOf(nearness));
    expect(places).toEqual(places.toSorted());
    const kinds = rows.filter(({ nearness }) => nearness === 'kindred').map(({ kind }) => kind);
    expect(kinds.filter((kind, index) => kind !== kinds[index - 1])).toHaveLength(new Set(kinds).size);
    expect(partsOf(rows).reduce((sum, { total }) => sum + total, 0)).toBe(rows.length);
  }
});

test('a part says on which page it begins', () => {
  const [row] = shelfRows(archive, 'events');
  const many = [
    ...Array.from({ length: PAGE_SIZE }, () => ({ ...row!, nearness: 'own' as const })),
    { ...row!, nearness: 'kindred' as const },
  ];
  expect(partsOf(many).map(({ nearness, total, page }) => [nearness, total, page])).toEqual([
    ['own', PAGE_SIZE, 1],
    ['kindred', 1, 2],
  ]);
  expect(partsOf([])).toEqual([]);
});
