import { YEARBOOK_EPUB } from '../epub/maker.ts';
import { KIT_PAPERS } from '../office/maker.ts';
import { LINKED_DATA } from '../open-data/linked.ts';
import { OPEN_WORKBOOKS } from '../open-data/workbooks.ts';
import { PRESS_LISTS } from '../press/maker.ts';
import { type Maker } from './artefact.ts';
import { LESSON_MAKERS } from './lesson-makers.ts';
import { PANEL_MAKERS, YEARBOOK_PDF } from './typeset-makers.ts';

/** 各种制品 — every kind that the build makes; `--only` takes their names, the bench tells their seconds and bytes. */
export const MAKERS: readonly Maker[] = [
  LINKED_DATA,
  OPEN_WORKBOOKS,
  KIT_PAPERS,
  YEARBOOK_EPUB,
  YEARBOOK_PDF,
  ...LESSON_MAKERS,
  PRESS_LISTS,
  ...PANEL_MAKERS,
];
