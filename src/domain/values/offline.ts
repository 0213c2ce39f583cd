import { fileAt, paths } from './paths.ts';
import { type LessonFile } from './takeaways.ts';

/** 离线版的上限 — in bytes: what a school fetches in minutes, and so much for each person as the record grows. */
const [LEAST, EACH] = [12_000_000, 35_000];
export const offlineBound = (people: number): number => Math.max(LEAST, EACH * people);
export const OFFLINE_BOUND = `${LEAST / 1_000_000} MB，人多以后按每人 ${EACH / 1000} KB 算`;

/** 附件 — a kind of file that pages hand out; `holds` says which files of the site are of it. */
interface OfflineExtra {
  name: string;
  holds: (file: string) => boolean;
}

const folderOf = (path: string): string => fileAt(path.slice(0, path.lastIndexOf('/') + 1));
const CLASSROOM = folderOf(paths.classroom);
const lessonFiles = (name: string, ...files: LessonFile[]): OfflineExtra => ({
  name,
  holds: (file) => file.startsWith(CLASSROOM) && files.some((each) => file.endsWith(`/${each}`)),
});
const filesLike = (name: string, path: string): OfflineExtra => ({
  name,
  holds: (file) => file.startsWith(folderOf(path)) && file.endsWith(path.slice(path.lastIndexOf('.'))),
});

/** 附件的次序 — as a class needs them: each kind is in the copy whole, so long as there is room. */
export const OFFLINE_EXTRAS: readonly OfflineExtra[] = [
  lessonFiles('教案', 'lesson-plan.docx'),
  lessonFiles('学习任务单', 'worksheet.pdf', 'worksheet.docx'),
  lessonFiles('事迹文本和测验', 'texts.docx', 'quiz.docx'),
  filesLike('小记者和导师用的表', paths.kitFile('any')),
  lessonFiles('幻灯片', 'slides.pptx'),
  filesLike('照片', paths.picture('any', 0, 'jpg')),
];

/** 不收的页 — those that do nothing without a network, a server or a printer of panels. */
const ONLINE_ONLY = [paths.listen, paths.panels, paths.oembed('any'), paths.notFound].map((path) => path.split('/')[1]!);
export const isOnlineOnly = (page: string): boolean => ONLINE_ONLY.includes(page.split('/')[0]!);
