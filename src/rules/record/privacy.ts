import { findPrivate } from '#domain/privacy.ts';
import { pathText } from '#domain/fault.ts';
import { type Rule } from '../rule.ts';

/** Every string of a JSON value with its path, keys too. */
function* strings(value: unknown, path: PropertyKey[]): Iterable<[string, PropertyKey[]]> {
  if (typeof value === 'string') yield [value, path];
  else if (typeof value === 'number' && value > 1e9) yield [String(value), path];
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* strings(item, [...path, index]);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* strings(item, [...path, key]);
}

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
      for (const [text, path] of strings(value, [])) {
        // What may not be asked of a candidate is said in these words; the rule on conditions reads them.
        if (path.at(-1) === 'url' || path.includes('conditions')) continue;
        for (const { what, found } of findPrivate(text, file === 'site.json' ? allowed : undefined)) {
          yield { file, path: pathText(path), subject: file, message: `写了${what}“${found}”。这类个人信息不得公布，请删去。` };
        }
      }
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
