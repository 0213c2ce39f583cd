import { z } from 'zod';
import { field } from '../schema/field.ts';
import { editionYear, idOf, partialDate, personName, refTo, sourceList, text } from '../schema/shape.ts';
import { Statement } from './source.ts';

/** 拼音 — one part of a name, syllables by blanks, with tone marks: “shàn”, “tiān fāng”. */
const syllables = () =>
  z.string().regex(/^[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]+( [a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹḿ]+)*$/u, {
    error: '应为小写、带声调、音节间一个空格的拼音，如 “shàn” 或 “shù jūn”',
  });

/** 事实种类 — what a fact is about. */
export const FACT_KINDS = ['经历', '技艺', '革新', '成果', '传承', '公职', '荣誉'] as const;

/** 待遇 — what the 意见 三（三） would have craftsmen given; membership of the party is private and stands nowhere. */
export const TREATMENTS = [
  '挂职兼职',
  '劳模推荐',
  '党代表',
  '人大代表',
  '政协委员',
  '职工代表',
  '参与决策',
  '破格晋升',
  '疗休养',
  '培训',
  '出国研修',
  '泰山推荐',
] as const;

/**
 * 数字 — one figure of a fact, as a number that a drawing or a question can be made from: “故障率 40 % → 1 %”
 * has the value 1, the unit % and the value before, 40.
 */
export const Figure = z.strictObject({
  label: field(text(), '名目'),
  value: field(z.number(), '数值', { about: '事实里写着的那个数' }),
  unit: field(text(), '单位名称', { about: '如 %、毫米、项、万元' }),
  from: field(z.number().optional(), '改前数值', { about: '有前后对比才写' }),
});
export type Figure = z.infer<typeof Figure>;

/** 事实 — one thing known of a person, in our words, of one kind, with what carries it. */
export const Fact = z.strictObject({
  id: field(z.string().regex(/^f\d+$/, { error: '应为 f 加数字，如 f1，在这个人之内不重复' }), '事实编号'),
  kind: field(z.enum(FACT_KINDS), '事实种类'),
  date: field(partialDate().optional(), '日期', { about: '事情发生或开始的时间，知道才写' }),
  to: field(partialDate().optional(), '结束日期'),
  text: field(text(), '内容'),
  figures: field(z.array(Figure).min(1).optional(), '数字'),
  titles: field(z.array(refTo('titles')).min(1).optional(), '其他称号', { about: '荣誉指向称号辨析里的一行' }),
  treatment: field(z.enum(TREATMENTS).optional(), '待遇', { about: '意见 三（三）所列的待遇，事实写的就是它才写' }),
  sources: field(sourceList(), '来源'),
});
export type Fact = z.infer<typeof Fact>;

/** 照片 — a real picture that the office added, never one made up; who took it and on what terms. */
export const Photograph = z.strictObject({
  file: field(
    z.string().regex(/^photographs\/[\w-]+\.(jpe?g|png|webp)$/, { error: '应为 photographs/ 下的 .jpg、.png 或 .webp 文件' }),
    '照片文件',
  ),
  alt: field(text(), '替代文字'),
  credit: field(text(), '拍摄者'),
  licence: field(text(), '使用许可'),
  aiGenerated: field(z.enum(['否', '部分', '全部']), 'AI 生成'),
});
export type Photograph = z.infer<typeof Photograph>;

/** 人物 — somebody who was named. What was true on the day of a naming stands with the honour. */
export const Person = z.strictObject({
  id: field(idOf('people'), '人物编号', { term: 'schema:identifier' }),
  name: field(personName(), '姓名', { term: 'schema:name', csv: { heading: '姓名', place: 3 } }),
  pinyin: field(
    z.strictObject({
      surname: field(syllables(), '姓的拼音'),
      given: field(syllables().optional(), '名的拼音'),
    }),
    '拼音',
    { about: '首次由程序按姓氏读音生成，此后以本栏为准，可手工改正' },
  ),
  aliases: field(z.array(personName()).min(1).optional(), '别写', { about: '曾用名、繁体写法等，供检索' }),
  photograph: field(Photograph.optional(), '照片'),
  facts: field(z.array(Fact), '事实'),
  sources: field(
    z
      .array(
        z.strictObject({
          source: field(refTo('sources'), '来源编号'),
          supports: field(text(), '支持什么'),
        }),
      )
      .min(1),
    '来源',
  ),
});
export type Person = z.infer<typeof Person>;

/** 已故 — as a naming says it, and as the list of sources says what one supports; nothing more of it is published. */
export const DECEASED = '已故';

/** 已故的来源 — those of a person that carry it. */
export const sourcesOfDeath = ({ sources }: Pick<Person, 'sources'>): string[] =>
  sources.filter(({ supports }) => supports.includes(DECEASED)).map(({ source }) => source);

/** 出席者 — a person as the source names them; linked where they are in the record. */
export const Participant = z.strictObject({
  name: field(text(), '姓名'),
  person: field(refTo('people').optional(), '人物', { about: '在名录中的才写' }),
  role: field(text().optional(), '身份'),
});
export type Participant = z.infer<typeof Participant>;

/** 师带徒 — a master and an apprentice or a class, either of whom may be in the record, with agreement and assessments (意见 三（一）1). */
export const Mentoring = z.strictObject({
  id: field(idOf('mentoring'), '师带徒编号'),
  // Each with a note of its own.
  master: field(Participant.clone(), '师傅'),
  apprentice: field(Participant.clone(), '徒弟', { about: '徒弟姓名，或班组、班级的名称' }),
  began: field(partialDate().optional(), '拜师日期', { about: '没有协议、只知道何时拜师的写这里' }),
  studio: field(refTo('studios').optional(), '工作室', { about: '在某个工作室里带徒的才写' }),
  edition: field(editionYear().optional(), '年度'),
  agreement: field(partialDate().optional(), '协议日期'),
  months: field(z.int().min(1).max(600, { error: '超过 600 个月，请核对单位是不是月' }).optional(), '带教周期', {
    about: '整数，单位：月',
  }),
  assessments: field(
    z.array(z.strictObject({ date: field(partialDate(), '日期'), result: field(text(), '结果') })).optional(),
    '考核',
  ),
  facts: field(z.array(Statement).optional(), '事实'),
  sources: field(sourceList(), '来源'),
});
export type Mentoring = z.infer<typeof Mentoring>;
