import { chineseDate } from '../../values/date.ts';
import { type SiteConfig } from '../../record/entries/site.ts';
import { type Source } from '../../record/entries/source.ts';

/** 来源写法 — publisher, title and date for a reader: “《标题》，工人日报，2018年12月11日”. */
export const sourceText = ({ publisher, title, published }: Source): string =>
  [title && `《${title}》`, publisher, published ? chineseDate(published) : '日期未注明'].filter(Boolean).join('，');

export interface Citation {
  /** GB/T 7714-2025, electronic resource; the access date is the reader's to fill in. */
  gbt7714: string;
  /** 报刊写法 — as a newspaper would put it. */
  newspaper: string;
}

/** 引用本页 — how to cite a page (GB/T 7714-2025, [EB/OL], Chinese entries with full-width marks). */
export function citation(site: SiteConfig, title: string, url: string): Citation {
  return {
    gbt7714: `${site.sponsor ?? site.name}．${title}[EB/OL]．（${site.recordDate}）[引用日期]．${url}．`,
    newspaper: `据“${site.name}”（${chineseDate(site.recordDate)}记录），${title}，${url}`,
  };
}
