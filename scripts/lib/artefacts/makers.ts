import { type Maker } from './artefact.ts';
import { PANEL_MAKERS } from './panel-makers.ts';

/** 各种制品 — every kind that the build makes; `--only` takes their names, the bench tells their seconds and bytes. */
export const MAKERS: readonly Maker[] = [...PANEL_MAKERS];
