/** 教案包的分法 — by which lessons are handed out together. */
export const PACK_WAYS = ['edition', 'city', 'trade'] as const;
export type PackWay = (typeof PACK_WAYS)[number];

/** 各学段各有一份的文件 — of a lesson. */
export const STAGE_FILES = ['lesson-plan.docx', 'worksheet.docx', 'worksheet.pdf'] as const;
export type StageFile = (typeof STAGE_FILES)[number];

/** 一课的文件 — what a lesson is handed out as; the teacher's answers are the last part of the plan. */
export const LESSON_FILES = [...STAGE_FILES, 'slides.pptx', 'texts.docx', 'quiz.docx', 'pack.zip'] as const;
export type LessonFile = (typeof LESSON_FILES)[number];

/** 展板的大小 — millimetres of the trimmed sheet. */
export const PANEL_SIZES = {
  a3: { name: 'A3', width: 297, height: 420 },
  a1: { name: 'A1', width: 594, height: 841 },
  rollup: { name: '易拉宝', width: 800, height: 1800 },
} as const;
export type PanelSize = keyof typeof PANEL_SIZES;

/** 展板的做法 — inkjet without bleed; offset with 3 mm of it and marks where to cut. */
export const PANEL_FORMS = { inkjet: '喷绘', offset: '印刷' } as const;
export type PanelForm = keyof typeof PANEL_FORMS;

/** 一年名单供媒体取用的格式. */
export const PRESS_FORMATS = ['docx', 'xlsx', 'csv', 'json', 'txt'] as const;
export type PressFormat = (typeof PRESS_FORMATS)[number];

/** 年鉴的格式 — those that are made; a page offers no other. */
export const YEARBOOK_FORMATS = ['pdf', 'epub'] as const;

/** 引用的格式 — for the programs in which writers keep their references. */
export const CITATION_FORMATS = ['bib', 'ris'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** 课堂上用的编号 — of the lesson on a person: its letter, and the number of the person. */
export const lessonIdOf = (person: string): string => `l${person.slice(1)}`;

/** 拿走用的地址 — pages and files for classrooms, corridors and newsrooms; part of `paths`. */
export const takeaways = {
  classroom: '/classroom/',
  /** 按学段、任务群…选课 — lessons by one way of choosing them; further pages by `page`. */
  lessonsBy: (way: string, code: string): string => `/classroom/by/${way}/is/${code}/`,
  lesson: (person: string): string => `/classroom/${lessonIdOf(person)}/`,
  /** 一节课在某学段的一份 — where it stands on the page of the lesson. */
  lessonAt: (person: string, stage: string): string => `/classroom/${lessonIdOf(person)}/#${stage}`,
  lessonFile: (person: string, file: LessonFile): string => `/classroom/${lessonIdOf(person)}/${file}`,
  /** 别的学段的一份 — the first stage of a lesson has its files at the lesson itself. */
  stageFile: (person: string, stage: string, file: StageFile): string => `/classroom/${lessonIdOf(person)}/${stage}/${file}`,
  pack: (way: PackWay, code: string): string => `/classroom/packs/${way}/${code}.zip`,
  /** 小记者 — papers for pupils who interview, and for mentors; one file each. */
  kit: '/classroom/kit/',
  kitFile: (name: string): string => `/classroom/kit/${name}.docx`,
  mayUse: '/classroom/use/',

  /** 展板 — of a person or, by a year, of an edition. */
  panels: '/panels/',
  panelsOf: (subject: string): string => `/panels/${subject}/`,
  panel: (subject: string, size: PanelSize, form: PanelForm): string => `/panels/${subject}/${size}-${form}.pdf`,
  /** 一廊 — title, people, closing panel and a hanging list in one. */
  corridor: (year: number, size: PanelSize, form: PanelForm): string => `/panels/sets/${year}-${size}-${form}.zip`,

  /** 年鉴 — of an edition, or of the whole archive. */
  yearbook: (scope: string, format: 'pdf' | 'epub'): string => `/yearbook/${scope}.${format}`,

  press: '/press/',
  pressList: (year: number, format: PressFormat): string => `/press/${year}/list.${format}`,
  /** 引用 — of a page of a person or an edition, by its address. */
  citation: (page: string, format: CitationFormat): string => `${page}citation.${format}`,
  /** 嵌入的卡片 — a page of its own, and what a machine is told of it; the one part that others may frame. */
  embeds: '/embed/',
  embed: (person: string): string => `/embed/${person}/`,
  oembed: (person: string): string => `/embed/${person}.json`,

  /** 离线版 — the whole site in one file, for a school without a network. */
  offline: '/offline/',
  offlineFile: '/offline/qilu-craftsmen.zip',
} as const;

/**
 * 嵌在别处的一页 — a card for the frame of another site: no header, no other mode, no card of its own to share, neither
 * searched nor in the map of the site. Whatever goes over all pages asks this, be it by address or by file.
 */
export const isEmbedded = (page: string): boolean => /(?:^|\/)embed\/[a-z]\d{4,}\//.test(page);
