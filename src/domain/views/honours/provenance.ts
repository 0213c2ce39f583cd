import { type Archive } from '../../record/archive.ts';
import { STATED } from '../../record/entries/honour.ts';
import { isIdentified, publisherText, type Source } from '../../record/entries/source.ts';
import { carriersIn } from '../../record/entries/story.ts';
import { labelOf } from '../../record/kinds.ts';
import { type PersonEntry } from './entry.ts';

/** As many publishers are named; the rest are counted. */
const NAMED = 4;

const names = (sources: readonly Source[]): string[] => [...new Set(sources.map(publisherText))];

/** 怎样知道的 — one line under a story, from the sources of its facts: who reported, whose own word it is, what nobody signed. */
export function howKnown(archive: Archive, person: string): string {
  const story = archive.by.stories.get(person);
  const facts = archive.by.people.get(person)?.facts ?? [];
  const used = new Set(story ? carriersIn(`${story.deed}${story.standfirst}${story.body}`) : []);
  const ids = [...new Set(facts.filter(({ id }) => used.has(id)).flatMap(({ sources }) => sources))];
  const sources = ids.flatMap((id) => archive.by.sources.get(id) ?? []);
  const identified = sources.filter(isIdentified);
  const publishers = names(identified);
  const told = publishers.slice(0, NAMED).join('、');
  const more = publishers.length > NAMED ? `等 ${publishers.length} 家` : '';
  const own = names(sources.filter(({ speaker }) => speaker === '本单位'));
  const unsigned = sources.length - identified.length;
  return [
    `据${told}${more}的 ${identified.length} 篇报道和稿件写成`,
    ...(own.length > 0 ? [`${own.join('、')}说的是自己的职工`] : []),
    ...(unsigned > 0 ? [`另有 ${unsigned} 篇的发布者不明`] : []),
  ]
    .join('；')
    .concat('。');
}

/** 待查 — what no source of a person states yet: fields of the namings, and deeds. */
export function missingOf({ person, entries }: PersonEntry): string[] {
  const fields = STATED.filter((name) => entries.every(({ honour }) => !honour[name])).map((name) => labelOf('honours', name));
  const years = entries.some(({ honour }) => honour.edition === null) ? ['命名的年度'] : [];
  const deeds = person.facts.some(({ kind }) => kind === '革新' || kind === '成果' || kind === '技艺') ? [] : ['做成的事'];
  return [...years, ...fields, ...deeds];
}
