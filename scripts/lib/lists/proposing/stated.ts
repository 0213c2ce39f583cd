import { type Archive } from '#domain/record/archive.ts';
import { type Honour, STATED, type StatedField } from '#domain/record/entries/honour.ts';
import { type Source } from '#domain/record/entries/source.ts';
import { labelOf } from '#domain/record/kinds.ts';
import { type ListRow } from '../list-row.ts';

/** 名单所载 — what a row states of a naming, each as the record keeps it: an id, a text, a code. */
export type StatedText = Partial<Record<StatedField, string>>;

/** 成栏 — each field with the source; a list that says its day states what was so on that day. */
export function statedOf(
  stated: StatedText,
  { id: source, published, dated }: Pick<Source, 'id' | 'published' | 'dated'>,
  employerAsStated?: string,
): Pick<Honour, StatedField | 'employerAsStated'> {
  const asOf = dated === '发布日' && published !== undefined ? { asOf: published } : {};
  return Object.fromEntries(
    STATED.flatMap((name): [string, unknown][] => {
      const value = stated[name];
      if (value === undefined) return [];
      const field: [string, unknown] = [name, { value, source, ...asOf }];
      return name === 'employer' && employerAsStated !== undefined ? [field, ['employerAsStated', employerAsStated]] : [field];
    }),
  );
}

/** 支持什么 — in the words that the rule on carried fields looks for. */
export function supportsOf({ edition, title, held }: ListRow, stated: StatedText): string {
  const fields = STATED.filter((name) => stated[name] !== undefined).map((name) => labelOf('honours', name).split('、')[0]!);
  const list = held === undefined ? `列出${edition}年“${title}”名单，含本人` : `${edition}年“${title}”名单`;
  return [list, ...(fields.length > 0 ? [fields.join('、')] : [])].join('；');
}

/** 补充 — what the row tells and the record had left open; where both tell and differ, it is told and nothing changes. */
export function supplement(
  archive: Archive,
  honour: Honour,
  row: ListRow,
  stated: StatedText,
): { fill: StatedText; differs: string[] } {
  const fill: StatedText = {};
  const differs: string[] = [];
  const called = (name: StatedField, value: string): string =>
    (name === 'employer' ? archive.by.employers : archive.by.trades).get(value)?.name ?? value;
  for (const name of STATED) {
    const [own, value] = [honour[name], stated[name]];
    if (value === undefined || own?.value === value) continue;
    // The place of another employer is told of no one.
    if (name === 'city' && honour.employer && honour.employer.value !== stated.employer) continue;
    if (own)
      differs.push(
        `“${row.sheet}”第 ${row.row} 行：${honour.id} 的${labelOf('honours', name)}，记录里是“${called(name, own.value)}”，名单里是“${called(name, value)}”，没有改；如果记录错了，请用 npm run correct`,
      );
    else fill[name] = value;
  }
  return { fill, differs };
}
