import { rules } from '#rules/index.ts';
import { type Article } from '#domain/record/entries/article.ts';
import { type Asked, type Draw, type Kind, type Known, rollAt } from './kind.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** 实词 — nothing that holds a character of the grammar. */
const wordsIn = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment }) =>
    /^\p{Script=Han}{2,}$/u.test(segment) && !/[的一是不都在了和着及或以为所这那有还就原改现任其之把给]/u.test(segment)
      ? segment
      : [],
  );
const textOf = ({ heading, paraphrase, quote = '' }: Article): string => `${heading}${paraphrase}${quote}`;

/** 少见的两个词 — of a text, those that fewest of all texts hold: by these one remembers it. */
function rarest(text: string, all: readonly string[]): string[] {
  const held = (word: string): number => all.filter((other) => other.includes(word)).length;
  return [...new Set(wordsIn(text))].toSorted((a, b) => held(a) - held(b) || b.length - a.length).slice(0, 2);
}

/** 说到的 — the articles and rules that hold all of the words. */
const saying = ({ archive }: Known, words: readonly string[]): string[] => [
  ...archive.articles.filter((article) => words.every((word) => textOf(article).includes(word))).map(({ id }) => id),
  ...rules.filter(({ title, why }) => words.every((word) => `${title}${why}`.includes(word))).map(({ id }) => id),
];

/** 常问的 — and by which words an article is known to answer it. */
const QUESTIONS: [string[], RegExp][] = [
  [['工作室资助多少钱', '创新工作室补助多少', '资助金额'], /资助.{0,20}万元|工作室资助/],
  [['大工匠工作室给多少钱', '大工匠资助多少万'], /齐鲁大工匠.{0,20}万元/],
  [['个人奖励多少钱', '评上奖金多少'], /个人奖励/],
  [['配套资金比例', '单位要配套多少', '配套资金不到位怎么办'], /配套/],
  [['资助资金能用在哪些方面', '经费用途'], /钱用在|只用于工作室/],
  [['公示几天', '事迹在哪里公示', '提名人选公布'], /公布\d*名?提名人选的事迹|公示/],
  [['每年命名多少人', '一年评多少个齐鲁工匠'], /命名\d+名/],
  [['初审多少名候选人', '候选人有多少'], /候选人/],
  [['有学历要求吗', '年龄限制', '评选有什么条件'], /不得作为参评的条件/],
  [['可以自荐吗', '怎么推荐', '个人怎么报名参评'], /自荐/],
  [['谁来评审', '专家评审看什么'], /评审委员会|评审主要看/],
  [['公众怎么投票', '网上投票'], /公众投票/],
  [['多久评一次', '几年评一次'], /每年评选一次/],
  [['工资待遇有什么规定', '工匠涨工资'], /工资/],
  [['能不能疗养', '疗休养'], /疗休养/],
  [['办公室设在哪里', '评选办公室'], /办公室设在/],
  [['激励办法从什么时候起施行'], /起施行/],
  [['挪用资金怎么处理', '截留资助'], /截留/],
  [['钱怎么拨下来', '资金怎么拨付'], /拨给|市级工会收到/],
  [['谁能当候选人', '在职职工才能评吗'], /在职职工/],
];

export const RULE_KINDS: Record<string, Kind> = {
  条款: {
    most: 16,
    from: (known, draw) => {
      const texts = known.archive.articles.map(textOf);
      return known.archive.articles.flatMap((article): Asked[] => {
        const { heading, paraphrase } = article;
        const words = [...new Set([...rarest(heading, texts).slice(0, 1), ...rarest(paraphrase, texts)])].slice(0, 2);
        return [
          ...(words.length > 1 ? [{ query: words.join(draw.one(['', ' '])), wanted: saying(known, words) }] : []),
          { query: framed(draw, heading), wanted: [...new Set([article.id, ...saying(known, [heading])])] },
        ];
      });
    },
  },
  核验规则: {
    most: 10,
    from: (known, draw) => {
      const texts = rules.map(({ title, why }) => title + why);
      return rules.flatMap(({ title }): Asked[] => {
        const words = rarest(title, texts);
        const query = `${words.join(draw.one(['', ' ']))}${draw.one(['', '规则', '的规则'])}`;
        return words.length > 1 ? [{ query, wanted: saying(known, words) }] : [];
      });
    },
  },
  规定问答: {
    most: 20,
    from: ({ archive }, draw) =>
      QUESTIONS.flatMap(([queries, answered]) => {
        const wanted = archive.articles
          .filter((article) => answered.test(textOf(article)))
          .flatMap(({ id, rules: guards }) => [id, ...guards]);
        return wanted.length ? draw.some(queries, 2).map((query): Asked => ({ query, wanted: [...new Set(wanted)] })) : [];
      }),
  },
  某年的钱: {
    most: 6,
    from: ({ archive }, draw) =>
      archive.editions.flatMap(({ year, sums = [] }) =>
        sums.map(({ to, title }): Asked => {
          const articles = archive.articles.filter((article) => new RegExp(`${title}.{0,20}万元`).test(textOf(article)));
          const query = `${year}年${title}${to === '个人' ? draw.one(['奖励', '奖金']) : '工作室资助'}${draw.one(['多少钱', '是多少', ''])}`;
          return { query, wanted: [rollAt(year), ...articles.map(({ id }) => id)] };
        }),
      ),
  },
};

const framed = (draw: Draw, heading: string): string =>
  draw.one(['…怎么规定', '…是第几条', '关于…的规定', '…在哪一条', '规定…', '意见里…']).replace('…', heading);
