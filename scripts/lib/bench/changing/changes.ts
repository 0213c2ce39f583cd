import { type RawFile } from '#domain/record/archive.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { type Employer, type Trade } from '#domain/record/entries/employer.ts';
import { type Event } from '#domain/record/entries/activity.ts';
import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { type Source } from '#domain/record/entries/source.ts';
import { numbered } from '../fiction-words.ts';

/** 一种改动 — as an office makes it in an invented record. */
export interface Change {
  what: string;
  /** Of a copy of the record, which it may write into; returns what is left of it. */
  make: (record: RawFile[]) => RawFile[] | undefined;
}

const first = <Value>(record: readonly RawFile[], file: string): Value => last<Value>(record.slice(), file, true);

/** The value of the first or last file whose name begins so. */
function last<Value>(record: readonly RawFile[], file: string, begin = false): Value {
  const found = record.filter((each) => each.file.startsWith(file));
  const value = (begin ? found[0] : found.at(-1))?.value;
  if (value === undefined) throw new Error(`虚构的记录里没有 ${file}，这种改动做不了。`);
  return value as Value;
}

/** In every text of the record: a name stands in lists, events and stories too. */
const renamed = (record: readonly RawFile[], from: string, to: string): RawFile[] =>
  JSON.parse(JSON.stringify(record).replaceAll(from, to)) as RawFile[];

/** 各种改动 — each on another entry, so that all of them together are still told apart. */
export const CHANGES: readonly Change[] = [
  {
    what: '改一条事实',
    make: (record) => {
      const [fact] = first<Person[]>(record, 'people/')[5]!.facts;
      fact!.text = fact!.text.replace('。', '，另有改动。');
      return record;
    },
  },
  {
    what: '改一个姓名',
    make: (record) => {
      const person = first<Person[]>(record, 'people/')[8]!;
      const { name } = person;
      Object.assign(person, { name: '王一明', pinyin: { surname: 'wáng', given: 'yī míng' } });
      return renamed(record, name, '王一明');
    },
  },
  {
    what: '加一个别名',
    make: (record) => {
      first<Person[]>(record, 'people/')[10]!.aliases = ['王二明'];
      return record;
    },
  },
  {
    what: '改一个工种的名称',
    make: (record) => {
      const [trade] = first<Trade[]>(record, 'trades');
      return renamed(record, trade!.name, `示例${trade!.name}`);
    },
  },
  {
    what: '改一家单位的名称',
    make: (record) => {
      const employer = first<Employer[]>(record, 'employers')[1]!;
      return renamed(record, employer.name, `${employer.name}总厂`);
    },
  },
  {
    what: '改一个岗位',
    make: (record) => {
      first<Honour[]>(record, 'honours/')[12]!.post!.value = '示例岗位';
      return record;
    },
  },
  {
    what: '改一段事迹',
    make: (record) => {
      const story = record.filter(({ file }) => file.startsWith('stories/')).at(-1)!;
      story.body = story.body!.replace('做了许多', '做了许多年');
      return record;
    },
  },
  {
    what: '撤下一篇事迹',
    make: (record) => {
      const [story] = record.filter(({ file }) => file.startsWith('stories/'));
      return record.filter((file) => file !== story);
    },
  },
  {
    what: '改一个来源的标题',
    make: (record) => {
      const source = first<Source[]>(record, 'sources')[3]!;
      source.title = `${source.title}（续）`;
      return record;
    },
  },
  {
    what: '改一场活动的名称',
    make: (record) => {
      first<Event[]>(record, 'events/')[1]!.title += '（续）';
      return record;
    },
  },
  {
    what: '改全站的说明',
    make: (record) => {
      first<{ description: string }>(record, 'site').description += '另有改动。';
      return record;
    },
  },
  {
    what: '添一个人',
    make: (record) => {
      const [people, honours] = [last<Person[]>(record, 'people/'), last<Honour[]>(record, 'honours/')];
      const [number, honour] = [people.at(-1)!.id.slice(1), honours.at(-1)!];
      const [person, naming] = [numbered('q', Number(number) + 1), numbered('h', Number(number) + 1)];
      people.push({ ...people.at(-1)!, id: person, name: '王三明', pinyin: { surname: 'wáng', given: 'sān míng' } });
      honours.push({ ...honour, id: naming, person, order: (honour.order ?? 0) + 1 });
      const edition = last<Edition>(record, 'editions/');
      const named = edition.selection!.named!;
      const key = edition.selection!.candidates![named.length]!;
      key.name = '王三明';
      named.push(key.key);
      edition.counts.named!.persons += 1;
      return record;
    },
  },
];

/** 改过的记录 — a copy, with these changes one after the other. */
export const afterChanges = (record: readonly RawFile[], changes: readonly Change[]): RawFile[] =>
  changes.reduce<RawFile[]>((now, { make }) => make(now) ?? now, structuredClone(record) as RawFile[]);
