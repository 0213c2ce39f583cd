import { chineseDate } from '#domain/values/date.ts';
import { grantedTitles } from '#domain/programme/grants.ts';
import { leadersOf } from '#domain/record/entries/studio.ts';
import { type Rule } from '../rule.ts';
import { at, grantsOf, holds, lacking } from '../spot.ts';

const today = grantedTitles().map(({ name }) => name);

export default {
  id: 'studio/led-by-named',
  title: `得资助的工作室由命名的${today.join('或')}领衔`,
  article: '办法 第二条',
  why: `资助给的是${today.join('、')}领衔创建的工作室，所依据的命名要是领衔人或共同领衔的人本人的，拨付时也没有撤销。`,
  scope: 'archive',
  force: 'must',
  editions: { from: 2018 },
  needs: { material: '工作室的领衔人和资助所依据的命名', giver: '所在单位和省总工会' },
  *check(archive, { programme }) {
    const names = grantedTitles(programme).map(({ name }) => name);
    const mayLead = ({ title }: { title: string }): boolean => names.includes(title);
    for (const studio of archive.studios) {
      const { name } = studio;
      const leaders = leadersOf(studio);
      const grants = grantsOf(archive, studio);
      if (grants.length === 0) continue;
      const called = (id: string): string => archive.by.people.get(id)?.name ?? id;
      // Ids that are not in the record are another rule's matter; they prove nothing here.
      const known =
        leaders.length > 0 &&
        leaders.every((id) => archive.by.people.has(id)) &&
        grants.every(([, { honour }]) => archive.by.honours.has(honour));
      if (known && !leaders.some((each) => archive.honoursOf.get(each)?.some(mayLead))) {
        const message = `${name}得了资助，领衔人${leaders.map(called).join('、')}在名录里没有${names.map((each) => `“${each}”`).join('或')}的命名，应由其中一种称号的获得者领衔。请核对领衔人，漏记的命名补记。`;
        yield at(archive, studio, 'leader', message);
      }
      for (const [index, { honour: id, payments }] of grants) {
        const honour = archive.by.honours.get(id);
        const path = `grants[${index}].honour`;
        if (!honour || leaders.length === 0) yield lacking(archive, studio, path, '领衔人或依据的命名没有查到');
        if (!honour) continue;
        if (leaders.length > 0 && !leaders.includes(honour.person)) {
          const should = leaders.map((each) => `${called(each)}（${each}）`).join('或');
          const message = `${name}的资助依据命名 ${id}，那是${called(honour.person)}（${honour.person}）的，应是领衔人${should}的。请核对命名编号和领衔人。`;
          yield at(archive, studio, path, message);
        }
        const revoked = honour.revocation?.date;
        const paid = payments[0]!.date;
        if (revoked !== undefined && revoked < paid.slice(0, revoked.length)) {
          const message = `${name}的资助${chineseDate(paid)}拨付，依据的命名 ${id} 已在${chineseDate(revoked)}撤销，应在命名有效时拨付。请核对撤销日期和拨付日期。`;
          yield at(archive, studio, path, message);
        } else if (leaders.includes(honour.person) && mayLead(honour)) {
          yield holds(archive, studio, path, `命名 ${id}（${honour.title}）的获得者 = 领衔人${called(honour.person)}`);
        }
      }
    }
  },
  passing: [
    {
      name: '没有资助的工作室，领衔人不必是齐鲁工匠',
      change: (files) => {
        delete files['studios/2018.json'][0].grants;
        files['honours/2018.json'][0].title = '鲁班首席工匠';
      },
    },
    {
      name: '拨付当天撤销命名',
      change: (files) => {
        const revocation = { document: '示例〔2018〕1号', date: '2018-12-20', body: '示例总工会' };
        Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation });
      },
    },
    {
      name: '两人共同领衔，依据的是第二人的命名',
      change: (files) => {
        const [first, second] = files['studios/2018.json'];
        Object.assign(first, { coLeaders: ['q0002'], grants: second.grants });
        delete second.grants;
      },
    },
  ],
  failing: [
    {
      name: '领衔人只有别的称号',
      change: (files) => void (files['honours/2018.json'][0].title = '鲁班首席工匠'),
      says: '领衔人示例甲在名录里没有“齐鲁工匠”或“齐鲁大工匠”的命名',
    },
    {
      name: '依据的是别人的命名',
      change: (files) => {
        const [first, second] = files['studios/2018.json'];
        first.grants[0].honour = second.grants[0].honour;
        delete second.grants;
      },
      says: '那是示例乙丑（q0002）的，应是领衔人示例甲（q0001）的',
    },
    {
      name: '撤销命名的次日才拨付',
      change: (files) => {
        const revocation = { document: '示例〔2018〕1号', date: '2018-12-19', body: '示例总工会' };
        Object.assign(files['honours/2018.json'][0], { status: '已撤销', revocation });
      },
      says: '资助2018年12月20日拨付，依据的命名 h0001 已在2018年12月19日撤销',
    },
  ],
} satisfies Rule;
