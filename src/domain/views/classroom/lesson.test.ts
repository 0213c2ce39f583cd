import { expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { LESSON_MINUTES, LITERACIES, SCHOOL_STAGES } from '#domain/programme/curriculum.ts';
import { lengthOf, withoutCarriers } from '#domain/record/entries/story.ts';
import { typographyFaults } from '#domain/values/typography.ts';
import { PACK_WAYS } from '#domain/values/takeaways.ts';
import { storiesOf } from '#domain/views/stories/stories.ts';
import { filesOfLesson, packsOf } from '#domain/export/handouts/lessons/packs.ts';
import { lessonFor, lessonOf, lessonsOf } from './lesson.ts';
import { firstLessons, lessonGroups, lessonListPages, lessonWays } from './ways.ts';

const archive = readArchive();
const lessons = lessonsOf(archive).map((listed) => lessonOf(archive, listed));
const plans = lessons.flatMap((lesson) =>
  lesson.plans.map((plan) => ({ lesson, plan, title: `${lesson.id} ${plan.stage.code}` })),
);

test('every story is a lesson, and nobody else has one', () => {
  expect(lessons.map(({ told }) => told)).toEqual(storiesOf(archive));
  expect(archive.people.filter(({ id }) => lessonFor(archive, id)).length).toBe(lessons.length);
});

test('every trade of the record is decided: task groups, the first stage, and why', () => {
  expect(archive.trades.filter(({ teaching }) => !teaching).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
});

test('what is brewed is taught to no minors, what tells of wounds not before 高中', () => {
  const from = (trade: RegExp) =>
    archive.trades
      .filter(({ name }) => trade.test(name))
      .map(({ teaching }) => SCHOOL_STAGES.findIndex(({ code }) => code === teaching!.from));
  const stage = (code: string) => SCHOOL_STAGES.findIndex((each) => each.code === code);
  expect(Math.min(...from(/酿造|酿酒/))).toBeGreaterThanOrEqual(stage('college'));
  expect(Math.min(...from(/外科|骨科/))).toBeGreaterThanOrEqual(stage('senior'));
});

test.each(plans)('$title: the steps add up to forty minutes, each says what teacher and pupils do, and why', ({ plan }) => {
  expect(plan.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(LESSON_MINUTES);
  for (const step of plan.steps) for (const said of [step.name, step.teacher, step.pupils, step.why]) expect(said).not.toBe('');
  expect(plan.aims.map(({ literacy }) => literacy)).toEqual(LITERACIES);
});

test.each(plans)(
  '$title: questions go from finding to judging, and facts of the story carry every answer',
  ({ lesson, plan }) => {
    const order = ['找一找', '想一想', '评一评'];
    const levels = plan.asked.map(({ level }) => order.indexOf(level));
    expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    expect(plan.asked.length).toBeGreaterThanOrEqual(4);
    expect(levels).toContain(2);
    for (const { ask, answer, facts } of plan.asked) {
      expect(facts.length, ask).toBeGreaterThan(0);
      for (const fact of facts) expect(lesson.evidence.facts, ask).toContain(fact);
      for (const source of facts.flatMap(({ sources }) => sources)) expect(lesson.numberOf(source)).toBeGreaterThan(0);
      expect(answer).not.toBe('');
    }
    expect(new Set(plan.asked.map(({ ask }) => ask)).size).toBe(plan.asked.length);
  },
);

test('lessons of one stage differ from those of the next, on the same story', () => {
  for (const { plans: own } of lessons)
    for (const [index, { steps, asked }] of own.slice(1).entries()) {
      expect(steps).not.toEqual(own[index]!.steps);
      expect(JSON.stringify(asked) + JSON.stringify(steps)).not.toBe(
        JSON.stringify(own[index]!.asked) + JSON.stringify(own[index]!.steps),
      );
    }
});

/** Words that ask for praise, not for what the text says. */
const EMPTY = /爱岗敬业|无私奉献|伟大|崇高|感动|学习.{0,6}的精神|为什么他|为什么她|感想/;

test('nothing asks for praise, and all of it is punctuated as Chinese is', () => {
  for (const { lesson, plan, title } of plans) {
    const own = [plan.key, plan.difficult, plan.homework, plan.task, ...plan.materials, ...plan.evaluation];
    const said = [lesson.question, ...own, ...plan.asked.flatMap(({ ask, answer }) => [ask, answer])];
    const steps = plan.steps.flatMap(({ teacher, pupils, why }) => [teacher, pupils, why]);
    for (const text of [...said, ...steps, ...plan.aims.map(({ aim }) => aim)]) {
      expect(text, title).not.toMatch(EMPTY);
      expect(typographyFaults(text), `${title}：${text}`).toEqual([]);
    }
  }
});

test('the texts are whole sentences of the story from its beginning, and say how long they are', () => {
  for (const { told, texts, id } of lessons) {
    const body = withoutCarriers(told.story.body).replace(/\s/g, '');
    expect(texts.texts.length, id).toBeGreaterThanOrEqual(2);
    for (const { name, paragraphs, length } of texts.texts) {
      const text = paragraphs.join('');
      expect(lengthOf(text), id).toBe(length);
      if (name === '一句话') expect(text).toBe(withoutCarriers(told.story.standfirst));
      else expect(body.startsWith(text.replace(/\s/g, '')), `${id} ${name}`).toBe(true);
      expect(text, id).toMatch(/[。！？][”’」』）]*$/);
      const goal = /^约(\d+)字$/.exec(name)?.[1];
      if (goal) expect(Math.abs(length - Number(goal)), `${id} ${name}`).toBeLessThanOrEqual(Number(goal) * 0.4);
    }
    expect(texts.texts.at(-1)!.length).toBe(told.length);
    if (texts.texts.length < 3) expect(texts.note).toBeDefined();
  }
});

test('a quiz has one right option a question, which the story says; the others are no sentences about the person', () => {
  for (const { quiz, evidence, told, id } of lessons) {
    expect(quiz.length, id).toBeGreaterThanOrEqual(3);
    for (const { ask, options, right } of quiz) {
      expect(new Set(options).size, ask).toBe(4);
      const answer = options[right]!;
      if (ask.startsWith('填空：')) {
        const whole = ask.slice('填空：'.length).replace('____', answer);
        expect([told.deed, ...evidence.sentences.map(({ text }) => text)], ask).toContain(whole);
      }
      for (const option of options) expect(option, ask).not.toContain(told.row.person.name);
    }
  }
});

test('every lesson is found by every way that knows it, and a list holds more than one', () => {
  for (const way of lessonWays) {
    const found = lessonGroups(archive, way).flatMap((group) => group.lessons);
    if (way === 'stage') for (const lesson of lessonsOf(archive)) expect(found).toContain(lesson);
  }
  for (const { slice, group } of lessonListPages(archive)) {
    expect(group.lessons.length).toBeGreaterThan(1);
    expect(slice.rows.length).toBeGreaterThan(0);
  }
  const first = firstLessons(archive, 6);
  expect(new Set(first).size).toBe(Math.min(6, lessons.length));
});

test('no two files of a lesson or a pack stand in one place or bear one name, and a pack is bounded', () => {
  for (const lesson of lessons) {
    const files = filesOfLesson(lesson);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  }
  const packs = packsOf(archive);
  for (const way of PACK_WAYS)
    expect(
      packs.some((pack) => pack.way === way),
      way,
    ).toBe(true);
  for (const { lessons: packed } of packs) expect(packed.length).toBeLessThanOrEqual(20);
});
