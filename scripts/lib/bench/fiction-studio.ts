import { type Honour } from '#domain/record/entries/honour.ts';
import { type Person } from '#domain/record/entries/person.ts';
import { sums } from '#domain/programme/grants.ts';
import { PURPOSES, type Studio } from '#domain/record/entries/studio.ts';
import { numbered } from './fiction-words.ts';

/** 命名一人 — who was named, and the act. */
export interface Named {
  person: Person;
  honour: Honour;
}

/** 工作室 — led by somebody who was named, granted and matched within the year, a fifth spent on each purpose. */
export function studioOf({ person, honour }: Named, year: number, employer: string, sources: string[]): Studio {
  const { studio: amount, personal } = sums(honour.title, year);
  const on = (day: string, account?: string) => ({ date: `${year}-${day}`, amount, ...(account && { account }) });
  return {
    id: numbered('s', Number(person.id.slice(1))),
    name: `${employer}${person.name}工匠创新工作室`,
    leader: person.id,
    employer: honour.employer!.value,
    city: honour.city!.value,
    level: '省',
    founded: `${year}-11`,
    facts: [{ text: '围绕生产难题开展攻关，定期授课带徒。', sources }],
    sources,
    grants: [
      {
        honour: honour.id,
        payments: [on('11-12')],
        ...(personal > 0 && { personal }),
        path: [
          { body: '省总工会', paid: on('11-12') },
          { body: '市级工会', received: on('11-13', '上级补助收入—专项补助'), paid: on('11-16', '业务支出—专项业务费') },
          { body: '基层工会', received: on('11-20', '代管经费') },
        ],
        receivedOn: `${year}-11-20`,
        match: [on('12-05')],
        spending: PURPOSES.map((purpose, index) => ({
          date: `${year}-12-${11 + index}`,
          amount: amount / PURPOSES.length,
          from: index % 2 ? '配套' : '资助',
          purpose,
          item: '示例支出',
        })),
        sources,
      },
    ],
  };
}
