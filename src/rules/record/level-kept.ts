import { CITIES, cityName, FORMER_CITIES } from '#domain/programme/place.ts';
import { type Rule, type SpecimenFiles } from '../rule.ts';
import { type HonourTitle } from '#domain/record/entries/vocabulary.ts';
import { at } from '../spot.ts';

const CITY_NAMES = [...CITIES, ...FORMER_CITIES].map(({ name }) => name);

/** Whose title it is, if it is a city's: 青岛大工匠, 枣庄鲁班工匠, 泰山工匠, 滕州市工匠. */
function ownerOf(title: string, titles: readonly HonourTitle[]): string | undefined {
  const bare = title.replace(/[“”（）()\s]/g, '');
  if (!bare.endsWith('工匠')) return undefined;
  const known = titles.find(({ name, level, city: of }) => name === bare && level === '市' && of)?.city;
  if (known) return `${cityName(known)}的`;
  const city = CITY_NAMES.find((name) => bare.startsWith(name));
  if (city) return `${city}市的`;
  return /^.{1,4}[市县区](?:大|首席)?工匠$/u.test(bare) ? '市、县、区的' : undefined;
}

export default {
  id: 'record/level-kept',
  title: '市、县的称号和活动不记在本工程名下',
  article: '记录规则',
  why: '省、市、县各级选树自己的工匠，名称相近。市级的称号混进命名、市级的活动算进某一届，人数和届次都会错。',
  scope: 'entry',
  force: 'must',
  *check(archive) {
    for (const honour of archive.honours) {
      const owner = ownerOf(honour.title, archive.titles);
      if (owner)
        yield at(
          archive,
          honour,
          'title',
          `“${honour.title}”是${owner}称号，命名只收省级的称号。请移出命名，可以写进人物的事实。`,
        );
    }
    for (const activity of archive.activities) {
      const { title, level, edition } = activity;
      if (edition === undefined || (level !== '市' && level !== '县')) continue;
      yield at(
        archive,
        activity,
        'edition',
        `${title}的级别是“${level}”，却写了 ${edition} 年度。只有本工程的活动属于某一届：是市、县的活动，请删去 edition；是省里的活动，请把 level 改为“省”。`,
      );
    }
  },
  passing: [
    { name: '鲁班首席工匠是本工程的称号', change: (files) => named(files, '鲁班首席工匠') },
    {
      name: '市里的活动，不写年度',
      change: (files) => {
        const { edition: _edition, ...forum } = files['forums.json'][0];
        files['forums.json'].push({ ...forum, id: 'f0002', level: '市' });
      },
    },
    { name: '企业的活动，属于这一届', change: (files) => void (files['events.json'][5].level = '企业') },
    { name: '市名开头、不是工匠的称号，另有规则', change: (files) => named(files, '青岛首席技师') },
  ],
  failing: [
    {
      name: '县里的活动写了年度',
      change: (files) => void (files['forums.json'][0].level = '县'),
      says: '示例工匠论坛的级别是“县”，却写了 2018 年度',
    },
    {
      name: '市里的影片写了年度',
      change: (files) => void (files['films.json'][0].level = '市'),
      says: '示例系列宣传片的级别是“市”，却写了 2018 年度',
    },
    {
      name: '市名开头的称号',
      change: (files) => named(files, '青岛大工匠'),
      says: '“青岛大工匠”是青岛市的称号，命名只收省级的称号',
    },
    {
      name: '不带市名的市级称号',
      change: (files) => named(files, '泰山工匠'),
      says: '“泰山工匠”是泰安市的称号',
    },
    { name: '县级市的称号', change: (files) => named(files, '滕州市工匠'), says: '“滕州市工匠”是市、县、区的称号' },
  ],
} satisfies Rule;

/** The first person is named once more, under that title and in no known year. */
function named(files: SpecimenFiles, title: string): void {
  const [honour] = files['honours/2018.json'];
  files['honours/2018.json'].push({ ...honour, id: 'h0051', title, edition: null, yearBasis: 'unknown' });
}
