import { type SectionCode } from '#domain/programme/industry.ts';
import { FACT_KINDS, type Person } from '#domain/record/entries/person.ts';
import { isIdentified, type Source } from '#domain/record/entries/source.ts';

// The common come first in each pool, and are drawn more often.
const SURNAMES =
  '王wáng 李lǐ 张zhāng 刘liú 孙sūn 赵zhào 陈chén 杨yáng 徐xú 于yú 马mǎ 高gāo 宋sòng 朱zhū 郭guō 吕lǚ 韩hán 曹cáo 郑zhèng 周zhōu 丁dīng 任rén 曲qū 邵shào 翟zhái 车chē 牟mù 盖gě 单shàn 曾zēng 仇qiú 解xiè 查zhā 华huà 朴piáo 区ōu 缪miào 员yùn 乐yuè 欧阳ōu-yáng 司马sī-mǎ 上官shàng-guān 诸葛zhū-gě 令狐líng-hú 尉迟yù-chí 万俟mò-qí';
const GIVEN =
  '伟wěi 军jūn 明míng 强qiáng 建jiàn 国guó 志zhì 文wén 玉yù 海hǎi 红hóng 磊lěi 涛tāo 超chāo 勇yǒng 杰jié 峰fēng 辉huī 鹏péng 斌bīn 波bō 刚gāng 俊jùn 飞fēi 凯kǎi 浩hào 亮liàng 宁níng 平píng 东dōng 春chūn 生shēng 光guāng 忠zhōng 新xīn 立lì 成chéng 德dé 永yǒng 庆qìng 秀xiù 英yīng 芳fāng 丽lì 娟juān 敏mǐn 静jìng 燕yàn 霞xiá 梅méi 兰lán 桂guì 云yún 雪xuě 晓xiǎo 晨chén 瑞ruì 祥xiáng 岩yán 旭xù 绿lǜ 喆zhé 犇bēn 䶮yǎn 𬭎hóng';
const MARKS = Array.from('恒瑞华泰鲁信同德正源海润金岭天工永盛新安宏远博通');
/** Section; what its companies are called; their trades; what is worked on. */
export const INDUSTRIES = [
  'C 机械制造有限公司、精密铸造有限公司、车辆股份有限公司 钳工、焊工、车工、铣工、装配工、数控操作工 传动箱体、主轴部件、曲轴、液压阀组',
  'C 化工股份有限公司、纺织有限公司、陶瓷有限公司 化工操作工、纺纱工、陶瓷烧制、仪表维修工 反应装置、细纱机组、窑炉、控制系统',
  'B 石油开采有限公司、矿业有限公司 采油工、综采维修工、钻井工 抽油机、综采支架、钻井平台',
  'D 供电有限公司、热力有限公司 变电检修工、电气试验工、锅炉运行工 变压器、开关柜、循环水泵',
  'E 建筑工程有限公司、市政工程有限公司 砌筑工、钢筋工、起重工、测量工 钢结构节点、预制构件、深基坑支护',
  'G 港口股份有限公司、公共交通有限公司 桥吊操作工、轨道检修工、汽车维修工 岸边起重机、转辙机、驱动桥',
  'I 通信技术有限公司、软件有限公司 网络运行维护、光缆线路维护 核心机房、光缆干线',
  'M 检测技术有限公司 计量检定、材料检验 检定装置、试验台架',
  'N 环境卫生服务有限公司、水务有限公司 环卫工、泵站运行工 清扫车辆、泵站机组',
  'R 工艺美术有限公司 木雕、刻瓷、琉璃烧制 雕刻刀具、窑变釉料',
].map((line) => {
  const [section, ...lists] = line.split(' ') as [SectionCode, ...string[]];
  const [kinds, trades, objects] = lists.map((list) => list.split('、')) as [string[], string[], string[]];
  return { section, kinds, trades, objects };
});
export const POSTS = ['班长', '高级技师', '技师', '车间副主任', '技术组组长', '首席技师'];
/** 甲 and 乙 are small and large counts, 丙 a percentage, 丁 ten thousands of yuan, 年 a year, 物 an object, 工 the trade, 名 a name. */
const SENTENCES = `〔年〕年起从事〔工〕工作，跟着师傅从最基础的工序学起，三年记下〔乙〕本操作笔记，把每一次返工的原因都写清楚。
主持改造〔物〕的装夹方式，一次装夹的时间从〔乙〕分钟缩短到〔甲〕分钟，单班产量提高〔丙〕%，返修率降到0.〔甲〕%以下。
带领班组对〔物〕攻关，先后试验〔乙〕种方案，用〔甲〕个月解决了长期存在的变形问题，每年节约费用〔丁〕万元。
总结出“〔名〕操作法”，把看、听、摸、测四个步骤编成口诀，在〔乙〕个班组推广，新员工独立上岗的时间缩短〔丙〕%。
〔年〕年参加省内〔工〕职业技能竞赛，在〔乙〕名选手中取得第〔甲〕名，赛后把训练方法整理成讲义，供同行使用。
为〔物〕设计了一套专用工装，定位误差控制在0.0〔甲〕毫米以内，使用〔乙〕个月没有出现一次返工，废品率下降〔丙〕%。
先后完成技术革新〔乙〕项，其中〔甲〕项获得实用新型专利，累计为单位创造效益〔丁〕万元，成果在同类车间全部推开。
〔年〕年牵头成立技能工作室，定期讲课〔乙〕场，带出技师和高级技师〔甲〕名，徒弟中有人已经能独立主持项目。
一次检修中发现〔物〕存在隐患，带人连续工作〔乙〕小时找出原因，避免停产损失约〔丁〕万元，相关做法写进了作业规程。
编写〔工〕岗位培训教材〔甲〕册，收录典型故障〔乙〕例，每一例都配有现场示意图和处理步骤，成为班组必读资料。
提出把〔物〕的定期更换改为按状态维护，经过〔甲〕个月试运行，备件消耗减少〔丙〕%，每年少支出〔丁〕万元。
参与〔年〕年的重点工程建设，负责〔物〕的安装和调试，比计划提前〔乙〕天完成，一次验收合格率达到〔丙〕%以上。
改进〔物〕的润滑和密封结构，连续运行时间由〔甲〕个月延长到〔乙〕个月，因渗漏造成的停机次数下降〔丙〕%。
与〔甲〕名同事组成攻关小组，查阅资料〔乙〕份，自行制作试验台，摸清了〔物〕在低温条件下失效的规律。
“〔名〕工作法”在系统内交流〔甲〕次，被〔乙〕个单位采用，采用后同类作业的平均用时缩短〔丙〕%。
坚持每天提前〔乙〕分钟到岗，对〔物〕逐项点检，〔甲〕年里没有发生一起责任事故，所在班组〔甲〕次被评为先进集体。
〔年〕年完成〔物〕的国产化替代，采购费用降低〔丙〕%，交货周期由〔乙〕周缩短到〔甲〕周，一年节约〔丁〕万元。
把多年积累的〔工〕经验录成〔乙〕段短视频，每段不超过〔甲〕分钟，供新员工反复观看，上岗考核通过率提高〔丙〕%。
负责单位〔工〕岗位的技能等级评价，参与命题〔乙〕套，担任考评员〔甲〕年，坚持把现场难题搬进考场。
针对〔物〕噪声偏大的问题，重新分配载荷并更换〔甲〕处连接件，噪声降低〔乙〕分贝，能耗同时下降〔丙〕%。`.split('\n');

/** 骰子 — mulberry32: the same seed, the same throws, on every machine. */
export function diceOf(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const early = <T>(list: readonly T[]): T => list[Math.floor(next() ** 2 * list.length)]!;
  return { below, pick, early };
}
export type Dice = ReturnType<typeof diceOf>;

/** 编号 — one letter, four digits or more. */
export const numbered = (letter: string, number: number): string => `${letter}${String(number).padStart(4, '0')}`;

const charactersOf = (pool: string) =>
  pool.split(' ').map(
    (pair) =>
      /^(\p{Script=Han}+)(.+)$/u
        .exec(pair)!
        .slice(1)
        .map((part) => part.replace('-', ' ')) as [string, string],
  );
const [surnames, given] = [charactersOf(SURNAMES), charactersOf(GIVEN)];

/** 姓名与拼音 — one given name in four has a single character. */
export function inventedName({ below, early }: Dice): Pick<Person, 'name' | 'pinyin'> {
  const surname = early(surnames);
  const rest = Array.from({ length: below(4) === 0 ? 1 : 2 }, () => early(given));
  return {
    name: surname[0] + rest.map(([character]) => character).join(''),
    pinyin: { surname: surname[1], given: rest.map(([, sound]) => sound).join(' ') },
  };
}

/** 字号 — two characters for the first 576, three after them; no two alike. */
export function markOf(index: number): string {
  const [first, turn] = [index % MARKS.length, Math.floor(index / MARKS.length)];
  const second = (first * 7 + turn) % MARKS.length;
  const block = Math.floor(turn / MARKS.length);
  return MARKS[first]! + MARKS[second]! + (block === 0 ? '' : markDigits(block - 1));
}
const markDigits = (number: number): string =>
  (number < MARKS.length ? '' : markDigits(Math.floor(number / MARKS.length) - 1)) + MARKS[number % MARKS.length]!;

/** 所写何人 — what the sentences about one person are filled with. */
interface Setting {
  year: number;
  trade: string;
  objects: string[];
  mark: string;
}

/** 所写何人 — what the sentences about one person are filled with. */
interface Setting {
  year: number;
  trade: string;
  objects: string[];
  mark: string;
}

/** 事实 — three to six, of some twelve sentences together; every other one rests on the firmer sources alone. */
export function factsOf({ below, pick }: Dice, { year, trade, objects, mark }: Setting, pair: Source[]): Person['facts'] {
  const pool = [...SENTENCES];
  const figure: Record<string, () => string | number> = {
    甲: () => 2 + below(8),
    乙: () => 11 + below(49),
    丙: () => 12 + below(80),
    丁: () => 21 + below(900),
    年: () => year - 1 - below(12),
    物: () => pick(objects),
    工: () => trade,
    名: () => mark,
  };
  const sentences = Array.from({ length: 11 + below(3) }, () =>
    pool.splice(below(pool.length), 1)[0]!.replace(/〔(.)〕/g, (_, key: string) => String(figure[key]!())),
  );
  const count = 3 + below(4);
  return Array.from({ length: count }, (_, index) => ({
    id: `f${index + 1}`,
    kind: FACT_KINDS[index % 4]!,
    text: sentences
      .slice(Math.floor((index * sentences.length) / count), Math.floor(((index + 1) * sentences.length) / count))
      .join(''),
    sources: pair.filter((source) => index % 2 === 0 || isIdentified(source)).map(({ id }) => id),
  }));
}
