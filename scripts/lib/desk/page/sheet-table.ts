import { type SheetFault } from '../../workbook/sheet.ts';
import { element, type Markup } from '../../epub/xhtml.ts';
import { type Picture } from '../sheet/picture.ts';

/** 一处的编号 — the anchors that lead from the list to the cell and back. */
export const faultAnchor = (number: number): string => `fault-${number}`;
export const cellAnchor = (picture: Picture, number: number): string | undefined => {
  const ref = picture.shownAt.get(number);
  return ref && `cell-${Math.min(...[...picture.shownAt].filter(([, at]) => at === ref).map(([each]) => each))}`;
};

/** 她的表 — letters above, numbers beside, what is wrong framed, signed and numbered: not told by a colour alone. */
export function sheetTable(picture: Picture, faults: readonly SheetFault[], place: number): Markup {
  const caption = `caption-${place}`;
  const across = picture.letters.length + 1;
  return element(
    'section',
    { class: 'sheet', tabindex: '0', 'aria-labelledby': caption, 'data-sheet': picture.sheet },
    element(
      'table',
      {},
      element('caption', { id: caption }, `您的表“${picture.sheet}”：有问题的格和上下几行`),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('td', { class: 'corner' }),
          picture.letters.map((letter) => element('th', { scope: 'col' }, letter)),
        ),
      ),
      element(
        'tbody',
        {},
        picture.rows.flatMap(({ row, afterBreak, isHead, cells }) => [
          ...(afterBreak ? [element('tr', { class: 'break' }, element('td', { colspan: String(across) }, '……'))] : []),
          element(
            'tr',
            isHead ? { class: 'head' } : {},
            element('th', { scope: 'row' }, String(row)),
            cells.map((cell) => cellMarkup(cell, faults, picture)),
          ),
        ]),
      ),
    ),
    picture.more && element('p', { class: 'hint' }, '还有的行没有画出来，见下面的清单和标好的文件。'),
  );
}

type Cell = Picture['rows'][number]['cells'][number];

function cellMarkup(cell: Cell, faults: readonly SheetFault[], picture: Picture): Markup {
  const size = {
    ...(cell.rows > 1 && { rowspan: String(cell.rows) }),
    ...(cell.columns > 1 && { colspan: String(cell.columns) }),
  };
  const [first] = cell.faults;
  if (first === undefined) return element('td', size, cell.text);
  const own = cell.faults.map((number) => ({ number, fault: faults[number - 1]! }));
  const asks = own.every(({ fault }) => fault.is === '询问');
  // Where a merge is parted by rows left out, the first part is the one that links lead to.
  const id = cellAnchor(picture, first);
  return element(
    'td',
    { ...size, class: asks ? 'fault asks' : 'fault', 'data-cell': cell.ref, ...(id && { id }) },
    element('span', { class: 'text' }, cell.text),
    own.map(({ number, fault }) =>
      element(
        'a',
        { href: `#${faultAnchor(number)}`, class: 'balloon', title: `${fault.found}。${fault.mend}` },
        element('span', { class: 'unseen' }, `${fault.is} `),
        element('span', { 'aria-hidden': 'true' }, fault.is === '询问' ? '？' : '！'),
        String(number),
      ),
    ),
  );
}
