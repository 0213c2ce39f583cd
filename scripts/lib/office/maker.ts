import { type Deck, type Handout, type Workbook } from '#domain/export/handouts/handout.ts';
import { KIT, kitHandout } from '#domain/export/handouts/kit/kit.ts';
import { paths } from '#domain/values/paths.ts';
import { type Maker, maker } from '../artefacts/artefact.ts';
import { docxOf } from './docx.ts';
import { pptxOf } from './pptx.ts';
import { xlsxOf } from './xlsx.ts';

/** 只说做哪些 — the way of making belongs to the format. */
type Row<Model> = Pick<Maker<Model>, 'kind' | 'name' | 'artefacts'>;

export const docxMaker = (row: Row<Handout>): Maker =>
  maker({ ...row, packages: ['docx', 'fflate', 'qr', 'sharp'], make: docxOf });

export const pptxMaker = (row: Row<Deck>): Maker =>
  maker({ ...row, packages: ['pptxgenjs', 'fflate', 'qr', 'sharp'], make: pptxOf });

export const xlsxMaker = (row: Row<Workbook>): Maker => maker({ ...row, packages: ['hucre', 'fflate'], make: xlsxOf });

/** 采访与带教用纸 — a file each. */
export const KIT_PAPERS = docxMaker({
  kind: 'kit',
  name: '采访与带教用纸',
  artefacts: (given) => KIT.map((paper) => ({ path: paths.kitFile(paper.name), model: kitHandout(paper, given) })),
});
