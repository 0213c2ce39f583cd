import { cityName, type CityCode } from './place.ts';

/** 市级称号 — cities' titles that do not begin with the city's name. */
export const CITY_TITLES = [
  { title: '泰山工匠', city: '370900' },
  { title: '泰山大工匠', city: '370900' },
  { title: '鲁班工匠', city: '370400' },
] as const satisfies readonly { title: string; city: CityCode }[];

/** 市级称号的市 — whose title it is, by name of the city; `undefined` for any other. */
export function cityOfTitle(title: string): string | undefined {
  const row = CITY_TITLES.find((each) => each.title === title);
  return row && cityName(row.city);
}

/**
 * 形似称号 — titles that look alike and are not this programme's, with whose they are. Longer ones come
 * first so that a message names the whole.
 */
export const LOOK_ALIKE_TITLES: readonly { title: string; whose: string }[] = [
  { title: '齐鲁工匠后备人才', whose: '面向学生的培养称号' },
  { title: '齐鲁首席技师', whose: '政府部门的技能人才称号' },
  { title: '山东省首席技师', whose: '政府部门的技能人才称号' },
  { title: '山东交通大工匠', whose: '交通行业的称号' },
  { title: '山东交通工匠', whose: '交通行业的称号' },
  { title: '齐鲁建设大工匠', whose: '住建行业的称号' },
  { title: '齐鲁建设工匠', whose: '住建行业的称号' },
  { title: '齐鲁建材工匠', whose: '建材行业的称号' },
  { title: '齐鲁巾帼工匠', whose: '另一项评选的称号' },
  { title: '山东手造工匠', whose: '另一项评选的称号' },
  { title: '齐鲁最美职工', whose: '另一项评选的称号' },
  // A city's, and one word short of the programme's own 鲁班首席工匠.
  { title: '鲁班工匠', whose: `${cityOfTitle('鲁班工匠')}的市级称号` },
];
