import { accountsOf, barsIn, barsTold } from '#domain/record/eligibility.ts';
import { type Rule } from '../rule.ts';
import { at, governed, holds } from '../spot.ts';

const editions = { from: 2018 };

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
        const found = barsIn(about, text);
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
      for (const { path, text, what } of accountsOf(edition)) {
        for (const { quote, kinds } of barsTold(text))
          yield at(
            archive,
            edition,
            path,
            `${edition.year}年度的${what}写着“${quote}”，对${kinds.join('、')}设了限，参评应不受年龄、性别、学历、职级、职称、工作年限、荣誉基础限制。请核对来源原文；公布的确是这样，写进例外账。`,
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
    {
      name: '评选经过写明不限，专家要有职称',
      change: (files) =>
        files['editions/2018.json'].process.push({
          text: '人选不受年龄、性别、学历限制，专家须有高级职称。',
          sources: ['r0001'],
        }),
    },
  ],
  failing: [
    {
      name: '评选经过里的年龄条件',
      change: (files) =>
        files['editions/2018.json'].process.push({ text: '通知规定，参评者年龄在45岁以下。', sources: ['r0001'] }),
      says: '2018年度的评选经过写着“参评者年龄在45岁以下”，对年龄设了限',
    },
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
