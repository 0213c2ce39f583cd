import { type Context, type Example, type SpecimenFiles } from '#rules/rule.ts';
import { PROGRAMME } from '#domain/programme/programme.ts';
import { again, COUNTS, institution, onlyPaid, payOn, VARIATIONS } from './studio.ts';

/** 边上的改动 — of the one rule that is named, or of the whole family: what tells a rule from one that is almost right. */
interface Edge extends Pick<Example, 'name' | 'change'> {
  rule?: string;
  /** What is known on that day, where it matters. */
  context?: Partial<Context>;
}

const sources = ['r0001'];
const studioOf = (files: SpecimenFiles, number = 0): any => files['studios/2018.json'][number];
const grantAt = (files: SpecimenFiles, number = 0): any => studioOf(files, number).grants[0];
const eventOf = (files: SpecimenFiles, kind: string): any => files['events.json'].find((each: any) => each.kind === kind);
const paid = (date: string, amount: number) => ({ date, amount });
/** 一对师徒 — beside the one of the specimen. */
const alsoMentors = (files: SpecimenFiles, more: object): void => {
  const [first] = files['mentoring.json'];
  files['mentoring.json'].push({ ...first, id: 'a0002', assessments: [], ...more });
};
/** 没有命名的人 — the second is in the record, and nothing was ever given to him. */
const unnamed = (files: SpecimenFiles): void => {
  files['honours/2018.json'].splice(1, 1);
  files['studios/2018.json'].splice(1, 1);
};
/** 前一次命名 — of the first, in the edition before. */
const before = (files: SpecimenFiles, title: string, more: object = {}): void => {
  const [first] = files['honours/2018.json'];
  files['honours/2017.json'] = [{ ...first, id: 'h0051', title, edition: 2017, ...more }];
  files['editions/2017.json'] = { year: 2017, counts: {}, process: [], notes: [] };
};
/** 年度未知 — the naming of the first. */
const undated = (files: SpecimenFiles, more: object = {}): object =>
  Object.assign(files['honours/2018.json'][0], { edition: null, yearBasis: 'unknown', ...more });
const bound = (year: number) => ({ year, ground: '示例名单有此名', sources });
const told = (files: SpecimenFiles, year: number, to: string, title: string, yuan: number): void =>
  void (files[`editions/${year}.json`].sums = [{ to, title, yuan, basis: 'reported', sources }]);

/** 名称里的词 — an event of a kind, known for what it is by one word of its title. */
const titled = (rule: string, kind: string, titles: readonly string[]): Edge[] =>
  titles.map((title) => ({
    rule,
    name: `名称是“${title}”`,
    change: (files) => Object.assign(eventOf(files, kind), { title, facts: [{ text: '举行了示例活动。', sources }] }),
  }));

/** What no rule may find wrong, and what is only counted: what is said of it, a rule may say otherwise. */
export const VARIED: readonly Edge[] = [
  ...VARIATIONS.map(([name, change]) => ({ name, change: (files) => void change(files) }) satisfies Edge),
  ...COUNTS.map(([rule, name, change]) => ({ rule, name, change: (files) => void change(files) }) satisfies Edge),
];

export const LEDGER_EDGES: readonly Edge[] = [
  { name: '领衔人没有登记', change: (files) => void delete studioOf(files).leader },
  { name: '领衔人不在册', change: (files) => void (studioOf(files).leader = 'q0909') },
  { name: '依据的命名不在册', change: (files) => void (grantAt(files).honour = 'h0909') },
  {
    name: '领衔人没有命名，共同领衔的人不在册',
    change: (files) => {
      unnamed(files);
      Object.assign(studioOf(files), { leader: 'q0002', coLeaders: ['q0909'] });
    },
  },
  {
    name: '领衔人没有命名，依据的命名有一次不在册',
    change: (files) => {
      unnamed(files);
      studioOf(files).leader = 'q0002';
      studioOf(files).grants.push({ honour: 'h0909', payments: [paid('2018-12-20', 5_000_000)], sources });
    },
  },
  {
    name: '共同领衔的人没有命名',
    change: (files) => {
      unnamed(files);
      studioOf(files).coLeaders = ['q0002'];
    },
  },
  {
    name: '领衔人前一年得过另一种称号，命名前一天成立',
    change: (files) => {
      before(files, '鲁班首席工匠');
      studioOf(files).founded = '2018-11-04';
    },
  },
  {
    name: '两间工作室，依据的命名和领衔人都不在册',
    change: (files) => {
      const payments = [paid('2018-12-20', 5_000_000)];
      for (const number of [0, 1])
        Object.assign(studioOf(files, number), { leader: 'q0909', grants: [{ honour: `h091${number}`, payments, sources }] });
    },
  },
  {
    name: '两间工作室，依据的命名不在册，没有写领衔人',
    change: (files) => {
      const payments = [paid('2018-12-20', 5_000_000)];
      for (const number of [0, 1])
        Object.assign(studioOf(files, number), { leader: undefined, grants: [{ honour: `h091${number}`, payments, sources }] });
    },
  },
  { name: '晋升的两次资助在同一天拨付', change: (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, {}, '2018-12-20') },
  { name: '依据的称号不在称号表里', change: (files) => void (files['honours/2018.json'][0].title = '示例工匠') },
  { name: '命名的年度未知', change: (files) => void undated(files) },
  {
    name: '命名的年度未知，不晚于2020年，写了个人奖励',
    change: (files) => {
      undated(files, { yearRange: { to: bound(2020) } });
      grantAt(files).personal = 2_000_000;
    },
  },
  {
    name: '依据另一种称号，写了个人奖励',
    change: (files) => again(files, '鲁班首席工匠', 2019, 5_000_000, { personal: 1_000_000 }),
  },
  { name: '当年报道写的工作室资助正好', change: (files) => told(files, 2018, '工作室', '齐鲁工匠', 50_000) },
  {
    name: '当年报道写的个人奖励正好',
    change: (files) => {
      again(files, '齐鲁大工匠', 2019, 25_000_000);
      told(files, 2019, '个人', '齐鲁大工匠', 50_000);
    },
  },
  {
    name: '2019年起的资助还没有文件',
    change: (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, { personal: 5_000_000 }),
    context: { programme: { ...PROGRAMME, grants: PROGRAMME.grants.filter(({ from }) => from < 2019) } },
  },
  {
    rule: 'studio/grant-amount',
    name: '年度未知，那种称号起初没有资助，后来有',
    change: (files) => {
      undated(files, { title: '鲁班首席工匠', yearRange: { to: bound(2020) } });
    },
    context: {
      programme: {
        ...PROGRAMME,
        grants: PROGRAMME.grants.flatMap((row) =>
          row.title === 'chief'
            ? [{ ...row, to: 2018 }, ...PROGRAMME.grants.filter(({ title, from }) => title === 'craftsman' && from === 2019)].map(
                (each) => ({ ...each, title: 'chief' }),
              )
            : [row],
        ),
      },
    },
  },
  {
    name: '分三次拨付，先后颠倒',
    change: (files) =>
      onlyPaid(files, {
        payments: [paid('2018-12-21', 2_000_000), paid('2018-12-20', 2_000_000), paid('2018-12-20', 1_000_000)],
        match: [paid('2019-01-15', 5_000_000)],
      }),
  },
  {
    name: '拨付当天检查',
    change: (files) => void (grantAt(files).inspections = [{ date: '2018-12-20', by: '示例总工会', sources }]),
  },
  {
    name: '月末拨付，公开只知道那个月',
    change: (files) => {
      payOn(files, '2018-12-31');
      grantAt(files).disclosures = [{ date: '2018-12', where: '示例公示栏', sources }];
    },
  },
  { name: '路径只写了省总工会拨付', change: (files) => void (grantAt(files).path.length = 1) },
  {
    name: '基层工会收到的比拨付的多',
    change: (files) => void (grantAt(files).path[2].received.amount = 5_000_001),
  },
  {
    name: '配套没有足额',
    change: (files) => Object.assign(grantAt(files), { match: [paid('2019-01-15', 4_000_000)], spending: undefined }),
  },
  {
    name: '过了一个月，没有过两个月，配套没有足额',
    change: (files) => onlyPaid(files, { receivedOn: '2025-11-20', match: [paid('2025-12-01', 1)] }),
  },
  ...(['2025-12-28', '2025-12-29', '2025-12-30'] as const).flatMap((today): Edge[] => [
    {
      name: `期限遇休息日顺延到2025-12-29，今天${today}，配套没有足额`,
      change: (files) => onlyPaid(files, { receivedOn: '2025-11-28', match: [paid('2025-12-01', 1)] }),
      context: { today },
    },
    {
      name: `期限遇休息日顺延到2025-12-29，今天${today}，没有配套`,
      change: (files) => onlyPaid(files, { receivedOn: '2025-11-28', match: [] }),
      context: { today },
    },
  ]),
  { name: '今天收到，还没有配套', change: (files) => onlyPaid(files, { receivedOn: '2026-01-01', match: [] }) },
  { name: '明天收到，还没有配套', change: (files) => onlyPaid(files, { receivedOn: '2026-01-02', match: [] }) },
  { name: '配套没有登记，支出照样登记了', change: (files) => void delete grantAt(files).match },
  { name: '从资助支出超出一分', change: (files) => void (grantAt(files).spending[4].amount = 3_000_001) },
  {
    name: '没有收到日期，基层工会收到前一天就支出',
    change: (files) => {
      delete grantAt(files).receivedOn;
      grantAt(files).match[0].date = '2018-12-21';
      grantAt(files).spending[0].date = '2018-12-25';
    },
  },
];

export const ACTIVITY_EDGES: readonly Edge[] = [
  {
    name: '有一届没有收录命名',
    change: (files) => void (files['editions/2019.json'] = { year: 2019, counts: {}, process: [], notes: [] }),
  },
  {
    rule: 'publicity/base',
    name: '2017年和2018年各建一处',
    change: (files) => {
      institution(files, '实践基地', '示例甲基地');
      institution(files, '育人示范基地', '示例乙基地');
      const [, first, second] = files['institutions.json'];
      Object.assign(first, { date: '2017-06-01' });
      Object.assign(second, { id: 'i0003', date: '2018-06-01' });
    },
  },
  {
    rule: 'publicity/ceremony',
    name: '典礼改了日期，属于这一届的活动还是它',
    change: (files) => void (files['editions/2018.json'].ceremony.date = '2018-12-08'),
  },
  {
    rule: 'publicity/ceremony',
    name: '另一届的典礼，两处都没有日期',
    change: (files) => {
      delete files['editions/2018.json'].ceremony.date;
      Object.assign(eventOf(files, '颁奖典礼'), { date: undefined, edition: 2019 });
    },
  },
  {
    rule: 'publicity/coverage',
    name: '日期是转贴的，不知道哪一年发布',
    change: (files) => void (files['sources.json'][0].dated = '转贴日'),
  },
  ...titled(
    'publicity/mentor-in-school',
    '进校园',
    ['导师', '辅导员', '拜师', '师从', '结对'].map((word) => `示例工匠${word}`),
  ),
  ...titled('publicity/research', '机构', ['示例研究院', '示例智库']),
  {
    rule: 'publicity/stage-counts',
    name: '只有计划的提名人数，没有名单',
    change: (files) => {
      files['editions/2018.json'].counts.nominees.basis = 'planned';
      delete files['editions/2018.json'].selection.nominees;
    },
  },
  {
    rule: 'training/apprenticeship-agreement',
    name: '带徒的人不在册，签了协议',
    change: (files) => void delete files['mentoring.json'][0].master.person,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '2017年签的协议，期满没有考核',
    change: (files) => alsoMentors(files, { agreement: '2017-06-01' }),
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '写明是2017年度的，期满没有考核',
    change: (files) => alsoMentors(files, { edition: 2017 }),
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '没有写带教几个月，没有考核',
    change: (files) => alsoMentors(files, { months: undefined }),
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '师傅不在册，期满没有考核',
    change: (files) => alsoMentors(files, { master: { name: '示例外' } }),
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '师傅只有2017年的命名，期满没有考核',
    change: (files) => {
      before(files, '齐鲁工匠', { person: 'q0051' });
      files['people/0001.json'].push({ ...files['people/0001.json'][0], id: 'q0051', name: '示例子' });
      alsoMentors(files, { master: { name: '示例子', person: 'q0051' }, edition: undefined });
    },
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '师傅2017年、2018年都有命名，期满没有考核',
    change: (files) => {
      before(files, '鲁班首席工匠');
      alsoMentors(files, { edition: undefined });
    },
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '师傅有一次命名年度未知，期满没有考核',
    change: (files) => {
      undated(files);
      alsoMentors(files, { edition: undefined });
    },
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '没有协议，2017年拜师，考核在前一年',
    change: (files) =>
      alsoMentors(files, { agreement: undefined, began: '2017', assessments: [{ date: '2016', result: '合格' }] }),
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '协议和拜师的日期都没有，有考核',
    change: (files) => void delete files['mentoring.json'][0].agreement,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '有考核的是第二个人带的徒',
    change: (files) => void (files['mentoring.json'][0].master = { name: '示例乙丑', person: 'q0002' }),
  },
  {
    rule: 'training/contest',
    name: '一年两项省级竞赛',
    change: (files) => void files['events.json'].push({ ...eventOf(files, '竞赛'), id: 'e0009', title: '示例第二项竞赛' }),
  },
  ...titled(
    'training/five-small',
    '五小与创新展示',
    ['五小', '小发明', '小创造', '小革新', '小设计', '小建议'].map((word) => `示例${word}`),
  ),
  ...titled(
    'training/innovation-show',
    '五小与创新展示',
    ['创新', '创意', '成果', '展'].map((word) => `示例${word}`),
  ),
  {
    rule: 'training/studio',
    name: '只有共同领衔的人是这一届的',
    change: (files) => {
      const [{ leader: _leader, grants: _grants, ...studio }] = files['studios/2018.json'];
      files['studios/2018.json'] = [{ ...studio, coLeaders: ['q0001'] }];
    },
  },
  {
    rule: 'training/treatment',
    name: '2017年的待遇，意见还没有',
    change: (files) => Object.assign(files['people/0001.json'][0].facts[0], { treatment: '培训', date: '2017' }),
  },
];
