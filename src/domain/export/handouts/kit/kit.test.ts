import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { GROUP_OF_PLATE, TRADE_GROUPS } from '../../../programme/trade-groups.ts';
import { typographyFaults } from '../../../values/typography.ts';
import { type Block, type Handout, type Run } from '../handout.ts';
import { KIT, kitFileName, kitHandout } from './kit.ts';
import { type PaperGiven } from './paper.ts';

const archive = readArchive();
const GIVEN: PaperGiven = { archive, address: 'https://roll.example.cn' };
const handoutOf = (name: string, given = GIVEN): Handout =>
  kitHandout(
    KIT.find((paper) => paper.name === name)!,
    given,
  );

const runText = (run: Run): string => (typeof run === 'string' ? run : 'blank' in run ? '＿＿' : run.text);
function textsOf(block: Block): string[] {
  if (block.is === 'heading') return [block.text];
  if (block.is === 'paragraph') return [block.runs.map(runText).join('')];
  if (block.is === 'list') return block.items.map((item) => item.map(runText).join(''));
  if (block.is === 'table')
    return [...block.columns.map(({ heading }) => heading), ...block.rows.flat().map((cell) => cell.map(runText).join(''))];
  if (block.is === 'fields') return block.labels;
  return block.is === 'choices' ? block.options : [];
}
const wordsOf = ({ blocks }: Handout): string[] => blocks.flatMap(textsOf).filter((text) => text.trim() !== '');

test('each paper has a name, a title and a file name of its own', () => {
  for (const key of [KIT.map(({ name }) => name), KIT.map(({ title }) => title), KIT.map(kitFileName)])
    expect(new Set(key).size).toBe(key.length);
  expect(KIT.filter(({ name }) => !/^[a-z-]+$/.test(name))).toEqual([]);
  expect(KIT.map(kitFileName).filter((name) => /[\\/:*?"<>|：]/.test(name))).toEqual([]);
});

test.each(KIT.map((paper) => [paper.title, paper] as const))(
  '%s is set as the house sets Chinese, and says where it is from',
  (_title, paper) => {
    const handout = kitHandout(paper, GIVEN);
    const words = [paper.title, paper.about, ...wordsOf(handout)].filter((text) => !text.includes('[EB/OL]'));
    expect(
      words.flatMap((text) => typographyFaults(text).map(({ found, wanted }) => `${text}：${found}，应为${wanted}`)),
    ).toEqual([]);
    // A sentence that a child of twelve reads in one breath.
    const long = words.flatMap((text) => text.split(/[。；：？！]/)).filter((sentence) => [...sentence].length > 60);
    expect(long.filter((sentence) => !sentence.includes('《'))).toEqual([]);
    expect(handout.footer).toContain(`${GIVEN.address}/classroom/kit/`);
  },
);

test('no paper names a person or a unit of the record: there are only blanks to fill in', () => {
  const names = [...archive.people, ...archive.employers].map(({ name }) => name);
  for (const paper of KIT) {
    const text = JSON.stringify(kitHandout(paper, GIVEN));
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  }
});

test('each trade group has questions of its own, and its outline names the trades of the record that belong to it', () => {
  const named = new Set<string>();
  for (const group of Object.keys(TRADE_GROUPS)) {
    const text = wordsOf(handoutOf(`outline-${group}`)).join('\n');
    for (const { name, plate } of archive.trades)
      if (plate && GROUP_OF_PLATE[plate] === group && text.includes(name)) named.add(name);
  }
  expect(archive.trades.filter(({ plate, name }) => plate && !named.has(name))).toEqual([]);
  const none: PaperGiven = { ...GIVEN, archive: { ...archive, trades: [] } };
  expect(wordsOf(handoutOf('outline-craft', none)).join('')).not.toContain('名录里可以用这份提纲的工种');
});

test('what a document is said to say stands word for word in its clause, and nothing is said where the clause is missing', () => {
  const quotes = archive.articles.flatMap(({ quote }) => quote ?? []);
  const cited = ['plan', 'mentor', 'apprentice'].map((name) => {
    const [, list = ''] = /写的是：([^。]*)。/.exec(wordsOf(handoutOf(name)).join('\n')) ?? [];
    return [...list.matchAll(/“([^”]+)”/g)].map(([, quote]) => quote!);
  });
  expect(cited.map((each) => each.length)).toEqual([1, 3, 3]);
  expect(cited.flat().filter((quote) => !quotes.includes(quote))).toEqual([]);
  const none: PaperGiven = { ...GIVEN, archive: { ...archive, by: { ...archive.by, articles: new Map() } } };
  expect(wordsOf(handoutOf('mentor', none)).join('')).not.toContain('写的是');
});

test('where to send a text to is told only if the site says so', () => {
  expect(wordsOf(handoutOf('hand-in')).join('')).toContain('没有公布联系方式');
  const open: PaperGiven = {
    ...GIVEN,
    archive: { ...archive, site: { ...archive.site, contact: { email: 'roll@example.cn' } } },
  };
  const text = wordsOf(handoutOf('hand-in', open)).join('');
  expect(text).toContain('写信到roll@example.cn');
  expect(text).not.toContain('没有公布联系方式');
});

test('while nobody stands for the record every paper says so', () => {
  expect(KIT.filter((paper) => !kitHandout(paper, GIVEN).footer.includes('尚未经主办单位核定'))).toEqual([]);
  const site = { ...archive.site, sponsor: '示例总工会' };
  expect(kitHandout(KIT[0]!, { ...GIVEN, archive: { ...archive, site } }).footer).toContain('示例总工会');
});

test('forms that ask consent say that they are no legal advice', () => {
  for (const name of ['consent', 'guardian', 'apprentice']) expect(wordsOf(handoutOf(name)).join('')).toContain('不是法律意见');
});
