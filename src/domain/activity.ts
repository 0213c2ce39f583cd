import { z } from 'zod';
import { field, idOf, text } from './field.ts';
import { CITY_CODES } from './place.ts';
import { partialDate, Statement } from './source.ts';

/** 出席者 — a person as the source names them; linked where they are in the record. */
const Participant = z.strictObject({
  name: field(text(), '姓名'),
  person: field(idOf('q', '人物').optional(), '人物', { about: '在名录中的才写' }),
  role: field(text().optional(), '身份'),
});

/** 活动级别 — whose activity it is; a city's own titles are never mixed with the programme's. */
export const LEVELS = ['全国', '省', '市', '县', '行业', '企业', '学校'] as const;

const shared = {
  title: field(text(), '名称', { term: 'schema:name' }),
  date: field(partialDate().optional(), '日期', { term: 'schema:startDate' }),
  to: field(partialDate().optional(), '结束日期', { term: 'schema:endDate' }),
  dateNote: field(text().optional(), '日期说明'),
  place: field(text().optional(), '地点', { term: 'schema:location' }),
  city: field(z.enum(CITY_CODES).optional(), '地市'),
  level: field(z.enum(LEVELS), '级别'),
  edition: field(z.int().min(2017).optional(), '年度', { about: '属于某一届评选的活动才写' }),
  people: field(z.array(Participant), '人物'),
  organisations: field(z.array(text()), '单位'),
  facts: field(z.array(Statement).min(1), '事实'),
  note: field(text().optional(), '说明'),
  sources: field(z.array(idOf('r', '来源')).min(1), '来源'),
};

/** 活动 — a ceremony, a visit to a school, a contest, a show of innovations, a lecture, a unit set up. */
export const EVENT_KINDS = ['颁奖典礼', '进校园', '讲座', '竞赛', '五小与创新展示', '班组学习', '展览', '机构'] as const;
export const Event = z.strictObject({
  id: field(idOf('e', '活动'), '活动编号'),
  kind: field(z.enum(EVENT_KINDS), '种类'),
  ...shared,
});
export type Event = z.infer<typeof Event>;

/** 论坛 — a forum, an exchange, a hall of lectures. */
export const Forum = z.strictObject({ id: field(idOf('f', '论坛'), '论坛编号'), ...shared });
export type Forum = z.infer<typeof Forum>;

/** 宣传片 — a film or a series; it plays where it is licensed. */
export const Film = z.strictObject({
  id: field(idOf('m', '影片'), '影片编号'),
  ...shared,
  seconds: field(z.int().min(1).optional(), '时长', { about: '整数，单位：秒' }),
});
export type Film = z.infer<typeof Film>;

/** 师带徒 — a master and an apprentice or a class, with agreement and assessments (意见 三（一）1). */
export const Mentoring = z.strictObject({
  id: field(idOf('a', '师带徒'), '师带徒编号'),
  master: field(idOf('q', '人物'), '师傅'),
  apprentice: field(text(), '徒弟'),
  edition: field(z.int().min(2017).optional(), '年度'),
  agreement: field(partialDate().optional(), '协议日期'),
  months: field(z.int().min(1).optional(), '带教周期', { about: '整数，单位：月' }),
  assessments: field(
    z.array(z.strictObject({ date: field(partialDate(), '日期'), result: field(text(), '结果') })).optional(),
    '考核',
  ),
  sources: field(z.array(idOf('r', '来源')).min(1), '来源'),
});
export type Mentoring = z.infer<typeof Mentoring>;

export type Activity = Event | Forum | Film;
