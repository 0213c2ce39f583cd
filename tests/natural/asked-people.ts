import { surnameOf } from '#domain/views/names/stroke.ts';
import { toneless } from '#domain/views/names/pinyin.ts';
import { lessonsOf } from '#domain/views/classroom/lesson.ts';
import { type Asked, type Kind, type Known, namesOf } from './kind.ts';

const FRAMES = [
  '谁是…',
  '…是谁',
  '…简介',
  '…同志',
  '…事迹',
  '…先进事迹材料',
  '…单位',
  '…在哪个单位',
  '…的故事',
  '…师傅',
  '…获得过什么称号',
  '…是哪年评上的',
  '介绍一下…',
  '请问…是谁？',
  '…个人资料',
  '齐鲁工匠…',
  '…齐鲁大工匠',
];

/** 同名的人 — all who are called so. */
const called = ({ archive }: Known, name: string): string[] =>
  archive.people.filter((person) => namesOf(person).includes(name)).map(({ id }) => id);

export const PEOPLE_KINDS: Record<string, Kind> = {
  人名加问语: {
    most: 26,
    from: (known, draw) =>
      known.archive.people.map(({ name }): Asked => ({
        query: draw.one(FRAMES).replace('…', name),
        wanted: called(known, name),
      })),
  },
  人名加工作室: {
    most: 10,
    from: (known, draw) =>
      known.archive.people.map(({ id, name }): Asked => {
        const studios = known.archive.studios.filter(
          ({ leader, team = [] }) => leader === id || team.some(({ person }) => person === id),
        );
        const wanted = studios.length ? studios.map((studio) => studio.id) : called(known, name);
        return { query: draw.one([`${name}工作室`, `${name}的工作室`, `${name}创新工作室`]), wanted };
      }),
  },
  人名加年度称号: {
    most: 8,
    from: (known, draw) =>
      known.namings.flatMap(({ person, honour }): Asked[] => {
        if (honour.edition === null) return [];
        const words = [person.name, draw.one([`${honour.edition}`, `${honour.edition}年`, honour.title])];
        return [
          { query: draw.one([words.join(''), words.join(' '), words.reverse().join('')]), wanted: called(known, person.name) },
        ];
      }),
  },
  人名加单位: {
    most: 8,
    from: (known, draw) =>
      known.namings.flatMap(({ person, employer }): Asked[] => {
        if (!employer) return [];
        const words = [draw.one(namesOf(employer)), person.name];
        return [
          { query: draw.one([words.join(''), words.join(' '), words.reverse().join('')]), wanted: called(known, person.name) },
        ];
      }),
  },
  姓的读音: {
    most: 8,
    from: ({ archive }) =>
      [...Map.groupBy(archive.people, ({ pinyin }) => toneless(pinyin.surname).replaceAll(' ', ''))].map(
        ([query, people]): Asked => {
          const all = people.map(({ id }) => id);
          return { query, wanted: all, all };
        },
      ),
  },
  没有收录的人: {
    most: 4,
    from: ({ archive }, draw) => {
      const text = JSON.stringify([archive.people, archive.activities, archive.mentoring, archive.studios]);
      // Of two people of the record, surname and name: somebody of whom nothing is said.
      return draw.some(archive.people, 12).flatMap((person): Asked[] => {
        const other = draw.one(archive.people);
        const name = surnameOf(person) + other.name.slice(surnameOf(other).length);
        return text.includes(name) || Array.from(name).length < 3
          ? []
          : [{ query: draw.one([name, `${name}是谁`, `齐鲁工匠${name}`]), wanted: [], none: true }];
      });
    },
  },
  课堂: {
    most: 6,
    from: ({ archive }, draw) =>
      lessonsOf(archive).map(({ id, told }): Asked => {
        const { name, id: person } = told.row.person;
        return { query: draw.one([`${name}教案`, `${name}课件`, `${name}的课`, `讲${name}的一课`]), wanted: [id, person] };
      }),
  },
};
