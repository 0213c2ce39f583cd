import { activitiesOf } from '#domain/record/all.ts';
import { participantsOf, statementsOf } from '#domain/record/activity.ts';
import { studioStatements } from '#domain/record/studio.ts';
import { at, type Rule, type Spot } from '../rule.ts';

const KINDS: Record<string, string> = { q: '人物', h: '命名', u: '单位', r: '来源', i: '机构', s: '工作室' };

export default {
  id: 'record/activity-reference',
  title: '工作室、活动和师徒引用的编号、年度都登记在册',
  article: '记录规则',
  why: '工作室的领衔人、活动的出席者、每笔资助依据的命名都连到名录里。连不上，页面上就有断头的链接，钱也对不上人。',
  scope: 'archive',
  force: 'must',
  *check(archive) {
    const years = new Set(archive.files.map(({ value }) => (value as { year?: unknown } | null)?.year));
    const refer = function* (entry: object, id: string | undefined, path: string): Iterable<Spot> {
      if (id === undefined || archive.knownIds.has(id)) return;
      yield at(archive, entry, path, `${nameOf(entry)}：找不到${KINDS[id[0]!] ?? ''} ${id}。请核对编号，或先把它登记进来。`);
    };
    const all = function* (entry: object, ids: readonly string[], path: string): Iterable<Spot> {
      for (const [index, id] of ids.entries()) yield* refer(entry, id, `${path}[${index}]`);
    };
    const statements = function* (entry: object, list: readonly { sources: string[]; path: string }[]): Iterable<Spot> {
      for (const { sources, path } of list) yield* all(entry, sources, `${path}.sources`);
    };
    for (const studio of archive.studios) {
      yield* refer(studio, studio.leader, 'leader');
      yield* refer(studio, studio.employer, 'employer');
      for (const [index, { person }] of (studio.team ?? []).entries()) yield* refer(studio, person, `team[${index}].person`);
      yield* all(studio, studio.sources, 'sources');
      yield* statements(studio, studioStatements(studio));
      for (const [index, { honour, sources }] of (studio.grants ?? []).entries()) {
        yield* refer(studio, honour, `grants[${index}].honour`);
        yield* all(studio, sources, `grants[${index}].sources`);
      }
    }
    for (const activity of activitiesOf(archive)) {
      for (const { person, path } of participantsOf(activity)) yield* refer(activity, person, `${path}.person`);
      yield* all(activity, activity.institutions ?? [], 'institutions');
      yield* all(activity, activity.sources, 'sources');
      yield* statements(activity, statementsOf(activity));
    }
    for (const mentoring of archive.mentoring) {
      yield* refer(mentoring, mentoring.master, 'master');
      yield* refer(mentoring, mentoring.studio, 'studio');
      yield* all(mentoring, mentoring.sources, 'sources');
    }
    for (const entry of [...activitiesOf(archive), ...archive.mentoring]) {
      if (entry.edition === undefined || years.has(entry.edition)) continue;
      yield at(
        archive,
        entry,
        'edition',
        `${nameOf(entry)}：没有 ${entry.edition} 年度。请核对年度，不属于哪一届就不写，或先建立 editions/${entry.edition}.json。`,
      );
    }
  },
  passing: [
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
      change: (files) => void files['mentoring.json'].push({ ...files['mentoring.json'][0], id: 'a0002', master: 'q0099' }),
      says: 'a0002：找不到人物 q0099',
    },
  ],
} satisfies Rule;

/** The name by which an editor knows the entry; its id where it has none. */
function nameOf(entry: object): string {
  const { id, name, title } = entry as { id: string; name?: string; title?: string };
  return name ?? title ?? id;
}
