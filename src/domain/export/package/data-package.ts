import { type Archive } from '../../record/archive.ts';
import { dataFormatOf } from '../../values/formats/data-formats.ts';
import { type DataFile, paths } from '../../values/paths.ts';
import { NOT_APPROVED } from '../../values/words.ts';
import { type Download, DOWNLOADS } from '../downloads.ts';
import { tableSchemaOf } from '../tables/table.ts';

/** 一个文件的分量和校验码 — as it lies in the finished site. */
export interface Weighed {
  bytes: number;
  sha256: string;
}

/** 不在包里的 — what describes the package, what holds it, and what checks both. */
const OUTSIDE: readonly DataFile[] = ['datapackage.json', 'qilu-craftsmen-data.zip', 'manifest.json', 'SHA256SUMS'];

/** 包里的文件 — every data file but those. */
export const packaged = (): Download[] => DOWNLOADS.filter(({ file }) => !OUTSIDE.includes(file));

/** CSV 的写法 — RFC 4180. */
const DIALECT = {
  $schema: 'https://datapackage.org/profiles/2.0/tabledialect.json',
  header: true,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
};

/** 资源的名称 — of letters, digits and points, as the standard wants it. */
const resourceName = (file: DataFile): string => file.replaceAll('/', '-');

function resourceOf(archive: Archive, { file, about, table: make }: Download, { bytes, sha256 }: Weighed) {
  const table = make?.(archive);
  const { type } = dataFormatOf(file);
  return {
    // Keys of other tables name the table of a kind by the kind alone.
    name: table ? table.name : resourceName(file),
    title: table?.title ?? about(archive),
    description: table?.about ?? about(archive),
    path: file,
    ...(table && { type: 'table' }),
    format: file.slice(file.lastIndexOf('.') + 1),
    mediatype: type,
    ...(!/zip|sheet/.test(type) && { encoding: 'utf-8' }),
    bytes,
    hash: `sha256:${sha256}`,
    ...(table && { dialect: DIALECT, schema: tableSchemaOf(table) }),
  };
}

/** 数据集的说明 — what it holds, how it is written, what is not settled. */
const descriptionOf = ({ site, sources }: Archive): string =>
  [
    `${site.description}依据 ${sources.length} 篇公开报道和文件，逐条注明来源。`,
    site.sponsor ? '' : `${NOT_APPROVED}。`,
    site.licences?.data ? `数据许可：${site.licences.data}。` : '数据许可尚未由主办单位确定，因此本描述没有 licenses 一栏。',
    'CSV 为 UTF-8 带 BOM；以 = + - @ 开头的文字前加了一个撇号，免得被当作公式，用时去掉。空格子是没有查到，不是零。',
  ].join('');

/** 许可 — the licences of the standard have a short name or an address; a licence told in other words is told in them. */
function licensesOf(licence: string | undefined) {
  if (!licence) return {};
  const path = /https?:\/\/[^\s）)]+/.exec(licence)?.[0];
  return { licenses: [path ? { path, title: licence } : { name: 'other', title: licence }] };
}

/** `/data/datapackage.json` — Data Package v2: every file with its size and digest, every table with its schema. */
export function dataPackage(archive: Archive, origin: string, weighed: ReadonlyMap<string, Weighed>) {
  const { site } = archive;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'qilu-craftsmen',
    id: `tag:${site.authority}:data`,
    title: `${site.name}开放数据`,
    description: descriptionOf(archive),
    homepage: `${origin}${paths.openData}`,
    version: site.recordDate,
    created: `${site.recordDate}T00:00:00+08:00`,
    keywords: site.keywords,
    contributors: [
      { title: site.sponsor ?? site.name, roles: ['publisher'] },
      ...(site.operator ? [{ title: site.operator, roles: ['maintainer'] }] : []),
    ],
    ...licensesOf(site.licences?.data),
    sources: [{ title: '公开报道和文件，逐条列在 tables/sources.csv', path: 'tables/sources.csv' }],
    resources: packaged().flatMap((download) => {
      const file = weighed.get(download.file);
      return file ? [resourceOf(archive, download, file)] : [];
    }),
  };
}
