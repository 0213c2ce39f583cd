import { MARK } from '#domain/values/marks.ts';
import { type SheetFault } from '../../workbook/sheet.ts';
import { element, type Markup } from '../../epub/xhtml.ts';
import { placeName } from '../../importing/told.ts';
import { type Picture } from '../sheet/picture.ts';
import { cellAnchor, faultAnchor, sheetTable } from './sheet-table.ts';

/** So many are told one by one; the marked copy has them all. */
const MOST_TOLD = 200;

/** 差错 — sheet by sheet: her sheet as a picture, and what is wrong in it; first what stands in no sheet. */
export function faultsMarkup(faults: readonly SheetFault[], pictures: readonly Picture[]): Markup[] {
  const told = faults.slice(0, MOST_TOLD).map((fault, index) => ({ fault, number: index + 1 }));
  const groups = [...Map.groupBy(told, ({ fault }) => fault.sheet)].sort(([a], [b]) => Number(a !== null) - Number(b !== null));
  const sections = groups.map(([sheet, own], place) => {
    const picture = pictures.find((each) => each.sheet === sheet);
    return element(
      'section',
      {},
      element('h2', {}, sheet === null ? '整份文件' : `工作表“${sheet}”`),
      picture && sheetTable(picture, faults, place + 1),
      element(
        'ol',
        { class: 'faults' },
        own.map(({ fault, number }) => item(fault, number, picture)),
      ),
    );
  });
  const more = faults.length - told.length;
  return more > 0 ? [...sections, element('p', {}, `还有 ${more} 处没有列在这里，都在标好的文件里。`)] : sections;
}

function item({ is, ref, heading, found, wanted, mend }: SheetFault, number: number, picture: Picture | undefined): Markup {
  const anchor = picture && cellAnchor(picture, number);
  const place = ref === null ? undefined : placeName(ref);
  return element(
    'li',
    { id: faultAnchor(number), value: String(number), 'data-fault': ref ?? '', 'data-is': is },
    element(
      'p',
      { class: 'where' },
      element(
        'span',
        { class: is === '询问' ? 'balloon asks' : 'balloon' },
        element('span', { 'aria-hidden': 'true' }, is === '询问' ? '？' : '！'),
        String(number),
      ),
      element('strong', {}, is),
      place && (anchor ? element('a', { href: `#${anchor}`, [MARK.alone]: '' }, place) : place),
      heading !== null && element('span', {}, `“${heading}”`),
    ),
    element(
      'dl',
      {},
      ...[
        ['发现', found],
        ['应为', wanted],
        ['怎样改', mend],
      ].map(([term, text]) => element('div', {}, element('dt', {}, term), element('dd', {}, text))),
    ),
  );
}
