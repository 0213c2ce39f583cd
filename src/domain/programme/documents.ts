import { chineseDate } from '../values/date.ts';

/** 文件 — what a row stands on: its name, and the number, day or report by which a reader finds it. */
export interface ProgrammeDocument {
  readonly name: string;
  readonly mark: string;
  /** 何时由谁发出 — as far as its text tells. */
  readonly issued?: string;
  /** One sentence: what it settles. */
  readonly about?: string;
}

/** 施行日 — the day of issue of the 办法; no grant before it (办法 第十一条). */
export const GRANTS_FROM = '2018-06-25';

/** 2017年评选办法 — a rule of the first edition's own; only a report of it is known. */
export const OWN_2017: ProgrammeDocument = { name: '2017年当年自定的办法', mark: '工人日报，2017年3月22日' };

/** 意见 — founds the programme. */
export const OPINION: ProgrammeDocument = {
  name: '《关于实施“齐鲁工匠”建设工程的意见》',
  mark: '鲁人组发〔2018〕24号',
  issued: `文号是鲁人组发〔2018〕24号；所见文本没有落款和日期，${chineseDate(GRANTS_FROM)}印发的激励办法引用了它，发出不晚于那一天`,
  about: '定下这项工程要做什么：怎样宣传、怎样培育、怎样选树、给什么待遇、由谁组织。',
};

/** 激励办法 — founds the grants. */
export const MEASURES: ProgrammeDocument = {
  name: '《“齐鲁工匠”创建“工匠创新工作室”激励办法》',
  mark: chineseDate(GRANTS_FROM),
  issued: `山东省总工会办公室${chineseDate(GRANTS_FROM)}印发，自发布之日起施行`,
  about: '定下工作室的资助：给多少、怎样发、单位配套多少、能用在哪里、怎样记账。',
};

/** 2019年通知 — the union's notice that changed the grants; only a report of it is known. */
export const NOTICE_2019: ProgrammeDocument = { name: '2019年的通知', mark: '大众日报，2019年8月1日' };

/** 两个文件 — that founded the programme, in the order in which each rests on the other. */
export const FOUNDING: readonly ProgrammeDocument[] = [OPINION, MEASURES];

/** 逐句对照的文件 — those whose words we hold; of the rest only reports are known. */
export const QUOTED: readonly string[] = ['意见', '办法'];

/** 效力 — what a clause asks for. */
export const FORCES = { must: '必须', should: '应当', may: '可以', declares: '宣示' } as const;
export type Force = keyof typeof FORCES;

interface Wording {
  force: Force;
  why: string;
  /** 见字即定 — wherever one of them stands in a clause, it decides; the earlier row before the later. */
  decides?: true;
  words: readonly string[];
}

/** 用词与效力 — by which words of the documents a clause has its force, and why. */
export const WORDING = [
  { force: 'must', why: '命令和禁止，没有余地', decides: true, words: ['必须', '不得', '不受', '应按'] },
  { force: 'declares', why: '说意义和要成为什么', decides: true, words: ['有利于', '成为'] },
  {
    force: 'may',
    why: '鼓励、引导别人去做，或者允许',
    decides: true,
    words: ['鼓励', '引导', '推动', '探索', '支持他们', '可破格'],
  },
  { force: 'may', why: '“通过……等方式”列出可用的办法，“推广”一种做法', words: ['通过', '推广'] },
  {
    force: 'must',
    why: '定了人数、金额、次数或者日期',
    words: [
      ...['每年选树命名', '每年确定', '确定150名', '确定100名', '选树命名50名', '再选树命名'],
      ...['给予', '实行', '一次性发放', '施行', '授予', '颁发'],
    ],
  },
  {
    force: 'must',
    why: '选树的条件和步骤，少了一样就不是照文件选出来的',
    words: [
      ...['面向', '制定“齐鲁工匠”选树工作方案', '按照', '自下而上', '一是', '二是', '所有'],
      ...['邀请', '公开', '投票', '综合'],
    ],
  },
  {
    force: 'must',
    why: '钱的用途、账目、检查和处理，办法逐项写定',
    words: ['用于', '使用原则', '如下', '列入', '监督检查', '严肃处理'],
  },
  { force: 'should', why: '“要”：该做，没有定下数量', words: ['要在', '要充分认识', '要高度重视', '每年要', '要加强'] },
  {
    force: 'should',
    why: '写明要做的事，没有定下数量和期限',
    words: [
      ...['把更多', '用更重', '深化', '落实', '融入', '搭建', '开展', '打造', '推进现代', '签订', '建立', '按带教周期'],
      ...['建设学习型', '加强', '突出', '加大', '确保', '扩大', '展示', '聚焦', '聘请', '发动', '进行', '提高', '严格'],
      ...[
        '实施命名',
        '优先推荐',
        '纳入',
        '积极',
        '组织实施疗休养',
        '提供',
        '选派',
        '完善政策',
        '创新载体',
        '狠抓',
        '听取',
        '改进',
      ],
    ],
  },
  {
    force: 'declares',
    why: '下定义、讲背景',
    words: ['提出如下意见', '是指', '发表', '指出', '提出了', '发挥了', '存在', '是职业教育的灵魂'],
  },
  {
    force: 'declares',
    why: '说要达到的效果',
    words: ['形成', '激发', '促进', '全面提升', '发挥竞赛', '创造更多', '创造良好', '帮助', '增进', '高标准'],
  },
  {
    force: 'declares',
    why: '说由谁负责，说范围和依据',
    words: [
      ...['推进实施', '包括', '选树范围', '联合组织实施', '由省总工会', '统一领导', '联合组成', '设在'],
      ...['制定本办法', '负责解释'],
    ],
  },
] as const satisfies readonly Wording[];
export type Word = (typeof WORDING)[number]['words'][number];
export const WORDS: readonly Word[] = WORDING.flatMap(({ words }): readonly Word[] => words);

/** 词的效力 — what the table says of a word. */
export const forceOf = (word: Word): Force => byWord.get(word) ?? 'declares';
const byWord = new Map<string, Force>(WORDING.flatMap(({ words, force }) => words.map((word) => [word, force] as const)));
