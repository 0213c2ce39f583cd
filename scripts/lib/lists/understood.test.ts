import { expect, test } from 'vitest';
import { type ListRow } from './list-row.ts';
import { understood } from './understood.ts';
import { base, LISTED, written } from '../../../tests/lists/messy.ts';
import { together, TRAITS } from '../../../tests/lists/traits.ts';
import { specimenArchive } from '../../../tests/specimen.ts';

/** What every messy list must come to, whatever it looks like. */
const EXPECTED = LISTED.map((person, index) => ({
  name: person.name,
  edition: 2019,
  title: '齐鲁工匠',
  order: index + 1,
  employer: person.employer === '示例机械3号有限公司' ? 'u0003' : person.employer,
  trade: person.trade === '示例钳工' ? 't0001' : person.trade,
  city: { 青岛: '370200', 淄博: '370300', 济南: '370100' }[person.city],
  post: person.post,
}));

const essence = ({ name, edition, title, order, employer, trade, city, post }: ListRow) => ({
  ...{ name, edition, title, order },
  employer: employer && ('id' in employer ? employer.id : employer.text),
  trade: trade && ('id' in trade ? trade.id : trade.text),
  ...{ city, post },
});

const withSecond = specimenArchive((files) => {
  files['editions/2019.json'] = {
    year: 2019,
    ordinal: { number: 2, basis: 'stated', sources: ['r0001'] },
    counts: {},
    process: [],
    notes: [],
  };
});

function read(names: readonly string[]) {
  const draft = base();
  for (const name of names) TRAITS[name]!(draft);
  return understood(written(draft), withSecond);
}

const NAMES = Object.keys(TRAITS);
test.each(NAMES)('a list with one peculiarity says the same: %s', (name) => {
  const { rows, faults } = read([name]);
  expect(faults).toEqual([]);
  // One sheet a city begins its numbers anew only where the clerk does; here they run on.
  expect(rows.map(essence)).toEqual(EXPECTED);
});

test('every two peculiarities that can meet in a list leave it the same', () => {
  let pairs = 0;
  for (const [index, one] of NAMES.entries())
    for (const other of NAMES.slice(index + 1)) {
      if (!together(one, other)) continue;
      pairs += 1;
      const { rows, faults } = read([one, other]);
      expect.soft(faults, `${one}＋${other}`).toEqual([]);
      expect.soft(rows.map(essence), `${one}＋${other}`).toEqual(EXPECTED);
    }
  expect(pairs).toBeGreaterThan(400);
});

test('as many peculiarities at once as can stand together', () => {
  for (const [index] of NAMES.entries()) {
    const turned = [...NAMES.slice(index), ...NAMES.slice(0, index)];
    const all = turned.reduce<string[]>((chosen, name) => (together(...chosen, name) ? [...chosen, name] : chosen), []);
    expect(all.length).toBeGreaterThan(15);
    const { rows, faults } = read(all);
    expect.soft(faults, all.join('＋')).toEqual([]);
    expect.soft(rows.map(essence), all.join('＋')).toEqual(EXPECTED);
  }
});
