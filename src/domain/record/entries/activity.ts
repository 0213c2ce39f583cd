import { z } from 'zod';
import { field } from '../schema/field.ts';
import { text, idOf, refTo, sourceList, editionYear, partialDate } from '../schema/shape.ts';
import { Material, recording } from './material.ts';
import { Participant } from './person.ts';
import { CITY_CODES, CITY_NAMES } from '../../programme/place.ts';
import { Statement } from './source.ts';

/** 活动级别 — whose activity it is; a city's own titles are never mixed with the programme's. */
export const LEVELS = ['全国', '省', '市', '县', '行业', '企业', '学校'] as const;

const sources = field(sourceList(), '来源');
const materials = field(z.array(Material).optional(), '资料');
const hour = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: '应为时刻，写作 09:30' });

/** 发言 — a talk, by whom, with what was handed in for it. */
export const Talk = z.strictObject({
  title: field(text(), '题目'),
  speakers: field(z.array(Participant).min(1), '发言人'),
  from: field(hour().optional(), '开始'),
  minutes: field(z.int().min(1).optional(), '时长', { about: '整数，单位：分钟' }),
  abstract: field(Statement.optional(), '摘要'),
  materials,
});
export type Talk = z.infer<typeof Talk>;

/** 场次 — a session of a forum: the talks of one morning, one hall, one theme. */
export const Session = z.strictObject({
  title: field(text(), '场次名称'),
  date: field(partialDate().optional(), '日期'),
  place: field(text().optional(), '地点'),
  talks: field(z.array(Talk).min(1), '发言'),
});
export type Session = z.infer<typeof Session>;

/** 活动的字段 — what every kind of activity has; a new kind spreads them. */
export const activityFields = {
  title: field(text(), '名称', { term: 'schema:name' }),
  date: field(partialDate().optional(), '日期', { term: 'schema:startDate' }),
  to: field(partialDate().optional(), '结束日期', { term: 'schema:endDate' }),
  dateNote: field(text().optional(), '日期说明'),
  place: field(text().optional(), '地点', { term: 'schema:location' }),
  city: field(z.enum(CITY_CODES).optional(), '地市', { choices: CITY_NAMES }),
  level: field(z.enum(LEVELS), '级别'),
  edition: field(editionYear().optional(), '年度', { about: '属于某一届评选的活动才写' }),
  people: field(z.array(Participant), '人物'),
  organisations: field(z.array(text()), '单位'),
  institutions: field(z.array(refTo('institutions')).optional(), '机构', { about: '与哪些登记的机构有关' }),
  facts: field(z.array(Statement).min(1), '事实'),
  results: field(z.array(Statement).optional(), '结果', { about: '竞赛名次、评出的成果' }),
  sessions: field(z.array(Session).optional(), '场次', { about: '论坛和讲座的发言' }),
  materials,
  note: field(text().optional(), '说明'),
  sources,
};

/** 活动 — a ceremony, a visit to a school, a contest, a show of innovations, a lecture, a rest cure, what an institution did. */
export const EVENT_KINDS = [
  '颁奖典礼',
  '进校园',
  '讲座',
  '竞赛',
  '五小与创新展示',
  '班组学习',
  '展览',
  '疗休养',
  '机构',
] as const;
export const Event = z.strictObject({
  id: field(idOf('events'), '活动编号'),
  kind: field(z.enum(EVENT_KINDS), '种类'),
  ...activityFields,
});
export type Event = z.infer<typeof Event>;

/** 论坛 — a forum, an exchange, a hall of lectures. */
export const Forum = z.strictObject({ id: field(idOf('forums'), '论坛编号'), ...activityFields });
export type Forum = z.infer<typeof Forum>;

/** 宣传片 — a film or a series; it plays where it is licensed. */
export const Film = z.strictObject({
  id: field(idOf('films'), '影片编号'),
  ...activityFields,
  file: field(
    z
      .string()
      .regex(/^[\w-]+\.mp4$/, { error: '应为本条目文件夹里的 .mp4 文件名' })
      .optional(),
    '影片文件',
    {
      about: '只在本站写明视听许可时自己存放',
    },
  ),
  ...recording,
  credits: field(z.array(z.strictObject({ role: field(text(), '职务'), name: field(text(), '姓名或单位') })).optional(), '主创'),
});
export type Film = z.infer<typeof Film>;

/** 机构 — a college of craftsmen, a league of them, a research institute, a base for pupils, a team of workers; its date is that of its founding. */
export const INSTITUTION_KINDS = [
  '工匠学院',
  '学院联盟',
  '研究院',
  '研究基地',
  '育人示范基地',
  '实践基地',
  '班组',
  '展览馆',
] as const;
export const Institution = z.strictObject({
  id: field(idOf('institutions'), '机构编号'),
  kind: field(z.enum(INSTITUTION_KINDS), '种类'),
  ...activityFields,
});
export type Institution = z.infer<typeof Institution>;

/** What all activities share. */
type AnyActivity = Event | Forum | Film | Institution;

/** 全部出席者 — those of the activity and the speakers of its talks, each with the place where it stands. */
export const participantsOf = ({ people, sessions = [] }: AnyActivity): (Participant & { path: string })[] => [
  ...people.map((participant, index) => ({ ...participant, path: `people[${index}]` })),
  ...sessions.flatMap(({ talks }, session) =>
    talks.flatMap(({ speakers }, talk) =>
      speakers.map((speaker, index) => ({ ...speaker, path: `sessions[${session}].talks[${talk}].speakers[${index}]` })),
    ),
  ),
];

/** 全部有出处的句子 — facts, results and the abstracts of talks, each with its place. */
export const statementsOf = ({ facts, results = [], sessions = [] }: AnyActivity): (Statement & { path: string })[] => [
  ...facts.map((statement, index) => ({ ...statement, path: `facts[${index}]` })),
  ...results.map((statement, index) => ({ ...statement, path: `results[${index}]` })),
  ...sessions.flatMap(({ talks }, session) =>
    talks.flatMap(({ abstract }, talk) =>
      abstract ? [{ ...abstract, path: `sessions[${session}].talks[${talk}].abstract` }] : [],
    ),
  ),
];
