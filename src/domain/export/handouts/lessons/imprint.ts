import { type Fact } from '../../../record/entries/person.ts';
import { type SiteConfig } from '../../../record/entries/site.ts';
import { paths } from '../../../values/paths.ts';
import { NOT_APPROVED } from '../../../values/words.ts';
import { type StageFile } from '../../../values/takeaways.ts';
import { type Stage } from '../../../programme/curriculum.ts';
import { sourceText } from '../../../views/honours/citation.ts';
import { type Lesson, type Listed } from '../../../views/classroom/lesson.ts';
import { type Block, type Run } from '../handout.ts';

/** 出版项 — whose site a paper comes from, and where that stands. */
export interface Imprint {
  site: SiteConfig;
  /** 站点根 — origin and sub-path, without a slash at the end. */
  address: string;
}

/** 本课的永久地址. */
export const addressOf = ({ told }: Listed, { address }: Imprint): string => `${address}${paths.lesson(told.row.person.id)}`;

/** 页脚怎样写 — source and permanent address. */
export const footerText = ({ site }: Imprint, address: string): string =>
  [site.name, ...(site.sponsor ? [] : [NOT_APPROVED]), address].join('，');

/** 页脚 — on every page of a paper of a lesson. */
export const footerOf = (lesson: Listed, imprint: Imprint): string => footerText(imprint, addressOf(lesson, imprint));

/** 文件名 — 齐鲁工匠-姓名-年-用途; without an ending. */
export function savedAs({ told: { row, entry } }: Listed, use: string, stage?: Stage): string {
  const year = entry.honour.edition ?? '年度待考';
  return `齐鲁工匠-${row.person.name}-${year}-${use}${stage ? `（${stage.name}）` : ''}`;
}

/** 学段的文件在哪里 — the first stage has its files at the lesson itself. */
export function stageFileOf({ told, stages }: Listed, stage: Stage, file: StageFile): string {
  const { id } = told.row.person;
  return stage.code === stages[0]!.code ? paths.lessonFile(id, file) : paths.stageFile(id, stage.code, file);
}

/** 来源的号 — of the sources of some facts. */
export const numbersOf = (lesson: Lesson, facts: readonly Fact[]): string =>
  [...new Set(facts.flatMap(({ sources }) => sources))].map((id) => lesson.numberOf(id)).join('、');

/** 依据 — facts as the record has them, each with the numbers of its sources. */
export const carriedBy = (lesson: Lesson, facts: readonly Fact[]): string =>
  facts.map((fact) => `${fact.text}（来源${numbersOf(lesson, [fact])}）`).join('');

/** 来源 — numbered, as the facts cite them. */
export const sourcesBlocks = (lesson: Lesson): Block[] => [
  { is: 'heading', rank: 2, text: '来源' },
  {
    is: 'list',
    numbered: true,
    items: lesson.sources.map((source): Run[] => [
      sourceText(source),
      ...(source.url ? ['，', { text: source.url, href: source.url }] : []),
    ]),
  },
];

/** 二维码 — to the lesson. */
export const codeBlock = (lesson: Listed, imprint: Imprint): Block => ({
  is: 'code',
  url: addressOf(lesson, imprint),
  caption: `${lesson.told.row.person.name}这一课：教案、短文、来源`,
});
