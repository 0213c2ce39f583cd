import { isCardNumber, isIdNumber, isOldIdNumber } from './id-number.ts';
import { SPOKEN } from '../plain-text.ts';

/** 一种个人信息 — told by its value wherever it stands, or by a word that asks for one, as the heading of a form does. */
export interface PrivateKind {
  what: string;
  value?: RegExp;
  label?: RegExp;
  /** Whether the digits of a match are such a number. */
  test?: (digits: string) => boolean;
  /** Its digits are hidden in the report. */
  number?: true;
}

/** Between two digits of one number: whatever a hand or a program sets there to part it. */
export const BETWEEN = String.raw`[ \-._/·*,~:|]{0,2}`;
const digits = (count: string | number): string => String.raw`(?:\d${BETWEEN}){${count}}`;
const START = String.raw`(?<![\dA-Za-z.\-])`;
const END = String.raw`(?![\dA-Za-z])`;
/** 法律上的年龄界限 — “不满十四周岁”, “未满18周岁”: of whom a law speaks, and nobody's age. Wherever in it a search begins. */
const OF_LAW = '(?:十?[四八]|1[48])周岁(?<=[不未]满(?:十[四八]|1[48])周岁)';

const NUMERAL = `[${SPOKEN}\\d]`;
/** Where a note on a person begins and ends: marks, blanks, the sides of a table cell. */
const OPEN = String.raw`(?<=^|[,;:|/()\[\]\s"'。、·])`;
const CLOSE = String.raw`(?=$|[,;:|/()\[\]\s"'。、·])`;

const PEOPLES =
  '汉|蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';
/** What is named after a people, and is nobody's descent. */
const NOT_DESCENT = '自治|乡|镇|区|县|州|旗|大学|学院|中学|小学|村|医院|学校|文化|风情|舞|音乐|馆|史|语|文|服|菜|人民|聚居|团结';
const ILLS =
  '癌|肿瘤|白血病|糖尿病|高血压|心脏病|尿毒症|肝炎|肺结核|抑郁症|精神病|脑梗|脑溢血|偏瘫|残疾|伤残|艾滋|骨折|中风|冠心病|尘肺|哮喘|近视|色盲|听力障碍';
const KIN =
  '妻子|丈夫|配偶|儿子|女儿|岳父|岳母|父亲|母亲|爷爷|奶奶|姥姥|姥爷|外公(?!布|开|司|示|共|路|园|安|务|认|正|交)|外婆|哥哥|弟弟|姐姐|妹妹|公婆|婆婆|儿媳|女婿|孙子|孙女';

/** 各种 — in the order in which they are looked for: what was found is not found again as another. */
export const PRIVATE_KINDS: readonly PrivateKind[] = [
  { what: '身份证号', value: new RegExp(`${START}${digits(17)}[\\dXx]${END}`, 'g'), test: isIdNumber, number: true },
  { what: '身份证号', value: new RegExp(`${START}${digits(14)}\\d${END}`, 'g'), test: isOldIdNumber, number: true },
  { what: '银行卡号', value: new RegExp(`${START}${digits('15,18')}\\d${END}`, 'g'), test: isCardNumber, number: true },
  {
    what: '手机号',
    value: new RegExp(
      `${START}(?:(?:\\+|00)?86${BETWEEN}|\\(\\+?86\\)${BETWEEN})?1${BETWEEN}[3-9]${BETWEEN}${digits(8)}\\d${END}`,
      'g',
    ),
    test: (found) => /^(?:00)?(?:86)?1[3-9]\d{9}$/.test(found),
    number: true,
  },
  {
    what: '固定电话',
    value: new RegExp(
      `${START}(?:\\+?86${BETWEEN})?\\(?0\\d{2,3}(?:\\)|[ \\-—/.])${BETWEEN}[2-9]\\d{2,3}[ \\-]?\\d{4}${END}`,
      'g',
    ),
    number: true,
  },
  { what: '固定电话', value: new RegExp(`${START}[48]00-\\d{3,4}-?\\d{3,4}${END}`, 'g'), number: true },
  {
    what: '电话',
    value: new RegExp(
      `(?:电话|座机|手机|传真|联系方式|Tel|TEL|tel)[号码:\\s是为.]{0,4}\\(?\\d${BETWEEN}${digits('5,12')}\\d`,
      'g',
    ),
    label: /(?:联系|办公|家庭|住宅)电话[:：]|手机号码?[:：]/g,
    number: true,
  },
  {
    what: '电子邮箱',
    value:
      /[\w.+-]+ ?(?:@|\(at\)|\[at\]|#at#| at ) ?[\w-]+(?: ?(?:\.|\(dot\)|\[dot\]| dot ) ?[\w-]+)*(?:\.|\(dot\)|\[dot\]| dot ) ?[A-Za-z]{2,}/gi,
    number: true,
  },
  { what: '即时通信号', value: /(?:QQ|qq|微信|WeChat|wechat)号?[:\s是为]{1,3}[\w-]{5,}/g, number: true },
  {
    what: '证件号',
    value: /(?:护照|军官证|驾驶证|社保卡|医保卡|工号|学号|港澳通行证)[号码:\s是为]{0,4}[A-Za-z]{0,2}\d{5,}/g,
    label: /(?:身份证|证件|护照|军官证|驾驶证|银行卡|社保卡)号码?[:：]/g,
    number: true,
  },
  {
    what: '车牌号',
    value: /(?<![\p{Script=Han}])[鲁京津冀沪苏浙][A-Z][·\s-]?[A-Z\d]{4}[A-Z\d学警挂](?![A-Za-z\d])/gu,
    number: true,
  },
  {
    what: '出生日期',
    value: new RegExp(
      [
        `(?:出生(?:日期|年月|时间)?|生日|诞辰)[于在是为:\\s]{0,3}${NUMERAL}{2,4}[年.\\-/]`,
        `(?<![发产诞源])生于[:\\s]?(?:公元)?${NUMERAL}{2,4}年?`,
        `${NUMERAL}{2,4}(?:年|[.\\-/])(?:${NUMERAL}{1,3}(?:月|[.\\-/])?)?(?:${NUMERAL}{1,3}[日号]?)?[，,\\s]{0,2}(?:出生|生于|生人)`,
        `${NUMERAL}{2,4}年(?:${NUMERAL}{1,3}月)?(?:${NUMERAL}{1,3}[日号])?生${CLOSE}`,
        `${NUMERAL}{4}[.\\-/]${NUMERAL}{1,2}(?:[.\\-/]${NUMERAL}{1,2})?生${CLOSE}`,
      ].join('|'),
      'g',
    ),
    label: /(?:出生日期|出生年月|出生时间|生日)[:：]?/g,
  },
  {
    what: '年龄',
    value: new RegExp(
      `(?!${OF_LAW})(?<![\\d.])(?:\\d{1,3}(?:\\.\\d)?|(?!百)[${SPOKEN}]{1,3})(?:多|余|来|几)?[ ]?(?:周)?岁(?!月|末|首)|年[近逾过届]?半?[${SPOKEN}]{1,2}旬|年[近逾过届](?:花甲|古稀|不惑|而立|知天命|半百)`,
      'g',
    ),
    label: /年龄[:：\s]*\d|年龄[:：]|虚岁|(?<![不未]满(?:十[四八]|1[48]))周岁/g,
  },
  { what: '性别', value: new RegExp(`${OPEN}[男女]性?${CLOSE}`, 'g'), label: /性别/g },
  {
    what: '民族',
    value: new RegExp(
      `(?:(?<!\\p{Script=Han})|(?<=[是为系名位个的]))(?:${PEOPLES})族(?!${NOT_DESCENT})|(?:${PEOPLES})族${CLOSE}|民族[:\\s]+(?:${PEOPLES})`,
      'gu',
    ),
    label: /民族[:：]/g,
  },
  { what: '政治面貌', value: new RegExp(`${OPEN}(?:中共(?:预备)?党员|共青团员|群众|民主党派)${CLOSE}`, 'g'), label: /政治面貌/g },
  {
    what: '住址',
    value: new RegExp(
      [
        `(?:路|街|大道|巷|胡同|弄|里)${NUMERAL}{1,5}号(?!线|门|馆|厂|炉|井|机|站|台|泵|坝|库|楼宇)`,
        `[\\p{Script=Han}]{1,8}(?:小区|花园|家园|公寓|新村|宿舍|家属院|苑)[\\p{Script=Han}]{0,4}${NUMERAL}{1,4}(?:号|栋|幢|楼|单元|-)`,
        `${NUMERAL}{1,3}(?:号楼|栋|幢)[\\p{Script=Han}]{0,2}${NUMERAL}{1,3}(?:单元|室|户)|${NUMERAL}{1,3}单元${NUMERAL}{1,5}`,
        `(?:家住|现住|居住在|住在|住址|户籍|籍贯|户口)[是为在:\\s]{0,3}[\\p{Script=Han}]{2,}(?:省|市|区|县|镇|乡|村|路|街)`,
        `[\\p{Script=Han}]{2,}(?:镇|乡|街道)[\\p{Script=Han}]{1,6}村${NUMERAL}{0,4}(?:组|队|号)`,
      ].join('|'),
      'gu',
    ),
    label: /(?:家庭)?住址|户籍(?:所在)?地|籍贯/g,
  },
  {
    what: '健康',
    value: new RegExp(
      `(?:患有?|身患|罹患|确诊|查出|得了|因|诊断为)[\\p{Script=Han}]{0,6}(?:${ILLS})|(?:${ILLS})(?:患者|病史|手术|证|级)|(?:动|做|接受)了?[\\p{Script=Han}]{0,4}手术后|住院(?:治疗|期间)?|病历|病史|病假|肢体残疾|血型[:\\s]`,
      'gu',
    ),
    label: /健康状况|身体状况|既往病史|血型/g,
  },
  {
    what: '家庭',
    value: new RegExp(
      `(?:${KIN})(?!河|节|厂|江|湖|城|山|花)|(?:已|未|再)婚|离异|丧偶|单亲|独生子女|膝下|家中(?:老人|排行)|全家[${SPOKEN}\\d]+口`,
      'g',
    ),
    label: /婚姻状况|家庭成员|家庭情况|家庭关系|子女情况/g,
  },
];
