import { type Archive, type RawFile } from '#domain/record/archive.ts';
import { assemble } from '#domain/record/assemble.ts';
import { type Example, type SpecimenFiles } from '#rules/rule.ts';

/**
 * 样本 — one complete fictional edition that keeps every rule: 150 candidates, 100 nominees, 50 named,
 * 10 masters, 50 studios with ledgers, ceremony, film, forum, school and apprenticeship. Everybody in it
 * is 示例. Every failing example of a rule is a small change of it.
 */
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];
const BRANCHES = [...'子丑寅卯辰巳午未申酉戌亥'];
const STEM_PINYIN = 'jiǎ yǐ bǐng dīng wù jǐ gēng xīn rén guǐ'.split(' ');
const BRANCH_PINYIN = 'zǐ chǒu yín mǎo chén sì wǔ wèi shēn yǒu xū hài'.split(' ');

const pad = (number: number, width = 4): string => String(number).padStart(width, '0');
const range = (length: number): number[] => Array.from({ length }, (_, index) => index + 1);

/** 第几人 — 1 is 示例甲, the others 示例 and two or three signs of the sexagenary cycle. */
function nameOf(number: number): { name: string; pinyin: { surname: string; given: string } } {
  const [stem, branch, third] = [(number - 1) % 10, (number - 1) % 12, Math.floor((number - 1) / 60)];
  if (number === 1) return { name: '示例甲', pinyin: { surname: 'shì', given: 'lì jiǎ' } };
  return {
    name: `示例${STEMS[stem]}${BRANCHES[branch]}${third ? STEMS[third] : ''}`,
    pinyin: {
      surname: 'shì',
      given: ['lì', STEM_PINYIN[stem], BRANCH_PINYIN[branch], ...(third ? [STEM_PINYIN[third]] : [])].join(' '),
    },
  };
}

const CRAFTSMEN = 40;
const NAMED = 50;
const isMaster = (number: number): boolean => number > CRAFTSMEN;
const yuan = (amount: number): number => amount * 100;

export function specimen(): SpecimenFiles {
  const sources = ['r0001'];
  const key = (number: number): string => `c${pad(number, 3)}`;
  const statement = (text: string) => ({ text, sources });
  const stated = (value: string) => ({ value, source: 'r0001', asOf: '2018-12-11' });
  const count = (persons: number) => ({ persons, basis: 'reported', sources });
  const activity = (id: string, title: string, date: string, more: object = {}) => ({
    id,
    title,
    date,
    place: '示例礼堂',
    city: '370100',
    level: '省',
    edition: 2018,
    people: [{ name: '示例甲', person: 'q0001' }],
    organisations: ['示例总工会'],
    facts: [statement(`举行了${title}。`)],
    sources,
    ...more,
  });
  const event = (number: number, kind: string, title: string, date: string) => ({
    ...activity(`e${pad(number)}`, title, date),
    kind,
  });

  return {
    'site.json': {
      name: '示例名录',
      description: '示例数据，只用于规则的例子。',
      keywords: ['示例'],
      recordDate: '2026-01-01',
      authority: 'example.org,2026',
      fictional: true,
    },
    'sources.json': [
      {
        id: 'r0001',
        publisher: '示例日报',
        published: '2018-12-11',
        dated: '发布日',
        speaker: '报社通讯社',
        read: '原页',
        url: 'https://news.example.org/1',
      },
      { id: 'r0002', lead: '示例转载', speaker: '发布者不明', read: '转载' },
    ],
    'hosts.json': [{ host: 'news.example.org', owner: '示例日报社' }],
    'employers.json': range(NAMED).map((number) => ({
      id: `u${pad(number)}`,
      name: `示例机械${number}号有限公司`,
      city: '370100',
      section: 'C',
      sectionBasis: '由单位名称判断',
    })),
    'trades.json': [{ id: 't0001', name: '示例钳工' }],
    'people/0001.json': range(NAMED).map((number) => ({
      id: `q${pad(number)}`,
      ...nameOf(number),
      facts: [{ id: 'f1', kind: '革新', text: '改进示例装置一台。', sources: ['r0001', 'r0002'] }],
      sources: [
        { source: 'r0001', supports: '列出名单；单位、工种、地市' },
        { source: 'r0002', supports: '转述事迹' },
      ],
    })),
    'honours/2018.json': range(NAMED).map((number) => ({
      id: `h${pad(number)}`,
      person: `q${pad(number)}`,
      title: isMaster(number) ? '齐鲁大工匠' : '齐鲁工匠',
      edition: 2018,
      yearBasis: 'stated',
      employer: stated(`u${pad(number)}`),
      trade: stated('t0001'),
      city: stated('370100'),
      status: '有效',
      sources,
    })),
    'editions/2018.json': {
      year: 2018,
      ordinal: { number: 1, basis: 'stated', sources },
      plan: { name: '示例选树工作方案', date: '2018-01', sources },
      levels: (['省', '市', '产业', '大企业', '县', '企业'] as const).map((level) => ({ level, date: '2018-12', sources })),
      counts: {
        recommended: count(620),
        reviewed: count(620),
        candidates: count(150),
        nominees: count(100),
        named: count(50),
        masters: count(10),
      },
      ceremony: { name: '示例颁奖典礼', date: '2018-12-07', place: '示例礼堂', sources },
      selection: {
        conditions: [
          { about: '在职', text: '全省各行各业在职职工' },
          { about: '行业', text: '不限行业' },
        ],
        channels: ['单位推荐', '个人自荐', '联名推荐'],
        committee: ['机械', '化工', '能源', '工艺美术'].map((field) => ({ field, members: 5 })),
        criteria: ['工匠精神', '工艺专长', '领军作用', '突出贡献'],
        stagesComplete: true,
        review: {
          method: '分组打分，取平均分',
          conflicts: [{ expert: '甲组一号', candidate: 'c001', relation: '同一单位', recused: true }],
          sources,
        },
        vote: { channels: ['示例网站', '示例公众号'], sources },
        stages: [
          { stage: '推荐', from: '2018-07-02', to: '2018-07-31' },
          { stage: '初审', from: '2018-08-06', to: '2018-08-20' },
          { stage: '专家评审', from: '2018-09-03', to: '2018-09-14' },
          { stage: '事迹公布', from: '2018-09-20', to: '2018-09-24' },
          { stage: '公众投票', from: '2018-09-25', to: '2018-10-15' },
          { stage: '命名', from: '2018-11-05' },
          { stage: '颁奖', from: '2018-12-07' },
        ],
        candidates: range(150).map((number) => ({
          key: key(number),
          name: nameOf(number).name,
          serving: true,
          ...(number <= 100 && { deeds: '示例日报2018年9月20日' }),
        })),
        nominees: range(100).map(key),
        named: range(NAMED).map(key),
        masters: range(NAMED).filter(isMaster).map(key),
        weights: { expert: 60, votes: 40 },
        method: { kind: 'highest', text: '票数按最高票折成百分，按占比与评分相加', sources },
        scores: range(100).map((number) => ({ key: key(number), expert: 99 - number / 4, votes: 50_000 - number * 100 })),
        sources,
      },
      process: [],
      notes: [],
    },
    'stories/q0001.md': {
      person: 'q0001',
      deed: '改进示例装置一台[^f1]',
      standfirst: '示例甲改进了一台装置。[^f1]',
      body: '一台示例装置，示例甲改进了它。[^f1,h0001]\n',
    },
    'studios/2018.json': range(NAMED).map((number) => {
      const grant = yuan(isMaster(number) ? 300_000 : 50_000);
      const paid = (amount: number, date: string, account?: string) => ({ date, amount, ...(account && { account }) });
      return {
        id: `s${pad(number)}`,
        name: `${nameOf(number).name}工匠创新工作室`,
        leader: `q${pad(number)}`,
        employer: `u${pad(number)}`,
        city: '370100',
        level: '省',
        founded: '2018-12',
        facts: [statement('开展示例项目。')],
        sources,
        grants: [
          {
            honour: `h${pad(number)}`,
            payments: [paid(grant, '2018-12-20')],
            path: [
              { body: '省总工会', paid: paid(grant, '2018-12-20') },
              {
                body: '市级工会',
                received: paid(grant, '2018-12-21', '上级补助收入—专项补助'),
                paid: paid(grant, '2018-12-24', '业务支出—专项业务费'),
              },
              { body: '基层工会', received: paid(grant, '2018-12-26', '代管经费') },
            ],
            receivedOn: '2018-12-26',
            match: [paid(grant, '2019-01-15')],
            spending: ['项目研究', '设备购置', '人才培养', '创新成果宣传推广', '工作条件改善'].map((purpose, index) => ({
              date: `2019-0${index + 2}-10`,
              amount: grant / 5,
              from: index % 2 ? '配套' : '资助',
              purpose,
              item: '示例支出',
            })),
            sources,
          },
        ],
      };
    }),
    'events.json': [
      event(1, '颁奖典礼', '示例颁奖典礼', '2018-12-07'),
      event(2, '进校园', '示例工匠进校园暨德育导师聘任', '2019-03-05'),
      event(3, '讲座', '示例工匠大讲堂', '2019-03-20'),
      event(4, '竞赛', '示例职业技能竞赛', '2018-10-10'),
      event(5, '五小与创新展示', '示例“五小”创新成果展示', '2019-05-06'),
      event(6, '班组学习', '示例班组大讲堂', '2019-04-08'),
      event(7, '展览', '示例工匠文化长廊', '2019-06-03'),
      event(8, '机构', '示例工匠研究院', '2019-01-08'),
    ],
    'forums.json': [activity('f0001', '示例工匠论坛', '2019-04-25')],
    'films.json': [{ ...activity('m0001', '示例系列宣传片', '2018-11-20'), seconds: 600 }],
    'institutions.json': [{ ...activity('i0001', '示例工匠学院', '2019-01-08', { edition: undefined }), kind: '工匠学院' }],
    'mentoring.json': [
      {
        id: 'a0001',
        master: { name: '示例甲', person: 'q0001' },
        apprentice: { name: '示例班组' },
        edition: 2018,
        agreement: '2019-01-10',
        months: 12,
        assessments: [{ date: '2020-01-10', result: '合格' }],
        sources,
      },
    ],
    'programme/articles.json': [],
    'programme/exceptions.json': [],
    'changes.json': [],
    'titles.json': [
      { id: 'c0001', name: '泰山工匠', level: '市', ours: false, city: '370900', about: '示例市级称号。', sources },
    ],
    'terms.json': [{ id: 'g0001', term: '示例装置', text: '示例解释。', sources }],
    'retired.json': [],
    'issued.json': [],
  };
}

/** 样本档案 — the specimen with a change, assembled. */
export function specimenArchive(change: Example['change'] = () => {}): Archive {
  const files = specimen();
  change(files);
  return archiveOf(files);
}

/** 成档 — files of a record, assembled. The prose of an entry rides along as `body`. */
export const archiveOf = (files: SpecimenFiles): Archive => assemble(rawOf(files));

/** 样本的文件 — as they are written to a folder. */
export const rawSpecimen = (): RawFile[] => rawOf(specimen());

const rawOf = (files: SpecimenFiles): RawFile[] =>
  Object.entries(files).map(([file, value]): RawFile => {
    if (!/\.mdx?$/.test(file)) return { file, value };
    const { body, ...meta } = value as { body: string };
    return { file, value: meta, body };
  });
