import { type Archive, type Story } from '../../record/archive.ts';
import { STATED } from '../../record/entries/honour.ts';
import { type Fact } from '../../record/entries/person.ts';
import { carrierOf, carriersIn, paragraphsOf, plainProse, withoutCarriers } from '../../record/entries/story.ts';
import { editionSources } from '../../record/entries/edition.ts';
import { labelOf } from '../../record/kinds.ts';
import { chineseDate } from '../../values/date.ts';
import { paths } from '../../values/paths.ts';
import { type Entry, type PersonEntry } from '../honours/entry.ts';
import { isHeld, namingText } from '../honours/held.ts';
import { listsOf } from '../honours/lists.ts';
import { missingOf } from '../honours/provenance.ts';
import { rollOf } from '../honours/roll.ts';
import { sharedTelling } from '../honours/as-stated.ts';
import { type ReadCharacter, readName } from '../names/reading.ts';
import { lifeOf } from '../stories/life.ts';
import { storiesOf } from '../stories/stories.ts';
import { type Scope } from './scope.ts';
import { type Line, type Numbering } from './numbering.ts';

/** 一次命名 — as of its day. */
export interface Naming {
  /** “齐鲁工匠，2018年度（已撤销）”. */
  text: string;
  particulars: { label: string; value: string; told?: string }[];
  /** 撤销依据、已故、说明 — whole sentences. */
  remarks: string[];
  sources: number[];
}

/** 一个人 — with the story where there is one, else what is certain; of whom a title was taken back nothing is told but the namings. */
export interface Profile {
  id: string;
  name: string;
  /** 生僻字带注音. */
  characters: ReadCharacter[];
  aliases: string[];
  /** 站内地址. */
  path: string;
  namings: Naming[];
  story?: { deed: string; standfirst: string; paragraphs: Line[] };
  /** 故事以外的事实. */
  facts: (Line & { when?: string })[];
  /** 还没有找到的. */
  missing: string[];
}

/** 各人 — of an edition in the order of its roll, each once; of all by pinyin. */
export function profilesIn(archive: Archive, scope: Scope, cited: Numbering): Profile[] {
  const { directory, place } = listsOf(archive);
  const edition = scope === 'all' ? undefined : archive.by.editions.get(String(scope));
  const inRoll = edition ? rollOf(archive, edition).groups.flatMap(({ entries }) => entries.map(({ person }) => person.id)) : [];
  const rows = scope === 'all' ? directory : [...new Set(inRoll)].map((id) => rowIn(directory, place, id));
  const told = new Set(storiesOf(archive).map(({ row }) => row.person.id));
  return rows.map((row) => profileOf(archive, row, told.has(row.person.id), cited));
}

/** A naming without a person does not pass the door: whoever stands in a roll stands in the directory. */
function rowIn(directory: readonly PersonEntry[], place: ReadonlyMap<string, number>, id: string): PersonEntry {
  const row = directory[place.get(id) ?? -1];
  if (!row) throw new Error(`${id} 在名单里，人物名录里却没有。`);
  return row;
}

function profileOf(archive: Archive, row: PersonEntry, told: boolean, cited: Numbering): Profile {
  const { person, entries } = row;
  const story = told ? archive.by.stories.get(person.id) : undefined;
  const whole = entries.every(({ honour }) => isHeld(honour));
  const inStory = new Set(story ? lifeOf(archive, row).told : []);
  return {
    id: person.id,
    name: person.name,
    characters: readName(person),
    aliases: person.aliases ?? [],
    path: paths.person(person.id),
    namings: entries.map((entry) => namingOf(entry, cited)),
    ...(story && { story: storyOf(archive, story, person.facts, cited) }),
    facts: (whole ? person.facts : [])
      .filter((fact) => !inStory.has(fact))
      .map((fact) => ({ ...cited.line(fact), ...(fact.date && { when: chineseDate(fact.date) }) })),
    missing: whole && !story ? missingOf(row) : [],
  };
}

function namingOf({ honour, told, ...entry }: Entry, { cite }: Numbering): Naming {
  const shared = sharedTelling(told);
  const { revocation, status, note } = honour;
  const revoked = revocation && `已撤销：${revocation.body}，${revocation.document}，${chineseDate(revocation.date)}。`;
  const remarks = [revoked, status === '已故' && '已故。', shared && `以上${shared}。`, note].filter(
    (each) => typeof each === 'string',
  );
  return {
    text: namingText(honour),
    particulars: STATED.flatMap((field) => {
      const value = entry[field];
      const by = shared ? undefined : told[field]?.by;
      return value ? [{ label: labelOf('honours', field), value, ...(by && { told: by }) }] : [];
    }),
    remarks,
    sources: cite([...honour.sources, ...STATED.flatMap((field) => honour[field]?.source ?? [])]),
  };
}

function storyOf(archive: Archive, { deed, standfirst, body }: Story, facts: readonly Fact[], { cite }: Numbering) {
  const behind = (id: string): string[] => {
    const carrier = carrierOf(id);
    switch (carrier.is) {
      case 'fact':
        return facts.find((fact) => fact.id === id)?.sources ?? [];
      case 'honours':
        return archive.by.honours.get(id)?.sources ?? [];
      case 'sources':
        return [id];
      case 'edition': {
        const edition = archive.by.editions.get(String(carrier.year));
        return edition ? editionSources(edition, []) : [];
      }
      case 'unknown':
        return [];
    }
  };
  return {
    deed: withoutCarriers(deed),
    standfirst: withoutCarriers(standfirst),
    paragraphs: paragraphsOf(body).map((paragraph) => ({
      text: plainProse(withoutCarriers(paragraph)),
      sources: cite(carriersIn(paragraph).flatMap(behind)),
    })),
  };
}
