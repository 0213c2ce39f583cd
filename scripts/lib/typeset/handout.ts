import { type Block, type Handout } from '#domain/export/handouts/handout.ts';
import { typeset } from './compiler.ts';
import { BLACK_AND_WHITE, codeSvg, coloured } from './picture.ts';

/** 印发件 — on A4, as many pages as it takes, safe for a black-and-white printer. */
export const handoutPdf = ({ title, footer, blocks }: Handout): Uint8Array =>
  typeset('handout', { title, footer, blocks: ranked(blocks).map(drawn) });

/** 标题级别 — the first is of the first rank and none is skipped, as readers that go from heading to heading need. */
function ranked(blocks: readonly Block[]): Block[] {
  let last = 0;
  return blocks.map((block) => {
    if (block.is !== 'heading') return block;
    last = Math.min(block.rank, last + 1);
    return { ...block, rank: last as 1 | 2 | 3 };
  });
}

/** 画好的 — a block whose picture is drawn; the template sets every other kind as it is. */
function drawn(block: Block): Block | (Block & { svg: string }) {
  switch (block.is) {
    case 'picture':
      return { ...block, svg: coloured(block.svg, BLACK_AND_WHITE) };
    case 'code':
      return { ...block, svg: codeSvg(block.url).svg };
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'table':
    case 'fields':
    case 'lines':
    case 'choices':
    case 'figure':
    case 'page-break':
      return block;
    default:
      return block satisfies never;
  }
}
