import { numberStands } from '#domain/values/figure.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { at } from '../spot.ts';

export default {
  id: 'record/fact-shape',
  title: '事实的数字写在句子里，荣誉指向称号，年份对得上',
  article: '记录规则',
  why: '图画、统计和课堂题目都由事实的数字和年份做成：它们和句子不一致，就会画错、问错。荣誉指向称号辨析，才看得出是谁授予的。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const person of archive.people) {
      for (const [index, { id, kind, date, to, text, figures = [], titles }] of person.facts.entries()) {
        const where = `facts[${index}]`;
        const who = `${person.name}的事实 ${id}`;
        for (const [number, { label, value, from }] of figures.entries()) {
          for (const [key, figure] of Object.entries({ value, from })) {
            if (figure !== undefined && !numberStands(text, figure))
              yield at(
                archive,
                person,
                `${where}.figures[${number}].${key}`,
                `${who}的数字“${label}”是 ${figure}，句子里没有这个数：“${text}”。请改成一致。`,
              );
          }
        }
        for (const [key, day] of Object.entries({ date, to })) {
          if (day !== undefined && !text.includes(day.slice(0, 4)))
            yield at(
              archive,
              person,
              `${where}.${key}`,
              `${who}的日期是 ${day}，句子里没有写${day.slice(0, 4)}年：“${text}”。请改成一致。`,
            );
        }
        if (kind === '荣誉' && !titles)
          yield at(
            archive,
            person,
            where,
            `${who}是荣誉，没有指向称号。请在 titles 里写称号编号；称号辨析里没有这个称号，先到 titles.json 登记。`,
          );
        if (kind !== '荣誉' && titles)
          yield at(archive, person, `${where}.kind`, `${who}指向了称号，种类却是“${kind}”，应为“荣誉”。请把荣誉单列一条。`);
      }
    }
  },
  passing: [
    {
      name: '有前后对比的数字',
      change: (files) =>
        fact(files, {
          text: '2018年把示例装置的故障率由约四成降到1%以下。',
          date: '2018',
          figures: [{ label: '故障率', value: 1, unit: '%', from: 40 }],
        }),
    },
    {
      name: '荣誉指向称号',
      change: (files) => fact(files, { kind: '荣誉', text: '获泰山工匠。', titles: ['c0001'] }),
    },
    { name: '日期写到月，句子里有年', change: (files) => fact(files, { text: '2018年改进示例装置。', date: '2018-05' }) },
  ],
  failing: [
    {
      name: '数字和句子不一致',
      change: (files) => fact(files, { figures: [{ label: '装置', value: 12, unit: '台' }] }),
      says: '示例甲的事实 f1的数字“装置”是 12，句子里没有这个数',
    },
    {
      name: '日期和句子不一致',
      change: (files) => fact(files, { date: '2018-05' }),
      says: '示例甲的事实 f1的日期是 2018-05，句子里没有写2018年',
    },
    {
      name: '荣誉没有称号',
      change: (files) => fact(files, { kind: '荣誉' }),
      says: '示例甲的事实 f1是荣誉，没有指向称号',
    },
    {
      name: '指向称号的不是荣誉',
      change: (files) => fact(files, { titles: ['c0001'] }),
      says: '示例甲的事实 f1指向了称号，种类却是“革新”',
    },
    {
      name: '句子里是别的年份',
      change: (files) => fact(files, { text: '2019年改进示例装置3018台。', date: '2018' }),
      says: '日期是 2018，句子里没有写2018年',
    },
  ],
} satisfies Rule;

const fact = (files: SpecimenFiles, change: object): void => void Object.assign(files['people/0001.json'][0].facts[0], change);
