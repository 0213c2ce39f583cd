import { type Example, type SpecimenFiles } from '#rules/rule.ts';

/** 违反 — a change of the specimen, the rule that catches it, words of its message, and the rules that speak up beside it. */
export interface Violation {
  rule: string;
  name: string;
  change: Example['change'];
  says: string;
  beside?: string[];
}

/** 有效的变化 — a change of the specimen that breaks nothing. */
export interface Variation {
  name: string;
  change: Example['change'];
}

const sources = ['r0001'];
const reported = (persons: number, more: object = {}) => ({ persons, basis: 'reported', sources, ...more });
const of = (files: SpecimenFiles) => files['editions/2018.json'];
const bare = (year: number, more: object = {}) => ({ year, counts: {}, process: [], notes: [], ...more });
/** Changes the edition of the specimen. */
const edition = (change: (edition: any) => unknown) => (files: SpecimenFiles) => void change(of(files));
const selection = (change: (selection: any) => unknown) => edition(({ selection: own }) => change(own));
const stage = (name: string, more: object) =>
  selection(({ stages }) =>
    Object.assign(
      stages.find((each: any) => each.stage === name),
      more,
    ),
  );
const dropStage =
  (...names: string[]) =>
  (files: SpecimenFiles) => {
    const own = of(files).selection;
    own.stages = own.stages.filter((each: any) => !names.includes(each.stage));
  };
const told = (text: string, list: 'process' | 'notes' = 'process') => edition((own) => own[list].push({ text, sources }));
const condition = (about: string, text: string) => selection(({ conditions }) => conditions.push({ about, text }));
const all =
  (...changes: Example['change'][]) =>
  (files: SpecimenFiles) => {
    for (const change of changes) change(files);
  };
const add =
  (year: number, more: object = {}) =>
  (files: SpecimenFiles) =>
    void (files[`editions/${year}.json`] = bare(year, more));
const score = (index: number, more: object) => selection(({ scores }) => Object.assign(scores[index], more));
const undated = (from: number, to: number) => (files: SpecimenFiles) => {
  for (const honour of files['honours/2018.json'].slice(from, to)) Object.assign(honour, { edition: null, yearBasis: 'unknown' });
};
/** One more person, named in that edition under that title. */
const alsoNamed =
  (title: string, year = 2018) =>
  (files: SpecimenFiles) => {
    const number = files['people/0001.json'].length + 1;
    const id = String(number).padStart(4, '0');
    const name = `示例增补${'甲乙丙丁'[number - 51]}`;
    const given = `lì zēng bǔ ${['jiǎ', 'yǐ', 'bǐng', 'dīng'][number - 51]}`;
    files['people/0001.json'].push({ ...files['people/0001.json'][1], id: `q${id}`, name, pinyin: { surname: 'shì', given } });
    files['honours/2018.json'].push({ ...files['honours/2018.json'][1], id: `h${id}`, person: `q${id}`, title, edition: year });
  };
const noLists = all(edition((own) => delete own.selection));
const without = (...parts: string[]) => selection((own) => parts.forEach((part) => Reflect.deleteProperty(own, part)));
const uncounted = (...parts: string[]) => edition(({ counts }) => parts.forEach((part) => Reflect.deleteProperty(counts, part)));
const count = (part: string, persons: number, more: object = {}) =>
  edition(({ counts }) => (counts[part] = reported(persons, more)));
const first = (counts: object, more: object = {}) => add(2017, { counts, ...more });

const bars: [about: string, text: string, kinds: string][] = [
  ['年龄', '四十五周岁以下', '年龄'],
  ['其他', '1975年以后出生', '年龄'],
  ['其他', '1975年1月1日以后出生的职工', '年龄'],
  ['性别', '男性', '性别'],
  ['其他', '具有大专及以上学历', '学历'],
  ['其他', '班组长以上', '职级'],
  ['职称', '中级以上', '职称'],
  ['在职', '在职职工，工龄满五年', '工作年限'],
  ['荣誉基础', '市级工匠', '荣誉基础'],
  ['其他', '须获得市级以上劳模称号', '荣誉基础'],
  ['行业', '只限制造业，不含服务业', '行业'],
];
const accounts: [text: string, quote: string, kinds: string][] = [
  ['按通知，申报人年龄在45岁以下。', '申报人年龄在45岁以下', '年龄'],
  ['参评者不超过50周岁，事迹突出。', '参评者不超过50周岁', '年龄'],
  ['参评人选须为男性职工。', '参评人选须为男性职工', '性别'],
  ['要求大专以上学历。', '要求大专以上学历', '学历'],
  ['候选人应当具有技师以上职称。', '候选人应当具有技师以上职称', '职称'],
  ['推荐对象必须在本岗位连续工作满十年。', '推荐对象必须在本岗位连续工作满十年', '工作年限'],
  ['年龄限制为60周岁。', '年龄限制为60周岁', '年龄'],
  ['人选须获得市级以上荣誉。', '人选须获得市级以上荣誉', '荣誉基础'],
];

export const VIOLATIONS: Violation[] = [
  // 选树范围
  ...bars.map(([about, text, kinds]) => ({
    rule: 'selection/open-to-all-trades',
    name: `参评条件（${about}）“${text}”`,
    change: condition(about, text),
    says: `“${text}”对${kinds}设了限`,
  })),
  ...accounts.flatMap(([text, quote, kinds]) =>
    (['process', 'notes'] as const).map((list) => ({
      rule: 'selection/open-to-all-trades',
      name: `${list === 'process' ? '评选经过' : '说明'}里写着“${quote}”`,
      change: told(text, list),
      says: `写着“${quote}”，对${kinds}设了限`,
    })),
  ),
  {
    rule: 'selection/open-to-all-trades',
    name: '评审标准里的年龄条件',
    change: selection(({ criteria }) => criteria.push('年龄不超过50周岁')),
    says: '2018年度的评审标准写着“年龄不超过50周岁”，对年龄设了限',
  },
  {
    rule: 'selection/open-to-all-trades',
    name: '通知的说明里的学历条件',
    change: edition((own) => (own.notice = { date: '2018-07', dateNote: '要求本科以上学历', sources })),
    says: '申报通知的日期说明写着“要求本科以上学历”，对学历设了限',
  },
  {
    rule: 'selection/serving-worker',
    name: '第一名候选人已经退休',
    change: selection(({ candidates }) => (candidates[0].serving = false)),
    says: '候选人 c001（示例甲）不是在职职工',
  },
  {
    rule: 'selection/serving-worker',
    name: '没有入选的最后一名候选人不在职',
    change: selection(({ candidates }) => (candidates[149].serving = false)),
    says: '候选人 c150（',
  },
  // 发动推荐
  ...[
    { name: '只有单位推荐', channels: ['单位推荐'] },
    { name: '只有个人自荐，写了两遍', channels: ['个人自荐', '个人自荐'] },
    { name: '只有一种别的形式', channels: ['社会团体推荐'] },
  ].map(({ name, channels }) => ({
    rule: 'selection/recommendation-channels',
    name,
    change: selection((own) => (own.channels = channels)),
    says: '推荐渠道只有 1 种',
  })),
  {
    rule: 'selection/recommendation-channels',
    name: '推荐渠道空着',
    change: selection((own) => (own.channels = [])),
    says: '推荐渠道只有 0 种',
  },
  {
    rule: 'selection/recommendation-channels',
    name: '三种之外还有指定',
    change: selection(({ channels }) => channels.push('指定')),
    says: '推荐渠道有“指定”',
  },
  {
    rule: 'selection/recommendation-channels',
    name: '经过写明上级指定候选人',
    change: told('部分行业由上级指定候选人。'),
    says: '评选经过写着“上级指定候选人”',
  },
  ...['2018-07-03', '2018-08', '2019'].map((date) => ({
    rule: 'selection/work-plan',
    name: `工作方案在推荐开始以后（${date}）`,
    change: edition(({ plan }) => (plan.date = date)),
    says: '应不晚于推荐开始的2018年7月2日',
  })),
  {
    rule: 'selection/work-plan',
    name: '没有推荐环节，工作方案在申报通知以后',
    change: all(
      dropStage('推荐'),
      without('stagesComplete'),
      edition((own) =>
        Object.assign(own, { notice: { date: '2018-07', sources }, plan: { name: '示例方案', date: '2018-08-01', sources } }),
      ),
    ),
    says: '应不晚于申报通知的2018年7月',
  },
  // 审核
  ...[149, 151].map((persons) => ({
    rule: 'selection/candidates-150',
    name: `公布候选人${persons}名，没有名单`,
    change: all(noLists, count('candidates', persons)),
    says: `2018年度公布的候选人 ${persons} 名，应为 150 名`,
  })),
  {
    rule: 'selection/candidates-150',
    name: '没有公布人数，名单上149名',
    change: all(
      uncounted('candidates'),
      selection(({ candidates }) => candidates.pop()),
    ),
    says: '2018年度候选人名单有 149 名，应为 150 名',
  },
  {
    rule: 'selection/candidates-150',
    name: '公布150名，名单上151名',
    change: selection(({ candidates }) => candidates.push({ key: 'c151', name: '示例增补' })),
    says: '2018年度候选人名单有 151 名',
  },
  {
    rule: 'selection/candidates-150',
    name: '只有经过写明确定了140名候选人',
    change: all(noLists, uncounted('candidates', 'nominees'), told('经初审，确定140名候选人。')),
    says: '评选经过写明的候选人 140 名，应为 150 名',
  },
  ...[99, 101].map((persons) => ({
    rule: 'selection/nominees-100',
    name: `公布提名人选${persons}名，没有名单`,
    change: all(noLists, count('nominees', persons)),
    says: `2018年度公布的提名人选 ${persons} 名，应为 100 名`,
  })),
  {
    rule: 'selection/nominees-100',
    name: '没有公布人数，名单上99名',
    change: all(
      uncounted('nominees'),
      selection(({ nominees }) => nominees.pop()),
    ),
    says: '2018年度提名人选名单有 99 名，应为 100 名',
  },
  {
    rule: 'selection/nominees-100',
    name: '经过写明的与公布的不同',
    change: told('专家评审后产生90名提名人选。'),
    says: '评选经过写明的提名人选 90 名，应为 100 名',
  },
  {
    rule: 'selection/all-reviewed',
    name: '推荐620名，只审了619名',
    change: count('reviewed', 619),
    says: '推荐 620 名，初审 619 名，应当相等',
  },
  {
    rule: 'selection/all-reviewed',
    name: '审的比推荐的多一名',
    change: count('reviewed', 621),
    says: '推荐 620 名，初审 621 名，应当相等',
  },
  {
    rule: 'selection/all-reviewed',
    name: '只审了140名，候选人却有150名，推荐人数没有查到',
    change: all(uncounted('recommended'), count('reviewed', 140)),
    says: '候选人 150 名，初审的只有 140 名',
  },
  {
    rule: 'selection/all-reviewed',
    name: '没有公布候选人数，名单比推荐的长',
    change: all(uncounted('candidates', 'reviewed'), count('recommended', 149)),
    says: '候选人 150 名，推荐的只有 149 名',
  },
  {
    rule: 'selection/review-committee',
    name: '专家只有一个领域',
    change: selection(({ committee }) => committee.splice(1)),
    says: '只有 1 个领域（机械）',
  },
  {
    rule: 'selection/review-committee',
    name: '委员会空着',
    change: selection((own) => (own.committee = [])),
    says: '只有 0 个领域',
  },
  {
    rule: 'selection/fair-review',
    name: '专家评了自己的徒弟，没有回避',
    change: selection(({ review }) =>
      review.conflicts.push({ expert: '乙组二号', candidate: 'c090', relation: '师徒', recused: false }),
    ),
    says: '专家“乙组二号”与候选人 c090（师徒）没有回避',
  },
  {
    rule: 'selection/fair-review',
    name: '同一单位的专家没有回避，那名候选人落选了',
    change: selection(({ review }) => Object.assign(review.conflicts[0], { candidate: 'c150', recused: false })),
    says: '专家“甲组一号”与候选人 c150（同一单位）没有回避',
  },
  ...['工匠精神', '突出贡献'].map((left) => ({
    rule: 'selection/four-criteria',
    name: `评审标准缺${left}，另加了别的`,
    change: selection((own) => (own.criteria = [...own.criteria.filter((each: string) => each !== left), '群众基础'])),
    says: `缺${left}`,
  })),
  // 环节
  ...['推荐', '初审', '专家评审', '事迹公布', '公众投票', '命名'].map((missing) => ({
    rule: 'selection/stages-complete',
    name: `环节录全了，没有${missing}`,
    change: dropStage(missing),
    says: `却没有${missing}`,
  })),
  {
    rule: 'selection/stages-complete',
    name: '环节录全了，评审、公布、投票都没有',
    change: dropStage('专家评审', '事迹公布', '公众投票'),
    says: '却没有专家评审、事迹公布、公众投票',
  },
  ...[
    ['当年未组织专家评审，由办公室确定。', '未组织专家评审', '专家评审'],
    ['取消公众投票，按评审成绩命名。', '取消公众投票', '公众投票'],
    ['提名人选没有公布事迹，即行投票。', '没有公布事迹', '公布事迹'],
  ].map(([text, quote, part]) => ({
    rule: 'selection/stages-complete',
    name: `经过写着“${quote}”`,
    change: told(text!),
    says: `写着“${quote}”，应有${part}`,
  })),
  {
    rule: 'selection/stages-in-order',
    name: '专家评审在初审以前',
    change: stage('专家评审', { from: '2018-08-05', to: '2018-08-31' }),
    says: '“专家评审”2018年8月5日开始，应不早于“初审”开始的2018年8月6日',
  },
  {
    rule: 'selection/stages-in-order',
    name: '命名在投票结束前一日',
    change: stage('命名', { from: '2018-10-14' }),
    says: '“公众投票”2018年10月15日才结束，应不晚于2018年10月14日的“命名”',
  },
  {
    rule: 'selection/stages-in-order',
    name: '颁奖的月份在命名的月份以前',
    change: edition(({ ceremony }) => (ceremony.date = '2018-10')),
    says: '颁奖活动在2018年10月，应不早于2018年11月5日的“命名”环节',
  },
  {
    rule: 'selection/stages-in-order',
    name: '公布命名的文件在命名以前',
    change: edition((own) => (own.announced = { name: '示例决定', date: '2018-11-04', sources })),
    says: '公布命名的文件在2018年11月4日，应不早于2018年11月5日的“命名”环节',
  },
  {
    rule: 'selection/stages-in-order',
    name: '命名人数的日期在命名以前',
    change: count('named', 50, { date: '2018-11-03' }),
    says: '公布命名人数在2018年11月3日，应不早于2018年11月5日',
  },
  {
    rule: 'selection/stages-in-order',
    name: '没有命名环节，命名人数的日期在投票结束以前',
    change: all(dropStage('命名', '颁奖'), without('stagesComplete'), count('named', 50, { date: '2018-12-08' })),
    says: '颁奖活动在2018年12月7日，应不早于2018年12月8日的公布命名人数',
  },
  {
    rule: 'selection/stages-in-order',
    name: '命名只从颁奖知道，颁奖在投票结束以前',
    change: all(
      dropStage('命名', '颁奖'),
      without('stagesComplete'),
      edition(({ ceremony }) => (ceremony.date = '2018-10-10')),
    ),
    says: '颁奖活动在2018年10月10日，应不早于2018年10月15日的“公众投票”结束',
  },
  {
    rule: 'selection/stages-in-order',
    name: '收录的颁奖典礼在命名以前',
    change: (files) => void (files['events.json'][0].date = '2018-11-04'),
    says: '示例颁奖典礼在2018年11月4日，应不早于2018年11月5日的“命名”环节',
  },
  {
    rule: 'selection/stages-in-order',
    name: '没有命名环节，公布命名的文件在颁奖以后',
    change: all(
      dropStage('命名', '颁奖'),
      without('stagesComplete'),
      edition((own) => (own.announced = { date: '2018-12-10', sources })),
    ),
    says: '颁奖活动在2018年12月7日，应不早于2018年12月10日的公布命名的文件',
    beside: ['selection/stages-in-order'],
  },
  {
    rule: 'selection/stages-complete',
    name: '写明录全了，一个环节也没有',
    change: selection((own) => (own.stages = [])),
    says: '却没有推荐、初审、专家评审、事迹公布、公众投票、命名',
  },
  {
    rule: 'selection/stages-in-order',
    name: '候选人数的日期在初审开始以前',
    change: count('candidates', 150, { date: '2018-08-05' }),
    says: '2018年8月5日定下人数，应不早于“初审”开始的2018年8月6日',
  },
  {
    rule: 'selection/stages-in-order',
    name: '投票的日期两处不同',
    change: selection(({ vote }) => Object.assign(vote, { from: '2018-09-26' })),
    says: '公众投票2018年9月26日开始，各环节日期里却是2018年9月25日',
  },
  {
    rule: 'selection/stages-in-order',
    name: '投票先结束后开始',
    change: all(
      dropStage('公众投票'),
      selection(({ vote }) => Object.assign(vote, { from: '2018-09-25', to: '2018-09-24' })),
    ),
    says: '“公众投票”2018年9月24日结束，应不早于开始的2018年9月25日',
  },
  {
    rule: 'record/date-past',
    name: '命名环节在记录截止日期以后',
    change: all(
      stage('命名', { from: '2026-01-02' }),
      stage('颁奖', { from: '2026-01-02' }),
      edition((own) => delete own.ceremony.date),
    ),
    says: '日期“2026-01-02”晚于记录截止日期',
    beside: ['studio/named-before-grant', 'studio/created-after-naming', 'record/planned-told', 'selection/stages-in-order'],
  },
  {
    rule: 'record/date-past',
    name: '投票还没有结束',
    change: all(
      dropStage('公众投票'),
      selection(({ vote }) => Object.assign(vote, { from: '2018-09-25', to: '2026-03-01' })),
    ),
    says: '日期“2026-03-01”晚于记录截止日期',
    beside: ['selection/stages-in-order'],
  },
  {
    rule: 'selection/deeds-before-vote',
    name: '投票开始次日才公布事迹',
    change: stage('事迹公布', { from: '2018-09-26', to: '2018-09-28' }),
    says: '2018年9月26日才开始公布事迹',
  },
  {
    rule: 'selection/deeds-before-vote',
    name: '投票只记在投票一栏，事迹公布在它以后',
    change: all(
      dropStage('公众投票'),
      selection(({ vote }) => Object.assign(vote, { from: '2018-09-19', to: '2018-10-15' })),
    ),
    says: '应不晚于公众投票开始的2018年9月19日',
  },
  {
    rule: 'selection/deeds-before-vote',
    name: '一名提名人选的事迹没有公布',
    change: selection(({ candidates }) => delete candidates[60].deeds),
    says: '提名人选 c061（',
  },
  // 命名
  {
    rule: 'selection/vote-and-score',
    name: '按公布的算法，命名了低分的',
    change: score(49, { expert: 60, votes: 40_000 }),
    says: '命名的 c050（',
  },
  {
    rule: 'selection/vote-and-score',
    name: '没有查到算法，评分和得票都低的命名了',
    change: all(without('method'), score(49, { expert: 60, votes: 40_000 })),
    says: '都低于没有命名的 c051（',
  },
  {
    rule: 'selection/vote-and-score',
    name: '没有占比，也没有算法，评分和得票都低的命名了',
    change: all(without('method', 'weights'), score(0, { expert: 1, votes: 1 })),
    says: '命名的 c001（示例甲）评分 1、得票 1，都低于没有命名的',
  },
  {
    rule: 'selection/vote-and-score',
    name: '按名次相加，命名了名次靠后的',
    change: all(
      without('weights'),
      selection((own) => (own.method = { kind: 'places' })),
      score(49, { expert: 60, votes: 40_000 }),
    ),
    says: '命名的 c050（',
  },
  {
    rule: 'selection/vote-and-score',
    name: '算法是名次相加，却记了占比',
    change: selection((own) => (own.method = { kind: 'places' })),
    says: '应不用占比',
  },
  {
    rule: 'selection/vote-and-score',
    name: '占比之和不是一百',
    change: selection((own) => (own.weights = { expert: 60, votes: 30 })),
    says: '占比是专家评审 60、公众投票 30，两项之和应为 100',
  },
  {
    rule: 'selection/vote-and-score',
    name: '总票数比各人得票的合计少一票',
    change: selection(({ vote }) => (vote.total = 4_494_999)),
    says: '总票数 4494999，各人得票合计 4495000',
  },
  {
    rule: 'selection/vote-and-score',
    name: '评审不算数',
    change: selection((own) => Object.assign(own, { weights: { expert: 0, votes: 100 } })),
    says: '两项都应大于 0',
  },
  {
    rule: 'selection/vote-and-score',
    name: '一名提名人选没有成绩',
    change: selection(({ scores }) => scores.splice(70, 1)),
    says: '提名人选 c071（',
  },
  {
    rule: 'selection/named-at-most-50',
    name: '公布命名51名，没有名单',
    change: all(noLists, count('named', 51)),
    says: '2018年度公布的命名人选 51 名，应不超过 50 名',
  },
  {
    rule: 'selection/named-at-most-50',
    name: '把10和40加在50上',
    change: all(noLists, count('named', 60)),
    says: '2018年度公布的命名人选 60 名',
  },
  {
    rule: 'selection/named-at-most-50',
    name: '没有公布人数，名单上51名',
    change: all(
      uncounted('named'),
      selection(({ named }) => named.push('c051')),
    ),
    says: '2018年度命名人选名单有 51 名',
  },
  {
    rule: 'selection/named-at-most-50',
    name: '没有人数也没有名单，收录了51人',
    change: all(noLists, uncounted('named', 'masters'), alsoNamed('齐鲁工匠')),
    says: '2018年度收录的命名人选 51 名',
  },
  {
    rule: 'selection/masters-at-most-10',
    name: '公布11名大工匠，没有名单',
    change: all(noLists, count('masters', 11)),
    says: '2018年度公布的大工匠 11 名，应不超过 10 名',
  },
  {
    rule: 'selection/masters-at-most-10',
    name: '没有公布人数，名单上11名大工匠',
    change: all(
      uncounted('masters'),
      selection(({ masters }) => masters.push('c040')),
    ),
    says: '2018年度大工匠名单有 11 名',
  },
  {
    rule: 'selection/masters-at-most-10',
    name: '只看收录，11名大工匠，其中一名另有工匠的称号',
    change: all(noLists, uncounted('named', 'masters'), undated(0, 1), alsoNamed('齐鲁大工匠')),
    says: '2018年度收录的大工匠 11 名',
  },
  {
    rule: 'selection/master-is-craftsman',
    name: '大工匠不在命名名单里',
    change: all(
      selection(({ masters }) => (masters[0] = 'c060')),
      undated(40, 41),
    ),
    says: '2018年度大工匠 c060（',
  },
  {
    rule: 'selection/master-is-craftsman',
    name: '没有名单，大工匠比命名的多',
    change: all(noLists, count('named', 9), undated(0, 50)),
    says: '2018年度大工匠 10 名，应不多于命名的 9 名',
  },
  {
    rule: 'selection/stages-nested',
    name: '命名了没有提名的人',
    change: all(
      selection(({ named }) => (named[39] = 'c150')),
      undated(39, 40),
    ),
    says: '命名人选 c150（',
  },
  {
    rule: 'selection/stages-nested',
    name: '同一人在命名名单上两次',
    change: all(
      selection(({ named }) => (named[39] = 'c001')),
      undated(39, 40),
    ),
    says: 'c001（示例甲）出现两次',
  },
  {
    rule: 'selection/once-a-year',
    name: '两届之间空了一年',
    change: add(2020),
    says: '中间没有2019年度，每年应评选一次',
  },
  {
    rule: 'selection/once-a-year',
    name: '两年之间届次只进了一届',
    change: all(
      add(2019),
      add(2020, { ordinal: { number: 2, basis: 'stated', sources } }),
      (files) => void (files['editions/2019.json'].ordinal = { number: 1, basis: 'stated', sources }),
    ),
    says: '届次由第1届到第1届',
  },
  {
    rule: 'selection/once-a-year',
    name: '说明写着当年没有评选',
    change: add(2019, { notes: [{ text: '受条件所限，本年度没有开展评选。', sources }] }),
    says: '写着“本年度没有开展评选”',
  },
  {
    rule: 'selection/once-a-year',
    name: '一年里两届命名，一届只从人数的日期知道，一届只从文件知道',
    change: all(
      add(2019, { counts: { named: { persons: 50, basis: 'reported', date: '2020-01-05', sources } } }),
      add(2020, { announced: { name: '示例决定', date: '2020-12-20', sources } }),
    ),
    says: '2020年度2020年12月20日命名，2019年度也在2020年1月5日命名',
    beside: ['record/planned-told'],
  },
  {
    rule: 'selection/once-a-year',
    name: '命名的文件早于本年度',
    change: add(2019, { announced: { date: '2018-12-31', sources } }),
    says: '2019年度命名不晚于2018年12月31日（公布命名的文件），应不早于2019年',
  },
  {
    rule: 'selection/once-a-year',
    name: '颁奖早于本年度',
    change: add(2019, { ceremony: { name: '示例典礼', date: '2018-12', sources } }),
    says: '2019年度命名不晚于2018年12月（颁奖活动），应不早于2019年',
  },
  {
    rule: 'selection/once-a-year',
    name: '同一年度两届',
    change: (files) => void (files['editions/again.json'] = bare(2018)),
    says: '2018年度有两届',
    beside: ['record/id-unique'],
  },
  {
    rule: 'record/date-past',
    name: '年度还没有到',
    change: add(2027),
    says: '日期“2027”晚于记录截止日期2026年1月1日',
  },
  {
    rule: 'selection/once-per-title',
    name: '同一人第二年又命名一次',
    change: all(add(2019), (files) =>
      files['honours/2018.json'].push({ ...files['honours/2018.json'][2], id: 'h0051', edition: 2019 }),
    ),
    says: '“齐鲁工匠”有两条：h0003（2018年度）和 h0051（2019年度）',
  },
  {
    rule: 'selection/once-per-title',
    name: '同一人当年收录了两条',
    change: all(without('scores'), (files) =>
      files['honours/2018.json'].push({ ...files['honours/2018.json'][49], id: 'h0051' }),
    ),
    says: '“齐鲁大工匠”有两条：h0050（2018年度）和 h0051（2018年度）',
  },
  {
    rule: 'selection/lists-match-counts',
    name: '公布48名，名单50名',
    change: count('named', 48),
    says: '2018年度公布命名人选 48 名，名单有 50 名，应当相等',
  },
  {
    rule: 'selection/lists-match-counts',
    name: '没有名单，收录的比公布的多',
    change: all(noLists, count('named', 49)),
    says: '2018年度收录',
  },
  {
    rule: 'selection/named-are-recorded',
    name: '收录的人不在命名名单上',
    change: selection(({ candidates }) => (candidates[4].name = '示例别人')),
    says: '（h0005）收录为2018年度“齐鲁工匠”，公布的命名名单上应有这个名字，却没有',
  },
  {
    rule: 'selection/named-are-recorded',
    name: '工匠收录成了大工匠',
    change: selection(({ masters }) => (masters[9] = 'c001')),
    says: '（h0050）收录为2018年度“齐鲁大工匠”，公布的大工匠名单上应有这个名字，却没有',
  },
  {
    rule: 'selection/four-levels',
    name: '县级的选树记成了上一年的',
    change: edition(({ levels }) => (levels[4].date = '2017')),
    says: '日期却是2017年，应不早于2018年',
  },
  {
    rule: 'selection/four-levels',
    name: '省级选出的人数与公布的不同',
    change: edition(({ levels }) => (levels[0].chosen = 49)),
    says: '省级选出 49 名，公布的命名人选却是 50 名',
  },
  // 2017年度
  ...(
    [
      [{ nominees: reported(29), named: reported(10) }, '公布的提名人选 29 名，应为 30 名'],
      [{ nominees: reported(30), named: reported(11) }, '公布的命名人选 11 名，应为 10 名'],
      [{ masters: reported(1) }, '公布的大工匠 1 名，应为 0 名'],
    ] as const
  ).map(([counts, says]) => ({ rule: 'selection/first-edition-rule', name: `2017年${says}`, change: first(counts), says })),
];

export const VARIATIONS: Variation[] = [
  { name: '样本原样', change: () => {} },
  // 选树范围
  {
    name: '写明年龄、性别、学历不限',
    change: all(condition('年龄', '年龄不限'), condition('性别', '男女不限'), condition('学历', '不限学历')),
  },
  { name: '照录意见的原话', change: condition('其他', '人选不受年龄、性别、学历、职级、职称、工作年限、荣誉基础等条件限制') },
  { name: '评选经过照录意见的原话', change: told('人选不受年龄、性别、学历、职级、职称、工作年限、荣誉基础等条件限制。') },
  { name: '评选经过写明男女不限、年龄不限', change: told('面向一线职工，男女不限，年龄不限。') },
  { name: '评选经过说专家要有职称', change: told('评审专家须具有正高级职称。') },
  { name: '评选经过说侧重重点产业的高技能人才', change: told('侧重“十强”产业特别是制造业的一线高技能人才。') },
  { name: '评选经过说获评者优先推荐申报', change: told('符合条件的齐鲁大工匠，优先推荐申报泰山产业领军人才（产业技能类）。') },
  { name: '在职情况没有公布', change: selection(({ candidates }) => candidates.forEach((each: any) => delete each.serving)) },
  // 发动推荐
  { name: '只有单位推荐和个人自荐两种', change: selection((own) => (own.channels = ['单位推荐', '个人自荐'])) },
  { name: '单位推荐之外是别的形式', change: selection((own) => (own.channels = ['单位推荐', '社会团体推荐', '媒体举荐'])) },
  { name: '推荐渠道没有公布', change: without('channels') },
  { name: '经过写明不得指定候选人', change: told('各单位不得直接指定候选人。') },
  { name: '没有查到工作方案', change: edition((own) => delete own.plan) },
  { name: '工作方案在推荐开始当天', change: edition(({ plan }) => (plan.date = '2018-07-02')) },
  { name: '工作方案没有日期', change: edition(({ plan }) => delete plan.date) },
  // 人数
  { name: '只有名单，没有公布人数', change: uncounted('recommended', 'reviewed', 'candidates', 'nominees', 'named', 'masters') },
  { name: '只有公布的人数，没有名单', change: noLists },
  {
    name: '计划的人数与意见不同',
    change: all(
      noLists,
      edition(({ counts }) => {
        for (const [part, persons] of Object.entries({ candidates: 120, nominees: 80, named: 60, masters: 12 }))
          counts[part] = { persons, basis: 'planned', sources };
      }),
    ),
  },
  {
    name: '约数与意见不同',
    change: all(
      noLists,
      edition(({ counts }) => {
        for (const [part, persons] of Object.entries({ candidates: 200, nominees: 90 }))
          counts[part] = { persons, basis: 'approximate', sources };
      }),
    ),
  },
  {
    name: '推算的人数超过意见',
    change: all(
      noLists,
      told('由累计人数推算，本届52名。', 'notes'),
      edition(({ counts }) => {
        counts.named = { persons: 52, basis: 'computed', sources };
        delete counts.masters;
      }),
    ),
  },
  { name: '命名不满50名', change: all(noLists, undated(0, 3), count('named', 47)) },
  { name: '一名大工匠也没有评出', change: all(noLists, undated(40, 50), count('masters', 0), count('named', 40)) },
  {
    name: '大工匠在同一年两个称号都收录了',
    change: (files) => files['honours/2018.json'].push({ ...files['honours/2018.json'][45], id: 'h0051', title: '齐鲁工匠' }),
  },
  {
    name: '十名大工匠都在同一年两个称号',
    change: (files) => {
      for (const [index, honour] of files['honours/2018.json'].slice(40, 50).entries())
        files['honours/2018.json'].push({ ...honour, id: `h00${51 + index}`, title: '齐鲁工匠' });
    },
  },
  { name: '经过写明将选出的人数，不是已成的', change: told('通知提出，将确定120名候选人、产生80名提名人选。') },
  { name: '经过写明一个市的人数', change: told('示例市评出5名齐鲁工匠，市里初审确定12名候选人。') },
  { name: '总票数等于各人得票的合计', change: selection(({ vote }) => (vote.total = 4_495_000)) },
  { name: '经过写明的人数与意见相符', change: told('初审确定150名候选人，专家评审产生100名提名人选。') },
  { name: '推荐人数没有查到', change: uncounted('recommended') },
  {
    name: '推荐人数是约数',
    change: edition(({ counts }) => Object.assign(counts.recommended, { persons: 600, basis: 'approximate' })),
  },
  { name: '正好推荐150名，审150名，都是候选人', change: all(count('recommended', 150), count('reviewed', 150)) },
  // 环节
  { name: '没有说录全，缺专家评审和投票的日期', change: all(without('stagesComplete'), dropStage('专家评审', '公众投票')) },
  {
    name: '没有说录全，只知道命名的日期',
    change: all(without('stagesComplete'), dropStage('推荐', '初审', '专家评审', '事迹公布', '公众投票', '颁奖')),
  },
  { name: '各环节日期一个也没有查到', change: without('stages', 'stagesComplete') },
  { name: '颁奖环节没有录入', change: dropStage('颁奖') },
  {
    name: '投票只记在投票一栏',
    change: all(
      dropStage('公众投票'),
      selection(({ vote }) => Object.assign(vote, { from: '2018-09-25', to: '2018-10-15' })),
    ),
  },
  {
    name: '各环节同一天开始',
    change: selection(({ stages }) => {
      for (const each of stages.slice(0, 6)) Object.assign(each, { from: '2018-11-05', to: '2018-11-05' });
    }),
  },
  { name: '命名在投票结束当天', change: all(stage('命名', { from: '2018-10-15' })) },
  {
    name: '颁奖在命名当天',
    change: all(
      stage('颁奖', { from: '2018-11-05' }),
      edition(({ ceremony }) => (ceremony.date = '2018-11-05')),
      (files) => void (files['events.json'][0].date = '2018-11-05'),
    ),
  },
  {
    name: '命名的文件只知道不晚于某日',
    change: edition((own) => (own.announced = { date: '2018-11-30', dateNote: '不晚于2018年11月30日', sources })),
  },
  { name: '命名人数的日期就是命名那天', change: count('named', 50, { date: '2018-11-05' }) },
  { name: '经过写明未经评审的不得命名', change: told('未经专家评审的不得命名。') },
  { name: '经过写明没有公布票数', change: told('网络投票如期举行，没有公布票数。') },
  // 投票与评审
  { name: '没有算法，评分低而得票高的命名了', change: all(without('method'), score(49, { expert: 1, votes: 60_000 })) },
  {
    name: '没有算法和占比，评分高而得票低的命名了',
    change: all(without('method', 'weights'), score(49, { expert: 100, votes: 1 })),
  },
  {
    name: '没有算法，评分和得票全部相同',
    change: all(
      without('method'),
      selection(({ scores }) => scores.forEach((each: any) => Object.assign(each, { expert: 90, votes: 100 }))),
    ),
  },
  {
    name: '按算法，全部同分',
    change: selection(({ scores }) => scores.forEach((each: any) => Object.assign(each, { expert: 90, votes: 100 }))),
  },
  { name: '票数按总票数折算', change: selection((own) => (own.method = { kind: 'total' })) },
  {
    name: '按名次相加，不用占比',
    change: all(
      without('weights'),
      selection((own) => (own.method = { kind: 'places' })),
    ),
  },
  { name: '别的算法，写明原文', change: selection((own) => (own.method = { kind: 'other', text: '评审与投票的结果综合确定' })) },
  { name: '没有评分和得票', change: without('scores') },
  { name: '只有占比和算法，没有名单', change: without('scores', 'named', 'masters', 'nominees') },
  { name: '占比各半', change: selection((own) => (own.weights = { expert: 50, votes: 50 })) },
  { name: '没有公布回避情况', change: without('review') },
  {
    name: '回避了两处',
    change: selection(({ review }) =>
      review.conflicts.push({ expert: '乙组二号', candidate: 'c002', relation: '师徒', recused: true }),
    ),
  },
  { name: '标准之外另加一项', change: selection(({ criteria }) => criteria.push('群众基础')) },
  { name: '正好两个领域的专家', change: selection(({ committee }) => committee.splice(2)) },
  // 年度
  { name: '第二年一届，什么也没有查到', change: add(2019) },
  {
    name: '连着三届',
    change: all(
      add(2019, { ordinal: { number: 2, basis: 'stated', sources } }),
      add(2020, { ordinal: { number: 3, basis: 'stated', sources } }),
    ),
  },
  { name: '第二届次年一月颁奖', change: add(2019, { ceremony: { name: '示例典礼', date: '2020-01-06', sources } }) },
  { name: '隔了几年才有记录', change: add(2023) },
  {
    name: '先工匠，次年大工匠',
    change: all(add(2019), (files) =>
      files['honours/2018.json'].push({ ...files['honours/2018.json'][3], id: 'h0051', title: '齐鲁大工匠', edition: 2019 }),
    ),
  },
  { name: '四级只查到两级', change: edition(({ levels }) => levels.splice(1, 4)) },
  { name: '各级一项也没有查到', change: edition((own) => delete own.levels) },
  {
    name: '选树过程整个没有查到',
    change: edition((own) => {
      delete own.selection;
      delete own.plan;
      delete own.levels;
      own.counts = {};
    }),
  },
  // 2017年度
  { name: '2017年提名30名，命名10名', change: first({ nominees: reported(30), named: reported(10) }) },
  { name: '2017年计划提名30名', change: first({ nominees: { persons: 30, basis: 'planned', sources }, named: reported(10) }) },
  {
    name: '2017年不归意见管：没有评审，限了年龄',
    change: first(
      {},
      { process: [{ text: '由单位推荐，不超过50周岁，未组织专家评审。', sources }], selection: { channels: ['单位推荐'] } },
    ),
  },
  {
    name: '2017年命名的人2018年又命名',
    change: all(first({}), (files) =>
      files['honours/2018.json'].push({ ...files['honours/2018.json'][4], id: 'h0051', edition: 2017 }),
    ),
  },
];
