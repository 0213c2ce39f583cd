import { normalised } from '../plain-text.ts';
import { BETWEEN, PRIVATE_KINDS } from './private-kinds.ts';

/**
 * 个人信息 — finds what may never be published, wherever it hides: in full-width or Chinese numerals, behind
 * blanks, dashes and dots. The one detector: for the record, for every part of a material, for every byte that leaves.
 */
export interface PrivateMatch {
  what: string;
  found: string;
}

const hide = (found: string): string =>
  found.length > 6 ? `${found.slice(0, 3)}${'*'.repeat(found.length - 5)}${found.slice(-2)}` : found;

/** 查找的范围 — how much of a text may be about a person. */
export interface Search {
  /** 可公布的 — the one address and number of the site. */
  allowed?: ReadonlySet<string>;
  /** `numbers` of papers, telephones and the like; `values` that tell something of a person; and, left out, words that ask for it as well. */
  only?: 'numbers' | 'birth' | 'values';
}

/** What a text must hold for anything to be found; nearly every text holds none of it. */
const SUSPECT = new RegExp(
  `\\d(?:${BETWEEN}\\d){6}|@|\\bat\\b|#at#|QQ|微信|电话|座机|手机|传真|联系方式|Tel|证|工号|学号|号|生|诞辰|岁|旬|年[近逾过届]|[男女]|族|党员|团员|群众|党派|性别|年龄|政治面貌|住|户|籍|单元|村|栋|幢|小区|花园|家园|公寓|宿舍|苑|路|街|大道|巷|胡同|弄|病|患|癌|手术|残|血型|健康|身体|婚|离异|丧偶|单亲|膝下|家中|全家|家庭|子女|[鲁京津冀沪苏浙][A-Z]|[父母妻夫儿女爷奶姥公婆哥弟姐妹孙媳婿]`,
  'i',
);

/** 查找个人信息 — every match, its digits hidden so that the report does not spread it. */
export function findPrivate(source: string, { allowed, only }: Search = {}): PrivateMatch[] {
  const text = normalised(source);
  if (!SUSPECT.test(text)) return [];
  const matches: PrivateMatch[] = [];
  let rest = text;
  for (const { what, value, label, test, number } of PRIVATE_KINDS) {
    const wanted = number || (only === 'birth' && what === '出生日期') || only === 'values' || only === undefined;
    for (const pattern of wanted ? [value, only === undefined ? label : undefined] : []) {
      if (!pattern) continue;
      rest = rest.replace(pattern, (found) => {
        const bare = found.replace(/[^\dXx]/g, '');
        const amount = /^\d{1,3}(?:,\d{3})+$/.test(found);
        if (allowed?.has(found.trim()) || amount || (test && !test(bare))) return found;
        matches.push({ what, found: number ? hide(found.trim()) : found.trim() });
        return '\n';
      });
    }
  }
  return matches;
}
