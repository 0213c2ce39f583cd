import { LESSON_MINUTES } from '../programme/curriculum.ts';
import { paths } from '../values/paths.ts';
import { type Lesson } from '../views/classroom/lesson.ts';
import { type JsonLd } from './structured.ts';

/** 一课 — a learning resource: for whom, of what kind, how long, about whom. */
export function lessonLd({ id, told, question, stages, answer }: Lesson, origin: string): JsonLd {
  const { person } = told.row;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: question,
    url: `${origin}${paths.lesson(person.id)}`,
    identifier: id,
    inLanguage: 'zh-CN',
    educationalLevel: stages.map(({ name }) => name),
    learningResourceType: ['教案', '学习任务单', '幻灯片'],
    timeRequired: `PT${LESSON_MINUTES}M`,
    isAccessibleForFree: true,
    ...(answer.length > 0 && { abstract: answer.map(({ text }) => text).join('') }),
    about: { '@type': 'Person', name: person.name, url: `${origin}${paths.person(person.id)}` },
  };
}
