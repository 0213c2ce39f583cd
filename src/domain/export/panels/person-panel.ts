import { type Archive, type Story } from '../../record/archive.ts';
import { STATED, type StatedField, sourcesOfHonour } from '../../record/entries/honour.ts';
import { carriersIn, withoutCarriers } from '../../record/entries/story.ts';
import { labelOf } from '../../record/kinds.ts';
import { paths } from '../../values/paths.ts';
import { TRUE_SIZE } from '../../views/drawings/drawing.ts';
import { type SheetPicture, sheetPicture } from '../../views/drawings/sheet-picture.ts';
import { sharedTelling } from '../../views/honours/as-stated.ts';
import { ownWord } from '../../views/honours/citation.ts';
import { type Entry, type PersonEntry, yearText } from '../../views/honours/entry.ts';
import { isHeld, namingsHeld, namingText } from '../../views/honours/held.ts';
import { missingOf } from '../../views/honours/provenance.ts';
import { type RollGroup, rollOf } from '../../views/honours/roll.ts';
import { excerptOf } from './excerpt.ts';
import { onEveryPanel, type PanelCell, type PersonPanel, sourcesLine } from './panel.ts';

/** As many of a list are shown around the person, and as many facts of somebody without a story. */
const [SHOWN, FACTS] = [10, 3];

/** 板上的事迹 — it was written while all titles stood: once one was taken back, the panel tells only what is certain. */
export const storyOnPanel = (archive: Archive, { person, entries }: PersonEntry): Story | undefined =>
  entries.every(({ honour }) => isHeld(honour)) ? archive.by.stories.get(person.id) : undefined;

/** 人物板 — of somebody with a title that stands; of nobody else. */
export function personPanel(archive: Archive, row: PersonEntry, address: string): PersonPanel | undefined {
  const { person } = row;
  const entries = namingsHeld(row.entries);
  if (entries.length === 0) return undefined;
  const story = storyOnPanel(archive, row);
  const held = { person, entries };
  const told = story ? excerptOf(story.body) : [];
  const facts = story ? [] : person.facts.slice(0, FACTS);
  const carriers = story ? carriersIn(`${story.deed}${told.join('')}`) : facts.map(({ id }) => id);
  const text = story
    ? told.map(withoutCarriers)
    : [...entries.map((entry) => certain(archive, entry)), ...facts.map((fact) => `${fact.text}${ownWord(archive, fact)}`)];
  const deed = story && withoutCarriers(story.deed);
  const { trade, post, city } = entries.at(-1)!;
  const line = [trade ?? post, city].filter(Boolean).join('，');
  const drawn = sheetPicture(held, story);
  const plate = sheetPicture(held);
  const list = story ? undefined : listAround(archive, entries);
  const missing = story ? [] : missingOf(held);
  const used = person.facts.filter(({ id }) => carriers.includes(id)).flatMap(({ sources }) => sources);
  return {
    is: 'person',
    ...onEveryPanel(archive, {
      title: `${person.name}，${entries.map(({ honour }) => honour.title).join('、')}，展板`,
      url: `${address}${paths.person(person.id)}`,
      caption: story ? '扫码读全文，看每一句的依据' : '扫码看依据；知道更多的，请告诉我们',
      sources: sourcesLine(archive, [...used, ...entries.flatMap(({ honour }) => sourcesOfHonour(honour))]),
    }),
    name: person.name,
    ...(line && { line }),
    seals: entries
      .toReversed()
      .map(({ honour }) => ({ title: honour.title, year: honour.edition === null ? '年度待考' : yearText(honour) })),
    cells: cellsOf(entries, archive.site.sponsor !== undefined),
    ...(deed && { deed }),
    text,
    pictures: [...(drawn?.is === 'drawing' ? [drawn] : []), ...(plate ? [plate] : [])].map((picture) => ({
      picture,
      caption: captionOf(picture),
    })),
    ...(list && { list }),
    ...(missing.length > 0 && { missing: missing.join('、') }),
  };
}

/** 图注 — what is drawn, and that it is neither the thing nor the person; a panel draws nothing at its true size. */
const captionOf = (picture: SheetPicture): string =>
  picture.is === 'plate'
    ? `工种图示：${picture.trade}，不是实物`
    : `${picture.drawing.caption.replace(TRUE_SIZE, '放大画')}。按事迹里的数字画，不是实物`;

const groupOf = (archive: Archive, { honour }: Entry): RollGroup | undefined => {
  const edition = honour.edition === null ? undefined : archive.by.editions.get(String(honour.edition));
  return edition && rollOf(archive, edition).groups.find(({ title }) => title === honour.title);
};

/** 能确定的 — the naming, and how many were announced beside it. */
function certain(archive: Archive, entry: Entry): string {
  const announced = groupOf(archive, entry)?.announced;
  return `${namingText(entry.honour)}${announced ? `，当年公布${announced}名` : ''}。`;
}

/** 同一份名单 — of the latest naming that has one with others on it. */
function listAround(archive: Archive, entries: readonly Entry[]): PersonPanel['list'] {
  for (const entry of entries.toReversed()) {
    const group = groupOf(archive, entry);
    const all = namingsHeld(group?.entries ?? []);
    if (all.length < 2) continue;
    const here = all.findIndex(({ honour }) => honour.id === entry.honour.id);
    const from = Math.max(0, Math.min(here - SHOWN / 2, all.length - SHOWN));
    const ordered = all.every(({ honour }) => honour.order !== undefined);
    const part = all.length > SHOWN ? `中的${SHOWN}人` : '';
    return {
      heading: `${entry.honour.edition}年度${entry.honour.title}，名录查到${all.length}人${part}${ordered ? '，按报道的次序' : ''}`,
      names: all.slice(from, from + SHOWN).map(({ person }) => person.name),
      at: here - from,
    };
  }
  return undefined;
}

/** 标题栏 — each naming, the newest first: what is known of it and who says so; what is not, in one dashed cell. */
function cellsOf(entries: readonly Entry[], approved: boolean): PanelCell[] {
  const cells = entries.toReversed().flatMap((entry): PanelCell[] => {
    const { honour, told, post, trade } = entry;
    const shared = sharedTelling(told);
    const known = STATED.filter((field) => entry[field] !== undefined);
    // A post and a trade say the same: of one who has either, the other is not sought.
    const missing = STATED.filter((field) => !entry[field] && !(field === 'trade' && post) && !(field === 'post' && trade));
    const label = (field: StatedField) => `${labelOf('honours', field)}${shared ? '' : `（${told[field]!.by}）`}`;
    return [
      { label: yearText(honour), value: honour.title },
      ...known.map((field) => ({ label: label(field), value: entry[field]! })),
      ...(missing.length > 0
        ? [{ label: missing.map((field) => labelOf('honours', field)).join('、'), value: '待查', unseen: true as const }]
        : []),
      ...(shared && known.length > 0 ? [{ label: '以上各项', value: shared }] : []),
    ];
  });
  const { id, name } = entries[0]!.person;
  return [
    { label: '姓名', value: name },
    { label: '编号', value: id },
    ...cells,
    ...(approved ? [] : [{ label: '主办单位核定', value: '尚未核定', unseen: true as const }]),
  ];
}
