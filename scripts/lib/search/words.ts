import { type Archive } from '#domain/record/archive.ts';
import { ASKED, articlesFor, yearWords } from '#domain/views/search/asked.ts';
import { type SearchWord, searchWords } from '#domain/views/search/words.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { shardOfWord, type WordFile, type WordRow, written } from '#search/reading/words.ts';
import { type SearchFiles } from './files.ts';
import { type SearchPage } from './page.ts';
import { sectionWords } from './sections.ts';

/** Employers of one shard, on average. */
const SHARD = 40;

/** 用语索引 — the words of the record, each with the document that is its own page; more than `limit` employers stand in shards. */
export function writeWords(files: SearchFiles, documents: readonly SearchPage[], archive: Archive, limit: number): void {
  const byPath = new Map(documents.map(({ path }, document) => [path, document]));
  const byId = new Map(documents.map(({ id }, document) => [id, document]));
  const rowOf = ({ name, also, path }: SearchWord): WordRow => [
    name,
    path === undefined ? -1 : (byPath.get(fileAt(path)) ?? -1),
    ...new Set(also.filter((each) => each !== name)),
  ];
  const { 单位: employers = [], ...classes } = Object.fromEntries(
    [...Map.groupBy([...searchWords(archive), ...sectionWords()], ({ is }) => is)].map(([is, words]) => [is, words.map(rowOf)]),
  );
  const shards = employers.length > limit ? Math.ceil(employers.length / SHARD) : 0;
  if (shards > 0)
    for (let shard = 0; shard < shards; shard++) {
      const file = `words/${shard}.json`;
      files.write(
        file,
        employers.filter(([name, , ...also]) => [name, ...also].some((form) => beginsIn(form, shards) === file)),
      );
    }
  const file: WordFile = {
    words: { ...classes, ...(shards === 0 && { 单位: employers }) },
    shards,
    years: Object.fromEntries(
      Object.entries(yearWords(archive)).map(([year, words]) => [
        year,
        { ...words, document: byPath.get(fileAt(paths.roll(Number(year)))) ?? -1 },
      ]),
    ),
    asked: Object.fromEntries(
      ASKED.map((asked) => [asked, articlesFor(archive, asked).flatMap((id) => byId.get(id) ?? [])] as const),
    ),
  };
  files.write('words.json', file);
}

const beginsIn = (form: string, shards: number): string => shardOfWord(Array.from(written(form))[0] ?? ' ', shards);
