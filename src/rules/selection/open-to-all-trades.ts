import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

const YEARS = '(?<![近最\\d])(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})年';

/** 不得作为条件的七种 — each with the words that give it away under another heading. */
const BARRED: Record<string, RegExp> = {
  年龄: /年龄|岁(?!月)|出生|青年|年轻/,
  性别: /性别|男|(?<![子儿])女/,
  学历: /学历|学位|文凭|文化程度|毕业|本科|[大中]专|专科|[高初]中|硕士|博士|研究生/,
  职级: /职级|职务|行政级别|[处科厅局]级|班组长|领导干部|管理人员/,
  职称: /职称|职业资格|技能等级|工程师|高级工|技师(?!学院)/,
  工作年限: new RegExp(`工龄|年限|入职|${YEARS}及?以上|(?:满|从业|从事|连续|工作|在岗)[^年]*${YEARS}`),
  荣誉基础: /荣誉|劳模(?!精神)|劳动模范(?!精神)|奖章|技术能手|先进(?:工作者|个人)|表彰|(?:获|授予|具有).*(?:称号|奖)/,
};
const NARROWED = /限(?!制(?!造))|除外|不含|不包括|不接受/;

/** “不受年龄限制”, “已命名的不再参评” and the retirement that ends service are no conditions of the seven kinds. */
const WAIVED = /不受[^。；]*?限制|已[^。；]*?(?:不再|不重复|不得重复)[^，。；]*|(?:法定)?退休年龄/g;
const OPEN = /不限(?!于)|无限制|不作|不设|不要求|不论|无论|不分|不看|男女均可/;

/** 所涉门槛 — the kinds of bar that a published condition sets; empty if it sets none. */
function bars(about: string, text: string): string[] {
  const clauses = text.replace(WAIVED, '').split(/[，。；,;]/);
  const left = clauses.filter((clause) => !OPEN.test(clause)).join('，');
  if (about in BARRED && left === text.replaceAll(/[。；,;]/g, '，')) return [about];
  const found = Object.keys(BARRED).filter((kind) => BARRED[kind]!.test(left));
  return about === '行业' && NARROWED.test(left) ? [...found, '行业'] : found;
}

export default {
  id: 'selection/open-to-all-trades',
  title: '参评面向各行各业，不设年龄、性别、学历、职级、职称、工作年限和荣誉的门槛',
  article: '意见 三（二）1',
  why: '一线的好手艺不看出身。条件写在“其他”一栏里，只要说的是岁数、文凭、工龄这些，也算门槛；写明“不限”的不算。',
  scope: 'edition',
  force: 'must',
  editions,
  needs: { material: '当年公布的参评条件', giver: '省总工会' },
  *check(archive) {
    for (const edition of governed(archive, editions)) {
      for (const [index, { about, text }] of (edition.selection?.conditions ?? []).entries()) {
        const found = bars(about, text);
        if (found.length === 0) {
          yield holds(archive, edition, `selection.conditions[${index}].text`, `“${text}”设限 0 项 = 0 项`);
          continue;
        }
        yield at(
          archive,
          edition,
          `selection.conditions[${index}].text`,
          `${edition.year}年度的参评条件“${text}”对${found.join('、')}设了限，参评应不受年龄、性别、学历、职级、职称、工作年限、荣誉基础限制，各行各业都可以。请核对原文；公布的确是这样，写进例外账。`,
        );
      }
    }
  },
  passing: [
    {
      name: '写明不限',
      change: (files) =>
        files['editions/2018.json'].selection.conditions.push(
          { about: '年龄', text: '年龄不限' },
          { about: '其他', text: '人选不受年龄、学历、职级、职称、工作年限、荣誉基础等条件限制' },
        ),
    },
    {
      name: '品行、重点产业、不重复参评',
      change: (files) =>
        files['editions/2018.json'].selection.conditions.push(
          { about: '行业', text: '聚焦新旧动能转换重点产业' },
          { about: '其他', text: '弘扬劳模精神，近三年无违法违纪；已获得“齐鲁工匠”称号的，不再参评' },
        ),
    },
  ],
  failing: [
    ...[
      { name: '限年龄', about: '年龄', text: '不超过五十五周岁', says: '“不超过五十五周岁”对年龄设了限' },
      { name: '写在其他里的岁数', about: '其他', text: '学历不限，四十五岁以下', says: '“学历不限，四十五岁以下”对年龄设了限' },
      { name: '写在其他里的学历和职称', about: '其他', text: '大专以上，技师以上职称', says: '对学历、职称设了限' },
      { name: '写在在职里的工龄', about: '在职', text: '在职并从事本工种满十年', says: '对工作年限设了限' },
      { name: '要先有荣誉', about: '其他', text: '获得过市级以上荣誉', says: '对荣誉基础设了限' },
      { name: '只限一个行业', about: '行业', text: '仅限制造业', says: '“仅限制造业”对行业设了限' },
    ].map(({ name, about, text, says }) => ({
      name,
      change: (files: Record<string, any>) => void files['editions/2018.json'].selection.conditions.push({ about, text }),
      says,
    })),
  ],
} satisfies Rule;
