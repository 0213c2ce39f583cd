import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { lessonOf, lessonsOf } from '#domain/views/classroom/lesson.ts';
import { coveredDeed } from '#domain/views/classroom/plan.ts';
import { type Handout } from '../handout.ts';
import { lessonPlan } from './lesson-plan.ts';
import { sheetOf } from './sheet.ts';
import { slides } from './slides.ts';
import { quizSheet, textSheets } from './texts-and-quiz.ts';
import { worksheetKey } from './worksheet-key.ts';
import { worksheet } from './worksheet.ts';

const archive = readArchive();
const imprint = { site: archive.site, address: 'https://example.org/roll' };
const lessons = lessonsOf(archive).map((listed) => lessonOf(archive, listed));
const plans = lessons.flatMap((lesson) =>
  lesson.plans.map((plan) => ({ lesson, plan, title: `${lesson.id} ${plan.stage.code}` })),
);

const headings = ({ blocks }: Handout): string[] => blocks.flatMap((block) => (block.is === 'heading' ? [block.text] : []));

test.each(plans)('$title: the worksheet is one sheet of A4, with lines, a choice and room to judge', ({ lesson, plan }) => {
  const { blocks } = worksheet(lesson, plan, imprint, 'print');
  const lines = blocks.reduce((sum, block) => sum + (block.is === 'lines' ? block.count : 0), 0);
  expect(lines).toBeGreaterThanOrEqual(5);
  const { asked, aloud } = sheetOf(lesson, plan);
  expect(asked.length + aloud.length).toBe(plan.asked.length);
  expect(new Set(asked.map((each) => each.asked.level))).toEqual(new Set(plan.asked.map(({ level }) => level)));
  const kinds = new Set(blocks.map(({ is }) => is));
  for (const kind of ['fields', 'lines', 'choices', 'table', 'code'] as const) expect(kinds, kind).toContain(kind);
});

test.each(plans)(
  '$title: the plan has the table of the curriculum, room for the teacher, the answers on a page of their own',
  ({ lesson, plan }) => {
    const handout = lessonPlan(lesson, plan, imprint);
    const process = handout.blocks.find(
      (block) => block.is === 'table' && block.columns.map(({ heading }) => heading).join() === '环节,教师活动,学生活动,设计意图',
    );
    expect(process).toBeDefined();
    const labels = handout.blocks.flatMap((block) => (block.is === 'fields' ? block.labels : []));
    expect(labels).toEqual(expect.arrayContaining(['教师', '班级', '日期']));
    const last = headings(handout)
      .filter((text) => !text.startsWith('任务单上排不下'))
      .slice(-3);
    expect(last).toEqual(['教师用答案', '来源', '课后反思']);
    expect(handout.name).toContain(plan.stage.name);
    expect(handout.footer).toContain(`https://example.org/roll/classroom/${lesson.id}/`);
    const key = worksheetKey(lesson, plan, imprint);
    const answers = key.blocks.find((block) => block.is === 'list')!;
    const asked = worksheet(lesson, plan, imprint, 'edit').blocks.filter(
      (block) => block.is === 'choices' || block.is === 'lines',
    ).length;
    expect(answers.is === 'list' && answers.items.length).toBe(asked);
  },
);

test('a table shares its whole width among its columns', () => {
  for (const { lesson, plan, title } of plans)
    for (const block of lessonPlan(lesson, plan, imprint).blocks)
      if (block.is === 'table') {
        const share = block.columns.reduce((sum, column) => sum + column.share, 0);
        expect(share, title).toBeGreaterThan(98);
        expect(share, title).toBeLessThanOrEqual(100);
        for (const row of block.rows) expect(row, title).toHaveLength(block.columns.length);
      }
});

test('slides are eight to ten, with few words, the number not told before it is guessed, and sources in the notes', () => {
  for (const lesson of lessons) {
    const deck = slides(lesson, imprint, { svg: '<svg/>', alt: '示例' });
    expect(deck.slides.length, lesson.id).toBeGreaterThanOrEqual(8);
    expect(deck.slides.length, lesson.id).toBeLessThanOrEqual(10);
    for (const { points = [], notes, title } of deck.slides) {
      expect(points.join('').length, `${lesson.id} ${title}`).toBeLessThanOrEqual(260);
      expect(notes, `${lesson.id} ${title}`).not.toBe('');
    }
    const guessed = deck.slides.findIndex(({ points = [] }) => points.some((point) => point.includes('____')));
    const told = deck.slides.findIndex(({ figure }) => figure);
    if (coveredDeed(lesson.evidence) !== undefined && told >= 0) expect(guessed).toBeLessThan(told);
    expect(deck.slides.some(({ code }) => code)).toBe(true);
  }
});

test('answers stand on a page of their own, and no two papers of a lesson are kept under one name', () => {
  for (const lesson of lessons) {
    const quiz = quizSheet(lesson, imprint);
    const broken = quiz.blocks.findIndex(({ is }) => is === 'page-break');
    expect(quiz.blocks.slice(0, broken).some((block) => block.is === 'choices')).toBe(true);
    expect(quiz.blocks.slice(broken).some((block) => block.is === 'choices')).toBe(false);
    const papers = [
      quiz,
      textSheets(lesson, imprint),
      ...lesson.plans.flatMap((plan) => [
        lessonPlan(lesson, plan, imprint),
        worksheet(lesson, plan, imprint, 'edit'),
        worksheetKey(lesson, plan, imprint),
      ]),
    ];
    expect(new Set(papers.map(({ name }) => name)).size).toBe(papers.length);
  }
});
