import { type Archive } from '../../../record/archive.ts';
import { GROUP_OF_PLATE, TRADE_GROUPS, type TradeGroup } from '../../../programme/trade-groups.ts';
import { type Block } from '../handout.ts';
import { QUESTIONS_OF_GROUP } from './outline-trades.ts';
import { titled, listed, type Paper, said, saidSmall, tabled, toFill } from './paper.ts';

/** 十二问 — from the work outwards; beside each what to ask on. */
const QUESTIONS: readonly [string, string][] = [
  ['您现在做的是什么活？能不能用一两句话讲给小学生听？', '做出来的东西用在哪里？'],
  ['最近一个工作日，您从上班到下班都做了什么？', '哪一段最费神？'],
  ['手边离不开的工具是哪几样？', '哪一样是自己改过、做过的？能不能看一看？'],
  ['这件活分几步？能不能从第一步讲到最后一步？', '哪一步最容易出错？'],
  ['您怎么知道一件活做好了？靠量、靠看、靠听，还是靠摸？', '差多少算不合格？由谁检查？'],
  ['有没有做坏过的一件？后来怎么办的？', '从那以后，做法有什么变化？'],
  ['有没有一个难题，想了很久才想出办法？', '原来是什么样，后来是什么样？有没有数字？'],
  ['您是怎么学会这门手艺的？最先学的是什么？', '学到什么程度，才让您自己上手？'],
  ['别人教您的做法里，哪一条现在还在用？', '为什么有用？'],
  ['新来的徒弟，先让他学什么？什么事一定不许做？', '为什么从这里学起？'],
  ['这些年，这个工种有什么变化？', '哪些机器能做了，哪些还得靠人？'],
  ['关于这份工作，大家最容易弄错的是什么？', '我们没有问到的，您还想说什么？'],
];

const tableOf12 = (questions: readonly [string, string][]): Block =>
  tabled(
    [
      ['序号', 8],
      ['问题', 38],
      ['可以接着问', 26],
      ['记要点', 28],
    ],
    questions.map(([question, further], index) => [String(index + 1), question, further, '']),
  );

const USE: Block[] = [
  toFill(['受访人', '工种', '采访日期', '采访小组']),
  titled('怎么用'),
  listed([
    '先读公开的资料，把已经知道的划掉，换成自己想问的。',
    '一次问一件事；等他说完，再问下一句。听到“很难”“很小”“很快”，就问：难在哪里？多小？几分钟？',
    '他不想答的，就跳过去，不再问第二遍。',
  ]),
  titled('开头怎么说'),
  said(
    '“您好，我们是',
    { blank: 8 },
    '学校的小记者，想请您讲讲您的工作。大约需要',
    { blank: 4 },
    '分钟。您可以不回答，也可以随时停。我们能录音吗？”',
  ),
];
const END: Block[] = [
  titled('结束怎么说'),
  said('“谢谢您。稿子整理好，先送给您看；您说哪里要改，我们就改；您说哪一段不能登，我们就不登。”'),
  saidSmall('不问：收入、年龄、家里的事、身体的事，单位没有公开的图纸和参数。'),
];

export const interviewOutline: Paper = {
  name: 'outline',
  title: '采访提纲：十二问',
  about: '各行各业都能用的十二个问题，从手里的活问起',
  part: '小记者',
  blocks: () => [...USE, titled('十二个问题'), tableOf12(QUESTIONS), ...END],
};

/** Beyond this many names nobody reads on. */
const MOST_TRADES = 20;

/** 这一组的工种 — those of the record, by the plate that each is drawn with. */
function tradesIn(archive: Archive, group: TradeGroup): string {
  const names = archive.trades.filter(({ plate }) => plate && GROUP_OF_PLATE[plate] === group).map(({ name }) => name);
  return names.length > MOST_TRADES ? `${names.slice(0, MOST_TRADES).join('、')}等${names.length}个工种` : names.join('、');
}

/** 分工种的提纲 — the first questions of all, then those of the group. */
export const tradeOutlines: readonly Paper[] = (Object.keys(TRADE_GROUPS) as TradeGroup[]).map((group) => ({
  name: `outline-${group}`,
  title: `采访提纲：${TRADE_GROUPS[group]}`,
  about: `十二问之外，再加${TRADE_GROUPS[group]}要问的几个问题`,
  part: '小记者',
  blocks: ({ archive }) => {
    const trades = tradesIn(archive, group);
    return [
      ...(trades ? [said(`名录里可以用这份提纲的工种：${trades}。`)] : []),
      ...USE,
      titled('先问这几个'),
      tableOf12(QUESTIONS_OF_GROUP[group]),
      titled('再从十二问里挑'),
      tableOf12(QUESTIONS),
      ...END,
    ];
  },
}));
