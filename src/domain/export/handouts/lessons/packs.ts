import { type Archive } from '../../../record/archive.ts';
import { derived } from '../../../record/derived/derived.ts';
import { LESSON_FILES, PACK_WAYS, type PackWay, STAGE_FILES } from '../../../values/takeaways.ts';
import { paths } from '../../../values/paths.ts';
import { lessonsOf, type Listed, stagesText } from '../../../views/classroom/lesson.ts';
import { lessonGroups } from '../../../views/classroom/ways.ts';
import { type Handout } from '../handout.ts';
import { addressOf, footerText, type Imprint, savedAs, stageFileOf } from './imprint.ts';

/** 教案包 — lessons handed out together: of an edition, a city, a trade. */
export interface Pack {
  way: PackWay;
  code: string;
  name: string;
  lessons: Listed[];
  /** 没有放进来的 — how many more there are, each with its own page. */
  more: number;
}

/** 一包至多这么多课: a larger one is not opened by anybody. */
const MOST = 20;

/** 各教案包 — of every edition, city and trade with more than one lesson; made once per archive. */
export const packsOf = derived('packs', allPacks);

function allPacks(archive: Archive): Pack[] {
  const editions = [...Map.groupBy(lessonsOf(archive), ({ told }) => told.entry.honour.edition)]
    .flatMap(([year, lessons]) => (year === null ? [] : [{ code: String(year), name: `${year}年度`, lessons }]))
    .sort((a, b) => (a.code < b.code ? 1 : -1));
  const groups = { edition: editions, city: lessonGroups(archive, 'city'), trade: lessonGroups(archive, 'trade') };
  return PACK_WAYS.flatMap((way) =>
    groups[way]
      .filter(({ lessons }) => lessons.length > 1)
      .map(({ code, name, lessons }) => ({
        way,
        code,
        name,
        lessons: lessons.slice(0, MOST),
        more: Math.max(0, lessons.length - MOST),
      })),
  );
}

/** 包里的文件 — where it stands in the site, and by what name it is kept in the pack. */
export interface Packed {
  path: string;
  name: string;
}

const CALLED: Record<(typeof LESSON_FILES)[number], string> = {
  'lesson-plan.docx': '教案',
  'worksheet.docx': '学习任务单',
  'worksheet.pdf': '学习任务单',
  'slides.pptx': '幻灯片',
  'texts.docx': '短文',
  'quiz.docx': '小测',
  'pack.zip': '全部',
};
const endingOf = (file: string): string => file.slice(file.lastIndexOf('.'));

/** 叫什么 — of a file of a lesson. */
export const fileName = (file: keyof typeof CALLED): string => CALLED[file];

/** 一课的各个文件 — those of each stage in a folder of its name; not the pack itself. */
export const filesOfLesson = (lesson: Listed): Packed[] => [
  ...lesson.stages.flatMap((stage) =>
    STAGE_FILES.map((file) => ({
      path: stageFileOf(lesson, stage, file),
      name: `${stage.name}/${savedAs(lesson, CALLED[file], stage)}${endingOf(file)}`,
    })),
  ),
  ...LESSON_FILES.filter((file) => file !== 'pack.zip' && !(STAGE_FILES as readonly string[]).includes(file)).map((file) => ({
    path: paths.lessonFile(lesson.told.row.person.id, file),
    name: `${savedAs(lesson, CALLED[file])}${endingOf(file)}`,
  })),
];

/** 一包的各个文件 — those of each lesson in a folder of the person's name and number. */
export const filesOfPack = ({ lessons }: Pack): Packed[] =>
  lessons.flatMap((lesson) =>
    filesOfLesson(lesson).map(({ path, name }) => ({ path, name: `${lesson.told.row.person.name}-${lesson.id}/${name}` })),
  );

/** 目录 — what a pack holds, and where each lesson stands. */
export const packCover = ({ name, lessons, more }: Pack, imprint: Imprint): Handout => ({
  title: `教案包：${name}`,
  name: `齐鲁工匠-${name}-教案包目录`,
  footer: footerText(imprint, `${imprint.address}${paths.classroom}`),
  blocks: [
    { is: 'heading', rank: 1, text: `教案包：${name}` },
    {
      is: 'paragraph',
      runs: [
        `${lessons.length}节课，每课一个文件夹，里面按学段分。${more > 0 ? `另有${more}节没有放进来，在网站上各有一页。` : ''}`,
      ],
    },
    {
      is: 'table',
      columns: [
        { heading: '课题', share: 44 },
        { heading: '人物', share: 14 },
        { heading: '学段', share: 16 },
        { heading: '网址', share: 26 },
      ],
      rows: lessons.map((lesson) => [
        [lesson.question],
        [lesson.told.row.person.name],
        [stagesText(lesson)],
        [{ text: addressOf(lesson, imprint), href: addressOf(lesson, imprint) }],
      ]),
    },
  ],
});
