import { describe, expect, test } from 'vitest';
import { isRestDay } from '#door/rest-days.ts';
import { specimenArchive } from '../../tests/specimen.ts';
import { rules } from './index.ts';
import { type SpecimenFiles } from './rule.ts';
import { run } from './run.ts';

const line = (rule: string, subject: string, more: object = {}) => ({
  rule,
  subject,
  path: 'grants[0].payments[0].amount',
  value: '4999900',
  reason: '示例理由',
  document: '示例文件',
  allowedBy: '示例总工会',
  date: '2025-01-01',
  until: '2026-12-31',
  ...more,
});
/** One studio granted a cent too little, which the rules call an error of the studio. */
const short = (files: SpecimenFiles) => void (files['studios/2018.json'][0].grants[0].payments[0].amount -= 100);
const sign =
  (...lines: object[]) =>
  (files: SpecimenFiles) => {
    short(files);
    files['programme/exceptions.json'] = lines;
  };
const found = (change: (files: SpecimenFiles) => void) => run(rules, specimenArchive(change), { today: '2026-01-01', isRestDay });
const ledger = (change: (files: SpecimenFiles) => void) =>
  found(change)
    .filter(({ rule, file }) => rule === 'record/exception-used' || file === 'programme/exceptions.json')
    .map(({ message }) => message)
    .join('\n');
const broken = found(short).filter(({ rule }) => rule === 'studio/grant-amount');

describe('the ledger of exceptions', () => {
  test('one line explains one finding', () => {
    expect(broken).toHaveLength(1);
    const { rule, subject } = broken[0]!;
    const explained = found(sign(line(rule, subject))).filter((each) => each.rule === rule);
    expect(explained.map(({ severity }) => severity)).toEqual(['explained']);
    expect(ledger(sign(line(rule, subject)))).toBe('');
  });

  test.each<[string, object[], string]>([
    ['a rule that does not exist', [line('studio/no-such-rule', 's0001')], '写的规则不存在'],
    ['a line that finds nothing', [line('studio/grant-amount', 's0002')], '没有用到'],
    ['the same line twice', [line('studio/grant-amount', 's0001'), line('studio/grant-amount', 's0001')], '登记了不止一次'],
    ['a rule of the record', [line('record/privacy', 'people/0001.json')], '记录和资料的规则没有例外'],
    ['a rule of the materials', [line('material/size', 'f0001')], '记录和资料的规则没有例外'],
    ['a value that is another now', [line('studio/grant-amount', 's0001', { value: '4999800' })], '这一处现在是“4999900”'],
    [
      'another place',
      [line('studio/grant-amount', 's0001', { path: 'grants[0].match' })],
      '不符的地方在 grants[0].payments[0].amount，现值“4999900”',
    ],
    ['a term that is over', [line('studio/grant-amount', 's0001', { until: '2025-12-31' })], '已经过期'],
    ['a term before the signature', [line('studio/grant-amount', 's0001', { until: '2024-12-31' })], '早于签署的'],
    ['a day in the future', [line('studio/grant-amount', 's0001', { date: '2199-01-01' })], '晚于记录截止日期'],
    ['no reason', [line('studio/grant-amount', 's0001', { reason: '' })], '不能留空'],
  ])('%s is an error', (_, lines, says) => {
    expect(ledger(sign(...lines))).toContain(says);
  });

  test('one line cannot excuse two findings', () => {
    const twice = (files: SpecimenFiles) => {
      const [studio] = files['studios/2018.json'];
      studio.grants.push({ ...studio.grants[0], payments: [{ date: '2018-12-20', amount: 100 }] });
      short(files);
      files['programme/exceptions.json'] = [line('studio/grant-amount', 's0001')];
    };
    const errors = found(twice).filter(({ rule, severity }) => rule === 'studio/grant-amount' && severity === 'error');
    expect(errors.map(({ path }) => path)).toEqual(['[0].grants[1].payments[0].amount']);
  });

  test('private data goes out under no signature', () => {
    const leaked = (files: SpecimenFiles) => {
      files['people/0001.json'][0].facts[0].text = '联系13800138000。';
      files['programme/exceptions.json'] = [line('record/privacy', 'people/0001.json')];
    };
    expect(found(leaked).find(({ rule }) => rule === 'record/privacy')?.severity).toBe('error');
  });
});
