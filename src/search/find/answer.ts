import { ROWS, type Row } from '../text/documents.ts';
import { type Store } from '../text/store.ts';
import { type Word } from '../rank/question.ts';
import { PEOPLE, peopleOf } from './people.ts';
import { type Outcome } from './asked.ts';
import { type WordFile } from '../reading/words.ts';

/** 首行 — the answer in a sentence, and the document that proves it. */
export interface Line {
  text: string;
  page?: number;
}

/** So many people are called by name. */
const NAMED = 3;

/** 说人的词类 — in the order in which a sentence takes them. */
const SAID = ['年度', '地市', '行业', '单位', '工种', '称号'];

const said = ({ sense }: Word): string => (sense!.is === '年度' ? `${sense!.name}年度` : sense!.name);

/** 资助的话 — of one year, or of all the spans; never of a year for which the sums were not found. */
function moneyText({ years }: WordFile, year: string | undefined): string | undefined {
  const known = Object.entries(years).filter(([, { grant }]) => grant);
  const [last, sums] = known[known.length - 1] ?? [];
  if (!last) return undefined;
  const asked = year === undefined ? undefined : years[year];
  if (year !== undefined && !asked) return undefined;
  if (asked?.grant) return `${year}年度工作室资助：${asked.grant}。`;
  if (asked)
    return asked.grant === '' ? `${year}年度没有工作室资助。` : `${year}年度的资助数额没有查到；${last}年度是${sums!.grant}。`;
  const spans = known.filter(([, { grant }], index) => index === 0 || known[index - 1]![1].grant !== grant);
  return `工作室资助：${spans.map(([each, { grant }]) => `${each}年度起${grant}`).join('；')}（查到${last}年度）。`;
}

/** 答一问 — where the record holds the answer; nothing where it would only be guessed. */
export async function lineOf(outcome: Outcome, store: Store): Promise<Line | undefined> {
  const { lexicon, reading, how, words } = outcome;
  if (!lexicon || !reading) return undefined;
  const { file } = lexicon;
  const senses = reading.pieces.flatMap(({ sense }) => sense ?? []);
  const year = senses.find(({ is }) => is === '年度')?.name;
  const missing = senses.find(({ is }) => is === '届');
  const rolls = lexicon.senses('历年名单').find(({ document }) => document >= 0);
  if (missing) return { text: `名录里还没有${missing.name}。看历年名单。`, ...(rolls && { page: rolls.document }) };
  const [clause] = [...reading.asks].flatMap((asked) => file.asked[asked] ?? []);
  const page = clause === undefined ? {} : { page: clause };
  if (reading.asks.has('money')) {
    const text = moneyText(file, year);
    return text === undefined ? undefined : { text, ...page };
  }
  if (reading.asks.has('apply')) return { text: '推荐和参评怎样办，写在《意见》三（二）。', ...page };
  if (reading.asks.has('choose')) return { text: '怎样评选，写在《意见》三（二）。', ...page };
  if (senses.some(({ is, name }) => is === '类型' && !['名单', PEOPLE].includes(name))) return undefined;
  if ((how !== 'exact' && how !== 'own' && how !== 'either') || senses.length === 0 || senses.length < reading.pieces.length)
    return undefined;
  const about = words.filter(({ sense }) => sense && SAID.includes(sense.is));
  if (about.length === 0 || senses.some(({ is }) => is === '姓名')) return undefined;
  const people = peopleOf(outcome);
  const whose = SAID.flatMap((is) => about.filter(({ sense }) => sense!.is === is).map(said)).join('、');
  const own = about.length === 1 && about[0]!.sense!.document >= 0 ? { page: about[0]!.sense!.document } : {};
  const titles = about.flatMap(({ sense }) => (sense!.is === '称号' ? [sense!.name] : []));
  const roll = year && about.every(({ sense }) => sense!.is === '年度' || sense!.is === '称号') ? file.years[year] : undefined;
  const proof = roll ? { page: roll.document } : own;
  // The words of a roll name the titles that it holds.
  if (roll && titles.every((title) => roll.roll.includes(title))) return { text: `${year}年度：${roll.roll}。`, ...proof };
  // Where lists are asked for, nobody was looked for.
  if (senses.some(({ is, name }) => is === '类型' && name !== PEOPLE)) return undefined;
  if (people.length === 0)
    return {
      text: `${whose}，名录里还没有查到，查不到不等于没有${titles.length > 0 && about.length > 1 ? '，也可能得的是别的称号' : ''}。`,
      ...proof,
    };
  const names =
    people.length <= NAMED && !outcome.open
      ? await Promise.all(
          people.map(
            async (document) => (await store.json<Row[]>(`rows/${Math.floor(document / ROWS)}.json`))[document % ROWS]![2],
          ),
        )
      : [];
  const count = `${outcome.open ? '至少' : ''}${people.length}人`;
  return { text: `${whose}，名录里有${count}${names.length ? `：${names.join('、')}` : ''}。`, ...own };
}
