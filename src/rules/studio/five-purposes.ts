import { yuanText } from '#domain/values/money.ts';
import { PURPOSES } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

const allowed: ReadonlySet<string> = new Set(PURPOSES);

export default {
  id: 'studio/five-purposes',
  title: '每笔支出用于五个方面之一',
  article: '办法 第八条',
  why: '资助用于项目研究、设备购置、人才培养、创新成果宣传推广、工作条件改善。条文末尾有一个“等”字，确属同类而不在五项之内的，写进例外账说明。',
  scope: 'entry',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '工作室逐笔支出的用途', giver: '工作室所在单位' },
  *check(archive) {
    for (const studio of archive.studios) {
      for (const [index, { spending = [] }] of grantsOf(archive, studio)) {
        if (spending.length === 0) yield lacking(archive, studio, `grants[${index}]`, '支出没有登记');
        for (const [number, { amount, purpose }] of spending.entries()) {
          if (allowed.has(purpose)) {
            const held = `${yuanText(amount)}用于“${purpose}”，在五个方面之内`;
            yield holds(archive, studio, `grants[${index}].spending[${number}].purpose`, held);
            continue;
          }
          yield at(
            archive,
            studio,
            `grants[${index}].spending[${number}].purpose`,
            `${studio.name}有一笔支出${yuanText(amount)}用于“${purpose}”，应是${PURPOSES.join('、')}之一。请核对凭证：写法不同的改成规定的名称；确实用在别处的，应追回。`,
          );
        }
      }
    }
  },
  passing: [
    {
      name: '五笔都用于同一方面',
      change: (files) => {
        for (const item of files['studios/2018.json'][0].grants[0].spending) item.purpose = '工作条件改善';
      },
    },
  ],
  failing: [
    {
      name: '用于发奖金',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[2].purpose = '奖金'),
      says: '有一笔支出1万元用于“奖金”，应是项目研究、设备购置、人才培养、创新成果宣传推广、工作条件改善之一',
    },
    {
      name: '只写了一半的名称',
      change: (files) => void (files['studios/2018.json'][0].grants[0].spending[3].purpose = '宣传推广'),
      says: '用于“宣传推广”',
    },
  ],
} satisfies Rule;
