import { GRANTS, type GrantTables } from './grants.ts';
import { type QuotaRow, QUOTAS } from './quotas.ts';
import { TITLES } from './titles.ts';

/** 工程 — the tables from which every sentence and every check about titles, numbers and sums is made. */
export interface Programme extends GrantTables {
  readonly quotas: readonly QuotaRow[];
}

/** 现行各表 — what the documents and reports say today. */
export const PROGRAMME: Programme = { titles: TITLES, quotas: QUOTAS, grants: GRANTS };
