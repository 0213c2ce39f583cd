import { type SheetFault } from './sheet.ts';

/** What is found, what is wanted, how a clerk mends it. */
type Told = readonly [found: string, wanted: string, mend: string];

const PLAIN = '没有密码的 .xlsx、.csv，或 .docx 里的表格';
const SAVE_AS = '在 Excel 或 WPS 里打开，“另存为”选“Excel 工作簿（.xlsx）”，再交这一份';

/** 拒收的缘由 — one row a reason; each has its own words. */
const REASONS = {
  empty: ['文件是空的', PLAIN, '看看是不是交错了文件，或没有下载完'],
  unknown: ['认不出这是什么文件', PLAIN, SAVE_AS],
  xls: ['这是旧格式的工作簿（.xls、.et），读它会丢东西', '.xlsx', SAVE_AS],
  xlsb: ['这是二进制工作簿（.xlsb）', '.xlsx', SAVE_AS],
  doc: ['这是旧格式的文档（.doc、.wps）', '.docx', '在 Word 或 WPS 里打开，“另存为”选“Word 文档（.docx）”，再交这一份'],
  ods: ['这是 OpenDocument 文件（.ods、.odt），读它会漏掉行', '.xlsx 或 .docx', SAVE_AS],
  password: ['文件加了密码', '没有密码的文件', '在 Excel 或 WPS 里用密码打开，“文件—信息—保护”里取消密码，另存一份'],
  macros: ['文件里有宏', '没有宏的 .xlsx 或 .docx', SAVE_AS],
  external: [
    '工作簿引用了别的文件或外部数据，这里看不到那些数',
    '数都写在这一份里',
    '“数据—编辑链接”里断开链接，或把公式复制后“选择性粘贴—数值”',
  ],
  template: ['文档套用了网上的模板，打开时会去取它', '不连别处的文档', '在 Word 或 WPS 里新建空白文档，把内容复制进来，另存一份'],
  sheetName: ['工作表的名字里有不能用的字', '没有 \\ / ? * [ ] : 的表名', '在 Excel 或 WPS 里给这张表改名，再保存'],
  attached: ['文档里夹带了别的文件', '内容都写在这一份里', '把夹带的内容复制进来，另存一份'],
  extension: ['文件名的后缀和内容不符', '后缀与内容一致', '在 Excel、WPS 或 Word 里打开看看是什么，按它的格式另存一份'],
  page: ['内容是网页，不是表格（网站导出的“.xls”常是这样）', PLAIN, SAVE_AS],
  large: [
    '内容太多，不像名单',
    '解开后不超过 40 MB，每张表不超过 10 万行、50 万格，每格不超过 32767 字',
    '删去空行和不用的表；真有这么多，请分几个文件',
  ],
  damaged: ['文件坏了，或没有下载完', '完整的文件', '请重新下载；还不行，在 Excel 或 WPS 里打开另存一份'],
  doctype: ['文件里有 DOCTYPE 声明，正常的表格里不会有', PLAIN, '不要用这一份；请向给文件的人要原件'],
  noTables: [
    '文档里没有表格，也没有文字',
    '名单，写成表格或正文',
    '看看是不是交错了文件；是事迹，请写明是谁的（命令后加 --person）',
  ],
  noSheets: ['工作簿里没有看得见的工作表', '至少一张工作表', '取消隐藏后再交'],
  nul: ['文本里有空字符，不是 CSV', 'UTF-8 或 GB 18030 的 CSV', '在 Excel 或 WPS 里打开原表，另存为“CSV UTF-8”'],
  encoding: [
    '文字的编码认不出，会成乱码',
    'UTF-8、GB 18030，或带标记的 UTF-16',
    '在 Excel 或 WPS 里打开原表，另存为“CSV UTF-8”，或直接交 .xlsx',
  ],
  quotes: ['有一个引号只有开头没有结尾，分不清格子', '引号成对', '在 Excel 或 WPS 里打开原表，另存为“CSV UTF-8”，或直接交 .xlsx'],
} as const satisfies Record<string, Told>;

export type Reason = keyof typeof REASONS;

/** 看得见的 — what a file says of itself, before a terminal or a page shows it: no control characters, not too long. */
export const shown = (said: string): string => said.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�').slice(0, 80);

/** 拒收一条 — `detail` says where or what, in brackets. */
export function refusalOf(reason: Reason, detail?: string): SheetFault {
  const [found, wanted, mend] = REASONS[reason];
  const where = detail === undefined ? '' : `（${shown(detail)}）`;
  return { sheet: null, ref: null, heading: null, is: '差错', found: `${found}${where}`, wanted, mend };
}

/** 拒收 — thrown where a file can’t be read on; all that is known to be wrong with it at once. */
export class Refused extends Error {
  readonly faults: SheetFault[];
  constructor(...faults: SheetFault[]) {
    super(faults.map(({ found }) => found).join('；'));
    this.faults = faults;
  }
}

/** 拒收于一条 — to throw. */
export const refused = (reason: Reason, detail?: string): Refused => new Refused(refusalOf(reason, detail));
