import { YEARBOOK_EPUB } from '../epub/maker.ts';
import { PRESS_LISTS } from '../press/maker.ts';
import { type Maker } from './artefact.ts';

/** 各种制品 — every kind that the build makes; `--only` takes their names, the bench tells their seconds and bytes. */
export const MAKERS: readonly Maker[] = [YEARBOOK_EPUB, PRESS_LISTS];
