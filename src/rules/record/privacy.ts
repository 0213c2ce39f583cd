import { findPrivate } from '#domain/values/privacy.ts';
import { pathText } from '#domain/record/fault.ts';
import { type Rule, type Spot } from '../rule.ts';

/** Visits every string of a JSON value; `path` is one array, pushed and popped, to be copied if it is kept. */
function visit(value: unknown, path: PropertyKey[], each: (text: string, path: readonly PropertyKey[]) => void): void {
  if (typeof value === 'string') each(value, path);
  else if (typeof value === 'number') value > 1e9 && each(String(value), path);
  else if (value && typeof value === 'object') {
    for (const key of Object.keys(value)) {
      path.push(Array.isArray(value) ? Number(key) : key);
      visit((value as Record<string, unknown>)[key], path, each);
      path.pop();
    }
  }
}

/** Ids and dates: most strings of a record, and none of them private. */
const PLAIN = /^(?:[a-z]\d{4,8}|\d{4}(?:-\d\d){0,2})$/;

export default {
  id: 'record/privacy',
  title: '记录里没有证件号、电话、银行卡号、邮箱、出生日期、年龄、性别、民族',
  article: '个人信息保护法 第六条',
  why: '名单公示泄露身份证号、家庭信息的事屡有发生。名录只公布姓名、单位、岗位、称号、年度、地市和事迹。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    const { email, phone } = archive.site.contact ?? {};
    const allowed = new Set([email, phone].filter((value) => value !== undefined));
    for (const { file, value, body } of archive.files) {
      // The documents themselves speak of age and sex: as what may not be asked.
      if (file.startsWith('programme/')) continue;
      const found: Spot[] = [];
      visit(value, [], (text, path) => {
        // What may not be asked of a candidate is said in these words; the rule on conditions reads them.
        if ((text.length <= 10 && PLAIN.test(text)) || path.at(-1) === 'url' || path.includes('conditions')) return;
        for (const match of findPrivate(text, file === 'site.json' ? allowed : undefined)) {
          const message = `写了${match.what}“${match.found}”。这类个人信息不得公布，请删去。`;
          found.push({ file, path: pathText(path), subject: file, message });
        }
      });
      yield* found;
      if (!body) continue;
      for (const [index, line] of body.split('\n').entries()) {
        for (const { what, found } of findPrivate(line)) {
          yield {
            file,
            path: `正文第 ${index + 1} 行`,
            subject: file,
            message: `写了${what}“${found}”。这类个人信息不得公布，请删去。`,
          };
        }
      }
    }
  },
  passing: [
    {
      name: '专利号、金额不是证件号',
      change: (files) => void (files['people/0001.json'][0].facts[0].text = '累计创效2.62亿元，经手60多万颗螺丝。'),
    },
    {
      name: '主办单位自己的联系电话',
      change: (files) => void (files['site.json'].contact = { phone: '0531-86190000' }),
    },
  ],
  failing: [
    {
      name: '身份证号',
      change: (files) => void (files['people/0001.json'][0].facts[0].text = '证件号11010519491231002X。'),
      says: '写了身份证号“110*************2X”',
    },
    { name: '手机号', change: (files) => void (files['honours/2018.json'][0].note = '联系13800138000'), says: '写了手机号' },
    {
      name: '银行卡号',
      change: (files) => void (files['honours/2018.json'][0].note = '账号6222020200112233446'),
      says: '写了银行卡号',
    },
    {
      name: '邮箱',
      change: (files) => void (files['honours/2018.json'][0].note = '写信到someone@example.org'),
      says: '写了电子邮箱',
    },
    {
      name: '事迹里的出生日期',
      change: (files) => void (files['stories/q0001.md'].body = '示例甲1970年3月出生。[^f1]\n'),
      says: '写了出生日期“1970年3月出生”',
    },
  ],
} satisfies Rule;
