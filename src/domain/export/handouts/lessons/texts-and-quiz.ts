import { type Lesson } from '../../../views/classroom/lesson.ts';
import { type Block, type Handout } from '../handout.ts';
import { carriedBy, codeBlock, footerOf, type Imprint, savedAs, sourcesBlocks } from './imprint.ts';

const paragraph = (text: string): Block => ({ is: 'paragraph', runs: [text] });

/** 短文 — the story at each length on a sheet of its own, the terms with the longest. */
export function textSheets(lesson: Lesson, imprint: Imprint): Handout {
  const { told, byline, terms } = lesson;
  const { texts, note } = lesson.texts;
  return {
    title: `短文，${told.row.person.name}`,
    name: savedAs(lesson, '短文'),
    footer: footerOf(lesson, imprint),
    blocks: [
      ...texts
        .flatMap(({ name, length, paragraphs }): Block[] => [
          { is: 'heading', rank: 1, text: told.deed },
          { is: 'paragraph', as: 'small', runs: [`${told.row.person.name}，${byline}。${name}，实有${length}字。`] },
          ...paragraphs.map(paragraph),
          { is: 'page-break' },
        ])
        .slice(0, -1),
      ...(note ? [{ is: 'paragraph' as const, as: 'small' as const, runs: [note] }] : []),
      ...(terms.length > 0
        ? [
            { is: 'heading' as const, rank: 2 as const, text: '注释' },
            {
              is: 'list' as const,
              items: terms.map(({ term, text, sources }) => [
                { text: term, bold: true as const },
                `：${text}（来源${sources.map((id) => lesson.numberOf(id)).join('、')}）`,
              ]),
            },
          ]
        : []),
      codeBlock(lesson, imprint),
      ...sourcesBlocks(lesson),
    ],
  };
}

/** 小测 — the questions; the answers on a page of their own. */
export function quizSheet(lesson: Lesson, imprint: Imprint): Handout {
  const { told, quiz } = lesson;
  return {
    title: `小测，${told.row.person.name}`,
    name: savedAs(lesson, '小测'),
    footer: footerOf(lesson, imprint),
    blocks: [
      { is: 'heading', rank: 1, text: told.deed },
      { is: 'fields', columns: 2, labels: ['姓名', '班级'] },
      {
        is: 'paragraph',
        as: 'small',
        runs: ['每题只有一项照短文是对的。别的各项取自名录里的数、年份、术语和工种，和这一位无关。'],
      },
      ...quiz.flatMap(({ ask, options }, index): Block[] => [paragraph(`${index + 1}．${ask}`), { is: 'choices', options }]),
      { is: 'page-break' },
      { is: 'heading', rank: 1, text: '小测答案，教师用' },
      {
        is: 'list',
        numbered: true,
        items: quiz.map(({ options, right, facts }) => [
          { text: options[right]!, bold: true as const },
          facts.length > 0 ? `　依据：${carriedBy(lesson, facts)}` : '',
        ]),
      },
      ...sourcesBlocks(lesson),
    ],
  };
}
