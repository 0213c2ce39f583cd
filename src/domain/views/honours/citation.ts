import { chineseDate } from '../../values/date.ts';
import { type SiteConfig } from '../../record/entries/site.ts';
import { type Archive } from '../../record/archive.ts';
import { isLinkable, publisherText, type Source, type Statement } from '../../record/entries/source.ts';

/** 来源日期 — only the day of publication is told as the report's own; the others say what they are. */
export function dayOf({ published, dated }: Source): string {
  if (!published) return '日期未注明';
  const date = chineseDate(published);
  return dated === '发布日' ? date : dated === '转贴日' ? `日期未注明（${date}转贴）` : `日期未注明（网址作${date}）`;
}

/** 来源写法 — title, publisher and date for a reader: “《标题》，工人日报，2018年12月11日”. */
export const sourceText = (source: Source): string =>
  [source.title && `《${source.title}》`, publisherText(source), dayOf(source)].filter(Boolean).join('，');

/** 来源的两个标记 — who speaks and how it was read: “报社通讯社，转载，不作链接”. */
export const sourceMarks = (source: Source): string =>
  [source.speaker, source.read, isLinkable(source) ? '将离开本站' : '不作链接'].join('，');

/**
 * 所在单位称 — what an employer alone says is told as its own word; a sentence that says so itself is left alone.
 * Whose word it is follows from the sources, never from the editor.
 */
export const ownWord = (archive: Archive, { text, sources }: Statement): string =>
  sources.every((id) => archive.by.sources.get(id)?.speaker === '本单位') && !text.includes('所在单位') ? '（所在单位称）' : '';

/** 引用什么 — a page of the site: whose, what it is called, where it stands, when it was last changed. */
export interface Cited {
  author: string;
  title: string;
  url: string;
  updated: string;
}

/** 所引的一页 — while there is no sponsor, the site stands as its own author. */
export const citedPage = (site: SiteConfig, title: string, url: string, updated = site.recordDate): Cited => ({
  author: site.sponsor ?? site.name,
  title,
  url,
  updated,
});

export interface Citation {
  /** GB/T 7714—2025, electronic resource; the access date is the reader's to fill in. */
  gbt7714: string;
  /** 报刊写法 — as a newspaper would put it. */
  newspaper: string;
}

/**
 * 引用本页 — as the examples of GB/T 7714—2025 are set: stops half-width with a blank, round brackets full-width, the
 * day of the page before the day of access, the address at the end.
 */
export const citation = (site: SiteConfig, { author, title, url, updated }: Cited): Citation => ({
  gbt7714: `${author}. ${title}[EB/OL]. （${updated}）[引用日期]. ${url}.`,
  newspaper: `据“${site.name}”（${chineseDate(updated)}记录）`,
});
