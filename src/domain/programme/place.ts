/**
 * 地市 — the sixteen cities of Shandong by GB/T 2260 code, and 莱芜, which became part of 济南 in
 * January 2019: the programme began in 2017, so a naming of that time may stand there.
 */
export const CITIES = [
  { code: '370100', name: '济南' },
  { code: '370200', name: '青岛' },
  { code: '370300', name: '淄博' },
  { code: '370400', name: '枣庄' },
  { code: '370500', name: '东营' },
  { code: '370600', name: '烟台' },
  { code: '370700', name: '潍坊' },
  { code: '370800', name: '济宁' },
  { code: '370900', name: '泰安' },
  { code: '371000', name: '威海' },
  { code: '371100', name: '日照' },
  { code: '371300', name: '临沂' },
  { code: '371400', name: '德州' },
  { code: '371500', name: '聊城' },
  { code: '371600', name: '滨州' },
  { code: '371700', name: '菏泽' },
] as const satisfies readonly { code: string; name: string }[];

/** 莱芜 — valid to December 2018. */
export const FORMER_CITIES = [{ code: '371200', name: '莱芜', validTo: '2018-12', nowPartOf: '370100' }] as const;

export type CityCode = (typeof CITIES)[number]['code'] | (typeof FORMER_CITIES)[number]['code'];

const NAMES = new Map<string, string>([...CITIES, ...FORMER_CITIES].map((city) => [city.code, city.name]));

export const CITY_CODES = [...NAMES.keys()] as [CityCode, ...CityCode[]];

/** 地市名称 — by code, 莱芜 included. */
export const CITY_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [...NAMES].map(([code, name]) => [code, `${name}市`]),
);

/** 市名 — “济南市”; throws on an unknown code, which the schema has already refused. */
export function cityName(code: string): string {
  const name = NAMES.get(code);
  if (!name) throw new Error(`没有这个行政区划代码：${code}`);
  return `${name}市`;
}
