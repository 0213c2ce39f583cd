import { YEARBOOK_EPUB } from '../epub/maker.ts';
import { LINKED_DATA } from '../open-data/linked.ts';
import { OPEN_WORKBOOKS } from '../open-data/workbooks.ts';
import { type Maker } from './artefact.ts';

/** 各种制品 — every kind that the build makes; `--only` takes their names, the bench tells their seconds and bytes. */
export const MAKERS: readonly Maker[] = [LINKED_DATA, OPEN_WORKBOOKS, YEARBOOK_EPUB];
