import { afterAll, beforeAll, expect, test } from 'vitest';
import { readArchive } from '#door/archive.ts';
import { SCHOOL_STAGES } from '#domain/programme/curriculum.ts';
import { fileAt, paths } from '#domain/values/paths.ts';
import { filesOfLesson } from '#domain/export/handouts/lessons/packs.ts';
import { lessonsOf } from '#domain/views/classroom/lesson.ts';
import { lessonGroups, pathOfLesson } from '#domain/views/classroom/ways.ts';
import { attribute, isNamed, readPage } from '#lib/site/html.ts';
import { askAll } from './search-driver.ts';
import { openSite, type OpenSite, read } from './site.ts';

const archive = readArchive();
const lessons = lessonsOf(archive);
let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

const linksOn = (path: string): string[] =>
  readPage(read(`${fileAt(path)}index.html`)).elements.flatMap((element) =>
    isNamed(element, 'a') ? (attribute(element, 'href') ?? []) : [],
  );

test('the words of a teacher lead to the classroom, and a lesson is found by its question and its person', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.origin}${paths.search}`);
  const words = ['小学', '老师', '教案', '课堂', '教学'];
  const shown = await askAll(page, words);
  expect(words.filter((_, index) => shown[index]!.ids[0] !== 'classroom')).toEqual([]);
  const queries = lessons.map(({ told }) => `${told.row.person.name} 教案`);
  const found = await askAll(page, queries);
  expect(lessons.filter(({ id }, index) => !found[index]!.ids.includes(id)).map(({ id }) => id)).toEqual([]);
  await page.close();
});

test('from the classroom a lesson of every stage and task group is two links away', () => {
  const first = new Set(linksOn(paths.classroom));
  for (const way of ['stage', 'group'] as const)
    for (const { code, lessons: some } of lessonGroups(archive, way).filter((group) => group.lessons.length > 0)) {
      const direct = some.length === 1;
      expect(first, `${way} ${code}`).toContain(direct ? pathOfLesson(some[0]!, way, code) : paths.lessonsBy(way, code));
      if (!direct) expect(linksOn(paths.lessonsBy(way, code))).toContain(pathOfLesson(some[0]!, way, code));
    }
});

test('the page of a lesson leads to every file of it, to its person and back', () => {
  for (const lesson of lessons) {
    const { id } = lesson.told.row.person;
    const links = linksOn(paths.lesson(id));
    for (const { path } of filesOfLesson(lesson)) expect(links, lesson.id).toContain(path);
    for (const { code } of lesson.stages) expect(links, lesson.id).toContain(`#${code}`);
    expect(links, lesson.id).toContain(paths.person(id));
    expect(linksOn(paths.person(id)), id).toContain(paths.lesson(id));
  }
});

test('a link to a stage opens its plan, on a phone without scrolling sideways', async () => {
  const page = await site.browser.newPage({ viewport: { width: 360, height: 740 } });
  const [lesson] = lessons.filter(({ stages }) => stages.length === SCHOOL_STAGES.length);
  await page.goto(`${site.origin}${paths.lessonAt(lesson!.told.row.person.id, 'senior')}`);
  await page.locator('#senior table').waitFor({ state: 'visible' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.close();
});
