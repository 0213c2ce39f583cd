import { type Activity } from './activity.ts';
import { type Archive } from './archive.ts';
import { type Body } from './story.ts';

/** 全部活动 — events, forums, films and institutions: what the rules and the pages treat alike. */
export const activitiesOf = ({ events, forums, films, institutions }: Archive): Activity[] => [
  ...events,
  ...forums,
  ...films,
  ...institutions,
];

/** 全部正文 — stories and the prose of other entries, each with the entry that it belongs to. */
export const proseIn = (archive: Archive): [object, Body][] => [
  ...archive.stories.map((story): [object, Body] => [story, story]),
  ...archive.bodies,
];
