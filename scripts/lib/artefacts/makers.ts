import { YEARBOOK_EPUB } from '../epub/maker.ts';
import { LINKED_DATA } from '../open-data/linked.ts';
import { PRESS_LISTS } from '../press/maker.ts';
import { type Maker } from './artefact.ts';
import { PANEL_MAKERS } from './panel-makers.ts';

/** 各种制品 — every kind that the build makes; `--only` takes their names, the bench tells their seconds and bytes. */
export const MAKERS: readonly Maker[] = [LINKED_DATA, YEARBOOK_EPUB, PRESS_LISTS, ...PANEL_MAKERS];
