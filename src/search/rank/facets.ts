import { readRising } from '../pairs/bytes.ts';
import { type Manifest } from '../text/documents.ts';
import { type Store } from '../text/store.ts';
import { type Sense } from '../reading/words.ts';
import { documentOf, type Narrowing } from './question.ts';

/** 词类所合的筛选 — a word of that class is found where one of these has its value. */
export const FILTERS: Readonly<Record<string, readonly string[]>> = {
  年度: ['年度', '年份'],
  称号: ['称号'],
  地市: ['地市', '所在地市'],
  行业: ['行业'],
  工种: ['工种'],
  类型: ['类型'],
};

/** 收窄的词类 — who has another year or title is not meant, whatever the text says. */
export const NARROWS = new Set(['年度', '称号']);

/** 筛选的取用 — units that have a value. */
export async function filtered(store: Store, { filters }: Manifest, filter: string, value: string): Promise<number[]> {
  const file = filters[filter]?.[value];
  return file === undefined ? [] : readRising(await store.bytes(`filters/${file}.bin`));
}

/** 词的所指 — the values of filters that a word means; those that nobody has are none. */
export const narrowingsOf = async (store: Store, manifest: Manifest, { is, name }: Sense): Promise<Narrowing[]> =>
  Promise.all(
    (FILTERS[is] ?? [])
      .filter((filter) => manifest.filters[filter]?.[name] !== undefined)
      .map(async (filter) => {
        const [units, any] = await Promise.all([
          filtered(store, manifest, filter, name),
          NARROWS.has(is) ? filtered(store, manifest, filter, '*') : [],
        ]);
        return { filter, units: new Set(units), any: new Set(any.map(documentOf)) };
      }),
  );
