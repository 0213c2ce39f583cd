import { type Archive, need } from '../record/archive.ts';
import { csv } from '../values/csv.ts';
import { honourEntries } from './open-data.ts';

/** `/data/honours.csv` — the same rows for Excel and WPS. */
export function honoursCsv(archive: Archive): string {
  const header = [
    '命名编号',
    '人物编号',
    '姓名',
    '称号',
    '年度',
    '年度依据',
    '不早于',
    '不晚于',
    '名次',
    '当时单位',
    '岗位',
    '工种',
    '地市代码',
    '地市',
    '行业门类',
    '状态',
    '说明',
    '来源',
  ];
  const basis = { stated: '来源写明', inferred: '推定', unknown: '未知' };
  const rows = honourEntries(archive).map(({ honour, person, employer, trade, city, section }) => [
    honour.id,
    person.id,
    person.name,
    honour.title,
    honour.edition,
    basis[honour.yearBasis],
    honour.yearRange?.from,
    honour.yearRange?.to,
    honour.order,
    employer,
    honour.post,
    trade,
    honour.city,
    city,
    section,
    honour.status,
    honour.note,
    honour.sources
      .map((id) => need(archive, 'sources', id, honour))
      .map(({ publisher, published }) => `${publisher}${published ? ` ${published}` : ''}`)
      .join('；'),
  ]);
  return csv(header, rows);
}
