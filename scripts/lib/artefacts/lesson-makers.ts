import { type Handout } from '#domain/export/handouts/handout.ts';
import { type Imprint, stageFileOf } from '#domain/export/handouts/lessons/imprint.ts';
import { lessonPlan } from '#domain/export/handouts/lessons/lesson-plan.ts';
import { filesOfLesson, filesOfPack, packCover, packsOf } from '#domain/export/handouts/lessons/packs.ts';
import { slides } from '#domain/export/handouts/lessons/slides.ts';
import { quizSheet, textSheets } from '#domain/export/handouts/lessons/texts-and-quiz.ts';
import { worksheet } from '#domain/export/handouts/lessons/worksheet.ts';
import { paths } from '#domain/values/paths.ts';
import { type Lesson, lessonOf, lessonsOf } from '#domain/views/classroom/lesson.ts';
import { type Plan } from '#domain/views/classroom/plan.ts';
import { plateSource } from '../assets/figures.ts';
import { docxOf } from '../office/docx.ts';
import { docxMaker, pptxMaker } from '../office/maker.ts';
import { zipped } from '../packing/zip.ts';
import { press } from '../typeset/press.ts';
import { type Artefact, type Given, maker } from './artefact.ts';
import { type Bundle, bundleOf, makeBundle, partsInside } from './bundle.ts';
import { TYPESET } from './typeset-makers.ts';

/** 教案包的底稿. */
interface ThemePack {
  cover: Handout;
  files: Bundle;
}

/** One lesson at a time: all of them at once would fill the memory. */
function* ofLessons<Model>(
  given: Given,
  make: (lesson: Lesson, imprint: Imprint) => Iterable<Artefact<Model>>,
): Iterable<Artefact<Model>> {
  const imprint = { site: given.archive.site, address: given.address };
  for (const listed of lessonsOf(given.archive)) yield* make(lessonOf(given.archive, listed), imprint);
}

function* ofPlans<Model>(lesson: Lesson, make: (plan: Plan) => Artefact<Model>): Iterable<Artefact<Model>> {
  for (const plan of lesson.plans) yield make(plan);
}

/** 图 — the plate of the trade. */
const pictureOf = ({ told: { entry } }: Lesson) =>
  entry.plate && entry.trade ? { svg: plateSource(entry.plate), alt: `工种图示：${entry.trade}` } : undefined;

/** 教案、任务单、幻灯片、短文、小测，和装在一起的 — bundles stand last: they are made of the others. */
export const LESSON_MAKERS = [
  docxMaker({
    kind: 'lesson-papers',
    name: '教案、任务单、短文、小测',
    artefacts: (given) =>
      ofLessons(given, function* (lesson, imprint) {
        const { id } = lesson.told.row.person;
        yield* ofPlans(lesson, (plan) => ({
          path: stageFileOf(lesson, plan.stage, 'lesson-plan.docx'),
          model: lessonPlan(lesson, plan, imprint),
        }));
        yield* ofPlans(lesson, (plan) => ({
          path: stageFileOf(lesson, plan.stage, 'worksheet.docx'),
          model: worksheet(lesson, plan, imprint, 'edit'),
        }));
        yield { path: paths.lessonFile(id, 'texts.docx'), model: textSheets(lesson, imprint) };
        yield { path: paths.lessonFile(id, 'quiz.docx'), model: quizSheet(lesson, imprint) };
      }),
  }),
  maker<Handout>({
    kind: 'worksheets',
    name: '打印的学习任务单',
    ...TYPESET,
    artefacts: (given) =>
      ofLessons(given, (lesson, imprint) =>
        ofPlans(lesson, (plan) => ({
          path: stageFileOf(lesson, plan.stage, 'worksheet.pdf'),
          model: worksheet(lesson, plan, imprint, 'print'),
        })),
      ),
    make: (handout) => press('handout', handout),
  }),
  pptxMaker({
    kind: 'slides',
    name: '幻灯片',
    artefacts: (given) =>
      ofLessons(given, (lesson, imprint) => [
        {
          path: paths.lessonFile(lesson.told.row.person.id, 'slides.pptx'),
          model: slides(lesson, imprint, pictureOf(lesson)),
        },
      ]),
  }),
  maker<Bundle>({
    kind: 'lesson-packs',
    name: '一课全部文件',
    packages: ['fflate'],
    *artefacts(given) {
      for (const lesson of lessonsOf(given.archive))
        yield {
          path: paths.lessonFile(lesson.told.row.person.id, 'pack.zip'),
          model: bundleOf(given, filesOfLesson(lesson)),
        };
    },
    make: makeBundle,
  }),
  maker<ThemePack>({
    kind: 'theme-packs',
    name: '教案包',
    packages: ['docx', 'fflate', 'qr', 'sharp'],
    *artefacts(given) {
      const imprint = { site: given.archive.site, address: given.address };
      for (const pack of packsOf(given.archive))
        yield {
          path: paths.pack(pack.way, pack.code),
          model: { cover: packCover(pack, imprint), files: bundleOf(given, filesOfPack(pack)) },
        };
    },
    make: async ({ cover, files }, given) => zipped({ '目录.docx': await docxOf(cover), ...partsInside(files, given) }),
  }),
];
