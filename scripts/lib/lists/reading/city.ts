import { countiesOf } from '#domain/programme/counties.ts';
import { CITIES, type CityCode, cityName, FORMER_CITIES } from '#domain/programme/place.ts';
import { compact } from './plain.ts';
import { ask, type Read } from './read.ts';

const WANTED = '山东的一个市，如 济南市；省直、产业、中央驻鲁单位照写';
const PROVINCIAL =
  /^(?:省(?:直|属|管|级|本级|部属|产业).*|(?:.{0,4})产业(?:工会|系统)?|产业|中央(?:驻鲁|企业|直属)?.*|驻鲁.*|央企|大企业.*|全省|省|山东省)$/;

const stemOf = (name: string): string => (name.length > 2 ? name.replace(/[市区县]$/, '') : name);
const COUNTIES = countiesOf();
const BY_NAME = Map.groupBy(COUNTIES, ({ name }) => name);
const BY_STEM = Map.groupBy(COUNTIES, ({ name }) => stemOf(name));

/** 地市 — by city or county, with or without 市, 山东 before it; null for units of the province, which stand under no city. */
export function cityFrom(value: string | number | boolean, year?: number): Read<CityCode | null> {
  const written = compact(value);
  if (PROVINCIAL.test(written)) return { value: null };
  const text = written.replace(/^山东省?(?=.)/, '').replace(/(?:市)?总工会$/, '市');
  for (const { name, code, validTo, nowPartOf } of FORMER_CITIES) {
    if (text !== name && text !== `${name}市`) continue;
    if (year === undefined || String(year) <= validTo) return { value: code };
    return ask(
      `${year}年度的“${written}”：${name}市${validTo}以后并入${cityName(nowPartOf)}`,
      WANTED,
      `请核对，改写成“${cityName(nowPartOf)}”或当时的地市。`,
    );
  }
  const city = CITIES.find(({ name }) => text === name || text.startsWith(`${name}市`));
  const rest = city ? text.slice(city.name.length).replace(/^市/, '') : '';
  if (city && isWithin(city, rest)) return { value: city.code };
  const counties = BY_NAME.get(text) ?? BY_STEM.get(stemOf(text)) ?? [];
  const cities = [...new Set(counties.map((county) => county.city))];
  if (!city && cities.length === 1) return { value: cities[0]! };
  const found =
    cities.length > 1 ? `“${written}”在${cities.map(cityName).join('和')}都有` : `“${written}”不是山东的市、县（市、区）`;
  return ask(found, WANTED, '请写市名，如 济南市。');
}

/** 市以下 — nothing, one of its counties, or a zone that no table has; never another city's. */
function isWithin({ code }: { code: CityCode }, rest: string): boolean {
  const counties = BY_NAME.get(rest);
  if (rest === '' || counties) return counties?.some(({ city }) => city === code) ?? true;
  return /^\p{Script=Han}{2,12}(?:区|镇|乡|街道)$/u.test(rest) && !CITIES.some(({ name }) => rest.includes(name));
}

/** 是不是地名 — of a whole caption or the name of a sheet, whatever the year. */
export function isPlace(text: string): boolean {
  const read = cityFrom(text);
  return 'value' in read && !/^(?:全省|省)$/.test(compact(text));
}
