import { type Example, type SpecimenFiles } from '#rules/rule.ts';

/** 留着的边角 — changes of one rule each: words by which a rule knows something, edges, and lists that are not whole. */
interface Edge extends Pick<Example, 'name' | 'change'> {
  rule: string;
}
type Change = Example['change'];

const sources = ['r0001'];
const of = (files: SpecimenFiles) => files['editions/2018.json'];
const edition = (change: (edition: any) => unknown) => (files: SpecimenFiles) => void change(of(files));
const selection = (change: (selection: any) => unknown) => edition(({ selection: own }) => change(own));
const set = (more: object) => selection((own) => Object.assign(own, more));
const without = (...parts: string[]) => selection((own) => parts.forEach((part) => Reflect.deleteProperty(own, part)));
const count = (part: string, persons: number, more: object = {}) =>
  edition(({ counts }) => (counts[part] = { persons, basis: 'reported', sources, ...more }));
const uncounted = (...parts: string[]) => edition(({ counts }) => parts.forEach((part) => Reflect.deleteProperty(counts, part)));
const told = (...texts: string[]) => edition((own) => own.process.push(...texts.map((text) => ({ text, sources }))));
const all =
  (...changes: Change[]) =>
  (files: SpecimenFiles) => {
    for (const change of changes) change(files);
  };
const honour = (index: number, more: object) => (files: SpecimenFiles) =>
  void Object.assign(files['honours/2018.json'][index], more);
/** One more honour: that of the first person, but for what is said. */
const alsoHonoured =
  (id: string, more: object) =>
  (files: SpecimenFiles): void =>
    void files['honours/2018.json'].push({ ...files['honours/2018.json'][0], id, ...more });
/** One more person, named a craftsman. */
const oneMore = (more: object = {}) =>
  all(
    (files) => {
      const [first] = files['people/0001.json'];
      const pinyin = { surname: 'shì', given: 'lì zēng bǔ' };
      files['people/0001.json'].push({ ...first, id: 'q0051', name: '示例增补', pinyin });
    },
    alsoHonoured('h0051', { person: 'q0051', ...more }),
  );
/** The edition of the specimen again, with all its days in that year. */
const again = (year: number) => (files: SpecimenFiles) =>
  void (files[`editions/${year}.json`] = JSON.parse(JSON.stringify(of(files)).replaceAll('2018', String(year))));
/** 首届 — an edition of 2017 with lists of its own. */
const first2017 =
  (own: object, counts: object = {}) =>
  (files: SpecimenFiles) =>
    void (files['editions/2017.json'] = { year: 2017, counts, selection: own, process: [], notes: [] });
const inFirst =
  (number: number, more: object = {}) =>
  (files: SpecimenFiles) => {
    for (const each of files['honours/2018.json'].slice(0, number)) Object.assign(each, { edition: 2017, ...more });
  };
const stage = (name: string, more: object) =>
  selection(({ stages }) =>
    Object.assign(
      stages.find((each: any) => each.stage === name),
      more,
    ),
  );
const dropStages = (...names: string[]) =>
  selection((own) => (own.stages = own.stages.filter((each: any) => !names.includes(each.stage))));
const keys = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `c${String(from + index).padStart(3, '0')}`);
const unlisted = without('candidates');
const ofRule = (rule: string, changes: Readonly<Record<string, Change>>): Edge[] =>
  Object.entries(changes).map(([name, change]) => ({ rule, name, change }));

/** 首届另有办法 — what the 意见 asks is asked of no edition before it. */
export const BEFORE: Edge[] = [
  'all-reviewed',
  'fair-review',
  'four-criteria',
  'four-levels',
  'once-a-year',
  'review-committee',
  'serving-worker',
  'work-plan',
].map((name) => ({ rule: `selection/${name}`, name: '2017年度也这样办过', change: again(2017) }));

const SKIPPED = [
  '本年没有评选。',
  '这一届未举办选树。',
  '当年度因故全省各地停止开展评选。',
  '本届暂停组织评选。',
  '当年取消进行选树。',
  '停办一年。',
  '停办一届。',
  '因故停评。',
];
const APPOINTED = ['直接指定', '内部指定', '领导指定', '上级指定', '指定'].flatMap((how) => [`${how}人选`, `${how}了候选人`]);
const NOT_APPOINTED = ['不得', '不能', '不许', '禁止', '不', '未', '没有'].flatMap((not) =>
  ['', '直接', '内部', '领导', '上级'].map((how) => `${not}${how}指定人选。`),
);
const OMITTED = [
  ...['没有', '未', '不再', '不', '取消', '取消了', '省去', '省略', '跳过', '免去', '免'].map((not) => `${not}公众投票。`),
  ...['组织', '进行', '经', '经过', '设', '设立', '开展', '举行'].map((how) => `未${how}专家评审。`),
  ...['初审', '资格审查', '专家评审', '公布事迹', '公开他们的事迹', '事迹公布', '事迹公示'].map((what) => `未${what}。`),
  ...['公众', '网络', '社会', ''].map((who) => `未${who}投票。`),
];
const NOT_OMITTED = ['的', '者', '渠道', '日期', '票数', '结果', '人数'].map((rest) => `没有公众投票${rest}。`);

export const WORDS: Edge[] = [
  ...SKIPPED.map((text) => ({ rule: 'selection/once-a-year', name: `评选经过写着“${text}”`, change: told(text) })),
  ...ofRule('selection/recommendation-channels', {
    指定的各种说法: told(...APPOINTED.map((text) => `由${text}。`), '指定参评。', '指定名单。'),
    没有指定的各种说法: told(...NOT_APPOINTED),
  }),
  ...ofRule('selection/stages-complete', {
    略去环节的各种说法: told(...OMITTED),
    '没有投票的什么，不是没有投票': told(...NOT_OMITTED),
  }),
];

export const EDGES: Edge[] = [
  ...ofRule('selection/deeds-before-vote', { 只有一名提名人选: set({ nominees: ['c001'] }) }),
  ...ofRule('selection/first-edition-rule', {
    大工匠名单是空的: first2017({ masters: [] }),
    命名的不在提名名单里: first2017({ nominees: ['c001'], named: ['c001', 'c002'] }),
    只有提名名单: first2017({ nominees: ['c001'] }),
    只有命名名单: first2017({ named: ['c001'] }),
    收录了11人: all(first2017({}), inFirst(11)),
    正好收录10人: all(first2017({}), inFirst(10)),
    称号不是本活动的: all(first2017({}), inFirst(1, { title: '示例工匠' })),
    当年没有的称号给了记录里没有的人: all(first2017({}), inFirst(1, { title: '齐鲁大工匠', person: 'q0099' })),
  }),
  ...ofRule('selection/lists-match-counts', {
    收录的超过命名名额而没有公布人数: all(uncounted('named'), oneMore()),
    收录的大工匠超过名额而没有公布人数: all(uncounted('masters'), honour(0, { title: '齐鲁大工匠' })),
    没有公布大工匠人数: uncounted('masters'),
    '候选人数与名单不符，由人数的规则来说': count('candidates', 149),
    '提名人数与名单不符，由人数的规则来说': count('nominees', 99),
    '2017年度人数与名单不符，由首届的规则来说': first2017(
      { named: ['c001'] },
      { named: { persons: 9, basis: 'reported', sources } },
    ),
    '公布的命名人数超过名额，由名额的规则来说': count('named', 51),
    公布的都是大工匠而多收录了一名工匠: all(without('named', 'masters'), count('named', 10), (files) => {
      files['honours/2018.json'] = [files['honours/2018.json'][0], ...files['honours/2018.json'].slice(40)];
    }),
    公布的命名比大工匠还少: all(without('named', 'masters'), count('named', 9), (files) => {
      files['honours/2018.json'] = [files['honours/2018.json'][0], ...files['honours/2018.json'].slice(40)];
    }),
  }),
  ...ofRule('selection/master-is-craftsman', {
    只有大工匠名单: without('named'),
    '只有大工匠名单，没有命名人数': all(without('named'), uncounted('named')),
    '大工匠不在命名名单里，没有候选人名单': all(unlisted, set({ masters: ['c060'] })),
    两年都是工匠: alsoHonoured('h0051', { edition: 2019 }),
    记录里没有的人先是大工匠后是工匠: all(
      alsoHonoured('h0051', { person: 'q0099', title: '齐鲁大工匠' }),
      alsoHonoured('h0052', { person: 'q0099', edition: 2019 }),
    ),
  }),
  ...ofRule('selection/named-are-recorded', {
    没有大工匠名单: without('masters'),
    没有命名名单: without('named'),
    一届没有收录命名: again(2019),
    命名的人不在记录里: alsoHonoured('h0051', { person: 'q0099' }),
    称号不是本活动的: honour(0, { title: '示例工匠' }),
  }),
  ...ofRule('selection/named-at-most-50', { 另有一人的称号不是本活动的: oneMore({ title: '示例工匠' }) }),
  ...ofRule('selection/once-a-year', {
    重复的是上一届: all(
      again(2019),
      (files) => void (files['editions/2018b.json'] = { year: 2018, counts: {}, process: [], notes: [] }),
    ),
    隔了两年没有记录: all(again(2021), (files) => delete files['editions/2021.json'].ordinal),
  }),
  ...ofRule('selection/once-per-title', {
    少收录一条: (files) => files['honours/2018.json'].pop(),
    记录里没有的人有两条: all(
      alsoHonoured('h0051', { person: 'q0099' }),
      alsoHonoured('h0052', { person: 'q0099', edition: 2019 }),
    ),
  }),
  ...ofRule('selection/recommendation-channels', {
    一种形式和指定: set({ channels: ['单位推荐', '指定'] }),
    指定写在最前: set({ channels: ['指定', '单位推荐', '个人自荐'] }),
  }),
  ...ofRule('selection/serving-worker', {
    只有一名写明在职: selection(({ candidates }) => candidates.slice(1).forEach((each: any) => delete each.serving)),
  }),
  ...ofRule('selection/stages-complete', { '写了已录全，一个环节也没有': without('stages') }),
  ...ofRule('selection/stages-in-order', {
    评审分两轮: selection(({ stages }) => stages.push({ stage: '专家评审', from: '2018-09-10', to: '2018-09-14' })),
    命名以后才评审完: stage('专家评审', { to: '2018-11-20' }),
    命名那天才开始评审: stage('专家评审', { from: '2018-11-05', to: '2018-11-20' }),
    颁奖早于命名: stage('颁奖', { from: '2018-11-01' }),
    '初审开始当天定下候选人，提名后来才定': all(
      count('candidates', 150, { date: '2018-08-06' }),
      count('nominees', 100, { date: '2018-09-14' }),
    ),
    '定下候选人有日期，初审没有': all(count('candidates', 150, { date: '2018-08-06' }), dropStages('初审')),
  }),
  ...ofRule('selection/stages-nested', {
    '候选人出现两次，没有提名名单': selection((own) => {
      own.candidates[1].key = 'c001';
      delete own.nominees;
    }),
    大工匠不在命名名单里: set({ masters: ['c060'] }),
    '没有名单，两步人数相等': all(
      edition((own) => delete own.selection),
      count('nominees', 150),
    ),
    提名名单比公布的候选人数长: all(without('candidates'), count('candidates', 90)),
  }),
  ...ofRule('selection/vote-and-score', {
    '一人有两条成绩，没有候选人名单': all(
      unlisted,
      selection(({ scores }) => scores.push({ ...scores[0] })),
    ),
    没有命名名单: without('named'),
    命名名单是空的: set({ named: [] }),
    只命名一名: set({ named: ['c001'] }),
    没有提名名单: without('nominees'),
    提名的都命名了: set({ nominees: keys(1, 50) }),
    提名的只有一名没有命名: set({ nominees: keys(1, 51) }),
  }),
  ...ofRule('selection/work-plan', { '方案没有名称，也没有日期': edition((own) => (own.plan = { sources })) }),
];

const CONDITION = '参评者年龄在45岁以下';
/** A source from before anything was settled, and what it counts. */
const countedEarly = (part: string) =>
  all(
    (files) =>
      files['sources.json'].push({
        id: 'r0003',
        publisher: '示例工人报',
        published: '2018-07-01',
        dated: '发布日',
        speaker: '报社通讯社',
        read: '转载',
      }),
    edition(({ counts }) => (counts[part].sources = ['r0003'])),
  );

export const RECORD_EDGES: Edge[] = [
  ...ofRule('record/planned-told', {
    命名人数的来源在命名以前: countedEarly('named'),
    '初审没有日期，候选人数的来源在命名以前': all(countedEarly('candidates'), dropStages('初审')),
    '专家评审没有日期，提名人数的来源在命名以前': all(countedEarly('nominees'), dropStages('专家评审')),
    '推荐没有日期，不知道推荐人数的来源在不在以前': all(countedEarly('recommended'), dropStages('推荐')),
  }),
  ...ofRule('record/privacy', {
    一届的各处文字里说到参评条件: all(
      told(CONDITION),
      edition((own) => {
        own.notes.push({ text: CONDITION, sources });
        own.plan.name = CONDITION;
        own.plan.dateNote = CONDITION;
        own.notice = { name: CONDITION, dateNote: CONDITION, date: '2018-07', sources };
      }),
      selection((own) => {
        own.criteria.push(CONDITION);
        own.channels.push(CONDITION);
        own.review.method = CONDITION;
        own.method.text = CONDITION;
      }),
    ),
    '别处写着同样的话，是一个人的年龄': honour(0, { note: CONDITION }),
    没有登记的字段里写着同样的话: edition((own) => {
      own.old = { selection: { conditions: [{ text: CONDITION }] } };
      own.selection.conditions[0].textOld = CONDITION;
      own.plan.nameOld = CONDITION;
    }),
    不是届的文件里写着同样的话: (files) => void (files['old/editions/2018.json'] = { notes: [{ text: CONDITION }] }),
    遮住以后一样的证件号和卡号: honour(0, { note: '证件620102194912310004，账号620222020011000804' }),
    条件的一句里有手机号: told('参评者年龄须在45岁以下见13800138000'),
  }),
];
