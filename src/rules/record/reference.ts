import { calledOf } from '#domain/record/archive.ts';
import { IDS, type KindWithId } from '#domain/record/schema/ids.ts';
import { type Pick } from '#domain/record/schema/walk.ts';
import { type Rule } from '../rule.ts';
import { at, everywhere } from '../spot.ts';

const references: Pick = ({ shape }) => shape?.is === 'reference' || shape?.is === 'edition';

export default {
  id: 'record/reference',
  title: '每个引用的编号、年度都登记在册',
  article: '记录规则',
  why: '指向不存在的人、单位、来源或年度，页面上就会出现断头的链接和无法查证的说法，钱也对不上人。',
  scope: 'archive',
  force: 'must',
  root: 3,
  *check(archive) {
    const lost = [...everywhere(archive, references)].flatMap(({ entry, path, value, shape }) => {
      const kind: Target = shape?.is === 'reference' ? shape.kind : 'editions';
      const key = String(value);
      return archive.known.get(kind)?.has(key) ? [] : [{ entry, path, kind, key }];
    });
    for (const alike of Map.groupBy(lost, ({ kind, key }) => `${kind} ${key}`).values()) {
      const [{ entry, path, kind, key }] = alike as [(typeof lost)[0]];
      const waits = archive.gaps.kinds.has(kind) || (kind !== 'editions' && archive.gaps.keys.has(key));
      const what = whatOf(kind, key);
      if (alike.length > MANY && !waits) yield at(archive, entry, path, `有 ${alike.length} 处写着它，这是其中一处：${what}`);
      else
        for (const each of alike)
          yield { ...at(archive, each.entry, each.path, `${calledOf(each.entry)}：${what}`), ...(waits && { waits }) };
    }
  },
  passing: [
    { name: '样本原样', change: () => {} },
    {
      name: '没有写领衔人、单位、人物和年度',
      change: (files) => {
        const { id: _id, leader: _l, employer: _e, grants: _g, ...studio } = files['studios/2018.json'][0];
        files['studios/2018.json'].push({ ...studio, id: 's0099' });
        const { id: _f, edition: _y, ...forum } = files['forums.json'][0];
        files['forums.json'].push({ ...forum, id: 'f0099', people: [{ name: '示例无名' }] });
      },
    },
  ],
  failing: [
    {
      name: '人物不存在',
      change: (files) => void (files['honours/2018.json'][0].person = 'q0099'),
      says: '找不到人物 q0099',
    },
    {
      name: '年度不存在',
      change: (files) => void (files['honours/2018.json'][0].edition = 2019),
      says: '没有 2019 年度',
    },
    {
      name: '成员不在册',
      change: (files) => void (files['studios/2018.json'][0].team = [{ name: '示例无名', person: 'q0051' }]),
      says: '示例甲工匠创新工作室：找不到人物 q0051',
    },
    {
      name: '资助的来源不在册',
      change: (files) => void (files['studios/2018.json'][0].grants[0].sources = ['r0001', 'r0099']),
      says: '找不到来源 r0099',
    },
    {
      name: '出席者的人物编号不在册',
      change: (files) => void (files['events.json'][1].people[0].person = 'q0099'),
      says: '：找不到人物 q0099',
    },
    {
      name: '发言人的人物编号不在册',
      change: (files) => {
        const speakers = [{ name: '示例无名', person: 'q0098' }];
        files['forums.json'][0].sessions = [{ title: '上午', talks: [{ title: '示例发言', speakers }] }];
      },
      says: '示例工匠论坛：找不到人物 q0098',
    },
    {
      name: '机构不在册',
      change: (files) => void (files['events.json'][7].institutions = ['i0099']),
      says: '找不到机构 i0099',
    },
    {
      name: '活动的年度没有建立',
      change: (files) => void files['forums.json'].push({ ...files['forums.json'][0], id: 'f0002', edition: 2019 }),
      says: '示例工匠论坛：没有 2019 年度',
    },
    {
      name: '师傅不在册',
      change: (files) =>
        void files['mentoring.json'].push({
          ...files['mentoring.json'][0],
          id: 'a0002',
          master: { name: '示例某', person: 'q0099' },
        }),
      says: 'a0002：找不到人物 q0099',
    },
    {
      name: '许多处写着同一个不在册的工种',
      change: (files) => void (files['trades.json'][0].id = 't0002'),
      says: '有 50 处写着它，这是其中一处：找不到工种 t0001',
    },
  ],
} satisfies Rule;

/** So many to one thing that is not there are one slip. */
const MANY = 5;

/** 被引用的 — an entry with an id, or an edition by its year. */
type Target = KindWithId | 'editions';

const whatOf = (kind: Target, key: string): string =>
  kind === 'editions'
    ? `没有 ${key} 年度。请核对年度，不属于哪一届就不写，或先建立 editions/${key}.json。`
    : `找不到${IDS[kind].name} ${key}。请核对编号，或先把它登记进来。`;
