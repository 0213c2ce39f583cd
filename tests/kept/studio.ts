import { type SpecimenFiles } from '#rules/rule.ts';

/** 一处违反 — a change of the specimen, the rule that must say so with these words, and which others may speak too. */
export interface Violation {
  rule: string;
  name: string;
  change: (files: SpecimenFiles) => unknown;
  says: string;
  /** 一并 — rules that rightly find the same change wrong. */
  also?: readonly string[];
  /** 只提醒 — a warning is all that can be said. */
  warns?: true;
}

/** 合规的变化 — of which no rule may say anything. */
export type Variation = readonly [name: string, change: (files: SpecimenFiles) => unknown];

const MASTER = 49;
const studio = (files: SpecimenFiles, number = 0): any => files['studios/2018.json'][number];
const grant = (files: SpecimenFiles, number = 0): any => studio(files, number).grants[0];
const edition = (files: SpecimenFiles): any => files['editions/2018.json'];
const event = (files: SpecimenFiles, kind: string): any => files['events.json'].find((each: any) => each.kind === kind);
const without = (files: SpecimenFiles, kind: string): void =>
  void (files['events.json'] = files['events.json'].filter((each: any) => each.kind !== kind));
const mentoring = (files: SpecimenFiles, more: object): object => Object.assign(files['mentoring.json'][0], more);
const sources = ['r0001'];
const on = (date: string, amount: number) => ({ date, amount });

/** 拨付之日 — at the payment and at the first station. */
export const payOn = (files: SpecimenFiles, date: string, number = 0): void => {
  const { payments, path } = grant(files, number);
  payments[0].date = path[0].paid.date = date;
};
/** 拨付的数额 — at every station, matched in full, nothing spent. */
const pay = (files: SpecimenFiles, amount: number, number = 0): void => {
  const { payments, path, match } = grant(files, number);
  payments[0].amount = match[0].amount = amount;
  for (const { received, paid } of path) for (const side of [received, paid]) if (side) side.amount = amount;
  grant(files, number).spending = undefined;
};
/** 没有环节 — the naming is known by something else. */
const noStages = (files: SpecimenFiles, more: object = {}): void => {
  delete edition(files).selection.stages;
  Object.assign(edition(files), more);
};
/** 只登记拨付 — what else is known of the money is left out. */
export const onlyPaid = (files: SpecimenFiles, more: object = {}): object =>
  Object.assign(grant(files), { path: undefined, receivedOn: undefined, match: undefined, spending: undefined, ...more });
/** 再命名一次 — the first person, in a later edition, granted for that with a studio of its own. */
export const again = (
  files: SpecimenFiles,
  title: string,
  year: number,
  amount: number,
  more: object = {},
  date?: string,
): void => {
  const [first] = files['honours/2018.json'];
  files[`honours/${year}.json`] = [{ ...first, id: 'h0051', title, edition: year }];
  files[`editions/${year}.json`] ??= { year, counts: {}, process: [], notes: [] };
  const grants = [{ honour: 'h0051', payments: [on(date ?? `${year}-12-20`, amount)], sources, ...more }];
  files['studios/2018.json'].push({ ...studio(files), id: 's0051', name: '示例甲第二工作室', founded: `${year}-12`, grants });
};
const inspection = (more: object = {}) => ({ date: '2019-11-20', by: '示例总工会', sources, ...more });
const disclosure = (date: string) => ({ date, where: '示例公示栏', sources });
export const institution = (files: SpecimenFiles, kind: string, title: string): void =>
  void files['institutions.json'].push({ ...files['institutions.json'][0], id: 'i0002', kind, title });

export const STUDIO_VIOLATIONS: readonly Violation[] = [
  // 先命名，后创建
  {
    rule: 'studio/created-after-naming',
    name: '命名前一天成立',
    change: (files) => (studio(files).founded = '2018-11-04'),
    says: '2018年11月4日成立，领衔人的命名不早于2018年11月5日',
  },
  {
    rule: 'studio/created-after-naming',
    name: '命名的上一个月成立，只知道月份',
    change: (files) => (studio(files).founded = '2018-10'),
    says: '2018年10月成立',
  },
  {
    rule: 'studio/created-after-naming',
    name: '大工匠的工作室早十年就有',
    change: (files) => (studio(files, MASTER).founded = '2008'),
    says: '2008年成立，领衔人的命名不早于2018年11月5日，应先命名后创建',
  },
  {
    rule: 'studio/created-after-naming',
    name: '命名日期只写在公布的人数里',
    change: (files) => {
      noStages(files);
      edition(files).counts.named.date = '2018-11-20';
      studio(files).founded = '2018-11-19';
    },
    says: '领衔人的命名不早于2018年11月20日',
  },
  {
    rule: 'studio/created-after-naming',
    name: '命名日期只写在公布文件里',
    change: (files) => {
      noStages(files, { announced: { date: '2018-11-08', sources } });
      studio(files).founded = '2018-11-07';
    },
    says: '领衔人的命名不早于2018年11月8日',
  },
  {
    rule: 'studio/created-after-naming',
    name: '依据的是共同领衔者的命名，也早于它',
    change: (files) => {
      const [first, second] = files['studios/2018.json'];
      Object.assign(first, { coLeaders: ['q0002'], grants: second.grants, founded: '2016' });
      delete second.grants;
    },
    says: '2016年成立',
  },
  // 先命名，后资助
  {
    rule: 'studio/named-before-grant',
    name: '命名前一天拨付',
    change: (files) => payOn(files, '2018-11-04'),
    says: '2018年11月4日拨付，2018年度的命名在2018年11月5日，应先命名后拨付',
  },
  {
    rule: 'studio/named-before-grant',
    name: '命名日期只写在公布的人数里，拨付早于它',
    change: (files) => {
      noStages(files);
      edition(files).counts.named.date = '2018-12-21';
    },
    says: '2018年度的命名在2018年12月21日',
    also: ['selection/stages-in-order'],
  },
  {
    rule: 'studio/named-before-grant',
    name: '命名日期只写在公布文件里，拨付早于它',
    change: (files) => noStages(files, { announced: { date: '2018-12-21', sources } }),
    says: '2018年度的命名在2018年12月21日',
    also: ['selection/stages-in-order'],
  },
  {
    rule: 'studio/named-before-grant',
    name: '没有命名那一环，公众投票还没有开始就拨付',
    change: (files) => {
      edition(files).selection.stages.splice(5, 1);
      payOn(files, '2018-09-24');
    },
    says: '不早于2018年10月15日',
    also: ['selection/stages-complete'],
  },
  {
    rule: 'studio/named-before-grant',
    name: '2019年度的命名，2018年就拨付',
    change: (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, {}, '2018-12-28'),
    says: '2018年12月28日拨付，依据的命名 h0051 不早于2019年1月1日',
  },
  // 施行以后
  {
    rule: 'studio/grant-from-2018-06-25',
    name: '没有别的日期，施行前一天拨付',
    change: (files) => {
      noStages(files);
      payOn(files, '2018-06-24');
    },
    says: '2018年6月24日拨付，应不早于2018年6月25日',
  },
  {
    rule: 'studio/grant-from-2018-06-25',
    name: '大工匠的资助也早于施行',
    change: (files) => payOn(files, '2018-01-08', MASTER),
    says: '2018年1月8日拨付，应不早于2018年6月25日',
    also: ['studio/named-before-grant'],
  },
  {
    rule: 'studio/grant-from-2018-06-25',
    name: '依2017年的命名，也早于施行',
    change: (files) => {
      noStages(files);
      again(files, '齐鲁工匠', 2017, 5_000_000, {}, '2017-12-20');
      delete studio(files).grants;
    },
    says: '2017年12月20日拨付，应不早于2018年6月25日',
  },
  // 数额
  {
    rule: 'studio/grant-amount',
    name: '工匠多一分钱',
    change: (files) => pay(files, 5_000_001),
    says: '得资助50000.01元，2018年度齐鲁工匠应为5万元',
  },
  {
    rule: 'studio/grant-amount',
    name: '大工匠得了工匠的数额',
    change: (files) => pay(files, 5_000_000, MASTER),
    says: '得资助5万元，2018年度齐鲁大工匠应为30万元',
  },
  {
    rule: 'studio/grant-amount',
    name: '2019年度的大工匠得了2018年的数额',
    change: (files) => again(files, '齐鲁大工匠', 2019, 30_000_000),
    says: '得资助30万元，2019年度齐鲁大工匠应为25万元或补足差额20万元',
  },
  {
    rule: 'studio/grant-amount',
    name: '晋升以后得的既不是全额，也不是差额',
    change: (files) => again(files, '齐鲁大工匠', 2019, 24_000_000),
    says: '得资助24万元，2019年度齐鲁大工匠应为25万元或补足差额20万元',
  },
  {
    rule: 'studio/grant-amount',
    name: '分两次拨，合起来还差一元',
    change: (files) => onlyPaid(files, { payments: [on('2018-12-20', 2_500_000), on('2018-12-21', 2_499_900)] }),
    says: '得资助49999元，2018年度齐鲁工匠应为5万元',
    also: ['studio/single-payment'],
  },
  {
    rule: 'studio/grant-amount',
    name: '当年报道写已经给了工作室10万元',
    change: (files) => (edition(files).sums = [{ to: '工作室', title: '齐鲁工匠', yuan: 100_000, basis: 'reported', sources }]),
    says: '2018年度报道已给齐鲁工匠的工作室资助写了10万元，应为5万元',
  },
  // 一次
  {
    rule: 'studio/one-grant',
    name: '同一间得两次',
    change: (files) => studio(files).grants.push({ honour: 'h0001', payments: [on('2019-12-20', 5_000_000)], sources }),
    says: '这间工作室已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
  },
  {
    rule: 'studio/one-grant',
    name: '换一间，用同一次命名',
    change: (files) => files['studios/2018.json'].push({ ...studio(files), id: 's0051', name: '示例甲第二工作室' }),
    says: '命名 h0001 已在示例甲工匠创新工作室（s0001）2018年12月20日得过资助',
  },
  {
    rule: 'studio/one-grant',
    name: '换一间，用同一种称号的另一次命名',
    change: (files) => again(files, '齐鲁工匠', 2019, 5_000_000),
    says: '领衔人示例甲（q0001）已在',
    also: ['selection/once-per-title'],
  },
  {
    rule: 'studio/one-grant',
    name: '先得大工匠的，后得工匠的',
    change: (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, {}, '2018-12-01'),
    says: '2018年12月1日的资助不是第一次',
    also: ['studio/named-before-grant'],
  },
  // 一次发清
  {
    rule: 'studio/single-payment',
    name: '同一天分两笔',
    change: (files) => (grant(files).payments = [on('2018-12-20', 4_000_000), on('2018-12-20', 1_000_000)]),
    says: '分 2 次拨付（2018年12月20日4万元、2018年12月20日1万元），应为 1 次',
  },
  {
    rule: 'studio/single-payment',
    name: '分三年发',
    change: (files) =>
      onlyPaid(files, { payments: [on('2018-12-20', 1_000_000), on('2019-12-20', 2_000_000), on('2020-12-20', 2_000_000)] }),
    says: '分 3 次拨付',
  },
  // 领衔
  {
    rule: 'studio/led-by-named',
    name: '依据的是别人的命名',
    change: (files) => (studio(files).leader = 'q0002'),
    says: '应是领衔人示例乙丑（q0002）的',
  },
  {
    rule: 'studio/led-by-named',
    name: '写了共同领衔，依据的命名是第三个人的',
    change: (files) => Object.assign(studio(files), { leader: 'q0002', coLeaders: ['q0003'] }),
    says: '那是示例甲（q0001）的',
  },
  {
    rule: 'studio/led-by-named',
    name: '撤销的次日才拨付',
    change: (files) => {
      const revocation = { document: '示例〔2018〕1号', date: '2018-12-19', body: '示例总工会' };
      Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation });
    },
    says: '依据的命名 h0001 已在2018年12月19日撤销',
  },
  // 路径
  {
    rule: 'studio/path-of-money',
    name: '没有到基层工会',
    change: (files) => grant(files).path.pop(),
    says: '经过“省总工会→市级工会”',
  },
  {
    rule: 'studio/path-of-money',
    name: '市级工会以后又经产业工会',
    change: (files) => {
      const { path } = grant(files);
      path.splice(2, 0, { ...path[1], body: '产业工会' });
    },
    says: '经过“省总工会→市级工会→产业工会→基层工会”',
  },
  {
    rule: 'studio/path-of-money',
    name: '没有收到就拨付',
    change: (files) => (grant(files).path[1].paid.date = '2018-12-20'),
    says: '市级工会拨付在2018年12月20日，早于市级工会收到的2018年12月21日',
  },
  {
    rule: 'studio/path-of-money',
    name: '产业工会没有收到就拨付',
    change: (files) => {
      const [, station] = grant(files).path;
      station.body = '产业工会';
      station.received.date = '2018-12-25';
    },
    says: '产业工会拨付在2018年12月24日，早于产业工会收到的2018年12月25日',
  },
  {
    rule: 'studio/path-of-money',
    name: '直接拨付，基层工会收到早于拨付',
    change: (files) => {
      const { path } = grant(files);
      path.splice(1, 1);
      path[1].received.date = '2018-12-19';
    },
    says: '基层工会收到在2018年12月19日，早于省总工会拨付的2018年12月20日',
  },
  // 科目
  {
    rule: 'studio/account-titles',
    name: '基层工会当作自己的收入',
    change: (files) => (grant(files).path[2].received.account = '上级补助收入—专项补助'),
    says: '基层工会收到时记入“上级补助收入—专项补助”，应记入“代管经费”',
  },
  {
    rule: 'studio/account-titles',
    name: '市级工会收到只记一级科目',
    change: (files) => (grant(files).path[1].received.account = '上级补助收入'),
    says: '应记入“上级补助收入—专项补助”',
  },
  {
    rule: 'studio/account-titles',
    name: '直接拨付，基层工会的科目也要对',
    change: (files) => {
      const { path } = grant(files);
      path.splice(1, 1);
      path[1].received.account = '其他收入';
    },
    says: '基层工会收到时记入“其他收入”，应记入“代管经费”',
  },
  // 截留
  {
    rule: 'studio/nothing-kept-back',
    name: '省总工会拨出的比发放的少',
    change: (files) => {
      for (const { received, paid } of grant(files).path) for (const side of [received, paid]) if (side) side.amount = 4_900_000;
    },
    says: '省总工会拨付49000元，应与省总工会发放的5万元相等，少了1000元',
  },
  {
    rule: 'studio/nothing-kept-back',
    name: '产业工会少拨一分',
    change: (files) => {
      const { path } = grant(files);
      path[1].body = '产业工会';
      path[1].paid.amount = path[2].received.amount = 4_999_999;
    },
    says: '产业工会拨付49999.99元，应与产业工会收到的5万元相等，少了0.01元',
  },
  {
    rule: 'studio/nothing-kept-back',
    name: '直接拨付，路上少了',
    change: (files) => {
      const { path } = grant(files);
      path.splice(1, 1);
      path[1].received.amount = 4_000_000;
    },
    says: '基层工会收到4万元，应与省总工会拨付的5万元相等，少了1万元',
  },
  ...([0, 1, 2] as const).map((number): Violation => {
    const body = ['省总工会', '市级工会', '基层工会'][number];
    const how = (['截留', '挤占', '挪用'] as const)[number];
    return {
      rule: 'studio/nothing-kept-back',
      name: `${body}${how}，已经处理，钱还没有补上`,
      change: (files) => {
        grant(files).path[number].kept = { amount: 500_000, how };
        grant(files).inspections = [inspection({ found: how, outcome: '责令追回' })];
      },
      says: `${body}${how}5000元，应一分不留`,
    };
  }),
  // 处理、检查、公开
  {
    rule: 'studio/misuse-handled',
    name: '查出挪用，没有处理',
    change: (files) => (grant(files).inspections = [inspection({ found: '挪用' })]),
    says: '示例总工会查出挪用，没有写怎样处理，应严肃处理并记下结果',
  },
  {
    rule: 'studio/misuse-handled',
    name: '写明截留，没有处理',
    change: (files) => (grant(files).path[1].kept = { amount: 1, how: '截留' }),
    says: '市级工会截留，没有写怎样处理',
    also: ['studio/nothing-kept-back'],
  },
  {
    rule: 'studio/misuse-handled',
    name: '查出两样，只处理了一样',
    change: (files) =>
      (grant(files).inspections = [inspection({ found: '截留', outcome: '追回' }), inspection({ found: '挤占' })]),
    says: '查出挤占，没有写怎样处理',
  },
  {
    rule: 'studio/inspected',
    name: '拨付前一天检查',
    change: (files) => (grant(files).inspections = [inspection({ date: '2018-12-19' })]),
    says: '示例总工会2018年12月19日检查，早于2018年12月20日拨付',
  },
  {
    rule: 'studio/inspected',
    name: '拨付的上一年检查，只知道年份',
    change: (files) => (grant(files).inspections = [inspection({ date: '2017' })]),
    says: '示例总工会2017年检查，早于2018年12月20日拨付，应在拨付以后',
  },
  {
    rule: 'studio/use-disclosed',
    name: '拨付前一天公开使用情况',
    change: (files) => (grant(files).disclosures = [disclosure('2018-12-19')]),
    says: '2018年12月19日在示例公示栏公开，早于2018年12月20日拨付',
  },
  {
    rule: 'studio/use-disclosed',
    name: '后一次公开早于拨付',
    change: (files) => (grant(files).disclosures = [disclosure('2019-12'), disclosure('2018-11')]),
    says: '2018年11月在示例公示栏公开，早于2018年12月20日拨付，应在拨付以后',
  },
  // 配套
  {
    rule: 'studio/match-one-to-one',
    name: '大工匠只配了工匠的数额',
    change: (files) => Object.assign(grant(files, MASTER), { match: [on('2019-01-15', 5_000_000)], spending: undefined }),
    says: '得资助30万元，配套合计5万元，应不低于30万元，还差25万元',
  },
  {
    rule: 'studio/match-one-to-one',
    name: '三次配套，合计差一分',
    change: (files) => {
      const match = [2_000_000, 2_000_000, 999_999].map((amount) => on('2019-01-15', amount));
      Object.assign(grant(files), { match, spending: undefined });
    },
    says: '配套合计49999.99元，应不低于5万元，还差0.01元',
  },
  {
    rule: 'studio/match-one-to-one',
    name: '资助分两次到，配套只够前一次',
    change: (files) =>
      Object.assign(grant(files), {
        payments: [on('2018-12-20', 2_500_000), on('2018-12-20', 2_500_000)],
        match: [on('2019-01-15', 2_500_000)],
        spending: undefined,
      }),
    says: '配套合计25000元，应不低于5万元',
    also: ['studio/single-payment'],
  },
  {
    rule: 'studio/match-one-to-one',
    name: '没有收到日期，配套不足',
    change: (files) => onlyPaid(files, { match: [on('2019-01-04', 4_000_000)] }),
    says: '配套合计4万元，应不低于5万元',
    warns: true,
  },
  {
    rule: 'studio/match-within-month',
    name: '期满以后一天才足额',
    change: (files) => Object.assign(grant(files), { match: [on('2019-01-29', 5_000_000)] }),
    says: '配套2019年1月29日才足额，应不晚于2019年1月28日',
  },
  {
    rule: 'studio/match-within-month',
    name: '只有基层工会的收到日期，照样数一个月',
    change: (files) => Object.assign(grant(files), { receivedOn: undefined, match: [on('2019-02-01', 5_000_000)] }),
    says: '2018年12月26日收到资助5万元，配套2019年2月1日才足额',
  },
  {
    rule: 'studio/match-within-month',
    name: '写明没有配套',
    change: (files) => Object.assign(grant(files), { match: [], spending: undefined }),
    says: '配套至今没有到位，应不晚于2019年1月28日',
  },
  {
    rule: 'studio/match-within-month',
    name: '没有收到日期，拨付一个月以后才足额',
    change: (files) => onlyPaid(files, { match: [on('2019-01-22', 5_000_000)] }),
    says: '没有收到日期，资助5万元2018年12月20日才拨到，从那天数起，配套2019年1月22日才足额，应不晚于2019年1月21日',
    warns: true,
  },
  {
    rule: 'studio/match-within-month',
    name: '没有收到日期，从市级工会拨出那天数起也过了期',
    change: (files) => {
      delete grant(files).receivedOn;
      delete grant(files).path[2].received;
      grant(files).match[0].date = '2019-01-25';
    },
    says: '资助5万元2018年12月24日才拨到，从那天数起，配套2019年1月25日才足额，应不晚于2019年1月24日',
    warns: true,
  },
  {
    rule: 'studio/match-within-month',
    name: '没有收到日期，也写明没有配套',
    change: (files) => onlyPaid(files, { match: [] }),
    says: '配套至今没有到位',
    warns: true,
  },
  // 动用
  {
    rule: 'studio/no-spending-before-match',
    name: '足额前一天动用资助',
    change: (files) => (grant(files).spending[0].date = '2019-01-14'),
    says: '2019年1月14日用资助支出1万元，配套到2019年1月15日才足额，应不早于这一天',
  },
  {
    rule: 'studio/no-spending-before-match',
    name: '两次配套之间动用',
    change: (files) => {
      grant(files).match = [on('2019-01-04', 4_999_999), on('2019-01-15', 1)];
      grant(files).spending[0].date = '2019-01-10';
    },
    says: '配套到2019年1月15日才足额',
  },
  {
    rule: 'studio/no-spending-before-match',
    name: '动用了资助，配套没有登记',
    change: (files) => Object.assign(grant(files), { match: undefined, spending: [grant(files).spending[0]] }),
    says: '用资助支出1万元，配套没有登记，应等配套足额',
    warns: true,
  },
  {
    rule: 'studio/within-means',
    name: '资助超出一分',
    change: (files) => (grant(files).spending[4].amount = 3_000_001),
    says: '从资助支出合计50000.01元，资助只有5万元',
  },
  {
    rule: 'studio/within-means',
    name: '配套超出，资助有余',
    change: (files) => (grant(files, MASTER).spending[3].amount = 30_000_000),
    says: '从配套支出合计36万元，配套只有30万元',
  },
  {
    rule: 'studio/never-negative',
    name: '配套到位前一天用配套',
    change: (files) => (grant(files).spending[1].date = '2019-01-14'),
    says: '2019年1月14日从配套支出1万元后，配套的余额是-1万元',
  },
  {
    rule: 'studio/never-negative',
    name: '配套先到，资助没有收到就用资助',
    change: (files) => {
      grant(files).match[0].date = '2018-12-24';
      grant(files).spending[0].date = '2018-12-25';
    },
    says: '2018年12月25日从资助支出1万元后，资助的余额是-1万元',
  },
  {
    rule: 'studio/ledger-clear',
    name: '支出没有写内容',
    change: (files) => delete grant(files).spending[0].item,
    says: '2019年2月10日的支出1万元没有写内容',
  },
  {
    rule: 'studio/ledger-clear',
    name: '用负数冲配套',
    change: (files) => grant(files).match.push(on('2019-01-16', -1)),
    says: '2019年1月16日的配套写了-0.01元，应大于0元',
    also: ['studio/match-one-to-one'],
  },
  {
    rule: 'studio/ledger-clear',
    name: '收到早于拨付',
    change: (files) => (grant(files).receivedOn = '2018-12-19'),
    says: '2018年12月19日收到资助，应不早于拨付的2018年12月20日',
  },
  {
    rule: 'studio/five-purposes',
    name: '用于奖金',
    change: (files) => (grant(files).spending[2].purpose = '奖金'),
    says: '用于“奖金”，应是项目研究、设备购置',
  },
  {
    rule: 'studio/five-purposes',
    name: '配套也用于别处',
    change: (files) => (grant(files).spending[1].purpose = '招待'),
    says: '用于“招待”',
  },
  {
    rule: 'studio/match-and-spend-dates-past',
    name: '明天的支出',
    change: (files) => (grant(files).spending[4].date = '2026-01-02'),
    says: '是2026年1月2日，应不晚于核验基准日2026年1月1日',
  },
  {
    rule: 'studio/match-and-spend-dates-past',
    name: '明天的配套',
    change: (files) => grant(files).match.push(on('2026-01-02', 1)),
    says: '配套日期是2026年1月2日',
  },
  // 个人奖励
  {
    rule: 'studio/personal-reward',
    name: '2018年度写了个人奖励',
    change: (files) => (grant(files).personal = 1_000_000),
    says: '2018年度齐鲁工匠的个人奖励应没有',
  },
  {
    rule: 'studio/personal-reward',
    name: '2019年度的大工匠少一分',
    change: (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, { personal: 4_999_999 }),
    says: '个人奖励写了49999.99元，2019年度齐鲁大工匠的个人奖励应是5万元',
  },
  {
    rule: 'studio/personal-reward',
    name: '当年报道写已经给了个人2万元',
    change: (files) => (edition(files).sums = [{ to: '个人', title: '齐鲁工匠', yuan: 20_000, basis: 'reported', sources }]),
    says: '2018年度报道已给齐鲁工匠的个人奖励写了2万元，应为0元',
  },
];

export const TRAINING_VIOLATIONS: readonly Violation[] = [
  {
    rule: 'training/apprenticeship-assessment',
    name: '签协议的前一天就考核',
    change: (files) => mentoring(files, { assessments: [{ date: '2019-01-09', result: '合格' }] }),
    says: '2019年1月9日考核，早于2019年1月10日签协议，应在签协议以后',
    warns: true,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '后一次考核早于协议',
    change: (files) => files['mentoring.json'][0].assessments.push({ date: '2018', result: '优秀' }),
    says: '2018年考核，早于2019年1月10日签协议',
    warns: true,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '没有协议，考核早于拜师',
    change: (files) => mentoring(files, { agreement: undefined, months: undefined, began: '2021' }),
    says: '早于2021年拜师，应在拜师以后',
    warns: true,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '昨天期满，没有考核',
    change: (files) => mentoring(files, { agreement: '2024-12-31', assessments: [] }),
    says: '2025年12月31日期满，考核 0 次，应至少 1 次',
    warns: true,
  },
  {
    rule: 'training/apprenticeship-assessment',
    name: '协议只知道月份，最晚也期满了',
    change: (files) => mentoring(files, { agreement: '2024-11', assessments: undefined }),
    says: '考核 0 次，应至少 1 次',
    warns: true,
  },
  // 新的字段也归记录的规则管
  {
    rule: 'record/well-formed',
    name: '配套没有日期',
    change: (files) => delete grant(files).match[0].date,
    says: '配套日期',
  },
  {
    rule: 'record/well-formed',
    name: '检查没有来源',
    change: (files) => (grant(files).inspections = [inspection({ sources: undefined })]),
    says: '来源',
  },
  {
    rule: 'record/well-formed',
    name: '待遇不在所列之内',
    change: (files) => (files['people/0001.json'][0].facts[0].treatment = '入党'),
    says: '待遇',
  },
  {
    rule: 'record/well-formed',
    name: '待遇没有来源',
    change: (files) => Object.assign(files['people/0001.json'][0].facts[0], { treatment: '培训', sources: [] }),
    says: '来源',
  },
  {
    rule: 'record/reference',
    name: '共同领衔的人不在册',
    change: (files) => (studio(files).coLeaders = ['q0909']),
    says: 'q0909',
  },
  {
    rule: 'record/date-past',
    name: '检查在将来',
    change: (files) => (grant(files).inspections = [inspection({ date: '2026-01-02' })]),
    says: '日期“2026-01-02”晚于记录截止日期',
  },
  {
    rule: 'record/date-past',
    name: '公开在将来',
    change: (files) => (grant(files).disclosures = [disclosure('2026-02')]),
    says: '日期“2026-02”晚于记录截止日期',
  },
  {
    rule: 'record/privacy',
    name: '处理里写了手机号',
    change: (files) => (grant(files).inspections = [inspection({ found: '挪用', outcome: '追回，联系13812345678' })]),
    says: '手机',
  },
];

export const VARIATIONS: readonly Variation[] = [
  ['工匠后来命名为大工匠，全额再得一次', (files) => again(files, '齐鲁大工匠', 2019, 25_000_000)],
  ['工匠后来命名为大工匠，只补差额', (files) => again(files, '齐鲁大工匠', 2019, 20_000_000)],
  [
    '晋升以后还是原来那间工作室得',
    (files) => {
      again(files, '齐鲁大工匠', 2019, 25_000_000);
      studio(files).grants.push({ honour: 'h0051', payments: [on('2019-12-20', 25_000_000)], sources });
      files['studios/2018.json'].pop();
    },
  ],
  ['晋升的个人奖励补差额', (files) => again(files, '齐鲁大工匠', 2019, 25_000_000, { personal: 5_000_000 })],
  ['2021年度的数额没有查到，得18万元', (files) => again(files, '齐鲁大工匠', 2021, 18_000_000)],
  ['2022年度写了个人奖励3万元', (files) => again(files, '齐鲁大工匠', 2022, 25_000_000, { personal: 3_000_000 })],
  ['2025年度工作室得8万元', (files) => again(files, '齐鲁大工匠', 2025, 8_000_000)],
  ['经产业工会', (files) => (grant(files).path[1].body = '产业工会')],
  [
    '经产业工会，它的科目另有规定',
    (files) => {
      grant(files).path[1].body = '产业工会';
      grant(files).path[1].received.account = '示例科目';
      grant(files).path[1].paid.account = '示例科目';
    },
  ],
  ['省总工会直接拨给基层工会', (files) => grant(files).path.splice(1, 1)],
  ['大工匠的资助直接拨付', (files) => grant(files, MASTER).path.splice(1, 1)],
  ['路径上没有写日期和数额', (files) => (grant(files).path = ['省总工会', '市级工会', '基层工会'].map((body) => ({ body })))],
  ['没有登记路径', (files) => delete grant(files).path],
  [
    '科目一个也没有写',
    (files) => {
      for (const { received, paid } of grant(files).path) for (const side of [received, paid]) delete side?.account;
    },
  ],
  ['只登记了拨付', (files) => onlyPaid(files)],
  ['没有收到日期，拨付一个月内就足额', (files) => onlyPaid(files, { match: [on('2019-01-21', 5_000_000)] })],
  [
    '没有收到日期，从市级工会拨出那天数起一个月内足额',
    (files) => {
      delete grant(files).receivedOn;
      delete grant(files).path[2].received;
      grant(files).match[0].date = '2019-01-24';
    },
  ],
  ['没有收到日期，基层工会有', (files) => delete grant(files).receivedOn],
  ['没有路径，单位有收到日期', (files) => delete grant(files).path],
  [
    '配套分三次，最后一天足额',
    (files) => {
      Object.assign(grant(files), {
        match: ['04', '15', '28'].map((day, index) => on(`2019-01-${day}`, [2_000_000, 2_000_000, 1_000_000][index]!)),
      });
    },
  ],
  ['配套多于一比一', (files) => (grant(files).match[0].amount = 9_000_000)],
  ['配套当天就动用资助', (files) => (grant(files).spending[0].date = '2019-01-15')],
  [
    '期限正好是今天，还没有配套',
    (files) => {
      Object.assign(grant(files), { path: undefined, receivedOn: '2025-12-01', match: [], spending: undefined });
    },
  ],
  ['只用了配套的钱', (files) => (grant(files).spending = [grant(files).spending[1]])],
  [
    '资助和配套正好用完',
    (files) => {
      grant(files).spending[4].amount = 3_000_000;
      grant(files).spending[3].amount = 4_000_000;
    },
  ],
  ['命名当天成立', (files) => (studio(files).founded = '2018-11-05')],
  ['只知道成立的年份', (files) => (studio(files).founded = '2018')],
  ['没有写成立日期', (files) => delete studio(files).founded],
  [
    '没有得资助的工作室早就有了',
    (files) => {
      delete studio(files).grants;
      studio(files).founded = '2009-05';
    },
  ],
  ['命名当天拨付', (files) => payOn(files, '2018-11-05')],
  [
    '没有命名的日期，只有典礼，典礼以前拨付',
    (files) => {
      noStages(files);
      payOn(files, '2018-11-20');
    },
  ],
  [
    '公布文件的日期只是不晚于',
    (files) => {
      noStages(files, { announced: { date: '2018-12-31', dateNote: '不晚于这一天', sources } });
    },
  ],
  [
    '两人共同领衔，依据的是第二人的命名',
    (files) => {
      const [first, second] = files['studios/2018.json'];
      Object.assign(first, { coLeaders: ['q0002'], grants: second.grants });
      delete second.grants;
    },
  ],
  [
    '同一个人领衔两间，只有一间得资助',
    (files) => {
      const { grants: _, ...rest } = studio(files);
      files['studios/2018.json'].push({ ...rest, id: 's0051', name: '示例甲第二工作室' });
    },
  ],
  [
    '公开、检查都登记了，查出的已经处理',
    (files) => {
      Object.assign(grant(files), {
        disclosures: [disclosure('2019-12'), disclosure('2018-12-20')],
        inspections: [inspection(), inspection({ date: '2020', found: '挪用', outcome: '全数追回，通报批评' })],
      });
    },
  ],
  [
    '通知拟给的数额与文件不同',
    (files) => {
      edition(files).sums = [{ to: '工作室', title: '齐鲁工匠', yuan: 60_000, basis: 'planned', sources }];
    },
  ],
  [
    '依2017年命名的，数额和配套都不照办法要求',
    (files) => {
      const [first] = files['people/0001.json'];
      const pinyin = { surname: 'shì', given: 'lì zǐ' };
      files['people/0001.json'].push({ ...first, id: 'q0051', name: '示例子', pinyin });
      again(files, '齐鲁工匠', 2017, 1_234_500, { match: [on('2020-01-01', 1)] }, '2018-12-20');
      files['honours/2017.json'][0].person = 'q0051';
      Object.assign(files['studios/2018.json'].at(-1), { leader: 'q0051', founded: '2015' });
    },
  ],
  [
    '没有影片、论坛和活动',
    (files) => {
      Object.assign(files, { 'films.json': [], 'forums.json': [], 'events.json': [] });
    },
  ],
  ['没有本站的事迹', (files) => delete files['stories/q0001.md']],
  [
    '只有企业自己的竞赛',
    (files) => {
      Object.assign(event(files, '竞赛'), { level: '企业' });
      delete event(files, '竞赛').edition;
    },
  ],
  [
    '典礼在次年举办',
    (files) => {
      without(files, '颁奖典礼');
      edition(files).ceremony.date = '2019-01-10';
      edition(files).selection.stages.at(-1).from = '2019-01-10';
    },
  ],
  [
    '活动都不属于哪一届',
    (files) => {
      for (const each of [...files['events.json'], ...files['films.json'], ...files['forums.json']]) delete each.edition;
    },
  ],
  [
    '组织了一次疗休养',
    (files) => {
      files['events.json'].push({ ...event(files, '讲座'), id: 'e0009', kind: '疗休养', title: '示例工匠疗休养' });
    },
  ],
  [
    '事实写明是哪一种待遇',
    (files) => {
      Object.assign(files['people/0001.json'][0].facts[0], { treatment: '政协委员' });
    },
  ],
  ['建了育人示范基地', (files) => institution(files, '育人示范基地', '示例工匠文化育人示范基地')],
  ['建了实践基地', (files) => institution(files, '实践基地', '示例工匠文化实践基地')],
  ['评出创新型班组', (files) => institution(files, '班组', '示例创新型班组')],
  [
    '带徒没有协议',
    (files) => mentoring(files, { agreement: undefined, months: undefined, assessments: undefined, began: '2019' }),
  ],
  ['意见以前签的协议，期满没有考核', (files) => mentoring(files, { agreement: '2015-01-10', assessments: undefined })],
  ['签协议当天考核', (files) => mentoring(files, { assessments: [{ date: '2019-01-10', result: '合格' }] })],
  [
    '考核和协议都只知道年份，同一年',
    (files) => {
      mentoring(files, { agreement: '2019', assessments: [{ date: '2019', result: '合格' }] });
    },
  ],
  ['今天正好期满，没有考核', (files) => mentoring(files, { agreement: '2025-01-01', assessments: undefined })],
];

/** 计数的一句 — what a rule that only counts says of the record, and of which year. */
export const COUNTS: readonly (readonly [rule: string, name: string, change: (files: SpecimenFiles) => unknown, said: string])[] =
  [
    ['publicity/ceremony', '典礼和它的活动只算一次', () => {}, '2018年收录颁奖典礼 1 项：示例颁奖典礼'],
    [
      'publicity/ceremony',
      '次年举办，计在次年',
      (files) => {
        without(files, '颁奖典礼');
        edition(files).ceremony.date = '2019-01-10';
      },
      '2019年收录颁奖典礼 1 项',
    ],
    ['publicity/film', '按播出的年份', () => {}, '2018年收录宣传片 1 项'],
    ['publicity/forum', '不写年度也计', (files) => delete files['forums.json'][0].edition, '2019年收录论坛 1 项'],
    [
      'publicity/lecture',
      '同年两次',
      (files) => {
        files['events.json'].push({ ...event(files, '讲座'), id: 'e0009' });
      },
      '2019年收录工匠大讲堂 2 项：示例工匠大讲堂等',
    ],
    ['publicity/corridor', '按举办的年份', () => {}, '2019年收录工匠文化长廊或展览 1 项'],
    ['publicity/school-activity', '没有日期，按年度', (files) => delete event(files, '进校园').date, '2018年收录工匠进校园 1 项'],
    ['publicity/mentor-in-school', '按举办的年份', () => {}, '2019年收录工匠受聘做学生导师 1 项'],
    ['publicity/research', '按举办的年份', () => {}, '2019年收录工匠研究机构的活动 1 项'],
    [
      'publicity/base',
      '两种基地分开数',
      (files) => {
        institution(files, '育人示范基地', '示例基地');
        files['institutions.json'].push({ ...files['institutions.json'][0], id: 'i0003', kind: '实践基地' });
      },
      '2019年收录工匠文化基地 2 项：育人示范基地 1 项、实践基地 1 项',
    ],
    ['publicity/coverage', '报道按发布的年份', () => {}, '收录写到获评者事迹的报道'],
    [
      'training/contest-widely',
      '各级分开数',
      (files) => {
        files['events.json'].push({ ...event(files, '竞赛'), id: 'e0009', level: '企业', edition: undefined });
      },
      '2018年收录技能竞赛 2 项：省 1 项、企业 1 项',
    ],
    ['training/five-small', '按举办的年份', () => {}, '2019年收录“五小”活动 1 项'],
    ['training/innovation-show', '按举办的年份', () => {}, '2019年收录职工创新展示 1 项'],
    [
      'training/team-learning',
      '班组也计',
      (files) => institution(files, '班组', '示例创新型班组'),
      '2019年收录班组学习和班组 2 项',
    ],
    ['training/studio', '共同领衔的也计', (files) => (studio(files).coLeaders = ['q0002']), '在册 50 人，领衔工作室的 50 人'],
    ['training/apprenticeship-agreement', '签了协议的', () => {}, '在册 50 人，写明协议日期的 1 人'],
    [
      'training/treatment',
      '分项数',
      (files) => {
        Object.assign(files['people/0001.json'][0].facts[0], { treatment: '人大代表', date: '2018' });
        Object.assign(files['people/0001.json'][1].facts[0], { treatment: '培训', date: '2018-12' });
      },
      '2018年收录待遇 2 项：人大代表 1 项、培训 1 项',
    ],
    [
      'studio/inspected',
      '查了两次',
      (files) => (grant(files).inspections = [inspection(), inspection()]),
      '资助的监督检查收录 2 次',
    ],
  ];
