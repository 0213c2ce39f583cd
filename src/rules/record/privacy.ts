import { rawLeaves } from '#domain/record/kinds.ts';
import { findPrivate, type Search } from '#domain/values/privacy/privacy.ts';
import { withoutConditions } from '#domain/record/eligibility.ts';
import { type Rule } from '../rule.ts';

/** Ids and dates: most strings of a record, and none of them private. */
const PLAIN = /^(?:[a-z]\d{4,8}|\d{4}(?:-\d\d){0,2})$/;
/** 条件原文 — whoever was born after a day may take part: no person's day of birth. */
const CONDITION = /^selection\.conditions\[\d+\]\.text$/;
/** 一届的文字 — the places of `accountsOf`: what an edition's record says of how it was held. */
const ACCOUNT =
  /^editions\/[^#]*#(?:(?:process|notes)\[\d+\]\.text|selection\.(?:(?:criteria|channels)\[\d+\]|review\.method|method\.text)|(?:plan|notice)\.(?:name|dateNote))$/;

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
      for (const { path, value: written, note, shape } of rawLeaves({ file, value })) {
        // Small numbers are years, counts and cents, ids and dates say nothing private.
        if (typeof written === 'number' && written <= 1e9) continue;
        // The parts of an address are no digits of one number.
        const text =
          shape?.is === 'link'
            ? String(written)
                .split(/[/?&=_-]+/)
                .join('\n')
            : String(written);
        if (text.length <= 10 && PLAIN.test(text)) continue;
        // An address, and words of a document that may speak of age or sex, hold no number of a person either.
        const only = shape?.is === 'link' || CONDITION.test(path) ? 'numbers' : note?.mayNamePrivate ? 'birth' : undefined;
        const search: Search = { ...(only && { only }), ...(file === 'site.json' && { allowed }) };
        // What an edition asked of everybody is nobody's age or sex; selection/open-to-all-trades speaks of it.
        const asked = ACCOUNT.test(`${file}#${path}`) ? withoutConditions(text) : text;
        const found = [...(asked === text ? [] : findPrivate(text, { only: 'numbers' })), ...findPrivate(asked, search)];
        for (const match of new Map(found.map((each) => [`${each.what}${each.found}`, each])).values()) {
          const message = `写了${match.what}“${match.found}”。这类个人信息不得公布，请删去。`;
          yield { file, path, subject: file, message };
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
      name: '评选条件说到年龄，不是谁的年龄',
      change: (files) =>
        files['editions/2018.json'].process.push({ text: '参评者年龄在45岁以下，性别不限。', sources: ['r0001'] }),
    },
    {
      name: '参评条件说到性别和出生年份',
      change: (files) =>
        files['editions/2018.json'].selection.conditions.push({ about: '性别', text: '男性，1975年1月1日以后出生' }),
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
    {
      name: '评选经过里一个人的年龄',
      change: (files) => files['editions/2018.json'].process.push({ text: '要求45岁以下，示例甲当时38岁。', sources: ['r0001'] }),
      says: '写了年龄“38岁”',
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
