import { type Archive } from '../../record/archive.ts';
import { paths } from '../../values/paths.ts';
import { NOT_APPROVED } from '../../values/words.ts';
import { type Index, indexByPinyin, indexByStroke } from './book-index.ts';
import { type Figure, figuresIn } from './book-figures.ts';
import { profilesIn, type Profile } from './book-profiles.ts';
import { type BookRoll, rollsIn } from './book-rolls.ts';
import { activitiesIn, type BookEntry, studiosIn } from './book-shelf.ts';
import { type Listed, numbering } from './numbering.ts';
import { bookTitle, type Scope } from './scope.ts';

/** 一章 — in the order of the book; a chapter with nothing in it is left out. */
export type Chapter =
  | { is: 'rolls'; title: string; rolls: BookRoll[] }
  | { is: 'profiles'; title: string; profiles: Profile[] }
  | { is: 'entries'; title: string; entries: BookEntry[]; note?: string }
  | { is: 'figures'; title: string; figures: Figure[]; note?: string }
  | { is: 'sources'; title: string; sources: Listed[] }
  | { is: 'index'; title: string; groups: Index[] };

/**
 * 年鉴 — a book of one edition or of the whole archive, all its texts plain: whoever sets it marks them up.
 * `sources` of a line are the numbers under which the last but one chapter lists them.
 */
export interface Book {
  scope: Scope;
  title: string;
  /** 编者 — whose book it is. */
  publisher: string;
  /** 声明 — that nobody has approved it; nothing once there is a sponsor. */
  statement?: string;
  /** 截至 — the day of the record. */
  recordDate: string;
  /** 永久编号 — never changes, whatever the domain. */
  identifier: string;
  /** 站内地址 — of the page that says the same. */
  path: string;
  /** 使用许可 — of the texts, once it is settled. */
  licence?: string;
  chapters: Chapter[];
}

/** 编一本年鉴 — pure: of the same record the same book. */
export function bookOf(archive: Archive, scope: Scope): Book {
  const { site } = archive;
  const cited = numbering(archive);
  const rolls = rollsIn(archive, scope, cited);
  const profiles = profilesIn(archive, scope, cited);
  const people = new Set(profiles.map(({ id }) => id));
  const studios = studiosIn(archive, scope, people, cited);
  const activities = activitiesIn(archive, scope, cited);
  const figures = figuresIn(archive, scope, cited);
  const chapters: Chapter[] = [
    { is: 'rolls', title: '名单', rolls },
    { is: 'profiles', title: '人物', profiles },
    { is: 'entries', title: '工作室', ...studios },
    { is: 'entries', title: '活动', ...activities },
    { is: 'figures', title: '数字', ...figures },
    // All that cite stand above: the numbers are complete.
    { is: 'sources', title: '来源', sources: cited.listed() },
    { is: 'index', title: '姓名索引（拼音）', groups: indexByPinyin(archive, people) },
    { is: 'index', title: '姓名索引（笔画）', groups: indexByStroke(archive, people) },
  ];
  return {
    scope,
    title: bookTitle(scope),
    publisher: site.sponsor ?? site.name,
    ...(!site.sponsor && { statement: NOT_APPROVED }),
    recordDate: site.recordDate,
    identifier: `tag:${site.authority}:yearbook/${scope}`,
    path: scope === 'all' ? paths.rolls : paths.roll(scope),
    ...(site.licences?.text && { licence: site.licences.text }),
    chapters: chapters.filter((chapter) => !isEmpty(chapter)),
  };
}

function isEmpty(chapter: Chapter): boolean {
  switch (chapter.is) {
    case 'rolls':
      return chapter.rolls.length === 0;
    case 'profiles':
      return chapter.profiles.length === 0;
    case 'entries':
      return chapter.entries.length === 0;
    case 'figures':
      return chapter.figures.length === 0;
    case 'sources':
      return chapter.sources.length === 0;
    case 'index':
      return chapter.groups.length === 0;
  }
}
