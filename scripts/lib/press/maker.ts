import { strToU8 } from 'fflate';
import { type Archive } from '#domain/record/archive.ts';
import { type Edition } from '#domain/record/entries/edition.ts';
import { type Handout, type Workbook } from '#domain/export/handouts/handout.ts';
import { pressCsv, pressHandout, pressJson, pressText, pressWorkbook } from '#domain/export/handouts/press-list.ts';
import { listedEditions } from '#domain/export/handouts/press-years.ts';
import { paths } from '#domain/values/paths.ts';
import { PRESS_FORMATS, type PressFormat } from '#domain/values/takeaways.ts';
import { maker } from '../artefacts/artefact.ts';
import { docxOf } from '../office/docx.ts';
import { xlsxOf } from '../office/xlsx.ts';

type Model = { is: 'docx'; handout: Handout } | { is: 'xlsx'; workbook: Workbook } | { is: 'text'; text: string };

/** 各格式的底稿. */
const MODELS: Record<PressFormat, (archive: Archive, edition: Edition, address: string) => Model> = {
  docx: (...given) => ({ is: 'docx', handout: pressHandout(...given) }),
  xlsx: (...given) => ({ is: 'xlsx', workbook: pressWorkbook(...given) }),
  csv: (...given) => ({ is: 'text', text: pressCsv(...given) }),
  json: (...given) => ({ is: 'text', text: pressJson(...given) }),
  txt: (...given) => ({ is: 'text', text: pressText(...given) }),
};

/** 供媒体的名单 — of each edition, in five formats. */
export const PRESS_LISTS = maker<Model>({
  kind: 'press-list',
  name: '供媒体的名单',
  packages: ['docx', 'hucre', 'fflate'],
  *artefacts({ archive, address }) {
    for (const edition of listedEditions(archive))
      for (const format of PRESS_FORMATS)
        yield { path: paths.pressList(edition.year, format), model: MODELS[format](archive, edition, address) };
  },
  make(model) {
    switch (model.is) {
      case 'docx':
        return docxOf(model.handout);
      case 'xlsx':
        return xlsxOf(model.workbook);
      case 'text':
        return strToU8(model.text);
    }
  },
});
