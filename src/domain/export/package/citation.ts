import { type SiteConfig } from '../../record/entries/site.ts';
import { paths } from '../../values/paths.ts';

/** 引用数据集 — GB/T 7714-2025, [DS/OL], the version being the day of the record; when it was read is the reader's to fill in. */
export function datasetCitation(site: SiteConfig, origin: string): string {
  const whose = site.sponsor ?? site.name;
  return `${whose}. ${site.name}开放数据[DS/OL]. ${site.recordDate}. ${whose}（${site.recordDate}）[引用日期]. ${origin}${paths.openData}.`;
}
