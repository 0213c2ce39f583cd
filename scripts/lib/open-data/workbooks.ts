import { honoursWorkbook, tablesWorkbook } from '#domain/export/tables/workbooks.ts';
import { paths } from '#domain/values/paths.ts';
import { xlsxMaker } from '../office/maker.ts';

/** 开放数据的工作簿 — the namings, and all kinds of entry in one book. */
export const OPEN_WORKBOOKS = xlsxMaker({
  kind: 'open-workbooks',
  name: '开放数据工作簿',
  *artefacts({ archive }) {
    yield { path: paths.data('honours.xlsx'), model: honoursWorkbook(archive) };
    yield { path: paths.data('tables.xlsx'), model: tablesWorkbook(archive) };
  },
});
