import { type Archive } from '../../record/archive.ts';
import { derived } from '../../record/derived/derived.ts';
import { type Person } from '../../record/entries/person.ts';
import { withoutCarriers } from '../../record/entries/story.ts';
import { type Term } from '../../record/entries/vocabulary.ts';

/** More than these are not listed beside a term. */
const MOST = 20;

interface Uses {
  ofStory: Map<string, Term[]>;
  ofTerm: Map<string, Person[]>;
}

/** Where each way of writing a term first stands in a text; -1 if nowhere. */
const firstIn = (text: string, { term, aliases = [] }: Term): number =>
  [term, ...aliases].reduce((first, word) => {
    const at = text.indexOf(word);
    return at >= 0 && (first < 0 || at < first) ? at : first;
  }, -1);

const usesIn = derived('uses-of-terms', (archive): Uses => {
  const uses: Uses = { ofStory: new Map(), ofTerm: new Map() };
  for (const story of archive.stories) {
    const text = withoutCarriers(`${story.standfirst}\n${story.body}`);
    const found = archive.terms
      .map((term) => ({ term, at: firstIn(text, term) }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at)
      .map(({ term }) => term);
    uses.ofStory.set(story.person, found);
    const person = archive.by.people.get(story.person);
    for (const { id } of person ? found : []) {
      const people = uses.ofTerm.get(id) ?? [];
      if (people.length < MOST) people.push(person!);
      uses.ofTerm.set(id, people);
    }
  }
  return uses;
});

/** 本篇用语 — the terms that a story uses, in the order in which they first stand there. */
export const termsIn = (archive: Archive, person: string): Term[] => usesIn(archive).ofStory.get(person) ?? [];

/** 用到的事迹 — the people in whose stories a term stands, at most twenty. */
export const storiesWith = (archive: Archive, id: string): Person[] => usesIn(archive).ofTerm.get(id) ?? [];
