import { describe, expect, test } from 'vitest';
import { archiveOf, specimen } from '../../../tests/specimen.ts';
import { type Act, ACT_FIELDS, ACT_NAMES, type ActFieldName, type ActName, actRow } from './acts.ts';
import { faultsAmong, faultsOf } from './judged.ts';

const archive = archiveOf(specimen());
const [honour] = archive.honours;
const source = archive.sources[0]!.id;
const FIELDS = Object.keys(ACT_FIELDS) as ActFieldName[];

/** One of each that can be done. */
const GOOD: Record<ActName, Act> = {
  更正: {
    is: '更正',
    id: honour!.id,
    field: 'trade.asOf',
    from: '2018-12-11',
    to: '2018-12-10',
    reason: '示例',
    by: '读者',
  },
  撤销: {
    ...{ is: '撤销', id: honour!.id, date: '2019-01-05', document: '示例〔2019〕1号', body: '示例总工会' },
    ...{ reason: '示例', by: '主办单位' },
  },
  已故: { is: '已故', id: honour!.person, sources: [source], reason: '示例', by: '所在单位' },
  撤下: { is: '撤下', id: honour!.person, reason: '示例', by: '本人' },
};

const without = (act: Act, field: ActFieldName): Act =>
  Object.fromEntries(Object.entries(act).filter(([key]) => key !== field)) as unknown as Act;
const withValue = (act: Act, field: ActFieldName, value: string): Act =>
  field === 'sources' ? { ...act, sources: [value] } : { ...act, [field]: value };
const fieldsAt = (act: Act, from = archive): string[] => faultsOf(from, act).map(({ field }) => field);

/** What a field can't hold, whatever the act. */
const WRONG: Partial<Record<ActFieldName, string[]>> = {
  id: ['q9999', '示例', 'h9999', '1999'],
  date: ['明天', '2019-02-30', '2999-01-01'],
  by: ['示例甲'],
  sources: ['r9999'],
};

describe.each(ACT_NAMES)('%s', (name) => {
  const good = GOOD[name];
  const { needed, may } = actRow(name);

  test('is in order, and lacks each field that it needs', () => {
    expect(faultsOf(archive, good)).toEqual([]);
    for (const field of needed) expect(fieldsAt(without(good, field)), field).toContain(field);
  });

  test('takes no field that it does not ask for', () => {
    for (const field of FIELDS.filter((each) => !needed.includes(each) && !may.includes(each)))
      expect(faultsOf(archive, withValue(good, field, field === 'sources' ? source : '2018-12-11'))[0], field).toMatchObject({
        ...{ field, found: `“${name}”不填${ACT_FIELDS[field].label}` },
      });
  });

  test('tells every wrong value at its field, all at once', () => {
    const asked = FIELDS.filter((field) => needed.includes(field) || may.includes(field));
    for (const field of asked)
      for (const value of WRONG[field] ?? []) expect(fieldsAt(withValue(good, field, value)), value).toContain(field);
    const all = asked.filter((field) => WRONG[field]).reduce((act, field) => withValue(act, field, WRONG[field]![0]!), good);
    expect(fieldsAt(all).toSorted()).toEqual(asked.filter((field) => WRONG[field]).toSorted());
  });

  test('is done to one entry once', () => {
    const [first, second] = faultsAmong(archive, [good, good]);
    expect(first).toEqual([]);
    expect(second!.map(({ found }) => found).join()).toContain('前面已经有了');
  });

  test('is refused for an entry of another kind', () => {
    for (const id of [honour!.id, honour!.person, source]) {
      const kind = id.startsWith('h') ? 'honours' : id.startsWith('q') ? 'people' : 'sources';
      const wanted = actRow(name).kind;
      if (wanted && wanted !== kind) expect(fieldsAt({ ...good, id })).toContain('id');
    }
  });
});

const doneBefore = (change: (files: ReturnType<typeof specimen>) => void) => {
  const files = specimen();
  change(files);
  return archiveOf(files);
};
const foundIn = (from: typeof archive, act: Act): string =>
  faultsOf(from, act)
    .map(({ found }) => found)
    .join();

test('what has been done is not done again', () => {
  const revocation = { document: '示例', date: '2019', body: '示例' };
  const revoked = doneBefore((files) => void Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation }));
  expect(foundIn(revoked, GOOD.撤销)).toContain('已经撤销');
  expect(foundIn(revoked, GOOD.已故)).toContain('都已撤销');
  const dead = doneBefore((files) => void (files['honours/2018.json'][0].status = '已故'));
  expect(foundIn(dead, GOOD.已故)).toContain('已经写明已故');
  const gone = doneBefore((files) => void files['retired.json'].push({ id: 'q9998', date: '2026-01-01', reason: '示例' }));
  expect(foundIn(gone, { ...GOOD.撤下, id: 'q9998' })).toContain('q9998 已经在 2026-01-01 停用');
});

test('a correction says what stands there, and knows no field that is not', () => {
  expect(foundIn(archive, { ...GOOD.更正, from: '示例从来不是' })).toContain('现在是“2018-12-11”');
  expect(foundIn(archive, without(GOOD.更正, 'from'))).toContain('不是“没有”');
  expect(foundIn(archive, { ...GOOD.更正, to: '2018-12-11' })).toContain('已经是');
  for (const field of ['示例', 'post.示例', 'facts.f1.text'])
    expect(foundIn(archive, { ...GOOD.更正, field })).toContain(`没有“${field}”`);
  expect(foundIn(archive, without({ ...GOOD.更正, id: honour!.person, field: 'facts.f99.text' }, 'from'))).toContain(
    '没有“facts.f99',
  );
  for (const field of ['status', 'revocation.date']) expect(fieldsAt({ ...GOOD.更正, field })).toEqual(['field']);
});

test('a decision is not older than the naming', () => {
  expect(fieldsAt({ ...GOOD.撤销, date: '2017-12' })).toEqual(['date']);
});

test('of what is taken down nothing else is done, whichever row comes first', () => {
  for (const acts of [
    [GOOD.撤销, GOOD.撤下],
    [GOOD.撤下, GOOD.撤销],
    [GOOD.已故, GOOD.撤下],
  ]) {
    const found = faultsAmong(archive, acts).map((faults) => faults.map((fault) => fault.found).join());
    const other = acts.findIndex(({ is }) => is !== '撤下');
    expect(found[other]).toContain(`随 ${honour!.person} 一起撤下`);
    expect(found[1 - other]).toBe('');
  }
});
