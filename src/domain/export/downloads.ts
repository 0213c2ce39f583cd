import { type Archive } from '../record/archive.ts';
import { CHART_IDS, type DataFile } from '../values/paths.ts';
import { activitiesData, changesData, studiosData, termsData, titlesData } from './activity-data.ts';
import { honoursCsv } from './honours-csv.ts';
import { editionsData, honoursData, peopleData } from './open-data.ts';
import { CHARTED, chartCsv, statisticsData } from './statistics-data.ts';

/** 数据文件 — one file under `/data/`: what is in it, and how it is made. */
export interface Download {
  file: DataFile;
  format: string;
  about: (archive: Archive) => string;
  make: (archive: Archive) => string;
}

const json =
  (data: (archive: Archive) => object) =>
  (archive: Archive): string =>
    JSON.stringify(data(archive));

/** 各数据文件 — the page of the data, the map of the site and the addresses are all made from these rows. */
export const DOWNLOADS: readonly Download[] = [
  {
    file: 'honours.csv',
    format: 'CSV',
    about: ({ honours }) => `全部命名，${honours.length} 行；UTF-8 带 BOM，可直接用 Excel、WPS 打开`,
    make: honoursCsv,
  },
  {
    file: 'honours.json',
    format: 'JSON',
    about: ({ honours }) => `全部命名，${honours.length} 条，含来源`,
    make: json(honoursData),
  },
  {
    file: 'people.json',
    format: 'JSON',
    about: ({ people }) => `全部人物，${people.length} 人，含每人数据文件的地址`,
    make: json(peopleData),
  },
  {
    file: 'editions.json',
    format: 'JSON',
    about: ({ editions }) => `全部年度，${editions.length} 个，含公布人数和已收录人数`,
    make: json(editionsData),
  },
  {
    file: 'studios.json',
    format: 'JSON',
    about: () => '工作室及其资助账目（有记录的），金额以分为单位',
    make: json(studiosData),
  },
  {
    file: 'activities.json',
    format: 'JSON',
    about: () => '论坛、活动、影片，含来源',
    make: json(activitiesData),
  },
  {
    file: 'titles.json',
    format: 'JSON',
    about: ({ titles }) => `称号辨析，${titles.length} 种称号`,
    make: json(titlesData),
  },
  {
    file: 'terms.json',
    format: 'JSON',
    about: ({ terms }) => `术语，${terms.length} 条解释`,
    make: json(termsData),
  },
  {
    file: 'changes.json',
    format: 'JSON',
    about: ({ changes }) => `改动账，${changes.length} 行：收录、补充、更正、撤销、撤下`,
    make: json(changesData),
  },
  {
    file: 'statistics.json',
    format: 'JSON',
    about: () => '统计页各图的题目和数字，含公布的人数和它的性质',
    make: json(statisticsData),
  },
  ...CHART_IDS.map((id): Download => ({
    file: `statistics-${id}.csv`,
    format: 'CSV',
    about: () => `按${CHARTED[id]}统计的数字，和统计页的图一致`,
    make: (archive) => chartCsv(archive, id),
  })),
];

/** 某种格式的数据文件 — each format has a page of addresses, so that the live preview knows its ending. */
export const downloadsAs = (ending: string): Download[] => DOWNLOADS.filter(({ file }) => file.endsWith(`.${ending}`));
