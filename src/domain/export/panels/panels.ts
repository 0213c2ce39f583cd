import { type Archive } from '../../record/archive.ts';
import { namingsHeld } from '../../views/honours/held.ts';
import { paths } from '../../values/paths.ts';
import { type Person } from '../../record/entries/person.ts';
import { corridorEditions, corridorPeople, editionPanel } from './edition-panel.ts';
import { panelPeople } from './panel-people.ts';
import { type Panel } from './panel.ts';
import { personPanel, storyOnPanel } from './person-panel.ts';

/** 全部展板 — by what they are of: a person, or the year of an edition; each made only when it is asked for. */
export function* panelsOf(archive: Archive, address: string): Iterable<{ subject: string; panel: Panel }> {
  for (const row of panelPeople(archive)) {
    const panel = personPanel(archive, row, address);
    if (panel) yield { subject: row.person.id, panel };
  }
  for (const edition of archive.editions) yield { subject: String(edition.year), panel: editionPanel(archive, edition, address) };
}

/** 一块板的页 — of a person or an edition: what is told of it where it is handed out. */
interface PanelSubject {
  /** An id, or a year. */
  subject: string;
  called: string;
  about: string;
  /** 所属的页面. */
  page: string;
  /** 存成什么名. */
  saveAs: string;
  /** 一廊 — of an edition whose names are known. */
  corridor?: { year: number; people: Person[]; more: number };
}

/** 各块板的页 — people first, then editions. */
export function panelSubjects(archive: Archive): PanelSubject[] {
  const hung = new Set(corridorEditions(archive));
  return [
    ...panelPeople(archive).map((row): PanelSubject => {
      const { id, name } = row.person;
      const year = namingsHeld(row.entries).at(-1)!.honour.edition;
      const told = storyOnPanel(archive, row) ? '事迹的题目、图和一段原文' : '能确定的和还没有找到的';
      return {
        subject: id,
        called: name,
        about: `写着姓名、称号和年度、${told}、依据，还有通往固定网页的二维码。`,
        page: paths.person(id),
        saveAs: ['齐鲁工匠', name, ...(year === null ? [] : [year]), '展板'].join('-'),
      };
    }),
    ...archive.editions.map((edition): PanelSubject => ({
      subject: String(edition.year),
      called: `${edition.year}年度`,
      about: '写着这一年度查到的名字、公布的人数和没有查到的，还有通往固定网页的二维码。',
      page: paths.roll(edition.year),
      saveAs: `齐鲁工匠-${edition.year}年度-${edition.year}-展板`,
      ...(hung.has(edition) && { corridor: { year: edition.year, ...corridorPeople(archive, edition) } }),
    })),
  ];
}
