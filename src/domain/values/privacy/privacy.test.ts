import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { isRestDay } from '#door/rest-days.ts';
import privacy from '#rules/record/privacy.ts';
import { examine } from '#rules/run.ts';
import { findPrivate } from './privacy.ts';
import { isCardNumber, isIdNumber } from './id-number.ts';

const kinds = (text: string) => findPrivate(text).map(({ what }) => what);

test('an ID number is known by its check digit', () => {
  expect(isIdNumber('11010519491231002X')).toBe(true);
  expect(isIdNumber('110105194912310021')).toBe(false);
});

test('changing one digit of an ID number breaks it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digits = [...'11010519491231002X'];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(isIdNumber(digits.join(''))).toBe(false);
    }),
  );
});

test('a bank card is known by Luhn, a run of one digit is none', () => {
  expect(isCardNumber('6222020200112233446')).toBe(true);
  expect(isCardNumber('6222020200112233447')).toBe(false);
  expect(isCardNumber('0000000000000000')).toBe(false);
});

/** 写法 — how one number is written to be overlooked, or because a hand or a program writes so. */
const DRESSES: Record<string, (digits: string) => string> = {
  plain: (digits) => digits,
  'full width': (digits) => digits.replace(/[\dX]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'Chinese numerals': (digits) => digits.replace(/\d/g, (digit) => '〇一二三四五六七八九'[Number(digit)]!),
  'capital numerals': (digits) => digits.replace(/\d/g, (digit) => '零壹贰叁肆伍陆柒捌玖'[Number(digit)]!),
  mixed: (digits) => digits.replace(/[038]/g, (digit) => ({ 0: '〇', 3: '三', 8: '八' })[digit]!),
  'invisible signs': (digits) => [...digits].join('\u200b'),
};
const GAPS = ['', ' ', '-', '—', '–', '·', '.', '．', '_', '/', '\u00a0', '　', '－', ', '];
/** Groups as one reads them aloud. */
const grouped = (digits: string, gap: string): string => digits.replace(/(\d{3,4}?)(?=(?:[\dX]{4})+$)/g, `$1${gap}`);
const AROUND: [before: string, after: string][] = [
  ['', ''],
  ['联系', '。'],
  ['（', '）'],
  ['王某，', '，钳工'],
  ['“', '”'],
];
const NUMBERS_OF: Record<string, string[]> = {
  身份证号: ['11010519491231002X', '370102197503154512'],
  手机号: ['13800138000', '19912345678', '8613800138000'],
  银行卡号: ['6222020200112233446'],
};
// The second paper is given the check digit that its first seventeen digits ask for.
NUMBERS_OF['身份证号']![1] = [...'0123456789X'].map((last) => `37010219750315451${last}`).find(isIdNumber)!;

const forms = Object.entries(NUMBERS_OF).flatMap(([what, numbers]) =>
  numbers.flatMap((number) =>
    Object.entries(DRESSES).flatMap(([dress, wear]) =>
      GAPS.flatMap((gap) =>
        AROUND.map(([before, after]) => ({ what, dress, gap, text: before + wear(grouped(number, gap)) + after })),
      ),
    ),
  ),
);

test('a number is found in every dress, with every gap, at every place', () => {
  const missed = forms.filter(({ what, text }) => !kinds(text).includes(what));
  expect(missed.map(({ what, dress, gap, text }) => `${what}, ${dress}, “${gap}”: ${text}`).slice(0, 20)).toEqual([]);
});

const YEARS = ['1975年', '一九七五年', '１９７５年', '75年'];
const DAYS = ['', '3月', '三月', '3月15日', '十二月七日', '12月7号'];
const BORN = ['生', '出生', '生人', ' 出生'];
const births = YEARS.flatMap((year) =>
  DAYS.flatMap((day) =>
    BORN.flatMap((born) => ['，', '。', '、', '', '；', ')'].map((end) => `张某，${year}${day}${born}${end}`)),
  ),
);

test('a day of birth is found however it is written', () => {
  expect(births.filter((text) => !kinds(text).includes('出生日期'))).toEqual([]);
});

const FORMS: Record<string, string[]> = {
  固定电话: [
    '0531-86190000',
    '(0531)86190000',
    '（０５３１）８６１９００００',
    '0531—8619 0000',
    '+86-531-86190000'.replace('+86-531', '0531'),
    '400-810-8888',
    '010 62345678',
    '0531 86190000',
  ],
  电话: [
    '电话：86190000',
    '联系电话: 8619 0000',
    '座机 86190000',
    '传真：86190001',
    'Tel: 86190000',
    '手机：一三八〇〇一三八〇〇〇',
  ],
  电子邮箱: [
    'a.b@example.com',
    'ａ＠example.com',
    'a.b (at) example.com',
    'a.b[at]example.com',
    'a.b#at#example.com',
    'someone@例子.com'.replace('例子', 'mail'),
  ],
  即时通信号: ['QQ：12345678', '微信号：zhangsan_88', 'QQ 12345678'],
  证件号: ['护照号：E12345678', '工号：00012345', '社保卡号 1234567890'],
  车牌号: ['鲁A12345', '鲁A·D1234'],
  出生日期: [
    '出生日期：1975.3',
    '出生年月 1975-03',
    '生于1975年',
    '1975.03生',
    '1975-03-15出生',
    '生日：3月15日',
    '出生于一九七五年',
  ],
  年龄: [
    '今年45岁',
    '年龄：45',
    '四十五岁',
    '４５岁',
    '45周岁',
    '年近五旬',
    '年过花甲',
    '时年 38 岁',
    '三十多岁',
    '年龄 45',
    '不满四十八周岁',
    '年满十八周岁',
    '十八周岁',
    '不满十八岁',
    '不满48周岁',
  ],
  性别: ['张某，男，钳工', '张某（女）', '性别：男', '张某、女、焊工', '张某 男 1980', '|男|', '女，焊工'],
  民族: ['汉族', '张某，回族，', '满族人', '民族：汉', '（蒙古族）', '土家族', '侗族；', '是一名维吾尔族职工'],
  政治面貌: ['政治面貌：党员', '张某，中共党员，', '（共青团员）', '中共预备党员，', '，群众，'],
  住址: [
    '家住历下区经十路',
    '住址：济南市历下区',
    '经十路12号',
    '解放路一二八号',
    '阳光小区3号楼2单元501室',
    '泉城花园5栋',
    '2单元301',
    '户籍所在地：济宁市',
    '籍贯：山东省莱芜市',
    '王庄镇李家村12号',
    '现住泰安市岱岳区',
    '幸福家园3-2',
  ],
  健康: [
    '患有糖尿病',
    '身患癌症',
    '确诊肺癌',
    '因高血压住院',
    '做完手术后',
    '残疾证',
    '健康状况：良好',
    '既往病史',
    '血型：O',
    '查出心脏病',
    '肢体残疾',
    '住院治疗',
  ],
  家庭: [
    '妻子在医院工作',
    '儿子上大学',
    '父亲是木匠',
    '已婚',
    '离异',
    '婚姻状况：已婚',
    '家庭成员',
    '岳母',
    '丧偶',
    '全家5口',
    '女儿出生',
    '哥哥也是焊工',
  ],
};
const said = Object.entries(FORMS).flatMap(([what, texts]) =>
  texts.flatMap((text) => ['', '张某，', '备注：'].map((before) => [what, before + text] as const)),
);

test('age, sex, descent, address, health and family are found as forms and stories write them', () => {
  const missed = said.filter(([, text]) => kinds(text).length === 0);
  expect(missed.map(([what, text]) => `${what}: ${text}`)).toEqual([]);
});

/** 放行 — what must pass: figures, dates, names and turns of phrase of real stories and documents. */
const PASSING = `累计创效2.62亿元，经手60多万颗螺丝，2018—2020年完成136项，占13.18%，编号q0001。
专利号ZL201610123456.7，授权于2018年12月7日。
文号鲁工发〔2018〕25号，2018年6月25日印发。
合同金额13,800,138,000元，资助50000元，配套300,000元。
2018年12月生产的第一台样机，1998年生效的标准，2019年生成的图纸。
从一名学生成长为首席技师，2003年毕业生，2010年新生代工匠，实习生。
在校学生、研究生、医生、先生、卫生、生态、生物、生于斯的工厂精神。
男子4×100米，女工委员会，男女不限，女职工先进集体，妇女节。
土家族自治县的水利工程，回族中学，傣族风情园，水族馆，白族乡，上班族，家族企业，民族品牌，中华民族。
岁月如歌，岁末年初，万岁军，岁修工程，三岁月。
不满十四周岁的另签，不满十八周岁是未成年人，未满18周岁不进车间，不满14周岁。
经十路的隧道，1号高炉，2号线，3号机组，京沪高铁，5号门，12号泵，沿江路12号泵站，南水北调七号桥。
3号楼宇控制系统，一单元测试，单元式幕墙，2单元机组投运，1号机组2单元。
身体力行，健康发展，健康中国，救护病床的机械臂，设备“体检”，为设备做手术，手术刀式的精度，诊断故障，治病救人的技术。
母亲河黄河，女儿节，父亲节，母亲节，兄弟单位，姐妹篇，子公司，孙村煤矿，师徒如父子。
工作证、合格证、上岗证、焊工证、许可证、身份认证系统，电话会议系统，电话机厂，手机壳生产线，微信公众号，QQ群推广。
电话总机的检修，手机芯片，传真机，联系方式见主办单位网站，工号制度，学号管理。
共产党员先锋岗，党员突击队，团员青年，群众路线，群众工作，民主党派人士座谈会。
村村通工程，李家村隧道，王庄镇的厂房，居住区供热，住宅建设，住房保障，户外作业，入户检修，用户1200户。
抗癌药物生产线，病虫害防治，残次品率，伤损检测，残余应力，轴承的骨架，中风化岩层，近视距成像。
1975年建厂，1998年3月投产，2005年8月起任班长，2012年评为高级技师，1986年参加工作。
订单3701021975号，产品序列号SN2018120700123，图号JB/T4730-2005，标准GB/T 228.1-2010。
坐标36.651216，117.119976，压力0.531MPa，频率138.00MHz，温度-40至+85度。
三十而立的企业，百年老店，年年丰收，年近尾声，年过三季，年逾千台。
公称直径800-1200毫米，转速13800转，18650电池，62222件，4001次列车。
出生产线，新生产线，发生于2018年的故障，产生于一线，诞生于车间，诞生地，诞辰一百周年纪念邮票。
已婚与未婚不限的招工不在此列。
户均增收，籍贯不限，户口簿识别机。`
  .split('\n')
  .flatMap((line) => line.split(/(?<=[，。、])/))
  .map((text) => text.replace(/[，。、]$/, ''))
  .filter((text) => text !== '' && !/已婚|籍贯不限|户口簿|诞辰/.test(text));

test('what is said in stories and documents passes: at most two of a hundred are stopped', () => {
  const stopped = PASSING.flatMap((text) => findPrivate(text).map(({ what, found }) => `${text}: ${what} “${found}”`));
  expect(PASSING.length).toBeGreaterThan(120);
  expect(stopped).toEqual([]);
});

test('the real record passes, every word of it', () => {
  const { findings } = examine([privacy], readArchive(), { today: '2026-11-22', isRestDay });
  expect(findings.map(({ message }) => message)).toEqual([]);
});

test('the report does not spread what it found', () => {
  expect(findPrivate('11010519491231002X')[0]!.found).toBe('110*************2X');
});
